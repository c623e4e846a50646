import Terminal
import TerminalTesting
import Testing

/// What an answer costs on a slow line.
@Suite struct WorkbenchEconomyTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// At 80×24, for a whole court case: one update an answer, at most 200 bytes in the median.
  @Test func answerIsOneSmallUpdate() throws {
    let terminal = try workspace.startAtCase()
    var costs: [Int] = []
    for number in 1...70 {
      let (start, updates) = (terminal.device.output.count, terminal.updates)
      try terminal.press(number % 3 == 0 ? "n" : "y", showing: "· \(number) of 70 ·")
      costs.append(terminal.device.output.count - start)
      #expect(terminal.updates == updates + 1, "answer \(number)")
    }
    costs.sort()
    #expect(costs[35] <= 200, "\(costs)")
    #expect(costs[69] <= 2048, "\(costs)")
  }
}

extension WorkbenchTerminal {
  /// How many updates of the screen have begun.
  fileprivate var updates: Int {
    screen.modeChanges.count { $0.mode == 2026 && $0.isOn }
  }
}

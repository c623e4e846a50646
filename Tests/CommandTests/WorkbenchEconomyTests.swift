import Foundation
import Terminal
import TerminalTesting
import Testing

/// What an answer costs on a slow line, and what an open program costs while nobody types.
@Suite struct WorkbenchEconomyTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// At 80×24, for a whole court case: one update an answer, at most 200 bytes in the median.
  ///
  /// Where the disk took its time, one more says so; what those answers cost is not what is asked.
  @Test func answerIsOneSmallUpdate() throws {
    let terminal = try workspace.startAtCase()
    var costs: [Int] = []
    for number in 1...70 {
      let (start, updates) = (terminal.device.output.count, terminal.updates)
      try terminal.press(number % 3 == 0 ? "n" : "y", showing: "· \(number) of 70 ·")
      let output = terminal.device.output[start...]
      let wasSlow = String(decoding: output, as: UTF8.self).contains("saving …")
      #expect(terminal.updates == updates + (wasSlow ? 2 : 1), "answer \(number)")
      if !wasSlow { costs.append(output.count) }
    }
    costs.sort()
    try #require(!costs.isEmpty, "no answer was on the disk within 5 ms")
    #expect(costs[costs.count / 2] <= 200, "\(costs)")
    #expect(costs[costs.count - 1] <= 2048, "\(costs)")
  }

  /// Once the file is tidy and backed up, nothing wakes the program: no thread of it gives up
  /// the processor in ten seconds, for none has had it.
  @Test func idleProgramNeverWakes() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    let process = try #require(terminal.device.processID)
    var (switches, since) = (try Self.switches(of: process), ContinuousClock.now)
    try terminal.wait(untilTrue: {
      let now = try Self.switches(of: process)
      if now != switches { (switches, since) = (now, .now) }
      return since.duration(to: .now) >= .seconds(10)
    })
    try terminal.press("y", showing: "· 2 of 70 ·")
    #expect(try Self.switches(of: process) > switches, "the count counts")
  }

  /// How often the threads of a process have gone to wait for something.
  private static func switches(of process: Int32) throws -> Int {
    let tasks = "/proc/\(process)/task"
    return try FileManager.default.contentsOfDirectory(atPath: tasks).reduce(0) { sum, task in
      let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
      return sum + (line.flatMap { $0.split(separator: "\t").last }.flatMap { Int($0) } ?? 0)
    }
  }
}

extension WorkbenchTerminal {
  /// How many updates of the screen have begun.
  fileprivate var updates: Int {
    screen.modeChanges.count { $0.mode == 2026 && $0.isOn }
  }
}

import Terminal
import TerminalTesting
import Testing

/// The mouse, for who asks for it: taken, understood and given back.
@Suite struct WorkbenchMouseTests {
  private static let modes = [1000, 1006]
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("Failure 19: with --mouse it is taken and given back")
  func mouseIsTakenAndGivenBack() throws {
    try workspace.makeInspection()
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01", "--mouse")
    try terminal.wait(for: "· 0 of 70 ·")
    #expect(Self.modes.allSatisfy { terminal.screen.isOn($0) })
    let row = try #require(
      terminal.screen.rows.indices.first { row in
        terminal.screen.rowText(row).contains(" d  ")
      })
    try terminal.press("\u{1B}[<0;20;\(row + 1)M\u{1B}[<0;20;\(row + 1)m")
    try terminal.wait { _ in terminal.question == "2.1.1.d prompt" }
    try terminal.press("\u{1B}[<64;20;5M")
    try terminal.wait { _ in terminal.question == "2.1.1.c prompt" }
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
  }

  @Test func startScreenIsClickedToo() throws {
    let terminal = try workspace.start("--mouse")
    try terminal.wait(for: "▸ 1  Anytown")
    let row = try #require(
      terminal.screen.rows.indices.first { row in
        terminal.screen.rowText(row).contains(" 2  ")
      })
    try terminal.press("\u{1B}[<0;8;\(row + 1)M\u{1B}[<0;8;\(row + 1)m", showing: "▸ 2  ")
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
  }

  @Test func contrastIsRememberedFromRunToRun() throws {
    let first = try workspace.startAtCase()
    try first.press("C", showing: "High contrast")
    try first.press("q", "q")
    try first.expectEnd(.exited(0))
    #expect(try isHigh("open", "@a.caseaudit"))
    #expect(try !isHigh("open", "@a.caseaudit", "--no-high-contrast"))
    #expect(try !isHigh("open", "@a.caseaudit"))
    #expect(try isHigh("open", "@a.caseaudit", "--high-contrast"))
  }

  /// Whether a run shows nothing dim, and no colours.
  private func isHigh(_ words: String...) throws -> Bool {
    let terminal = try WorkbenchTerminal(
      BuiltProgram.path,
      words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 },
      environment: workspace.terminalEnvironment, size: .standard)
    try terminal.wait(for: "? keys")
    let styles = terminal.screen.rows.flatMap { $0.map(\.style) }
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    return !styles.contains { $0.emphasis.contains(.dim) }
  }
}

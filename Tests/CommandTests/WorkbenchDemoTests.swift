import Terminal
import TerminalTesting
import Testing

/// What the README promises somebody who has never seen the program.
@Suite struct WorkbenchDemoTests {
  private static let wide = Size(columns: 130, rows: 40)

  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func demonstrationOpensAtTheOverviewWithItsBandings() throws {
    let terminal = try startDemonstration()
    #expect(terminal.screen.shows("Anytown · Youth justice inspection standards, 2021 edition"))
    #expect(terminal.screen.shows("2.2 Planning"))
    #expect(terminal.screen.shows("Requires improvement could end I–G"))
    #expect(terminal.screen.shows("? keys"))
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
    #expect(terminal.screen.shows("Anytown: 546 of 757 answers"))
  }

  @Test func answersMoveTheBandings() throws {
    let terminal = try startDemonstration()
    try terminal.press("f", showing: "2.2.2 key question")
    try terminal.press("y", showing: "Two answers disagree on 2.2.2")
    try terminal.press("1", showing: "· 70 of 70 ·")
    #expect(terminal.heading.hasPrefix("Anytown · C04"))
    #expect(terminal.screen.shows("◂ 50%"), "a key question shows where it stood")
    #expect(terminal.screen.shows("2.2 Planning"))
    try terminal.press("f", showing: "C04 is complete. This is C05")
    let question = terminal.question
    try terminal.press("y")
    try terminal.wait { _ in terminal.question != question }
    #expect(terminal.screen.rowText(0).contains("saved "))
  }

  @Test func secondRunReturnsToWhereTheFirstWas() throws {
    let first = try startDemonstration()
    try first.press("c", showing: "C06")
    try first.press("f", "f")
    try first.wait { _ in first.question != nil }
    let place = (heading: first.heading, question: first.question)
    try first.press("q", "q", "q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start("demo", size: Self.wide)
    try second.wait { _ in second.question == place.question }
    #expect(second.heading == place.heading)
  }

  @Test func freshStartForgetsAnswersAndPlace() throws {
    let first = try startDemonstration()
    try first.press("f", showing: "2.2.2 key question")
    try first.press("y", "1")
    try first.wait(for: "· 70 of 70 ·")
    try first.press("q", "q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start("demo", "--fresh", size: Self.wide)
    try second.wait(for: "546 of 757 answers")
    #expect(second.screen.shows("Anytown · Youth justice inspection standards"))
    #expect(second.screen.shows("1 conflict: C04 2.2.2"))
  }

  private func startDemonstration() throws -> WorkbenchTerminal {
    let terminal = try workspace.start("demo", size: Self.wide)
    try terminal.wait(for: "546 of 757 answers")
    return terminal
  }
}

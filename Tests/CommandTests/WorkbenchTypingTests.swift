import Inspection
import Terminal
import TerminalTesting
import Testing

/// Keys come in bursts, in halves and from the clipboard.
@Suite struct WorkbenchTypingTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("Failure 3: of many keys in one read each counts")
  func burstOfKeysIsAppliedToTheLast() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press(String(repeating: "y", count: 70))
    try terminal.wait(for: "· 70 of 70 ·")
    #expect(terminal.screen.shows("C01 is complete"))
    #expect(try workspace.answerCount() == 70)
  }

  @Test("Failure 2: keys typed before the program is there count")
  func keysTypedBeforeTheProgramIsThereAreApplied() throws {
    let terminal = try workspace.startAtCase(typedAhead: String(repeating: "n", count: 70))
    try terminal.wait(for: "· 70 of 70 ·")
    #expect(try workspace.answerCount() == 70)
  }

  @Test("Failure 5: a key that comes in parts is one key")
  func keyThatComesInPartsIsOneKey() throws {
    let terminal = try workspace.startAtCase(environment: ["ESCDELAY": "5000"])
    for part in Press.down.map(String.init) {
      try terminal.press(part)
      try terminal.wait(untilTrue: { try !terminal.hasUnreadKeys })
    }
    try terminal.wait(for: "2.1.1.b prompt")
    #expect(terminal.screen.shows("· 0 of 70 ·"))
  }

  @Test func escapeByItselfGoesBack() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press(Press.escape, showing: "2021 edition")
  }

  @Test("Failure 7: pasted lines run nothing")
  func pastedLinesDoNothingWhereNothingIsWritten() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press(Press.paste("y\nn\rx\nq\nq\n"))
    try terminal.press("n", showing: "· 1 of 70 ·")
    #expect(terminal.screen.shows("2.1.1.b prompt"))
    try terminal.press("c", showing: "O01")
    try terminal.press("+", showing: "Add a case")
    try terminal.press(Press.paste("1\n\n"))
    try terminal.press("2", showing: "Its reference")
  }

  @Test func pastedLinesDoNotAcceptAField() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("c", showing: "O01")
    try terminal.press("+", showing: "Add a case")
    try terminal.press("1", showing: "Its reference")
    try terminal.press(Press.controlU)
    try terminal.press(Press.paste("C\n07\n"), showing: "> C 07")
    try terminal.press(Press.controlG, Press.controlG)
    try terminal.press("q", "q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(try workspace.inspection("a.caseaudit").cases.count == 2)
  }
}

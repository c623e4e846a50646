import Inspection
import Terminal
import TerminalTesting
import Testing

/// Windows of every size, and what may be sent to them.
@Suite struct WorkbenchWindowTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 130, rows: 40),
  ])
  func windowOfAnySizeIsFilled(_ size: Size) throws {
    let terminal = try workspace.startAtCase(size: Size(columns: 100, rows: 30))
    try terminal.device.resize(to: size)
    try terminal.wait { $0.rowText(size.rows - 2).hasSuffix("? keys") }
    #expect(terminal.screen.rowText(0).contains("C01"))
    #expect(terminal.screen.shows("▸ a  Offending behaviour"))
    #expect(terminal.screen.shows("[y n a]"))
    #expect(terminal.screen.scrolls == 0)
    try terminal.expectWhole()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.expectWhole()
  }

  @Test func tooSmallWindowSaysSoAndTakesNoAnswers() throws {
    let terminal = try workspace.startAtCase()
    try terminal.device.resize(to: Size(columns: 50, rows: 12))
    try terminal.wait(for: "CaseAudit needs 60 columns and 20 rows")
    try terminal.press("y", "n", "x", Press.controlC)
    // Painted anew once all of these were taken.
    try terminal.expectWhole()
    try terminal.device.resize(to: .standard)
    try terminal.wait { $0.shows("· 0 of 70 ·") && $0.shows("2.1.1.a prompt") }
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
  }

  @Test func tooSmallWindowCanBeLeft() throws {
    let terminal = try workspace.startAtCase(size: .standard)
    try terminal.device.resize(to: Size(columns: 20, rows: 3))
    try terminal.wait(for: "CaseAudit needs")
    try terminal.press(Press.controlC, Press.controlC)
    try terminal.expectEnd(.exited(130))
  }

  @Test("Failure 6: nothing asks the terminal for a reply")
  func nothingAsksTheTerminalForAReply() throws {
    let terminal = try workspace.startAtCase(size: Size(columns: 130, rows: 40))
    let tour = ["o", "c", "b", "j", "i", "?", "q", ":", Press.controlG, "c", "d", "q"]
    for key in tour { try terminal.press(key) }
    try terminal.press("o", showing: "Youth justice inspection standards")
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
    #expect(terminal.screen.unknownSequences.isEmpty)
  }

  @Test(arguments: [("C", []), ("C.UTF-8", ["--ascii"])] as [(String, [String])])
  func sevenBitsAreEnoughToReadEverything(_ locale: String, _ flags: [String]) throws {
    try workspace.makeInspection()
    let terminal = try WorkbenchTerminal(
      BuiltProgram.path, ["open", workspace.path("a.caseaudit"), "--case", "C01"] + flags,
      environment: workspace.terminalEnvironment.merging(["LANG": locale]) { $1 },
      size: Size(columns: 130, rows: 40))
    try terminal.wait(for: "- 0 of 70 -")
    try terminal.press("y", showing: "- 1 of 70 -")
    #expect(terminal.screen.shows("+ Bandings ---"))
    #expect(terminal.screen.shows("> b  Diversity issues"))
    try terminal.press("e", showing: "Note on C01")
    try terminal.press("le thé – “été” 漢", showing: "le the - \"ete\" ??")
    try terminal.press(Press.escape, showing: "Note saved")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(terminal.device.output.allSatisfy { $0 < 0x80 })
    #expect(try workspace.inspection("a.caseaudit").cases[0].notes[0].text == "le thé – “été” 漢")
  }

  @Test(arguments: [("", true), ("1", false)])
  func colourFollowsNoColor(_ value: String, _ isColoured: Bool) throws {
    let terminal = try workspace.start(
      "demo", size: Size(columns: 130, rows: 40), environment: ["NO_COLOR": value])
    try terminal.wait(for: "546 of 757 answers")
    try terminal.press("f", showing: "2.2.2 key question")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(terminal.styleCodes.contains { (30...49).contains($0) || $0 >= 90 } == isColoured)
    #expect(terminal.styleCodes.contains(1), "bold stays")
  }
}

extension WorkbenchTerminal {
  /// The codes of every change of style (`SGR`) that was sent.
  fileprivate var styleCodes: Set<Int> {
    let sequences = String(decoding: device.output, as: UTF8.self).split(separator: "\u{1B}[")
    let codes = sequences.compactMap { sequence -> Substring? in
      let parameters = sequence.prefix { $0.isNumber || $0 == ";" }
      return sequence.dropFirst(parameters.count).first == "m" ? parameters : nil
    }
    return Set(codes.flatMap { $0.split(separator: ";").compactMap { Int($0) } })
  }
}

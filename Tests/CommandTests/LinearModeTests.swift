import Foundation
import Inspection
import Standards
import Terminal
import TerminalTesting
import Testing

/// Linear mode of the real program: the same answers, in plain text, through a pipe.
@Suite struct LinearModeTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func wholeCaseThroughAPipeIsTheCaseTypedInTheWorkbench() throws {
    try workspace.makeInspection()
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    let answers = try workspace.inspection("a.caseaudit").questions(of: 0).map(Self.answer)
    let run = try talk(
      answers.map(\.word) + ["jump 2.1.1.b", "ask", "quit"], "open", "@b.caseaudit", "--case",
      "C01")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("70 of 70 answered."))
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try terminal.wait(for: "· 0 of 70 ·")
    for (number, answer) in answers.enumerated() {
      try terminal.press(answer.key, showing: "· \(number + 1) of 70 ·")
    }
    try terminal.press("g", showing: "Go to")
    for key in "2.1.1.b" { try terminal.press(String(key)) }
    try terminal.press(Press.enter, showing: "2.1.1.b prompt")
    try terminal.press("m", showing: "Marked")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    let typed = try workspace.expectDone("export", "@a.caseaudit").output
    #expect(try workspace.expectDone("export", "@b.caseaudit").output == typed)
    #expect(typed.contains("2.1.1.b"))
    expectPlain(run.output)
  }

  @Test func everythingThatCanBeShownIsPlainText() throws {
    try workspace.expectDone("demo", "--to", "@a.caseaudit", "--no-open")
    let run = try talk(
      [
        "bandings", "overview", "cases", "standards", "interviews", "to settle", "case C02", "1",
        "help", "review", "facts", "back", "guidance", "find open", "cancel", "history", "quit",
      ],
      "@a.caseaudit", "--as", "AB")
    #expect(run.code == 0, "\(run.errors)")
    expectPlain(run.output)
  }

  @Test func controlsInATextAreMadeVisible() throws {
    try workspace.makeInspection()
    let run = try talk(
      ["note a\u{1B}[31mb\u{9B}c", "note", ".read", ".", "quit"], "@a.caseaudit", "--case", "C01")
    #expect(run.output.contains("a[31mbc"))
    expectPlain(run.output)
  }

  @Test(
    "Failure 22: linear mode leaves the screen and its history alone",
    arguments: [["TERM": "dumb"], ["ACCESSIBLE": "1"], ["TERM": "xterm-256color"]])
  func environmentAndFlagChooseLines(_ environment: [String: String]) throws {
    try workspace.makeInspection()
    let flag = environment["TERM"] == "xterm-256color" ? ["--linear"] : []
    let terminal = try WorkbenchTerminal(
      BuiltProgram.path, ["open", workspace.path("a.caseaudit"), "--case", "C01"] + flag,
      environment: workspace.terminalEnvironment.merging(environment) { $1 },
      size: Size(columns: 80, rows: 24))
    try terminal.wait(for: "help says what can be typed")
    try terminal.press("quit\n")
    #expect(try terminal.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(0))
    #expect(!terminal.device.output.contains(0x1B))
  }

  @Test(arguments: ["", "0", "false"])
  func accessibleCanBeSwitchedOff(_ value: String) throws {
    let terminal = try workspace.startAtCase(environment: ["ACCESSIBLE": value])
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func signalsSaveAndEndWithTheirCode(_ signal: Int32, _ code: Int32) throws {
    try workspace.makeInspection()
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01", "--linear")
    try terminal.wait(for: "1 Yes, 2 No")
    try terminal.press("yes\n")
    try terminal.wait(for: "1 of 70 answered")
    try terminal.press("note\n")
    try terminal.wait(for: "Note on C01")
    try terminal.press("half a thought\n")
    try terminal.wait(untilTrue: { try !terminal.hasUnreadKeys })
    try terminal.device.send(signal: signal)
    #expect(try terminal.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(code))
    #expect(try workspace.answerCount() == 1)
  }

  @Test func inspectionIsMadeFromTheStartInLines() throws {
    let listed = try talk([], "--linear").output
    let number = try #require(
      listed.split(separator: "\n").first { $0.hasSuffix(" New inspection") }?
        .split(separator: " ").first)
    let path = workspace.path("new.caseaudit")
    let run = try talk([String(number), "1", "Anytown", path, "quit"], "--linear")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try workspace.inspection("new.caseaudit").settings.service == "Anytown")
  }
}

// MARK: - Talking

extension LinearModeTests {
  private func talk(_ lines: [String], _ words: String...) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 },
      environment: workspace.environment, input: lines.map { $0 + "\n" }.joined())
  }

  /// Expects text and newlines, and nothing that would act on a terminal.
  private func expectPlain(_ output: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let acting = output.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(acting.isEmpty, sourceLocation: sourceLocation)
  }

  /// An answer that differs from question to question: the word and the key for it.
  private static func answer(to question: Question) -> (word: String, key: String) {
    let prompts = [("yes", "y"), ("1", "y"), ("no", "n"), ("not applicable", "a")]
    let others = [("yes", "y"), ("2", "n"), ("y", "y")]
    let cycle = question.kind == .prompt ? prompts : others
    return cycle[question.index % cycle.count]
  }
}

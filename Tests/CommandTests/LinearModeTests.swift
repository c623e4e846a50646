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
      if answer.isChosen { try terminal.press(answer.key, showing: "Why does") }
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
        "help", "review", "facts", "back", "guidance", "find open", "history", "quit",
      ],
      "@a.caseaudit", "--as", "AB")
    #expect(run.code == 0, "\(run.errors)")
    expectPlain(run.output)
  }

  /// A script hears nothing, so its code says that a line came to nothing; the others are done.
  @Test func linesThatComeToNothingEndWithTheCodeOfBadData() throws {
    try workspace.makeInspection()
    let run = try talk(
      ["yes", "yse", "not applicable or so", "jump 9.9.9", "quit"], "@a.caseaudit", "--case", "C01")
    #expect(run.code == 65)
    #expect(run.errors.contains("Nothing came of 3 lines"))
    #expect(try workspace.inspection("a.caseaudit").progress.answered == 1)
  }

  @Test(arguments: ["facts age 99", "review 9.9", "find analysed", "move on"])
  func whatIsRefusedOrStillAskedAtTheEndEndsWithThatCodeToo(_ line: String) throws {
    try workspace.makeInspection()
    let run = try talk(["yes", line], "@a.caseaudit", "--case", "C01")
    #expect(run.code == 65)
    #expect(run.errors.contains("Nothing came of 1 line"))
    #expect(try workspace.inspection("a.caseaudit").progress.answered == 1)
  }

  @Test func controlsInATextAreMadeVisible() throws {
    try workspace.makeInspection()
    let run = try talk(
      ["note a\u{1B}[31mb\u{9B}c", "note", ".read", ".", "quit"], "@a.caseaudit", "--case", "C01")
    #expect(run.output.contains("a[31mbc"))
    expectPlain(run.output)
  }

  /// Each line is typed once the one before is answered, as somebody does who listens.
  @Test func talkInATerminalIsHeardFromTopToBottom() throws {
    try workspace.makeInspection()
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01", "--linear")
    try terminal.wait(for: "1 Yes, 2 No")
    for (line, answer) in [
      ("yes", "1 of 70 answered"), ("perhaps", "means nothing"), ("note Seen.", "Note saved"),
      ("undo", "Taken back"), ("jump 2.1.1", "key question"), ("no", "now Inadequate"),
    ] {
      try terminal.press(line + "\n")
      try terminal.wait(for: answer)
    }
    try terminal.press("quit\n")
    #expect(try terminal.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(0))
    let heard = try ScreenReader(hearing: terminal.device.output).lines.map {
      $0.replacing(try Regex("[0-9]{2}:[0-9]{2}:[0-9]{2}"), with: "14:03:22")
    }
    #expect(heard == Self.heard)
  }

  private static let heard = [
    "Anytown, Youth justice inspection standards, 2021 edition.",
    "help says what can be typed, where says again where you are, quit leaves.",
    "C01, court",
    "Age: 16",
    "Standard 2.1 Assessment.",
    "Key question 2.1.1 Desistance.",
    "2.1.1.a Offending behaviour analysed, with the child's attitudes and motives",
    "1 Yes, 2 No, 3 Not applicable.",
    "yes",
    "2.1.1.a Yes. Saved 14:03:22. 1 of 70 answered.",
    "2.1.1.b Diversity issues analysed in enough depth",
    "perhaps",
    "“perhaps” means nothing here; help says what can be typed",
    "note Seen.",
    "Note saved. Saved 14:03:22.",
    "undo",
    "Taken back: C01 note. Saved 14:03:22.",
    "jump 2.1.1",
    "2.1.1, key question. Is there enough analysis to help the child stop offending?",
    "1 Yes, 2 No.",
    "no",
    "2.1.1 No. Saved 14:03:22. 2 of 70 answered.",
    "2.1.1 Desistance is now Inadequate, was not rated.",
    "Standard 2.1 Assessment is now Inadequate, was not rated.",
    "Key question 2.1.2 Child safe.",
    "2.1.2.a Risks to safety and wellbeing clearly identified and analysed",
    "1 Yes, 2 No, 3 Not applicable.",
    "quit",
    "Anytown: 2 of 118 answers.",
    "Score 0 so far, could end 0–33 of 36; overall could end Inadequate to Outstanding.",
  ]

  @Test func paintedScreenIsNothingToListenTo() throws {
    let terminal = try workspace.startAtCase()
    #expect(throws: ScreenReader.Fault.self) {
      try ScreenReader(hearing: terminal.device.output)
    }
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
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
    let run = try talk([String(number), "1", "Anytown", path, "2", "quit"], "--linear")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("1 Only those who know its passphrase\n2 Whoever gets hold of"))
    #expect(try workspace.inspection("new.caseaudit").settings.service == "Anytown")
  }

  @Test func passphraseIsNeverReadFromThePipeThatCarriesTheLines() throws {
    let listed = try talk([], "--linear").output
    let number = try #require(
      listed.split(separator: "\n").first { $0.hasSuffix(" New inspection") }?
        .split(separator: " ").first)
    let run = try talk(
      [String(number), "1", "Anytown", workspace.path("new.caseaudit"), "1", "twelve letters!"],
      "--linear")
    #expect(run.code == 77)
    #expect(run.errors.contains("there is no terminal to ask for it on"))
    #expect(try workspace.files().isEmpty)
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
  ///
  /// Where there are several reasons why a question does not apply, the first is chosen.
  private static func answer(
    to question: Question
  ) -> (word: String, key: String, isChosen: Bool) {
    let prompts = [("yes", "y"), ("1", "y"), ("no", "n"), ("not applicable", "a")]
    let others = [("yes", "y"), ("2", "n"), ("y", "y")]
    let cycle = question.kind == .prompt ? prompts : others
    let answer = cycle[question.index % cycle.count]
    let isChosen = answer.1 == "a" && question.reasons.count > 1
    return (answer.0 + (isChosen ? " 1" : ""), answer.1, isChosen)
  }
}

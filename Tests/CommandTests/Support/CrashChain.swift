import Glibc
import Inspection
import Ledger
import SeededChance
import Standards
import Terminal
import TerminalTesting
import Testing
import Workbench

/// One inspection after the other, each killed and opened again until its case is nearly full.
struct CrashChain {
  /// What the time until the kill is counted from.
  private enum Start {
    /// The last key.
    case key
    /// The first byte that came in answer to the keys, as soon as it is seen.
    case answer
  }

  private static let size = Size.standard
  /// Fewer open questions than this are too few for another run.
  private static let leastLeft = 8

  private var generator: SeededGenerator
  private var workspace: Workspace
  private let questions: [String]
  /// The answers typed so far, in the order of the questions.
  private var typed: [Answer] = []

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    workspace = try Self.inspection()
    questions = try workspace.inspection("a.caseaudit").questions(of: 0).map(\.id.text)
  }

  /// Kills so many programs; every third kill is timed from the answer to the keys.
  mutating func play(runs: Int) throws -> CrashTally {
    var tally = CrashTally()
    var terminal = try reopen()
    for run in 0..<runs {
      tally.add(try play(terminal, from: run.isMultiple(of: 3) ? .answer : .key))
      if questions.count - typed.count < Self.leastLeft {
        workspace = try Self.inspection()
        typed = []
      }
      terminal = try reopen()
    }
    return tally
  }

  /// A new inspection at whose case somebody was, so that it opens without being told where.
  private static func inspection() throws -> Workspace {
    let workspace = try Workspace()
    let terminal = try workspace.startAtCase(size: size)
    try kill(terminal)
    return workspace
  }

  private static func kill(_ terminal: WorkbenchTerminal) throws {
    try terminal.device.send(signal: SIGKILL)
    let end = try terminal.device.waitForExit(within: WorkbenchTerminal.patience)
    #expect(end == .signalled(SIGKILL))
  }

  /// Opens the file, which must lead to the first question whose answer was not saved.
  private func reopen() throws -> WorkbenchTerminal {
    let terminal = try workspace.start("@a.caseaudit", size: Self.size)
    try terminal.wait(for: "· \(typed.count) of \(questions.count) ·")
    let number = terminal.question?.split(separator: " ").first.map(String.init)
    #expect(number == questions[typed.count], "the place after a crash")
    return terminal
  }
}

// MARK: - One run

extension CrashChain {
  private mutating func play(
    _ terminal: WorkbenchTerminal, from start: Start
  ) throws -> CrashTally {
    let before = typed.count
    try answer(on: terminal, from: start)
    try Self.kill(terminal)
    let shown = try Self.shown(of: terminal)
    let kept = try kept()
    let (stored, pressed) = (kept.count { $0 != nil }, typed.count)
    #expect(stored >= shown && stored <= pressed)
    #expect(kept.prefix(stored).elementsEqual(typed.prefix(stored).map(Optional.some)))
    let lost = (0..<shown).count { kept[$0] != typed[$0] }
    typed.removeLast(pressed - stored)
    return CrashTally(
      runs: 1, acknowledged: shown - before, lost: lost, unsaved: stored < pressed ? 1 : 0,
      unshown: stored == pressed && shown < pressed ? 1 : 0)
  }

  /// Types some answers one by one and the last in one burst, and waits for the moment to kill.
  private mutating func answer(on terminal: WorkbenchTerminal, from start: Start) throws {
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      try terminal.press(draw(), showing: "· \(typed.count) of \(questions.count) ·")
    }
    let burst = (0..<Int.random(in: 1...3, using: &generator)).map { _ in draw() }.joined()
    let delay = Duration.microseconds(Int.random(in: 0...3000, using: &generator))
    let bytes = terminal.device.output.count
    try terminal.press(burst)
    if start == .answer { try terminal.wait(untilTrue: { terminal.device.output.count > bytes }) }
    let moment = ContinuousClock.now.advanced(by: delay)
    while ContinuousClock.now < moment {}
  }

  /// Draws an answer, and gives its key.
  private mutating func draw() -> String {
    let isYes = Bool.random(using: &generator)
    typed.append(isYes ? .yes : .no)
    return isYes ? "y" : "n"
  }

  /// The answers that the file and its log hold, which must be whole.
  private func kept() throws -> [Answer?] {
    let ledger = try workspace.ledger("a.caseaudit")
    #expect(try ledger.verify() == [])
    let inspection = try Inspection(ledger)
    return inspection.questions(of: 0).map { inspection.sheet.answer($0.index, of: 0) }
  }

  /// How many answers the screen said were saved, by the last whole frame that came out.
  private static func shown(of terminal: WorkbenchTerminal) throws -> Int {
    let output = terminal.device.output
    let end = Array("\u{1B}[?2026l".utf8)
    let last = try #require(output.indices.last { output[$0...].starts(with: end) })
    var screen = ScreenModel(size: size)
    screen.feed(output[..<(last + end.count)])
    return try #require(screen.savedAnswers, "\(screen.text)")
  }
}

import Foundation
import Glibc
import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

/// Programs that are killed while somebody answers.
///
/// Each run types answers, kills the program 0 to 3 ms after a key, looks at what the screen had
/// shown as saved by then, and begins again: the next run starts where the killed one left off.
/// `CRASH_RUNS=3000 swift test --filter CrashRunTests` runs longer.
@Suite struct CrashRunTests {
  private static let runs =
    ProcessInfo.processInfo.environment["CRASH_RUNS"].flatMap { Int($0) } ?? 300
  /// Chains of programs side by side, one after the other within each.
  private static let chains = 3

  @Test func nothingShownAsSavedIsLost() async throws {
    let tally = try await withThrowingTaskGroup(of: CrashTally.self) { group in
      for chain in 0..<Self.chains {
        let runs = Self.runs * (chain + 1) / Self.chains - Self.runs * chain / Self.chains
        group.addTask {
          var chain = try CrashChain(seed: UInt64(chain))
          return try chain.play(runs: runs)
        }
      }
      return try await group.reduce(into: CrashTally()) { $0.add($1) }
    }
    print(
      "crash runs: \(tally.runs), answers acknowledged: \(tally.acknowledged), "
        + "answers lost: \(tally.lost); killed before the last answer was shown: \(tally.unshown)")
    #expect(tally.runs == Self.runs)
    #expect(tally.lost == 0)
    #expect(tally.acknowledged > 0)
  }
}

/// What came of some runs.
private struct CrashTally {
  var runs = 0
  var acknowledged = 0
  var lost = 0
  /// How many kills came before the screen showed the last answer.
  var unshown = 0

  mutating func add(_ other: CrashTally) {
    runs += other.runs
    acknowledged += other.acknowledged
    lost += other.lost
    unshown += other.unshown
  }
}

/// One inspection after the other, each killed and opened again until its case is nearly full.
private struct CrashChain {
  private static let size = Size.standard
  private static let leastLeft = 8

  private var generator: CrashGenerator
  private var workspace: Workspace
  private let questions: [String]
  /// The answers typed so far, in the order of the questions.
  private var typed: [Answer] = []

  init(seed: UInt64) throws {
    generator = CrashGenerator(seed: seed)
    workspace = try Workspace()
    try workspace.makeInspection()
    let inspection = try workspace.inspection("a.caseaudit")
    questions = inspection.questions(of: 0).map(\.id.text)
  }

  mutating func play(runs: Int) throws -> CrashTally {
    var tally = CrashTally()
    var terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01", size: Self.size)
    for _ in 0..<runs {
      try terminal.wait(for: "· \(typed.count) of \(questions.count) ·")
      expectQuestion(terminal.question, "the place after a crash")
      let before = typed.count
      try answerAndKill(terminal)
      let shown = try Self.shown(of: terminal)
      tally.runs += 1
      tally.acknowledged += shown - before
      tally.lost += try settle(shown: shown, before: before)
      tally.unshown += shown < before + pressed ? 1 : 0
      if questions.count - typed.count < Self.leastLeft { try begin() }
      terminal = try workspace.start("@a.caseaudit", size: Self.size)
    }
    return tally
  }

  /// How many answers the latest run typed.
  private var pressed = 0

  /// Types some answers, the last of them in one burst, and kills the program just after.
  private mutating func answerAndKill(_ terminal: WorkbenchTerminal) throws {
    let calm = Int.random(in: 0...2, using: &generator)
    let burst = Int.random(in: 1...3, using: &generator)
    pressed = calm + burst
    for _ in 0..<calm {
      let key = draw()
      try terminal.press(key, showing: "· \(typed.count) of \(questions.count) ·")
    }
    let keys = (0..<burst).map { _ in draw() }.joined()
    let delay = Duration.microseconds(Int.random(in: 0...3000, using: &generator))
    try terminal.press(keys)
    let moment = ContinuousClock.now.advanced(by: delay)
    while ContinuousClock.now < moment {}
    try terminal.device.send(signal: SIGKILL)
    let end = try terminal.device.waitForExit(within: WorkbenchTerminal.patience)
    #expect(end == .signalled(SIGKILL))
  }

  private mutating func draw() -> String {
    let key = Bool.random(using: &generator) ? "y" : "n"
    typed.append(key == "y" ? .yes : .no)
    return key
  }

  /// Counts the answers shown as saved that are not in the file, and forgets what was typed but
  /// neither saved nor shown.
  private mutating func settle(shown: Int, before: Int) throws -> Int {
    let ledger = try workspace.ledger("a.caseaudit")
    #expect(try ledger.verify() == [])
    let framework = try Framework(parsing: ledger.framework.bytes)
    let inspection = Inspection(framework, contents: try ledger.load())
    let kept = inspection.questions(of: 0).map {
      inspection.sheet.answer($0.index, of: 0)
    }
    let lost = (0..<shown).count { kept[$0] != typed[$0] }
    let stored = kept.count { $0 != nil }
    #expect(stored >= shown && stored <= typed.count)
    #expect(kept.prefix(stored).elementsEqual(typed.prefix(stored).map(Optional.some)))
    typed.removeLast(typed.count - stored)
    return lost
  }

  private func expectQuestion(_ question: String?, _ comment: Comment) {
    #expect(
      question?.split(separator: " ").first.map(String.init) == questions[typed.count], comment)
  }

  private mutating func begin() throws {
    workspace = try Workspace()
    typed = []
    try workspace.makeInspection()
    // Somebody was at the case before, so that every run opens without being told where.
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01", size: Self.size)
    try terminal.wait(for: "· 0 of \(questions.count) ·")
    try terminal.device.send(signal: SIGKILL)
    _ = try terminal.device.waitForExit(within: WorkbenchTerminal.patience)
  }

  /// How many answers the screen said were saved, by the last whole frame that came out.
  private static func shown(of terminal: WorkbenchTerminal) throws -> Int {
    let output = terminal.device.output
    let end = Array("\u{1B}[?2026l".utf8)
    let last = try #require(output.indices.last { output[$0...].starts(with: end) })
    var screen = ScreenModel(size: size)
    screen.feed(output[..<(last + end.count)])
    let words = screen.rowText(0).split(separator: " ")
    let of = try #require(words.firstIndex(of: "of"), "\(screen.text)")
    return try #require(Int(words[of - 1]))
  }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
private struct CrashGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

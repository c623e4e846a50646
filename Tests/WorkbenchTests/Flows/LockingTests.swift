import Foundation
import Inspection
import Ledger
import Standards
import Synchronization
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Nobody who passes by, or opens a sleeping laptop, reads anything of an inspection.
@Suite struct LockingTests {
  private static let passphrase = Passphrase(attempt: "correct horse battery")
  private static let cost = KeyDerivation.Cost(rounds: 16, blockSize: 8, parallelism: 1)

  /// A clock that stands until a test moves it.
  private final class Clock: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { moment.withLock { $0 } }

    func pass(_ duration: Duration) { moment.withLock { $0 = $0.advanced(by: duration) } }
  }

  /// Sits at a protected inspection of Smalltown with one case; so long passes before each batch.
  private func sit(
    _ keys: String, before: [Int: Duration] = [:], isProtected: Bool = true
  ) throws -> Sitting {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let desk = try Desk.small()
    let ledger = try Ledger.create(
      at: folder.appending(path: "a.caseaudit").path, identity: desk.ledger.identity,
      framework: desk.ledger.framework, by: "AB",
      protection: isProtected ? Protection(Self.passphrase, cost: Self.cost) : nil,
      environment: .live(program: "test"))
    try ledger.merge(desk.ledger, by: "AB")
    let clock = Clock()
    let terminal = ScriptedTerminal(batches: [])
    for event in [Event].script(keys) { terminal.enqueue([event]) }
    let workbench = try Workbench(
      ledger, on: terminal, as: "AB", today: "2026-12-01", glyphs: .unicode,
      lockAfter: .seconds(600), now: { clock.now })
    terminal.onPresent = { _ in clock.pass(before[terminal.frames.count - 1] ?? .zero) }
    let departure = try workbench.run(Workbench.Opening(reference: "C01", question: "2.1.1.a"))
    return Sitting(
      terminal: terminal, summary: departure.summary,
      answers: try Inspection(ledger).progress.answered, left: clock.now)
  }

  /// What came of sitting there.
  private struct Sitting {
    let terminal: ScriptedTerminal
    let summary: [String]
    let answers: Int
    /// When the person left.
    let left: ContinuousClock.Instant
  }

  @Test func oneKeyHidesTheScreenAndEnterShowsItAgain() throws {
    let sitting = try sit("Ctrl-O y n Enter y")
    let hidden = sitting.terminal.frames[1...3].map(\.text)
    #expect(hidden.allSatisfy { $0.contains("Out of sight") && !$0.contains("C01") })
    #expect(sitting.terminal.frames[4].text.contains("C01"))
    #expect(sitting.answers == 1, "keys behind the curtain answer nothing")
  }

  @Test(arguments: ["c +", "e", "?", ":"])
  func theKeyWorksInEveryLayer(_ keys: String) throws {
    let sitting = try sit(keys + " Ctrl-O")
    #expect(sitting.terminal.text.contains("Out of sight"))
  }

  @Test func aPauseLocksAndTheWakingKeyDoesNothing() throws {
    let sitting = try sit("y y n", before: [1: .seconds(600)])
    #expect(sitting.terminal.frames[2].text.contains("Locked"))
    #expect(!sitting.terminal.text.contains("C01"))
    #expect(sitting.answers == 1)
  }

  @Test func lessThanThePauseDoesNotLock() throws {
    let pauses = [0: Duration.seconds(599), 1: .seconds(599), 2: .seconds(599)]
    #expect(try sit("y y y", before: pauses).answers == 3)
  }

  @Test func thePassphraseUnlocksAndNothingElseDoes() throws {
    let typed = "y “correct horse” Enter “correct horse battery” Enter y"
    let sitting = try sit(typed, before: [0: .seconds(601)])
    let texts = sitting.terminal.frames.map(\.text)
    #expect(texts.contains { $0.contains("That is not the passphrase.") })
    #expect(!texts.dropFirst().contains { $0.contains("horse") })
    #expect(texts.last?.contains("C01") == true)
    #expect(sitting.answers == 1)
  }

  @Test func aLockedScreenCanBeLeft() throws {
    let sitting = try sit("y Ctrl-C Ctrl-C y", before: [0: .seconds(601)])
    #expect(sitting.terminal.text.contains("Ctrl-C once more leaves"))
    #expect(!sitting.terminal.isEntered)
  }

  @Test func hidingIsNoWayAroundTheLock() throws {
    let typed = "Ctrl-O Enter Enter Ctrl-O Enter"
    let sitting = try sit(typed, before: [1: .seconds(601)])
    #expect(sitting.terminal.frames[2...].allSatisfy { $0.text.contains("Locked") })
  }

  @Test func aSleepingLaptopIsLookedAtSoonAfterItWakes() throws {
    let sitting = try sit("y")
    #expect(sitting.terminal.deadlines.count == 2)
    for deadline in sitting.terminal.deadlines {
      #expect(try #require(deadline) <= sitting.left.advanced(by: .seconds(15)))
    }
  }

  @Test func aPlainInspectionIsNeverLocked() throws {
    let sitting = try sit(
      "y y", before: [0: .seconds(9000)], isProtected: false)
    #expect(sitting.terminal.frames.allSatisfy { !$0.text.contains("Locked") })
    #expect(sitting.answers == 2)
    #expect(!sitting.summary.isEmpty)
  }

  @Test func theFirstCaseOfAPlainInspectionRecommendsProtectionOnce() throws {
    let desk = try Desk.small(.hmip2021, [])
    let first = try desk.sit("c + 1 Enter")
    #expect(first.message.contains("“caseaudit protect” seals it"))
    #expect(try !desk.sit("c + 1 Enter").message.contains("protect"))
  }

  @Test func nothingStaysInTheShellAfterAProtectedInspection() throws {
    #expect(try sit("y q q q").summary == [])
  }
}

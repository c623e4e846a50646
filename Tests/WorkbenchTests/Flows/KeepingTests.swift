import Foundation
import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// The workbench keeps backups without being asked, says what must be known at opening, and loses
/// nothing when its file is taken away.
@Suite struct KeepingTests {
  private let folder: URL
  private var path: String { folder.appending(path: "a.caseaudit").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "keeping-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Desk.small().ledger.writeFile(path)
  }

  /// Opens the file, lets keys be pressed, and closes it.
  private func sit(
    _ keys: String = "", seed: UInt64, after look: (Desk) throws -> Void = { _ in },
    watching: @escaping (Frame) -> Void = { _ in }
  ) throws -> Sitting {
    let ledger = try Ledger.open(
      at: path, for: .workbench(by: "AB"), environment: .fixed(seed: seed))
    let desk = try Desk(ledger)
    let sitting = try desk.sit(keys, watching: watching)
    try look(desk)
    try ledger.close()
    return sitting
  }

  private var backups: [Backup] { BackupFolder(beside: path).backups }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func backupIsMadeAfterTheFirstFrameAndNotAgainWithoutAChange() throws {
    _ = try sit(seed: 21)
    #expect(backups.count == 1)
    #expect(try files() == ["a.caseaudit", "a.caseaudit-backups"])
    _ = try sit(seed: 22)
    #expect(backups.count == 1)
    _ = try sit("c Enter y", seed: 23)
    _ = try sit(seed: 24)
    #expect(backups.count == 2)
  }

  @Test func failureOfABackupHidesNoAnswerAndIsToldAtTheEnd() throws {
    try Data().write(to: URL(filePath: path + "-backups"))
    let sitting = try sit("c Enter y n", seed: 25)
    #expect(sitting.departure.summary.last?.hasPrefix("No backup could be made: ") == true)
    #expect(sitting.departure.summary.count == 3)
    #expect(!sitting.header.contains("backup"))
    let ledger = try Ledger.open(at: path, for: .reading, environment: .fixed(seed: 26))
    #expect(try Inspection(ledger).progress.answered == 2)
  }

  @Test func fileThatIsTakenAwayIsRescuedWithWhatWasTypedSince() throws {
    var frames = 0
    let sitting = try sit(
      "c Enter y n y", seed: 27,
      watching: { _ in
        frames += 1
        if frames == 4 { try? FileManager.default.removeItem(atPath: path) }
      })
    #expect(sitting.message.contains("a.caseaudit was moved or deleted"))
    let rescue = try #require(sitting.departure.summary.last)
    #expect(rescue.contains("Everything that was saved is in "))
    let saved = try #require(backups.last)
    #expect(rescue.contains(saved.path))
    let ledger = try Ledger.open(at: saved.path, for: .reading, environment: .fixed(seed: 28))
    // What waited was saved in order: “no” and then “yes” to the question that did not move on.
    #expect(try Inspection(ledger).progress.answered == 2)
    #expect(try ledger.verify() == [])
  }
}

// MARK: - At opening

extension KeepingTests {
  private func change(_ name: String, _ value: String) throws {
    let ledger = try Ledger.open(
      at: path, for: .writing(by: "AB"), environment: .fixed(seed: 30))
    try ledger.change(by: "AB") { inspection throws(Refusal) in
      try inspection.setting([(name, value)])
    }
    try ledger.close()
  }

  @Test func retentionDateThatHasPassedIsShownFirst() throws {
    try change("retention", "2026-11-30")
    let sitting = try sit(seed: 31)
    #expect(sitting.screen.contains("was to be kept until 2026-11-30, and no longer"))
    #expect(try !sit("Enter", seed: 32).screen.contains("no longer"))
  }

  @Test(arguments: ["2026-12-01", "2027-01-01", ""])
  func dateThatHasNotPassedIsNotShown(_ date: String) throws {
    try change("retention", date)
    #expect(try !sit(seed: 33).screen.contains("Please note"))
  }

  @Test(arguments: [(25, true), (24, false), (-48, false)])
  func clockThatRanAheadIsAnnounced(_ hours: Int, _ isSaid: Bool) throws {
    let ahead = LedgerEnvironment(
      now: { 1_795_442_602_000 + hours * 3_600_000 }, zone: { _ in 0 },
      random: { UInt64.random(in: 0...UInt64.max) }, program: "test")
    let ledger = try Ledger.open(at: path, for: .writing(by: "CD"), environment: ahead)
    try ledger.logAccess("opened", by: "CD")
    try ledger.close()
    let screen = try sit(seed: 34).screen
    #expect(screen.contains("\(hours) hours ahead of this machine's clock") == isSaid)
  }
}

extension Ledger {
  /// Writes what a ledger in memory holds to a file.
  fileprivate func writeFile(_ path: String) throws {
    let file = try Ledger.create(
      at: path, identity: identity, framework: framework, by: "AB",
      environment: .fixed(seed: 20))
    try file.merge(self, by: "AB")
    try file.close()
  }
}

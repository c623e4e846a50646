import Foundation
import Inspection
import Standards
import Testing

@testable import Ledger

/// Backups beside the work must notice what is new, and never stand in its way.
@Suite struct RollingBackupTests {
  private let folder: TestFolder
  private let machine = TestMachine(seed: 4)
  private let ledger: Ledger
  private let rolling: RollingBackups

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    ledger = try Ledger.open(
      at: folder.file(), for: .workbench(by: "AB"), environment: machine.environment)
    rolling = try #require(ledger.rollingBackups)
  }

  private func attempt() -> RollingBackups.Outcome? {
    rolling.begin()
    rolling.finish(within: 60)
    return rolling.takeOutcome()
  }

  private var count: Int { BackupFolder(beside: folder.file()).backups.count }

  @Test func firstOneIsMadeAndTheNextOnlyAfterAChange() throws {
    guard case .made(let path) = attempt() else {
      Issue.record("no backup")
      return
    }
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(attempt() == .unchanged)
    try ledger.logAccess("opened", by: "AB")
    #expect(attempt() == .unchanged)
    try ledger.set("no")
    guard case .made = attempt() else {
      Issue.record("a change was not noticed")
      return
    }
    #expect(count == 2)
    #expect(rolling.takeOutcome() == nil)
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit", "a.caseaudit-backups"])
  }

  @Test func damagedLatestBackupIsNotCountedAsOne() throws {
    _ = attempt()
    let latest = try #require(BackupFolder(beside: folder.file()).backups.last)
    try Data("gone".utf8).write(to: URL(filePath: latest.path))
    guard case .made = attempt() else {
      Issue.record("no backup")
      return
    }
  }

  @Test func folderThatCannotBeMadeIsAFailureOfTheBackupAlone() throws {
    try Data().write(to: URL(filePath: folder.file("a.caseaudit-backups")))
    guard case .failed = attempt() else {
      Issue.record("no failure")
      return
    }
    try ledger.set("no")
    #expect(try ledger.current() == .value("no"))
  }

  private static let long = JSON.string(String(repeating: "word ", count: 10_000))

  private func fill(cases: UInt64) throws {
    for number in 1...cases {
      try ledger.set(Self.long, answer(of: RandomID(high: 1, low: number)))
    }
  }

  @Test func answersAreSavedWhileABackupIsMade() throws {
    try fill(cases: 100)
    rolling.begin()
    for number in 1...50 { try ledger.set("yes", answer("3.1.\(number)")) }
    rolling.finish(within: 60)
    #expect(try ledger.current(answer("3.1.50")) == .value("yes"))
    let latest = try #require(BackupFolder(beside: folder.file()).backups.last)
    let backup = try Ledger.open(
      at: latest.path, for: .reading, environment: machine.environment)
    #expect(try backup.verify() == [])
    #expect(try backup.current(answer(of: RandomID(high: 1, low: 100))) == .value(Self.long))
  }

  @Test func leavingDoesNotWaitForALongBackup() throws {
    try fill(cases: 100)
    rolling.begin()
    rolling.finish(within: 0)
    // Given up, or just done: nothing unfinished lies about, and the file can be left whole.
    let files = BackupFolder(beside: folder.file()).files
    #expect(!files.contains { $0.hasSuffix(BackupFolder.unfinished) })
    try ledger.close()
    #expect(try !folder.files.contains("a.caseaudit-wal"))
  }

  @Test func ledgerWithoutAFileHasNoBackups() throws {
    #expect(try makeLedger().rollingBackups == nil)
    let reader = try Ledger.open(
      at: folder.file(), for: .reading, environment: machine.environment)
    #expect(reader.rollingBackups == nil)
  }
}

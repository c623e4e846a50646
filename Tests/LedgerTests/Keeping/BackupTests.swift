import Foundation
import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// A backup is only one if it opens, is whole, private and never puts anything else in danger.
@Suite struct BackupTests {
  private let folder: TestFolder
  private let machine = TestMachine(seed: 4)

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
  }

  private func open(_ name: String, _ access: Access = .reading) throws -> Ledger {
    try Ledger.open(at: folder.file(name), for: access, environment: machine.environment)
  }

  private func copy(to name: String) throws {
    try Ledger.copy(
      from: folder.file(), to: folder.file(name), environment: machine.environment)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func copyHoldsEveryEntry() throws {
    try copy(to: "b.caseaudit")
    let (original, copy) = (try open("a.caseaudit"), try open("b.caseaudit"))
    #expect(try copy.entrySet == original.entrySet)
    #expect(try copy.verify() == [])
    #expect(try permissions(copy.path) == 0o600)
  }

  @Test func copyOfAFileInUseIsOneWholeFileThatNobodyHolds() throws {
    let ledger = try open("a.caseaudit", .workbench(by: "AB"))
    try ledger.set("no")
    try ledger.setDraft("half a sen", for: answer("2.1.1"), by: "AB")
    try copy(to: "b.caseaudit")
    #expect(try !folder.files.contains { $0.hasPrefix("b.") && $0 != "b.caseaudit" })
    try ledger.close()
    let copy = try open("b.caseaudit", .workbench(by: "CD"))
    #expect(try copy.current() == .value("no"))
    #expect(try copy.draft(for: answer("2.1.1"), by: "AB") == "half a sen")
    try copy.close()
  }

  @Test func copyCarriesNoTokenOfAnotherFilesLog() throws {
    let ledger = try open("a.caseaudit", .workbench(by: "AB"))
    try ledger.set("no")
    try copy(to: "b.caseaudit")
    try folder.copy("a.caseaudit-wal", to: "b.caseaudit-wal")
    #expect(throws: LedgerError.strayLog(path: folder.file("b.caseaudit"))) {
      try open("b.caseaudit")
    }
    try ledger.close()
  }

  @Test func nothingIsEverWrittenOver() throws {
    try folder.write(Data("mine".utf8), to: "b.caseaudit")
    #expect(throws: LedgerError.exists(path: folder.file("b.caseaudit"))) {
      try copy(to: "b.caseaudit")
    }
    #expect(try folder.bytes("b.caseaudit") == Data("mine".utf8))
  }

  @Test func whatIsNoInspectionIsNotCopied() throws {
    try folder.write(Data("Dear all".utf8), to: "letter.txt")
    #expect(throws: LedgerError.notADatabase(path: folder.file("letter.txt"))) {
      try Ledger.copy(
        from: folder.file("letter.txt"), to: folder.file("b.caseaudit"),
        environment: machine.environment)
    }
    #expect(try folder.files == ["a.caseaudit", "letter.txt"])
  }

  @Test func damagedFileLeavesNoCopyBehind() throws {
    var bytes = try folder.bytes()
    // All pages but the first, so that it opens and the damage is met while copying or proving.
    for index in 4096..<bytes.count { bytes[index] ^= 0x5A }
    try folder.write(bytes)
    #expect(throws: LedgerError.self) { try copy(to: "b.caseaudit") }
    #expect(try folder.files == ["a.caseaudit"])
  }
}

// MARK: - The folder

extension BackupTests {
  private var backups: [String] {
    BackupFolder(beside: folder.file()).backups.map { String($0.path.suffix(28)) }
  }

  private func backUp() throws -> String {
    try Ledger.backUp(folder.file(), environment: machine.environment)
  }

  @Test func folderIsPrivateAndNamedByTheFile() throws {
    let path = try backUp()
    #expect(path == folder.file("a.caseaudit-backups/2026-11-23T140322Z.caseaudit"))
    #expect(try permissions(folder.file("a.caseaudit-backups")) == 0o700)
    #expect(try permissions(path) == 0o600)
    #expect(
      try #require(BackupFolder(beside: folder.file()).backups.first).clock
        == "2026-11-23 14:03:22 UTC")
  }

  @Test func twoBackupsOfOneSecondHaveTwoNames() throws {
    _ = try backUp()
    _ = try backUp()
    #expect(backups == ["2026-11-23T140322Z.caseaudit", "2026-11-23T140323Z.caseaudit"])
  }

  @Test func lastTenAndTheLastOfEachDayOfAWeekAreKept() throws {
    let (hour, day) = (3_600_000, 86_400_000)
    // Twelve days of two backups, at 02:03 and 14:03, then twelve more today.
    for number in 0..<12 {
      for half in 0..<2 {
        machine.setClock(to: TestMachine.moment - (12 - number) * day - (1 - half) * 12 * hour)
        _ = try backUp()
      }
    }
    for number in 0..<12 {
      machine.setClock(to: TestMachine.moment + number * 60_000)
      _ = try backUp()
    }
    let days = (17...22).map { "2026-11-\($0)T140322Z.caseaudit" }
    let today = (5...14).map { "2026-11-23T14\($0 < 10 ? "0" : "")\($0)22Z.caseaudit" }
    #expect(backups == days + today)
  }

  @Test func strangersInTheFolderAreLeftAlone() throws {
    _ = try backUp()
    let stranger = folder.file("a.caseaudit-backups/notes.txt")
    try Data("mine".utf8).write(to: URL(filePath: stranger))
    let unfinished = folder.file(
      "a.caseaudit-backups/2026-11-23T140000Z.caseaudit\(BackupFolder.unfinished)")
    try Data("half".utf8).write(to: URL(filePath: unfinished))
    _ = try backUp()
    #expect(FileManager.default.fileExists(atPath: stranger))
    #expect(!FileManager.default.fileExists(atPath: unfinished))
    #expect(backups.count == 2)
  }

  @Test(arguments: [
    "2026-11-23T140322Z.caseaudit-wal", "2026-11-23.caseaudit", "x026-11-23T140322Z.caseaudit",
    "2026-11-23T140322Z", "",
  ])
  func otherNamesAreNoBackups(_ name: String) {
    #expect(Backup(name: name, in: "f") == nil)
  }
}

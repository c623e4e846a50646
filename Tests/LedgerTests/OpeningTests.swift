import Foundation
import GRDB
import Inspection
import Standards
import SystemPackage
import Testing

@testable import Ledger

/// What a file goes through from being made to being left as one whole file.
@Suite struct OpeningTests {
  private let folder: TestFolder
  private let environment = TestMachine(seed: 7).environment

  init() throws {
    folder = try TestFolder()
  }

  private func open(_ access: Access = .workbench(by: "AB")) throws -> Ledger {
    try Ledger.open(at: folder.file(), for: access, environment: environment)
  }

  @Test func aNewFileIsPrivate() throws {
    try makeFile(in: folder)
    #expect(try Stat(FilePath(folder.file())).permissions == .ownerReadWrite)
  }

  @Test func theLogIsPrivateToo() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    for name in try folder.files {
      #expect(try Stat(FilePath(folder.file(name))).permissions == .ownerReadWrite, "\(name)")
    }
    try ledger.close()
  }

  @Test func aCleanCloseLeavesOneWholeFile() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    #expect(try folder.files.contains("a.caseaudit-wal"))
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit"])
    let queue = try DatabaseQueue(path: folder.file())
    #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
  }

  @Test(arguments: [Access.writing(by: "AB"), .workbench(by: "AB")])
  func everyCommitReachesTheDisk(_ access: Access) throws {
    try makeFile(in: folder)
    let ledger = try open(access)
    let full = 2
    #expect(try ledger.pragma("synchronous") == full)
    #expect(try ledger.pragma("secure_delete") == 1)
    #expect(try ledger.pragma("temp_store") == 2)
    #expect(try ledger.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    try ledger.close()
  }

  @Test func everyCommitOfANewFileReachesTheDisk() throws {
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB", environment: environment)
    #expect(try ledger.pragma("synchronous") == 2)
    try ledger.close()
  }

  @Test func reopeningGivesTheSame() throws {
    let ledger = try Ledger.create(
      at: folder.file(), framework: testFramework, by: "AB", environment: environment)
    try ledger.commit([Change(answer(), "yes"), Change(answer(of: secondCase), nil)], by: "AB")
    try ledger.set("no", answer("2.1.2", of: secondCase), by: "CD")
    let contents = try ledger.load()
    try ledger.close()
    let again = try open()
    #expect(try again.load() == contents)
    #expect(again.identity == ledger.identity)
    #expect(again.framework == testFramework)
    try again.close()
  }

  @Test func loadKeepsTheOrderInWhichSubjectsCame() throws {
    let ledger = try makeLedger()
    try ledger.set("yes", answer("2", of: secondCase))
    try ledger.set("yes", answer("1", of: firstCase))
    try ledger.set("yes", answer("1", of: secondCase))
    let keys = try ledger.load().fields.map(\.key)
    #expect(
      keys == [
        EntryKey(kind: .framework), answer("2", of: secondCase), answer("1", of: secondCase),
        answer("1", of: firstCase),
      ])
  }

  @Test func aKilledRunLosesNothing() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    let copy = try TestFolder()
    for name in ["a.caseaudit", "a.caseaudit-wal"] {
      try copy.write(folder.bytes(name), to: name)
    }
    let survivor = try Ledger.open(
      at: copy.file(), for: .workbench(by: "AB"), environment: TestMachine(seed: 9).environment)
    #expect(try survivor.current() == .value("no"))
    #expect(try survivor.verify().isEmpty)
    try survivor.close()
    #expect(try copy.files == ["a.caseaudit"])
    try ledger.close()
  }

  @Test func checkpointEmptiesTheLog() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    try ledger.checkpoint()
    #expect(try Stat(FilePath(folder.file("a.caseaudit-wal"))).size == 0)
    try ledger.set("yes")
    #expect(try ledger.current() == .value("yes"))
    try ledger.close()
  }

  @Test func aReaderSeesWhatTheWorkbenchSaved() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    let reader = try open(.reading)
    #expect(try reader.current() == .value("no"))
    try reader.close()
    try ledger.set("yes")
    try ledger.close()
    #expect(try folder.files.filter { $0.hasSuffix("-lock") }.isEmpty)
  }

  @Test func aFileThatWasLeftWithReadersIsCleanedUpLater() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    let reader = try open(.reading)
    _ = try reader.load()
    try ledger.close()
    #expect(try reader.current() == .value("no"))
    try reader.close()
    let again = try open()
    #expect(try again.current() == .value("no"))
    try again.close()
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func readingWritesNothing() throws {
    try makeFile(in: folder)
    let before = try folder.bytes()
    let reader = try open(.reading)
    _ = try reader.load()
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try reader.set("no") }
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try reader.undo(by: "AB") }
    try reader.checkpoint()
    try reader.close()
    #expect(try folder.files == ["a.caseaudit"])
    #expect(try folder.bytes() == before)
  }

  @Test func outsideWritesAreNoticed() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.set("no")
    let before = try ledger.dataVersion()
    #expect(try ledger.dataVersion() == before)
    let stranger = try DatabaseQueue(path: folder.file())
    try stranger.write { db in
      try db.execute(
        sql: "INSERT INTO wrappedKey (purpose, subject, wrapped) VALUES ('lead', x'', x'')")
    }
    try stranger.close()
    #expect(try ledger.dataVersion() != before)
    try ledger.set("yes")
    #expect(try ledger.current() == .value("yes"))
    try ledger.close()
  }

  @Test func aClosedLedgerSaysSo() throws {
    try makeFile(in: folder)
    let ledger = try open()
    try ledger.close()
    try ledger.close()
    #expect(throws: LedgerError.closed(path: folder.file())) { try ledger.load() }
    #expect(throws: LedgerError.closed(path: folder.file())) { try ledger.set("no") }
  }

  @Test func aLinkLeadsToTheFileAndItsLock() throws {
    try makeFile(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file())
    let ledger = try Ledger.open(
      at: folder.file("link"), for: .workbench(by: "AB"), environment: environment)
    #expect(ledger.path == folder.file())
    #expect(throws: LedgerError.self) { try open() }
    try ledger.close()
  }
}

extension Ledger {
  fileprivate func pragma(_ name: String) throws -> Int? {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA \(name)") }
  }
}

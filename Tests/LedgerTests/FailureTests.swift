import GRDB
import Inspection
import Standards
import SystemPackage
import Testing

@testable import Ledger

/// A write that fails must change nothing, neither in the file nor in what is kept in memory.
@Suite struct FailureTests {
  private let folder: TestFolder
  private let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    try makeFile(in: folder)
    ledger = try Ledger.open(
      at: folder.file(), for: .workbench(by: "AB"), environment: TestMachine(seed: 8).environment)
  }

  /// Lets the file grow to so many pages, as a full disk does.
  private func limitPages(to count: Int?) throws {
    try ledger.connection().writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count ?? pages)")
    }
  }

  private static let long = JSON.string(String(repeating: "word ", count: 20_000))

  @Test(arguments: [false, true])
  func aFullDiskLosesNothingAndCanBeTriedAgain(isBegun: Bool) throws {
    if isBegun { try ledger.set("no", answer("2.1.1.b")) }
    let contents = try ledger.load()
    try limitPages(to: nil)
    #expect(throws: LedgerError.diskFull(path: folder.file())) { try ledger.set(Self.long) }
    #expect(try ledger.load() == contents)
    try limitPages(to: 100_000)
    try ledger.set(Self.long)
    #expect(try ledger.current() == .value(Self.long))
    #expect(try ledger.verify() == [])
    try ledger.close()
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func anActionThatFailsHalfwayIsNotThere() throws {
    let before = try ledger.entrySet
    #expect(throws: LedgerError.self) {
      try ledger.act(by: "CD") { action in
        try action.append(answer(), "no")
        throw Errno.ioError
      }
    }
    #expect(try ledger.entrySet == before)
    #expect(try ledger.current() == .value("yes"))
    try ledger.set("no", by: "CD")
    #expect(try ledger.verify() == [])
  }

  @Test func anotherWriterMakesItBusy() throws {
    let stranger = try DatabaseQueue(path: folder.file())
    let error = try stranger.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try #require(throws: LedgerError.self) { try ledger.set("no") }
    }
    #expect(error == .busy(path: folder.file(), holder: nil))
    try ledger.set("no")
    #expect(try ledger.current() == .value("no"))
  }

  private static let path = "p"

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, LedgerError.busy(path: path, holder: nil)),
    (.SQLITE_LOCKED, .busy(path: path, holder: nil)),
    (.SQLITE_FULL, .diskFull(path: path)),
    (.SQLITE_READONLY, .readOnly(path: path)),
    (.SQLITE_NOTADB, .notADatabase(path: path)),
    (.SQLITE_PERM, .notPermitted(path: path, detail: "words")),
    (.SQLITE_IOERR, .failed(path: path, detail: "words")),
    (.SQLITE_CANTOPEN, .failed(path: path, detail: "words")),
    (.SQLITE_CORRUPT, .damaged(path: path, detail: "words")),
  ])
  func everyErrorOfSQLiteHasItsMeaning(code: ResultCode, meaning: LedgerError) {
    let error = DatabaseError(resultCode: code, message: "words")
    #expect(LedgerError(error, path: Self.path) == meaning)
  }

  @Test(arguments: [
    (Errno.noSuchFileOrDirectory, LedgerError.missing(path: path)),
    (.fileExists, .exists(path: path)),
    (.permissionDenied, .notPermitted(path: path, detail: Errno.permissionDenied.description)),
    (.readOnlyFileSystem, .readOnly(path: path)),
    (.noSpace, .diskFull(path: path)),
    (.ioError, .failed(path: path, detail: Errno.ioError.description)),
  ])
  func everyErrorOfTheSystemHasItsMeaning(code: Errno, meaning: LedgerError) {
    #expect(LedgerError(code, path: Self.path) == meaning)
  }
}

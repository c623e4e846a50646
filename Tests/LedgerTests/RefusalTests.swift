import Foundation
import GRDB
import Inspection
import Standards
import Testing

@testable import Ledger

/// A file that is refused must be found afterwards as it was left, with nothing beside it.
@Suite struct RefusalTests {
  private let folder: TestFolder
  private let environment = TestMachine(seed: 7).environment

  init() throws {
    folder = try TestFolder()
  }

  private static let accesses: [Access] = [.reading, .writing(by: "AB"), .workbench(by: "AB")]

  /// Expects that opening is refused and leaves every byte of the folder alone.
  private func expectRefused(
    _ access: Access, _ error: LedgerError, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try snapshot()
    #expect(throws: error, sourceLocation: location) {
      try Ledger.open(at: folder.file(), for: access, environment: environment)
    }
    #expect(try snapshot() == before, sourceLocation: location)
  }

  private func snapshot() throws -> [String: Data] {
    try folder.files.reduce(into: [:]) { $0[$1] = try folder.bytes($1) }
  }

  private var path: String { folder.file() }

  @Test(arguments: accesses)
  func aMissingFile(_ access: Access) throws {
    try expectRefused(access, .missing(path: path))
  }

  @Test(arguments: accesses)
  func anEmptyFile(_ access: Access) throws {
    try folder.write(Data())
    try expectRefused(access, .empty(path: path))
  }

  @Test(arguments: accesses)
  func aTextFile(_ access: Access) throws {
    try folder.write(Data(String(repeating: "Dear all, ", count: 100).utf8))
    try expectRefused(access, .notADatabase(path: path))
  }

  @Test(arguments: accesses)
  func aShortFile(_ access: Access) throws {
    try folder.write(Data("SQLite format 3\0".utf8))
    try expectRefused(access, .notADatabase(path: path))
  }

  @Test(arguments: accesses)
  func aFolder(_ access: Access) throws {
    #expect(throws: LedgerError.notADatabase(path: folder.path)) {
      try Ledger.open(at: folder.path, for: access, environment: environment)
    }
  }

  @Test(arguments: accesses, ["DELETE", "WAL"])
  func aDatabaseOfAnotherProgram(_ access: Access, mode: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = 7; CREATE TABLE entry (id)")
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
    }
    try queue.close()
    try expectRefused(access, .foreign(path: path, applicationID: 7))
  }

  @Test(arguments: accesses)
  func aFileOfANewerProgram(_ access: Access) throws {
    try makeFile(in: folder)
    try alter("PRAGMA user_version = 2")
    try expectRefused(access, .newer(path: path, version: 2))
  }

  @Test(arguments: accesses)
  func aFileCutShort(_ access: Access) throws {
    try makeFile(in: folder)
    try folder.write(folder.bytes().dropLast(4096))
    try expectRefused(access, .damaged(path: path, detail: "it is cut short"))
  }

  @Test(arguments: accesses)
  func aFileWithAPageOfNoise(_ access: Access) throws {
    try makeFile(in: folder)
    var bytes = try folder.bytes()
    bytes.replaceSubrange(100..<4096, with: Data(repeating: 0xA5, count: 3996))
    try folder.write(bytes)
    let before = try snapshot()
    let error = try #require(throws: LedgerError.self) {
      try Ledger.open(at: path, for: access, environment: environment)
    }
    guard case .damaged = error else { throw error }
    #expect(try snapshot() == before)
  }

  @Test(arguments: accesses)
  func aFileWithoutItsTables(_ access: Access) throws {
    try makeFile(in: folder)
    try alter("DROP TABLE inspection")
    let before = try folder.bytes()
    let error = try #require(throws: LedgerError.self) {
      try Ledger.open(at: path, for: access, environment: environment)
    }
    guard case .damaged = error else { throw error }
    #expect(try folder.bytes() == before)
  }

  @Test(arguments: accesses)
  func aProtectedFile(_ access: Access) throws {
    try makeProtectedFile(in: folder)
    try expectRefused(access, .passphraseNeeded(path: path))
  }

  @Test func whatLiesAtThePathOfANewFile() throws {
    try folder.write(Data("mine".utf8))
    #expect(throws: LedgerError.exists(path: path)) {
      try Ledger.create(
        at: path, framework: testFramework, by: "AB", environment: environment)
    }
    #expect(try folder.bytes() == Data("mine".utf8))
    #expect(try folder.files == ["a.caseaudit"])
  }

  @Test func aNewFileBesideAnOldLog() throws {
    try folder.write(Data("log".utf8), to: "a.caseaudit-wal")
    #expect(throws: LedgerError.strayLog(path: path)) {
      try Ledger.create(
        at: path, framework: testFramework, by: "AB", environment: environment)
    }
    #expect(try folder.files == ["a.caseaudit-wal"])
  }

  @Test func aNewFileInNoFolder() throws {
    let error = try #require(throws: LedgerError.self) {
      try Ledger.create(
        at: folder.file("none/a.caseaudit"), framework: testFramework, by: "AB",
        environment: environment)
    }
    guard case .cannotCreate = error else { throw error }
  }

  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    try queue.close()
  }
}

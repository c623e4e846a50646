import Foundation
import GRDB

/// The hold of one opening on a file that it may write: its row for others to see, and its log.
struct Hold {
  private let author: String
  private let isWorkbench: Bool
  private let since: String
  private let program: String

  /// Nil where nothing will be written.
  init?(_ access: Access, _ environment: LedgerEnvironment) {
    switch access {
    case .reading: return nil
    case .writing(let author): (self.author, isWorkbench) = (author, false)
    case .workbench(let author): (self.author, isWorkbench) = (author, true)
    }
    since = environment.clock(at: environment.now())
    program = environment.program
  }

  /// Marks the file as held, then switches the log on.
  ///
  /// The token must be in the file itself before there is a log. What a killed run left in a log
  /// is taken in first; where a reader keeps that log alive, its token stays.
  func begin(_ database: DatabaseQueue, _ environment: LedgerEnvironment) throws {
    try database.writeWithoutTransaction { db in
      let isWithoutLog = try Self.leaveLog(db)
      let kept = try Row.fetchOne(db, sql: "SELECT token FROM holder")?.bytes(0)
      let fresh = LogToken(salt: environment.salt()).bytes
      try save(token: isWithoutLog ? fresh : kept ?? fresh, db)
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else { throw MalformedRow(detail: "it cannot keep a log") }
      // Every commit must reach the disk before it is shown as saved.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
  }

  /// Takes the log in and leaves one file, unless a reader stands in the way.
  static func leaveLog(_ db: Database) throws -> Bool {
    do {
      try db.checkpoint(.truncate)
      return try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete"
    } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {
      return false
    }
  }

  /// Takes the log in, and the row with it: a log found later cannot belong to the file.
  static func end(_ database: DatabaseQueue) throws {
    try database.writeWithoutTransaction { db in
      if try leaveLog(db) { try db.execute(sql: "DELETE FROM holder") }
    }
  }

  private func save(token: [UInt8], _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO holder (id, token, author, workbench, since, process, program)
        VALUES (
          1, ?, CASE WHEN EXISTS (SELECT 1 FROM wrappedKey) THEN '' ELSE ? END, ?, ?, ?, ?)
        """,
      arguments: [
        token.column, author, isWorkbench, since,
        Int(ProcessInfo.processInfo.processIdentifier), program,
      ])
  }

  /// Whether the file says that somebody holds it; nobody does who closed it.
  static func isNoted(_ database: DatabaseQueue) throws -> Bool {
    try database.read { db in try Int.fetchOne(db, sql: "SELECT 1 FROM holder") != nil }
  }

  /// Who holds a file that somebody else writes; nil where that cannot be read just now.
  static func holder(of path: String) -> Holder? {
    guard
      let database = try? DatabaseQueue(
        path: path, configuration: Ledger.configuration(isReadOnly: true))
    else { return nil }
    defer { try? database.retire() }  // Nothing can be lost: it was read only.
    return try? database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT author, workbench, since, process, program FROM holder"
      ).map { row in
        let author = try row.text(0)
        return Holder(
          author: author.isEmpty ? nil : author, isWorkbench: try row.integer(1) != 0,
          since: try row.text(2),
          process: try row.integer(3), program: try row.text(4))
      }
    }
  }
}

import Foundation
import GRDB

/// The local table of the files in which no byte is left of what was erased: this one, under an
/// empty name, and backups beside it.
///
/// Each is noted once it was written anew, with all the erasures that it was cleared of. So what
/// is done is not done again, and what failed is.
enum ClearedFiles {
  private static let table = "cleared"
  /// The name of the file that the table is in; its path may change.
  static let thisFile = ""

  /// The names of the files that were cleared of such erasures.
  static func all(of erasures: ErasureMark, _ db: Database) throws -> Set<String> {
    guard try db.tableExists(table) else { return [] }
    return Set(
      try String.fetchAll(
        db, sql: "SELECT file FROM \(table) WHERE erasures = ?",
        arguments: [erasures.bytes.column]))
  }

  /// Notes files; the table is made for the first one.
  static func note(_ files: [String], _ erasures: ErasureMark, _ db: Database) throws {
    if try !db.tableExists(table) { try db.execute(sql: Schema.clearedTable) }
    for file in files {
      try db.execute(
        sql: "INSERT OR REPLACE INTO \(table) (file, erasures) VALUES (?, ?)",
        arguments: [file, erasures.bytes.column])
    }
  }

  /// Forgets backups that are no longer there.
  static func keep(_ files: [String], _ db: Database) throws {
    guard try db.tableExists(table) else { return }
    for file in try String.fetchAll(db, sql: "SELECT file FROM \(table)")
    where file != thisFile && !files.contains(file) {
      try db.execute(sql: "DELETE FROM \(table) WHERE file = ?", arguments: [file])
    }
  }

  /// Forgets this file: bytes may be left in it again.
  static func forgetThisFile(_ db: Database) throws {
    guard try db.tableExists(table) else { return }
    try db.execute(sql: "DELETE FROM \(table) WHERE file = ?", arguments: [thisFile])
  }
}

import GRDB

@testable import Ledger

extension Ledger {
  /// Changes the file as somebody with an SQLite program could.
  func tamper(_ sql: String) throws {
    try connection().writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          PRAGMA ignore_check_constraints = ON;
          DROP TRIGGER IF EXISTS entryIsNeverUpdated;
          DROP TRIGGER IF EXISTS entryIsNeverDeleted;
          """)
      try db.execute(sql: sql)
    }
  }
}

import GRDB

@testable import Ledger

extension Ledger {
  /// Makes every write fail, as on a disk that went away, until ``letWrite()``.
  func refuseWrites() throws {
    try connection().writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA query_only = ON")
    }
  }

  /// Ends ``refuseWrites()``.
  func letWrite() throws {
    try connection().writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA query_only = OFF")
    }
  }
}

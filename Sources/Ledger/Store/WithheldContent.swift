import GRDB

/// The local table of the entries whose content this copy never got.
///
/// Content that is not there is one of three things: erased, which an entry says; withheld by
/// whoever handed the inspection over, which is noted here; or taken away, which `verify` says.
enum WithheldContent {
  private static let table = "withheld"

  /// The rows of the entries.
  static func rows(_ db: Database) throws -> Set<Int> {
    guard try db.tableExists(table) else { return [] }
    return Set(try Int.fetchAll(db, sql: "SELECT entry FROM \(table)"))
  }

  /// Notes an entry; the table is made for the first one.
  static func note(_ row: Int, _ db: Database) throws {
    if try !db.tableExists(table) { try db.execute(sql: Schema.withheldTable) }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) (entry) VALUES (?)")
      .execute(arguments: [row])
  }

  /// Forgets an entry whose content has come.
  static func forget(_ row: Int, _ db: Database) throws {
    guard try db.tableExists(table) else { return }
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE entry = ?").execute(arguments: [row])
  }
}

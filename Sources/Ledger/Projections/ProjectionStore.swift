import GRDB
import Inspection
import Standards

/// The rows for fast opening, with those touched in this run kept in memory.
struct ProjectionStore {
  private var kept: [Scope: Projection] = [:]
  private var values: [String: JSON] = [:]

  /// Forgets what was kept, because the file has changed or a write has failed.
  mutating func forget() {
    kept = [:]
  }

  mutating func projection(of scope: Scope, _ db: Database) throws -> Projection {
    if let projection = kept[scope] { return projection }
    let statement = try db.cachedStatement(
      sql: Self.selection + "WHERE subject = ? AND reading = ?")
    let row = try Row.fetchOne(
      statement, arguments: [scope.subject.column, scope.reading.column])
    let projection = try row.map { try unpack($0).projection } ?? Projection()
    kept[scope] = projection
    return projection
  }

  mutating func save(_ projection: Projection, of scope: Scope, _ db: Database) throws {
    kept[scope] = projection
    try SealedColumn.giveKey(to: scope.subject, db)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO projection (subject, reading, form, bytes)
        SELECT subject, reading, valueForm(), \(SealedColumn.projection.sealed("bytes"))
        FROM (SELECT ? AS subject, ? AS reading, ? AS bytes) AS projection WHERE TRUE
        ON CONFLICT (subject, reading) DO UPDATE SET form = excluded.form, bytes = excluded.bytes
        """)
    try statement.execute(arguments: [
      scope.subject.column, scope.reading.column, PackedWriter.pack(projection).column,
    ])
  }

  /// Every row of the file.
  mutating func all(_ db: Database) throws -> [(scope: Scope, projection: Projection)] {
    var projections: [(Scope, Projection)] = []
    let rows = try Row.fetchCursor(db, sql: Self.selection)
    while let row = try rows.next() { projections.append(try unpack(row)) }
    return projections
  }

  mutating func unpack(_ row: Row) throws -> (scope: Scope, projection: Projection) {
    let scope = Scope(subject: try row.randomIDIfAny(0), reading: try row.randomIDIfAny(1))
    return (scope, try PackedReader.unpack(row.bytes(2), scope: scope, values: &values))
  }

  static let selection =
    "SELECT subject, reading, \(SealedColumn.projection.opened) FROM projection "

  /// Works the rows of a subject out of its entries again.
  mutating func rebuild(_ subject: RandomID?, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM projection WHERE subject = ?", arguments: [subject.column])
    kept = kept.filter { $0.key.subject != subject }
    let entries = try StoredEntry.about(subject, db)
    for (scope, projection) in [Scope: Projection](entries: entries) {
      try save(projection, of: scope, db)
    }
  }

  /// Every subject that entries speak of; nil is the inspection itself.
  static func subjects(_ db: Database) throws -> [RandomID?] {
    try Row.fetchAll(db, sql: "SELECT DISTINCT subject FROM entry")
      .map { try $0.randomIDIfAny(0) }
  }
}

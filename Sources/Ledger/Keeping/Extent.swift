import GRDB

/// What an inspection file holds, in a few numbers.
struct Extent: Equatable {
  let identity: [UInt8]
  let entries: Int
  let contents: Int

  init(_ db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT identity FROM inspection") else {
      throw MalformedRow(detail: "it says of no inspection")
    }
    identity = try row.bytes(0)
    entries = try Int.fetchOne(db, sql: "SELECT total(count) FROM head") ?? 0
    contents = try Int.fetchOne(db, sql: "SELECT count(*) FROM content") ?? 0
  }
}

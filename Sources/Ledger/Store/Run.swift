import GRDB
import Inspection
import Standards

/// One run of the program as a writer: how many entries it wrote and how its chain ends.
struct Run: Equatable {
  let writer: RandomID
  var count: Int
  var time: UInt64
  var chain: [UInt8]

  var last: EntryID { EntryID(writer: writer, sequence: count) }
}

extension Run: FetchableRecord {
  init(row: Row) throws {
    writer = try row.randomID(0)
    count = try row.integer(1)
    time = try Self.time(row.integer(2))
    chain = try row.bytes(3)
    guard (1..<Int.max) ~= count else { throw MalformedRow(detail: "a run has no such length") }
  }

  private static func time(_ number: Int) throws -> UInt64 {
    guard let time = UInt64(exactly: number), time < Entry.timeLimit else {
      throw MalformedRow(detail: "a time lies beyond all clocks")
    }
    return time
  }

  static let selection = "SELECT writer, count, time, chain FROM head "

  static func all(_ db: Database) throws -> [Run] {
    try fetchAll(db, sql: selection + "ORDER BY writer")
  }

  /// The runs that no first entry of another one has covered to their end.
  static func uncovered(except writer: RandomID, _ db: Database) throws -> [Run] {
    try fetchAll(
      db, sql: selection + "WHERE covered < count AND writer <> ? ORDER BY writer",
      arguments: [writer.bytes.column])
  }

  /// The latest time of any entry.
  static func latestTime(_ db: Database) throws -> UInt64 {
    try time(Int.fetchOne(db, sql: "SELECT max(time) FROM head") ?? 0)
  }

  func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO head (writer, count, time, chain) VALUES (?, ?, ?, ?)
        ON CONFLICT (writer) DO UPDATE
        SET count = excluded.count, time = excluded.time, chain = excluded.chain
        """)
    try statement.execute(arguments: [writer.bytes.column, count, Int(time), chain.column])
  }
}

import GRDB
import Inspection

/// The local table of a copy that was made for a blind second reading.
///
/// It stands in no other file, and no merge carries it: in the file that it comes back to, the
/// first reading is what counts.
enum SecondReadings {
  private static let table = "secondReading"

  static func all(_ db: Database) throws -> [RandomID: RandomID] {
    guard try db.tableExists(table) else { return [:] }
    return try Row.fetchAll(db, sql: "SELECT subject, reading FROM \(table)")
      .reduce(into: [:]) { $0[try $1.randomID(0)] = try $1.randomID(1) }
  }

  /// Keeps the readings; a table without rows is not made.
  static func write(_ readings: [RandomID: RandomID], _ db: Database) throws {
    if readings.isEmpty { return }
    try db.execute(sql: Schema.secondReadingTable)
    for (subject, reading) in readings {
      try db.execute(
        sql: "INSERT INTO \(table) (subject, reading) VALUES (?, ?)",
        arguments: [subject.bytes.column, reading.bytes.column])
    }
  }
}

import GRDB

/// A person as the file knows them: entries name the row, and commit to the code.
///
/// The code stands apart from the entries so that it can be sealed later without touching them.
struct Author: Equatable {
  let row: Int
  /// Random bytes and the code.
  let content: Content

  var commitment: [UInt8] { content.commitment }

  var code: String { content.text }
}

extension Author: FetchableRecord {
  init(row: Row) throws {
    self.row = try row.integer(0)
    content = try row.content(1)
  }

  static func all(_ db: Database) throws -> [Author] {
    try fetchAll(db, sql: "SELECT id, \(SealedColumn.author.opened) FROM author ORDER BY id")
  }

  /// The rows of one code; a merge can bring a second one.
  static func rows(of code: String, _ db: Database) throws -> [Int] {
    try all(db).filter { $0.code == code }.map(\.row)
  }

  static func insert(_ content: Content, _ db: Database) throws -> Author {
    try db.execute(
      sql: """
        INSERT INTO author (commitment, form, content)
        SELECT commitment, valueForm(), \(SealedColumn.author.sealed("content"))
        FROM (SELECT ? AS commitment, ? AS content) AS author
        """,
      arguments: [content.commitment.column, content.bytes.column])
    return Author(row: Int(db.lastInsertedRowID), content: content)
  }
}

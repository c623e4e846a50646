import GRDB
import Inspection

/// A column whose values lie sealed in a protected file: the SQL that opens and seals them.
///
/// A statement that writes a row lets a subquery of the table's name stand for the row, so that
/// what is authenticated is spelt out once.
struct SealedColumn {
  private let form: String
  private let bytes: String
  /// The subject whose key seals the value; no bytes for the file's own.
  private let owner: String
  /// What the value is, and whose.
  private let context: String

  /// The value of the column, opened.
  var opened: String { "opened(\(form), \(bytes), \(owner), \(wrapped), \(context))" }

  /// A value as it may be written to the column.
  func sealed(_ value: String) -> String { "sealed(\(value), \(owner), \(wrapped), \(context))" }

  private var wrapped: String {
    "(SELECT wrapped FROM wrappedKey WHERE purpose = 'case' AND wrappedKey.subject = \(owner))"
  }
}

extension SealedColumn {
  /// What an entry said. Events and erasures lie under the file's key: that a case was read, and
  /// that it was erased, stays known when its own key is gone.
  static let content = SealedColumn(
    form: "content.form", bytes: "content.bytes",
    owner: """
      CASE WHEN entry.kind IN ('\(EntryKind.access.rawValue)', '\(EntryKind.frontier.rawValue)', \
      '\(EntryKind.erasure.rawValue)') THEN x'' ELSE entry.subject END
      """,
    context: """
      'content', entry.writer, entry.sequence, entry.subject, entry.reading, entry.kind, entry.name
      """)

  static let author = SealedColumn(
    form: "author.form", bytes: "author.content", owner: "x''",
    context: "'author', author.commitment")

  static let projection = SealedColumn(
    form: "projection.form", bytes: "projection.bytes", owner: "projection.subject",
    context: "'projection', projection.subject, projection.reading")

  static let draft = SealedColumn(
    form: "draft.form", bytes: "draft.bytes", owner: "draft.subject",
    context: "'draft', draft.author, draft.subject, draft.reading, draft.kind, draft.name")

  static let place = SealedColumn(
    form: "place.form", bytes: "place.bytes", owner: "x''", context: "'place', place.author")
}

extension SealedColumn {
  /// Draws a key for a subject that has none, in a protected file.
  static func giveKey(to subject: RandomID?, _ db: Database) throws {
    guard let subject else { return }
    try giveKeys(to: "SELECT ? AS subject", [subject.bytes.column], db)
  }

  /// Draws keys for the subjects that a query finds and that have none, in a protected file.
  static func giveKeys(
    to subjects: String, _ arguments: StatementArguments = [], _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO wrappedKey (purpose, subject, wrapped)
        SELECT 'case', subject, freshKey(subject) FROM (\(subjects)) AS owner
        WHERE valueForm() = \(Content.Form.sealed.rawValue) AND length(subject) = 16
          AND NOT EXISTS (
            SELECT 1 FROM wrappedKey
            WHERE purpose = 'case' AND wrappedKey.subject = owner.subject)
        """)
    try statement.execute(arguments: arguments)
  }
}

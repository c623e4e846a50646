import Foundation
import GRDB
import Inspection
import Standards

/// An entry as it lies in the file, with its author's code and, where it is there, its content.
struct StoredEntry {
  let row: Int
  let entry: Entry
  let chain: [UInt8]
  let author: String
  let content: Content?
}

extension StoredEntry: FetchableRecord {
  /// The columns of the entry and its author, in the order in which they are read.
  static let columns = """
    entry.id, writer, sequence, time, clock, author.commitment, action, undoes, restores,
      subject, reading, kind, name, replaces, entry.commitment, chain,
      \(SealedColumn.author.opened)
    """

  /// The columns with the content; a condition follows.
  static let selection = """
    SELECT \(columns), \(SealedColumn.content.opened)
    FROM entry
    LEFT JOIN author ON author.id = entry.author
    LEFT JOIN content ON content.entry = entry.id

    """

  init(row: Row) throws {
    self.row = try row.integer(0)
    entry = try Entry(row)
    chain = try row.bytes(15)
    author = try row.content(16).text
    content = row.hasNull(atIndex: 17) ? nil : try row.content(17)
  }
}

extension Entry {
  fileprivate init(_ row: Row) throws {
    let (sequence, action) = (try row.integer(2), try row.integer(6))
    guard let time = UInt64(exactly: try row.integer(3)),
      Self.isPossible(sequence: sequence, action: action, time: time)
    else { throw MalformedRow(detail: "the numbers of an entry make no sense") }
    self.init(
      id: EntryID(writer: try row.randomID(1), sequence: sequence),
      time: time,
      clock: try row.text(4),
      author: try row.bytes(5),
      action: action,
      undoes: try row.entryIDIfAny(7),
      restores: try row.entryIDIfAny(8),
      key: EntryKey(
        subject: try row.randomIDIfAny(9), reading: try row.randomIDIfAny(10),
        kind: EntryKind(rawValue: try row.text(11)), name: try row.text(12)),
      replaces: try [EntryID](entryBytes: row.bytes(13)),
      commitment: try row.bytes(14))
  }
}

extension StoredEntry {
  /// The entry as a head. Content that is no JSON, which `verify` names, counts as missing.
  var head: Head {
    Head(stamp: entry.stamp, author: author, clock: entry.clock, value: value)
  }

  private var value: JSON? {
    if case .value(let value) = content?.meaning { value } else { nil }
  }

  /// Writes the entry, and its content where there is some.
  ///
  /// - Returns: The entry's row.
  @discardableResult
  static func insert(
    _ entry: Entry, chain: [UInt8], author: Int, content: Content?, _ db: Database
  ) throws -> Int {
    try db.cachedStatement(sql: insertion).execute(arguments: [
      entry.id.writer.bytes.column, entry.id.sequence, Int(entry.time), entry.clock, author,
      entry.action, entry.undoes.column, entry.restores.column, entry.key.subject.column,
      entry.key.reading.column, entry.key.kind.rawValue, entry.key.name,
      entry.replacedBytes.column, entry.commitment.column, chain.column,
    ])
    let row = Int(db.lastInsertedRowID)
    if let content { try insert(content, of: row, db) }
    return row
  }

  /// Writes an entry that came from elsewhere, perhaps without its content.
  static func receive(
    _ entry: Entry, chain: [UInt8], author: Int, content: Content?, _ db: Database
  ) throws {
    let row = try insert(entry, chain: chain, author: author, content: content, db)
    if content == nil { try WithheldContent.note(row, db) }
  }

  static func insert(_ content: Content, of row: Int, _ db: Database) throws {
    try SealedColumn.giveKeys(to: "SELECT subject FROM entry WHERE id = ?", [row], db)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO content (entry, form, bytes)
        SELECT id, valueForm(), \(SealedColumn.content.sealed("?")) FROM entry WHERE id = ?
        """)
    try statement.execute(arguments: [content.bytes.column, row])
  }

  private static let insertion = """
    INSERT INTO entry (writer, sequence, time, clock, author, action, undoes, restores, subject,
      reading, kind, name, replaces, commitment, chain)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

// MARK: - Asking

extension StoredEntry {
  /// Every entry about a subject, in the order of stamps.
  static func about(_ subject: RandomID?, _ db: Database) throws -> [StoredEntry] {
    try fetch(db, where: "subject = ?", [subject.column]).sorted { $0.entry.stamp < $1.entry.stamp }
  }

  /// Every entry of a key, in the order of stamps.
  static func of(_ key: EntryKey, _ db: Database) throws -> [StoredEntry] {
    try fetch(
      db, where: "subject = ? AND reading = ? AND kind = ? AND name = ?",
      [key.subject.column, key.reading.column, key.kind.rawValue, key.name]
    ).sorted { $0.entry.stamp < $1.entry.stamp }
  }

  static func with(_ id: EntryID, _ db: Database) throws -> StoredEntry? {
    try fetch(db, where: "writer = ? AND sequence = ?", [id.writer.bytes.column, id.sequence])
      .first
  }

  /// The entries of one action, which lie one after another in their run.
  static func ofAction(_ action: EntryID, _ db: Database) throws -> [StoredEntry] {
    let cursor = try fetchCursor(
      db, sql: selection + "WHERE writer = ? AND sequence >= ? ORDER BY sequence",
      arguments: [action.writer.bytes.column, action.sequence])
    var entries: [StoredEntry] = []
    while let next = try cursor.next(), next.entry.action == action.sequence {
      entries.append(next)
    }
    return entries
  }

  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [StoredEntry] {
    let statement = try db.cachedStatement(sql: selection + "WHERE " + condition)
    return try fetchAll(statement, arguments: arguments)
  }
}

extension StoredEntry {
  /// What this entry says that its run could see, if it is such an entry.
  var frontier: Frontier? {
    guard entry.key.kind == .frontier else { return nil }
    return Frontier(head.value)
  }

  static func frontiers(_ db: Database) throws -> [Frontier] {
    try fetch(db, where: "kind = ?", [EntryKind.frontier.rawValue]).compactMap(\.frontier)
  }
}

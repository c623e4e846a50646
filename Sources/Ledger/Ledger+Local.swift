import Foundation
import GRDB
package import Inspection
package import Standards

// What belongs to this copy alone: it is no entry, and no merge carries it.
extension Ledger {
  /// Keeps text that is being typed under a key.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  package func setDraft(
    _ value: JSON, for key: EntryKey, by author: String
  ) throws(LedgerError) {
    try write { db in
      let row = try self.author(author, db).row
      try SealedColumn.giveKey(to: key.subject, db)
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO draft (author, subject, reading, kind, name, form, bytes)
          SELECT author, subject, reading, kind, name, valueForm(),
            \(SealedColumn.draft.sealed("bytes"))
          FROM (SELECT ? AS author, ? AS subject, ? AS reading, ? AS kind, ? AS name, ? AS bytes)
            AS draft
          """
      ).execute(arguments: key.draftColumns(row) + [Data(value.text().utf8)])
    }
  }

  /// The text that was being typed under a key.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func draft(for key: EntryKey, by author: String) throws(LedgerError) -> JSON? {
    try drafts(by: author).first { $0.key == key }?.value
  }

  /// Every text that was being typed, for the way back after a crash.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func drafts(by author: String) throws(LedgerError) -> [(key: EntryKey, value: JSON)] {
    try read { db in
      try Author.rows(of: author, db).flatMap { row in
        try Row.fetchAll(
          db,
          sql: """
            SELECT subject, reading, kind, name, \(SealedColumn.draft.opened)
            FROM draft WHERE author = ?
            """,
          arguments: [row]
        ).map { try $0.draft }
      }
    }
  }

  /// Forgets the draft under a key, once it has become an entry or was given up.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  package func removeDraft(for key: EntryKey, by author: String) throws(LedgerError) {
    try write { db in
      for row in try Author.rows(of: author, db) {
        try db.cachedStatement(
          sql: """
            DELETE FROM draft
            WHERE author = ? AND subject = ? AND reading = ? AND kind = ? AND name = ?
            """
        ).execute(arguments: key.draftColumns(row))
      }
    }
  }

  /// Keeps where the person is.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  package func setPlace(_ place: JSON, by author: String) throws(LedgerError) {
    try write { db in try keep(place, by: author, db) }
  }

  /// Keeps where the person is, within a transaction that says why they are there.
  func keep(_ place: JSON, by author: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO place (author, form, bytes)
        SELECT author, valueForm(), \(SealedColumn.place.sealed("bytes"))
        FROM (SELECT ? AS author, ? AS bytes) AS place
        """
    ).execute(arguments: [try self.author(author, db).row, Data(place.text().utf8)])
  }

  /// Where the person was.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func place(by author: String) throws(LedgerError) -> JSON? {
    try read { db in
      let rows = try Author.rows(of: author, db)
      return try rows.compactMap { row in
        try Row.fetchOne(
          db, sql: "SELECT \(SealedColumn.place.opened) FROM place WHERE author = ?",
          arguments: [row]
        )?.localValue(0)
      }.first
    }
  }
}

extension EntryKey {
  fileprivate func draftColumns(_ author: Int) -> StatementArguments {
    [author, subject.column, reading.column, kind.rawValue, name]
  }
}

import GRDB
import Inspection
import Standards

// What belongs to the damaged copy alone: text that was being typed, places, what never came.
extension Salvage {
  /// Every text that was being typed and can be read.
  func drafts() -> [(author: String, key: EntryKey, value: JSON)] {
    ofAuthors("draft", "subject, reading, kind, name, \(SealedColumn.draft.opened)") { row in
      let (key, value) = try row.draft
      return (key, value)
    }.map { ($0.author, $0.value.0, $0.value.1) }
  }

  /// Where people were, as far as that can be read.
  func places() -> [(author: String, value: JSON)] {
    ofAuthors("place", SealedColumn.place.opened) { try $0.localValue(0) }
  }

  /// The rows of the entries whose content never came.
  func withheld() -> Set<Int> { (try? WithheldContent.rows(db)) ?? [] }

  /// The rows of a table that can be read, each with the code of its author.
  private func ofAuthors<Value>(
    _ table: String, _ columns: String, _ read: (Row) throws -> Value
  ) -> [(author: String, value: Value)] {
    authors().flatMap { author in
      let rows = try? Row.fetchAll(
        db, sql: "SELECT \(columns) FROM \(table) WHERE author = ?", arguments: [author.row])
      return (rows ?? []).compactMap { row in (try? read(row)).map { (author.code, $0) } }
    }
  }
}

extension Ledger {
  /// Keeps what a person would miss who goes on in the new file.
  func takeInLocal(_ salvage: Salvage) throws(LedgerError) {
    for draft in salvage.drafts() { try setDraft(draft.value, for: draft.key, by: draft.author) }
    for place in salvage.places() { try setPlace(place.value, by: place.author) }
  }
}

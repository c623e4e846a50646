import GRDB
package import Inspection
import Standards

extension Ledger {
  /// Reads what is true now, from the rows for fast opening.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func load() throws(LedgerError) -> LedgerContents {
    let projections = try read { db in
      var store = ProjectionStore()
      return try store.all(db)
    }
    let subjects = Dictionary(grouping: projections, by: \.scope.subject).values.map { rows in
      rows.flatMap(\.projection.fields).sorted(by: Field.isEarlier)
    }
    let inOrder = subjects.filter { !$0.isEmpty }.sorted { Field.isEarlier($0[0], $1[0]) }
    return LedgerContents(fields: inOrder.flatMap { $0 })
  }

  /// Every entry of one key, the oldest first.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func history(of key: EntryKey) throws(LedgerError) -> [HistoryEntry] {
    try read { db in try StoredEntry.of(key, db).map(HistoryEntry.init) }
  }

  /// One entry by its identity; nil where it is not in the file.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func entry(_ id: EntryID) throws(LedgerError) -> HistoryEntry? {
    try read { db in try StoredEntry.with(id, db).map(HistoryEntry.init) }
  }

  /// How much the file holds.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func extent() throws(LedgerError) -> LedgerExtent {
    try read { db in
      LedgerExtent(
        identity: identity.description,
        entries: try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0,
        runs: try Int.fetchOne(db, sql: "SELECT count(*) FROM head") ?? 0,
        cases: try Int.fetchOne(
          db, sql: "SELECT count(DISTINCT subject) FROM entry WHERE kind = ?",
          arguments: [EntryKind.caseAdded.rawValue]) ?? 0)
    }
  }

  /// Every entry about a case, a query or a plan item, or of the inspection itself for nil.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func history(ofSubject subject: RandomID?) throws(LedgerError) -> [HistoryEntry] {
    try read { db in try StoredEntry.about(subject, db).map(HistoryEntry.init) }
  }

  /// Every entry of the file, the oldest first.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func history() throws(LedgerError) -> [HistoryEntry] {
    try read { db in
      try StoredEntry.fetch(db, where: "TRUE", [])
        .sorted { $0.entry.stamp < $1.entry.stamp }.map(HistoryEntry.init)
    }
  }

  /// Every entry of one kind: who opened, exported or merged what, for instance.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func history(ofKind kind: EntryKind) throws(LedgerError) -> [HistoryEntry] {
    try read { db in
      try StoredEntry.fetch(db, where: "kind = ?", [kind.rawValue])
        .sorted { $0.entry.stamp < $1.entry.stamp }.map(HistoryEntry.init)
    }
  }
}

extension HistoryEntry {
  init(_ stored: StoredEntry) {
    let entry = stored.entry
    self.init(
      stamp: entry.stamp, action: entry.actionID, undoes: entry.undoes, author: stored.author,
      clock: entry.clock, key: entry.key, content: Content(stored.content?.meaning),
      replaces: entry.replaces)
  }
}

extension HistoryEntry.Content {
  fileprivate init(_ meaning: Content.Meaning?) {
    switch meaning {
    case .value(let value): self = .value(value)
    case .cleared: self = .cleared
    case .unreadable, nil: self = .missing
    }
  }
}

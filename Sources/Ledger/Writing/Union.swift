import GRDB
import Inspection

/// Brings what another file holds into this one, within one transaction.
struct Union {
  private let db: Database
  private let other: Database
  /// The other file, for messages.
  private let path: String
  private var touched: Set<RandomID?> = []

  init(_ db: Database, _ other: Database, path: String) {
    self.db = db
    self.other = other
    self.path = path
  }

  mutating func run(_ projections: inout ProjectionStore) throws -> MergeResult {
    let known = try StoredEntry.fetch(db, where: "content.entry IS NULL", [])
    let entries = try addRuns()
    let erasures = try Erasures(db)
    let contents = try addContents(of: known.filter { !erasures.covers($0.entry) })
    let erased = try erasures.dropContent(db)
    touched.formUnion(erased.map(\.key.subject))
    for subject in touched { try projections.rebuild(subject, db) }
    return MergeResult(entries: entries, contents: contents, erased: erased.count)
  }
}

// MARK: - Runs

extension Union {
  private mutating func addRuns() throws -> Int {
    let ours = try Run.all(db).reduce(into: [:]) { $0[$1.writer] = $1 }
    var count = 0
    for theirs in try Run.all(other) {
      let known = ours[theirs.writer]?.count ?? 0
      try compare(theirs, with: ours[theirs.writer])
      if theirs.count > known { count += try add(theirs, after: known) }
    }
    if count > 0 { try coverAgain() }
    return count
  }

  /// Where both files know a run, it must be the same as far as both go.
  private func compare(_ theirs: Run, with ours: Run?) throws {
    guard let ours else { return }
    let common = EntryID(writer: ours.writer, sequence: min(ours.count, theirs.count))
    let here = try StoredEntry.with(common, db)?.chain
    let there = try StoredEntry.with(common, other)?.chain
    if here == nil || here != there { throw forked(common) }
  }

  private func forked(_ entry: EntryID) -> LedgerError { .forked(path: path, entry: entry) }

  private mutating func add(_ run: Run, after known: Int) throws -> Int {
    let last = EntryID(writer: run.writer, sequence: known)
    var chain = try known == 0 ? origin() : StoredEntry.with(last, db)?.chain ?? []
    let incoming = try StoredEntry.fetchCursor(
      other,
      sql: StoredEntry.selection + "WHERE writer = ? AND sequence > ? ORDER BY sequence",
      arguments: [run.writer.bytes.column, known])
    var count = known
    while let stored = try incoming.next() {
      count += 1
      chain = stored.entry.chain(after: chain)
      guard stored.entry.id.sequence == count, stored.chain == chain else {
        throw forked(EntryID(writer: run.writer, sequence: count))
      }
      try add(stored)
    }
    guard count == run.count, chain == run.chain else { throw forked(run.last) }
    try run.save(db)
    return count - known
  }

  private func origin() throws -> [UInt8] {
    let row = try Row.fetchOne(db, sql: "SELECT identity FROM inspection")
    guard let identity = try row?.randomID(0) else {
      throw MalformedRow(detail: "it says of no inspection")
    }
    return Entry.chainOrigin(of: identity)
  }

  private mutating func add(_ stored: StoredEntry) throws {
    try requireCommitted(stored.content, to: stored.entry)
    try StoredEntry.receive(
      stored.entry, chain: stored.chain, author: try author(stored.entry), content: stored.content,
      db)
    touched.insert(stored.entry.key.subject)
  }

  private func requireCommitted(_ content: Content?, to entry: Entry) throws {
    if let content, content.commitment != entry.commitment { throw forked(entry.id) }
  }

  /// The row of an author, brought along where the file does not have it.
  private func author(_ entry: Entry) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT id FROM author WHERE commitment = ?")
    if let row = try Int.fetchOne(statement, arguments: [entry.author.column]) { return row }
    let theirs = try Author.all(other).first { $0.commitment == entry.author }
    guard let theirs else { throw forked(entry.id) }
    return try Author.insert(theirs.content, db).row
  }

  /// Notes what the frontiers that came cover.
  private func coverAgain() throws {
    for frontier in try StoredEntry.frontiers(db) { try frontier.cover(db) }
  }
}

// MARK: - Contents

extension Union {
  /// Fills in values that only the other file still has.
  private mutating func addContents(of missing: [StoredEntry]) throws -> Int {
    var count = 0
    for stored in missing {
      guard let content = try StoredEntry.with(stored.entry.id, other)?.content else { continue }
      try requireCommitted(content, to: stored.entry)
      try StoredEntry.insert(content, of: stored.row, db)
      try WithheldContent.forget(stored.row, db)
      touched.insert(stored.entry.key.subject)
      count += 1
    }
    return count
  }
}

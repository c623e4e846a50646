import GRDB
import Inspection
import SystemPackage

/// Reads what can still be read of a damaged file, one row at a time.
///
/// Each row is asked for by its number, so that a page that makes no sense costs the rows on it
/// and no more.
struct Salvage {
  /// Fewer bytes than any entry takes, for how many rows there can be at most.
  private static let smallestEntry = 100

  let db: Database
  private let path: String
  private(set) var report = SalvageReport()

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// The identity of the inspection, without which nothing can be checked.
  func identity() throws -> RandomID {
    let row = try? Row.fetchOne(db, sql: "SELECT identity FROM inspection")
    guard let identity = try? row?.randomID(0) else {
      throw MalformedRow(detail: "it no longer says which inspection it is")
    }
    return identity
  }

  /// What the file is sealed with; nil where it is plain.
  ///
  /// The proof of the runs may be what is damaged, so only a wrapped key can tell a passphrase.
  func seal(with passphrase: Passphrase?) throws -> FileSeal? {
    let slots = try KeySlot.all(db)
    if slots.isEmpty { return nil }
    guard let passphrase else { throw LedgerError.passphraseNeeded(path: path) }
    for slot in slots {
      if let key = try slot.open(with: passphrase) { return FileSeal(key: key, slots: slots) }
    }
    throw LedgerError.wrongPassphrase(path: path)
  }

  /// The cases that this copy reads blind, as far as they can still be read.
  func secondReadings() -> [RandomID: RandomID] { (try? SecondReadings.all(db)) ?? [:] }

  /// The framework in force: as it lies in the file, else the spare one with the hash it had.
  func framework(orOneOf spare: [StoredFramework]) throws -> StoredFramework {
    let inForce = try? Row.fetchOne(db, sql: "SELECT framework FROM inspection")?.bytes(0)
    let rows = try? Row.fetchAll(db, sql: "SELECT id, revision, bytes FROM framework")
    let kept = (rows ?? []).compactMap { row in
      try? StoredFramework(
        id: row.text(0), revision: row.integer(1), bytes: row.bytes(2))
    }
    guard let framework = (kept + spare).first(where: { $0.hash == inForce }) else {
      throw MalformedRow(detail: "its framework cannot be read")
    }
    return framework
  }

  /// Every entry that can be read, with its content where that is the one it committed to.
  mutating func entries() -> [StoredEntry] {
    let last = lastRow()
    var entries: [StoredEntry] = []
    for row in stride(from: 1, through: last, by: 1) {
      guard let entry = try? entry(row) else { continue }
      entries.append(entry)
    }
    noteGaps(in: entries)
    return entries
  }

  /// The number of the last row to ask for; a number that was altered must not have it ask for ever,
  /// and a file has no more rows than its bytes hold.
  private func lastRow() -> Int {
    // Not by Foundation, which looks up who owns a file: that asks a service of the machine.
    let sizes = ["", "-wal"].map { (try? FilePath(path + $0).stat().size) ?? 0 }
    let most = Int(sizes.reduce(0, +)) / Self.smallestEntry
    let questions = ["SELECT max(id) FROM entry", "SELECT max(entry) FROM content"]
    let answers = questions.compactMap { try? Int.fetchOne(db, sql: $0) }
    return min(answers.max() ?? most, most)
  }

  private mutating func entry(_ row: Int) throws -> StoredEntry? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoredEntry.columns), NULL FROM entry
        LEFT JOIN author ON author.id = entry.author WHERE entry.id = ?
        """)
    guard let bare = try StoredEntry.fetchOne(statement, arguments: [row]) else { return nil }
    return StoredEntry(
      row: bare.row, entry: bare.entry, chain: bare.chain, author: bare.author,
      content: content(of: bare))
  }

  private mutating func content(of stored: StoredEntry) -> Content? {
    do {
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(SealedColumn.content.opened)
          FROM content JOIN entry ON entry.id = content.entry WHERE content.entry = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: [stored.row]) else { return nil }
      let content = try row.content(0)
      if content.commitment == stored.entry.commitment { return content }
    } catch {
      // Told like a value that was altered: it cannot be had.
    }
    report.lostContents.append(stored.entry.id)
    return nil
  }

  /// Every author whose code is the one that entries committed to.
  func authors() -> [Author] {
    let rows = try? Int.fetchAll(db, sql: "SELECT id FROM author")
    return (rows ?? []).compactMap { row in
      try? Author.fetchOne(
        db, sql: "SELECT id, \(SealedColumn.author.opened) FROM author WHERE id = ?",
        arguments: [row])
    }
  }
}

// MARK: - Gaps

extension Salvage {
  /// Notes which entries are missing between those that were found, and after them.
  private mutating func noteGaps(in entries: [StoredEntry]) {
    let found = Dictionary(grouping: entries.map(\.entry.id), by: \.writer)
    let kept = (try? Run.all(db)) ?? []
    let counts = kept.reduce(into: [:]) { $0[$1.writer] = $1.count }
    for writer in Set(found.keys).union(counts.keys).sorted() {
      var next = 1
      let sequences = (found[writer] ?? []).map(\.sequence).sorted()
      for sequence in sequences + [(counts[writer] ?? 0) + 1] {
        if sequence > next { noteGap(writer, next, sequence - 1) }
        next = max(next, sequence + 1)
      }
    }
  }

  private mutating func noteGap(_ writer: RandomID, _ first: Int, _ last: Int) {
    report.lostEntries.append(
      EntryID(writer: writer, sequence: first)...EntryID(writer: writer, sequence: last))
  }
}

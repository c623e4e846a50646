import GRDB
import Inspection
import Standards

/// What tombstones take away: the content of whole cases, and of single entries.
struct Erasures {
  private var subjects: Set<RandomID> = []
  private var entries: Set<EntryID> = []

  /// Reads every `erasure` entry: its name is empty, or the identity of one entry in hexadecimal.
  init(_ db: Database) throws {
    for stored in try StoredEntry.fetch(db, where: "kind = ?", [EntryKind.erasure.rawValue]) {
      if let entry = EntryID(bytes: [UInt8](hexadecimal: stored.entry.key.name)) {
        entries.insert(entry)
      } else if let subject = stored.entry.key.subject {
        subjects.insert(subject)
      }
    }
  }

  /// Whether an entry must be without content.
  ///
  /// What was done to a case, and that it was erased, stays known.
  func covers(_ entry: Entry) -> Bool {
    if entries.contains(entry.id) { return true }
    guard let subject = entry.key.subject, subjects.contains(subject) else { return false }
    return entry.key.kind != .erasure && !entry.key.kind.isEvent
  }

  /// Drops the content of what is covered, and gives the entries that lost theirs.
  func dropContent(_ db: Database) throws -> [Entry] {
    let candidates =
      try subjects.flatMap { try StoredEntry.about($0, db) }
      + entries.compactMap { try StoredEntry.with($0, db) }
    let dropped = candidates.filter { $0.content != nil && covers($0.entry) }
    for stored in dropped {
      try db.cachedStatement(sql: "DELETE FROM content WHERE entry = ?")
        .execute(arguments: [stored.row])
    }
    for subject in Set(dropped.compactMap(\.entry.key.subject)).intersection(subjects) {
      try dropKey(of: subject, db)
    }
    if !dropped.isEmpty { try ClearedFiles.forgetThisFile(db) }
    return dropped.map(\.entry)
  }

  /// Throws away the key of a case, and what was being typed under it. Its projections, which
  /// must be made again, draw a fresh one.
  private func dropKey(of subject: RandomID, _ db: Database) throws {
    for table in ["draft WHERE TRUE", "wrappedKey WHERE purpose = 'case'"] {
      try db.execute(
        sql: "DELETE FROM \(table) AND subject = ?", arguments: [subject.bytes.column])
    }
  }
}

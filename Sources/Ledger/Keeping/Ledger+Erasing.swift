import GRDB
package import Inspection
import Standards

/// What came of erasing a case.
package struct ErasureResult: Hashable, Sendable {
  /// Values that were taken out of the file.
  package let contents: Int
  /// Backups out of which the case was taken.
  package let rewritten: [String]
  /// Backups that could not be rewritten, and are gone.
  package let removed: [String]
  /// What left the file before, and is beyond reach.
  package let disclosures: [Disclosure]
}

extension Ledger {
  /// Erases the content of a case for good, from the file, its log and its backups.
  ///
  /// The entries stay, so every chain goes on to verify; a tombstone among them makes every merge
  /// drop the content again.
  ///
  /// - Throws: ``LedgerError/busy(path:holder:)`` before anything was done, while somebody reads.
  package func erase(
    _ subject: RandomID, because reason: String, by author: String
  ) throws(LedgerError) -> ErasureResult {
    try emptyLog()
    let tombstone = Change(
      EntryKey(subject: subject, kind: .erasure), ["because": .string(reason)])
    let contents = try erase([tombstone], by: author)
    let backups = try eraseInBackups(by: author)
    return ErasureResult(
      contents: contents, rewritten: backups.rewritten, removed: backups.removed,
      disclosures: try disclosures())
  }

  /// Erases in the backups what was erased here, by whom and wherever that was.
  ///
  /// Tombstones are compared, so this also ends what an earlier run had begun.
  @discardableResult
  package func eraseInBackups(by author: String) throws(LedgerError) -> BackupChanges {
    let tombstones = try history(ofKind: .erasure).map { entry in
      Change(entry.key, if: entry.content)
    }
    if tombstones.isEmpty { return BackupChanges(rewritten: [], removed: []) }
    return try changeBackups(by: author) { backup throws(LedgerError) in
      let missing = try backup.missing(of: tombstones)
      if missing.isEmpty { return false }
      _ = try backup.erase(missing, by: author)
      return true
    }
  }

  /// The tombstones that this file does not have, of what it does have.
  private func missing(of tombstones: [Change]) throws(LedgerError) -> [Change] {
    let known = Set(try history(ofKind: .erasure).map(\.key))
    return try read { db in
      try tombstones.filter { tombstone in
        if known.contains(tombstone.key) { return false }
        if let entry = EntryID(bytes: [UInt8](hex: tombstone.key.name)) {
          return try StoredEntry.with(entry, db)?.content != nil
        }
        return try tombstone.key.subject.map { try !StoredEntry.about($0, db).isEmpty } ?? false
      }
    }
  }

  /// The erasures in this one file, which lose nothing but content.
  private func erase(_ tombstones: [Change], by author: String) throws(LedgerError) -> Int {
    let dropped = try write { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      for tombstone in tombstones { try action.append(tombstone.key, tombstone.value) }
      _ = try action.finish()
      let dropped = try Erasures(db).dropContent(db)
      // Only then a key is drawn again, which seals nothing of what was erased.
      let subjects = Set(dropped.map(\.key.subject) + tombstones.map(\.key.subject))
      for subject in subjects { try projections.rebuild(subject, db) }
      return dropped.count
    }
    try rewriteFile()
    return dropped
  }

  /// Writes every page anew: a page from which rows were moved can still hold what they said.
  func rewriteFile() throws(LedgerError) {
    let database = try connection()
    do {
      try database.vacuum()
    } catch {
      throw LedgerError(error, path: path)
    }
    try emptyLog()
  }

  /// Takes the log in and empties it.
  private func emptyLog() throws(LedgerError) {
    let database = try connection()
    do {
      _ = try database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension Change {
  /// What an entry says, to be said again in another file.
  fileprivate init(_ key: EntryKey, if content: HistoryEntry.Content) {
    if case .value(let value) = content { self.init(key, value) } else { self.init(key, nil) }
  }
}

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
    let contents = try eraseHere(subject, because: reason, by: author)
    let backups = try changeBackups(by: author) { backup throws(LedgerError) in
      if try backup.history(ofSubject: subject).isEmpty { return false }
      _ = try backup.eraseHere(subject, because: reason, by: author)
      return true
    }
    return ErasureResult(
      contents: contents, rewritten: backups.rewritten, removed: backups.removed,
      disclosures: try disclosures())
  }

  /// The erasure in this one file.
  private func eraseHere(
    _ subject: RandomID, because reason: String, by author: String
  ) throws(LedgerError) -> Int {
    let dropped = try write { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      try action.append(EntryKey(subject: subject, kind: .erasure), ["because": .string(reason)])
      _ = try action.finish()
      let dropped = try Erasures(db).dropContent(db)
      // Only then a key is drawn again, which seals nothing of what was erased.
      try projections.rebuild(subject, db)
      return dropped.count
    }
    try rewriteFile()
    return dropped
  }

  /// Writes every page anew: a page from which rows were moved can still hold what they said.
  private func rewriteFile() throws(LedgerError) {
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

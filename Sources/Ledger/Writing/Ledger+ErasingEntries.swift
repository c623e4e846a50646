import GRDB
package import Inspection
import Standards

extension Ledger {
  /// Writes changes and erases what single entries say, as one action that stays done.
  ///
  /// The entries remain, and so do their commitments, so every chain still verifies; a merge with
  /// an older copy does not bring the content back. ``leaveNothingErased(by:)`` is to follow.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  @discardableResult
  package func erase(
    _ entries: [EntryID], writing changes: [Change] = [], by author: String
  ) throws(LedgerError) -> Commit {
    try write { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      for change in changes { try action.append(change.key, change.value) }
      for stored in try entries.compactMap({ try StoredEntry.with($0, db) }) {
        try action.append(stored.erasureKey, ["because": "identifying text"])
      }
      let commit = try action.finish()
      let erased = try Erasures(db).dropContent(db)
      for subject in Set(erased.map(\.key.subject)) { try projections.rebuild(subject, db) }
      return try self.standing(commit, db)
    }
  }

  /// What a commit says, with heads as they are once content has gone.
  private func standing(_ commit: Commit, _ db: Database) throws -> Commit {
    let fields = try commit.fields.map { field in
      let projection = try projections.projection(of: field.key.scope, db)
      return Field(key: field.key, heads: projection.heads[field.key] ?? [])
    }
    return Commit(action: commit.action, clock: commit.clock, fields: fields)
  }
}

extension StoredEntry {
  /// The key of the entry that erases this one's content.
  fileprivate var erasureKey: EntryKey {
    EntryKey(subject: entry.key.subject, kind: .erasure, name: entry.id.hexadecimal)
  }
}

import GRDB
import Inspection

extension Ledger {
  /// Checks the whole file: SQLite's integrity, chains, frontiers, values and projections.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read at all; anything less is a finding.
  package func verify() throws(LedgerError) -> [LedgerFinding] {
    try read { db in
      var check = Verification(db, identity: identity, framework: framework, key: keys.fileKey)
      try check.run()
      return check.findings
    }
  }

  /// Works the rows for fast opening out of the entries again.
  ///
  /// - Throws: ``LedgerError``; the rows are as they were then.
  package func rebuildProjections() throws(LedgerError) {
    try write { db in
      try db.execute(sql: "DELETE FROM projection; UPDATE head SET covered = 0")
      for subject in try ProjectionStore.subjects(db) { try projections.rebuild(subject, db) }
      projections.forget()
      for frontier in try StoredEntry.frontiers(db) { try frontier.cover(db) }
    }
  }
}

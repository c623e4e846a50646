import GRDB
import Inspection

extension Ledger {
  /// Takes in every entry and value of another file of the same inspection.
  ///
  /// The merge is the union of the entries. If it brought anything, an entry says so.
  @discardableResult
  package func merge(_ other: Ledger, by author: String) throws(LedgerError) -> MergeResult {
    try merge(other) { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      try action.appendFrontier()
      _ = try action.finish()
    }
  }

  /// The union alone, so that merging is commutative, associative and idempotent to the letter.
  func unite(with other: Ledger) throws(LedgerError) -> MergeResult {
    try merge(other) { _ in }
  }

  private func merge(
    _ other: Ledger, then finish: (Database) throws -> Void
  ) throws(LedgerError) -> MergeResult {
    if other === self { return MergeResult(entries: 0, contents: 0, erased: 0) }
    try refuseStranger(other)
    let otherConnection = try other.connection()
    return try write { db in
      let result = try otherConnection.read { otherDB in
        var union = Union(db, otherDB, path: other.path)
        return try union.run(&projections)
      }
      latestTime = max(latestTime, try Run.latestTime(db))
      otherRuns = nil
      if !result.isEmpty { try finish(db) }
      return result
    }
  }

  private func refuseStranger(_ other: Ledger) throws(LedgerError) {
    guard identity == other.identity else { throw .otherInspection(path: other.path) }
    guard framework.hash == other.framework.hash else {
      throw .otherFramework(path: other.path, ours: framework, theirs: other.framework)
    }
  }
}

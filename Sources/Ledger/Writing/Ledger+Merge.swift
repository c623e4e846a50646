import GRDB
package import Inspection
package import Standards

extension Ledger {
  /// Takes in every entry and value of another file of the same inspection.
  ///
  /// The merge is the union of the entries. If it brought anything, an entry says so.
  ///
  /// - Throws: ``LedgerError`` where the other is of another inspection or framework, was altered,
  ///   or cannot be read; nothing was taken in then.
  @discardableResult
  package func merge(_ other: Ledger, by author: String) throws(LedgerError) -> MergeResult {
    try merge([other], by: author)
  }

  /// Takes in several files as one merge: all of them, or none.
  ///
  /// - Parameters:
  ///   - event: what the access log is to say of a merge that brought something.
  ///   - changes: what is written with it, such as the reasons for what it changes.
  /// - Throws: ``LedgerError`` where one of them is of another inspection or framework, was
  ///   altered, or cannot be read; nothing was taken in then.
  @discardableResult
  package func merge(
    _ others: [Ledger], by author: String, noting event: JSON? = nil, writing changes: [Change] = []
  ) throws(LedgerError) -> MergeResult {
    try merge(others) { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      try action.appendFrontier()
      if let event { try action.append(EntryKey(kind: .access), event) }
      for change in changes { try action.append(change.key, change.value) }
      _ = try action.finish()
    }
  }

  /// The union alone, so that merging is commutative, associative and idempotent to the letter.
  ///
  /// - Throws: ``LedgerError`` where the other is of another inspection or framework, was altered,
  ///   or cannot be read; nothing was taken in then.
  @discardableResult
  package func unite(with other: Ledger) throws(LedgerError) -> MergeResult {
    try merge([other]) { _ in }
  }

  private func merge(
    _ others: [Ledger], then finish: (Database) throws -> Void
  ) throws(LedgerError) -> MergeResult {
    let others = others.filter { $0 !== self }
    for other in others { try refuseStranger(other) }
    let connections = try connections(of: others)
    return try write { db in
      var result = MergeResult.nothing
      for (path, connection) in connections {
        result += try unite(db, with: connection, path: path)
      }
      latestTime = max(latestTime, try Run.latestTime(db))
      otherRuns = nil
      if !result.isEmpty { try finish(db) }
      return result
    }
  }

  private func unite(
    _ db: Database, with other: DatabaseQueue, path: String
  ) throws -> MergeResult {
    do {
      return try other.read { otherDB in
        var union = Union(db, otherDB, path: path)
        return try union.run(&projections)
      }
    } catch let error as MalformedRow {
      throw LedgerError(error, path: path)
    }
  }

  private func connections(
    of others: [Ledger]
  ) throws(LedgerError) -> [(path: String, DatabaseQueue)] {
    var connections: [(String, DatabaseQueue)] = []
    for other in others { connections.append((other.path, try other.connection())) }
    return connections
  }

  private func refuseStranger(_ other: Ledger) throws(LedgerError) {
    guard identity == other.identity else { throw .otherInspection(path: other.path) }
    guard framework.hash == other.framework.hash else {
      throw .otherFramework(path: other.path, ours: framework, theirs: other.framework)
    }
  }
}

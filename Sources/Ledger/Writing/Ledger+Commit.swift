import GRDB
package import Inspection
package import Standards

extension Ledger {
  /// Writes changes as one action, and returns when they are on the disk.
  ///
  /// A change that says what the only head says already is dropped, with the reason for it; but an
  /// answer and why it does not apply are written together, so that neither tells the other. In a
  /// conflict the value replaces all heads. Where a key stands twice, the last change counts.
  ///
  /// - Parameter place: Where the person will be then, kept in the same transaction.
  /// - Throws: ``LedgerError/refused(_:)`` where review does not let it be, else a ``LedgerError``
  ///   where writing failed; nothing was written then.
  @discardableResult
  package func commit(
    _ changes: [Change], by author: String, place: JSON? = nil
  ) throws(LedgerError) -> Commit {
    try act(by: author, place: place) { action in
      let changes = changes.lastOfEachKey
      var news = Set(try changes.filter { try action.isNews($0) })
      let answers = Set(news.map(\.key.explainedAnswer).filter { $0.kind == .answer })
      news.formUnion(changes.filter { answers.contains($0.key.explainedAnswer) })
      // The same reason for another change is another reason.
      let reasons = Set(news.map(\.key.reason))
      let idle = Set(changes.map(\.key.reason)).subtracting(reasons)
      news.formUnion(changes.filter { reasons.contains($0.key) && $0.value != nil })
      news.subtract(changes.filter { idle.contains($0.key) })
      for change in changes where news.contains(change) {
        try action.append(change.key, change.value)
      }
    }
  }

  /// Writes that somebody opened, viewed or exported something, about a case or the inspection.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  @discardableResult
  package func logAccess(
    _ event: JSON, subject: RandomID? = nil, by author: String, place: JSON? = nil
  ) throws(LedgerError) -> Commit {
    try commit(
      [Change(EntryKey(subject: subject, kind: .access), event)], by: author, place: place)
  }

  /// Keeps another revision of the framework and makes it the one in force.
  ///
  /// Whether it asks the same questions is for the caller to know.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  @discardableResult
  package func adopt(
    _ framework: StoredFramework, by author: String
  ) throws(LedgerError) -> Commit {
    try write { db in
      try framework.insert(db)
      try db.execute(
        sql: "UPDATE inspection SET framework = ?", arguments: [framework.hash.column])
      self.framework = framework
      var action = ActionWriter(self, db, by: author, undoes: nil)
      try action.append(EntryKey(kind: .framework), framework.value)
      return try action.finish()
    }
  }

  /// Runs the body as one action within one transaction.
  func act(
    by author: String, place: JSON? = nil, _ body: (inout ActionWriter) throws -> Void
  ) throws(LedgerError) -> Commit {
    try write { db in
      var action = ActionWriter(self, db, by: author, undoes: nil)
      try body(&action)
      if let place { try keep(place, by: author, db) }
      return try action.finish()
    }
  }

  /// The time of the next entry: the wall clock, or just after the latest entry if that is later.
  func nextTime(at moment: Int) -> UInt64 {
    let wall = UInt64(min(max(0, moment), 1 << 46 - 1)) << 16
    latestTime = max(wall, latestTime + 1)
    return latestTime
  }

  /// How many milliseconds the latest entry lies ahead of the wall clock; 0 where it does not.
  package var millisecondsAhead: Int {
    max(0, Int(latestTime >> 16) - environment.now())
  }
}

extension ActionWriter {
  fileprivate mutating func isNews(_ change: Change) throws -> Bool {
    if change.key.kind.isEvent { return true }
    let heads = try heads(of: change.key)
    return heads.count > 1 || heads.first?.value != change.value
  }
}

extension [Change] {
  fileprivate var lastOfEachKey: [Change] {
    var positions: [EntryKey: Int] = [:]
    return reduce(into: []) { changes, change in
      if let position = positions[change.key], !change.key.kind.isEvent {
        changes[position] = change
      } else {
        positions[change.key] = changes.count
        changes.append(change)
      }
    }
  }
}

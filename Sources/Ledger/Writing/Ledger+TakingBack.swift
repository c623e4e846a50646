import GRDB
import Inspection
package import Standards

extension Ledger {
  /// Takes back this author's latest action, if nobody has built on it since.
  ///
  /// The log only grows: the values from before are written again, by entries that name the
  /// action. What was a conflict is one again.
  ///
  /// - Parameter place: Where the person will be then, kept in the same transaction.
  package func undo(
    by author: String, place: (Commit) -> JSON? = { _ in nil }
  ) throws(LedgerError) -> TakeBack {
    try takeBack(.undo, by: author, place)
  }

  /// Puts back what this author last took back, if the author has written nothing since.
  package func redo(
    by author: String, place: (Commit) -> JSON? = { _ in nil }
  ) throws(LedgerError) -> TakeBack {
    try takeBack(.redo, by: author, place)
  }

  private func takeBack(
    _ direction: ActionSearch.Direction, by author: String, _ place: (Commit) -> JSON?
  ) throws(LedgerError) -> TakeBack {
    try write { db in
      var search = ActionSearch(authors: try Author.rows(of: author, db))
      guard let id = try search.find(direction, db) else { return .refused(.nothing) }
      let entries = try StoredEntry.ofAction(id, db)
      if let kind = entries.finalKind {
        return .refused(entries.isCreation ? .nothing : .final(kind))
      }
      var action = ActionWriter(self, db, by: author, undoes: id)
      if let refusal = try action.takeBack(entries, db) { return .refused(refusal) }
      let commit = try action.finish()
      if let place = place(commit) { try keep(place, by: author, db) }
      return .done(commit)
    }
  }
}

extension [StoredEntry] {
  /// The kind of an entry that stays done, if there is one.
  fileprivate var finalKind: EntryKind? {
    first { stored in
      let kind = stored.entry.key.kind
      return kind == .erasure || kind == .framework
        || kind == .state && stored.head.value == "locked"
    }?.entry.key.kind
  }

  /// Whether this is how every file begins: with a framework where there was none.
  fileprivate var isCreation: Bool {
    contains { $0.entry.key.kind == .framework && $0.entry.replaces.isEmpty }
  }
}

extension ActionWriter {
  /// Writes the values that stood before an action; nothing where it returns why not.
  fileprivate mutating func takeBack(
    _ entries: [StoredEntry], _ db: Database
  ) throws -> TakeBack.Refusal? {
    var steps: [Step] = []
    for key in entries.keys {
      let step = try Step(
        key, own: entries.filter { $0.entry.key == key }, heads: heads(of: key), db)
      if let refusal = step.refusal { return refusal }
      steps.append(step)
    }
    for step in steps { try append(step) }
    return nil
  }

  private mutating func append(_ step: Step) throws {
    if step.former.isEmpty { try append(step.key, nil, replacing: step.replaced) }
    for former in step.former {
      try append(
        step.key, former.head.value, replacing: step.replaced, restoring: former.entry.origin)
    }
  }
}

extension [StoredEntry] {
  fileprivate var keys: [EntryKey] {
    var seen: Set<EntryKey> = []
    return map(\.entry.key).filter { seen.insert($0).inserted }
  }
}

/// How one key comes to what it would be without some of its entries.
private struct Step {
  let key: EntryKey
  /// The heads in which the entries stand, themselves or brought back.
  let replaced: [EntryID]
  /// The entries that would be heads again.
  let former: [StoredEntry]
  let refusal: TakeBack.Refusal?

  init(_ key: EntryKey, own: [StoredEntry], heads: [Head], _ db: Database) throws {
    self.key = key
    let all = try StoredEntry.of(key, db)
    let origins = Set(own.map(\.entry.origin))
    let headIDs = Set(heads.map(\.stamp.entry))
    let standing = all.filter {
      headIDs.contains($0.entry.id) && origins.contains($0.entry.origin)
    }
    replaced = standing.map(\.entry.id)
    former = Self.former(of: own, among: all)
    if Set(standing.map(\.entry.origin)) != origins, let newest = heads.last {
      refusal = .changedSince(key, newest)
    } else if former.contains(where: { $0.content == nil }) {
      refusal = .contentMissing(key)
    } else {
      refusal = nil
    }
  }

  /// What the entries replaced, unless another entry replaced it too: a merge can bring one.
  private static func former(
    of own: [StoredEntry], among all: [StoredEntry]
  ) -> [StoredEntry] {
    let ids = Set(own.map(\.entry.id))
    let others = all.filter { !ids.contains($0.entry.id) }
    let before = Set(own.flatMap(\.entry.replaces)).subtracting(others.flatMap(\.entry.replaces))
    return all.filter { before.contains($0.entry.id) }
  }
}

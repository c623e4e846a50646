import GRDB
package import Inspection
package import Standards

extension Ledger {
  /// Takes back this author's latest action, if nobody has built on it since.
  ///
  /// The log only grows: the values from before are written again, by entries that name the
  /// action. What was a conflict is one again. Steps of review stay done: they lead on, not back.
  ///
  /// - Parameters:
  ///   - reason: why, for what was submitted.
  ///   - review: refuses what the inspection does not let happen.
  ///   - place: where the person will be then, kept in the same transaction.
  package func undo(
    by author: String, because reason: String? = nil, reviewing review: Review = { _ in },
    place: (Commit) -> JSON? = { _ in nil }
  ) throws(LedgerError) -> TakeBack {
    try takeBack(.undo, by: author, reason, review, place)
  }

  /// Looks at the changes that taking something back comes to, and refuses them or does not.
  package typealias Review = ([Change]) throws(Refusal) -> Void

  /// Puts back what this author last took back, if the author has written nothing since.
  package func redo(
    by author: String, because reason: String? = nil, reviewing review: Review = { _ in },
    place: (Commit) -> JSON? = { _ in nil }
  ) throws(LedgerError) -> TakeBack {
    try takeBack(.redo, by: author, reason, review, place)
  }

  private func takeBack(
    _ direction: ActionSearch.Direction, by author: String, _ reason: String?,
    _ review: Review, _ place: (Commit) -> JSON?
  ) throws(LedgerError) -> TakeBack {
    try write { db in
      var search = ActionSearch(authors: try Author.rows(of: author, db))
      guard let id = try search.find(direction, db) else { return .refused(.nothing) }
      let entries = try StoredEntry.ofAction(id, db)
      if let kind = entries.finalKind {
        return .refused(entries.isCreation ? .nothing : .final(kind))
      }
      var action = ActionWriter(self, db, by: author, undoes: id)
      if let refusal = try action.takeBack(entries, because: reason, review, db) {
        return .refused(refusal)
      }
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
      return kind == .erasure || kind == .framework || stored.isStepOfReview
    }?.entry.key.kind
  }

  /// Whether this is how every file begins: with a framework where there was none.
  fileprivate var isCreation: Bool {
    contains { $0.entry.key.kind == .framework && $0.entry.replaces.isEmpty }
  }
}

extension StoredEntry {
  /// Whether a case went on by it. The choice between states that disagree is no step, unless it
  /// was for the locked one.
  fileprivate var isStepOfReview: Bool {
    guard entry.key.kind == .state else { return false }
    return entry.replaces.count < 2 || head.value.flatMap { CaseState($0) } == .locked
  }
}

extension ActionWriter {
  /// Writes the values that stood before an action; nothing where it returns why not.
  fileprivate mutating func takeBack(
    _ entries: [StoredEntry], because reason: String?, _ review: Ledger.Review, _ db: Database
  ) throws -> TakeBack.Refusal? {
    var steps: [Step] = []
    for key in entries.keys {
      let step = try Step(
        key, own: entries.filter { $0.entry.key == key }, heads: heads(of: key), db)
      if let refusal = step.refusal { return refusal }
      // Copies may have said the same: going on from that was a step, and no choice between them.
      if key.kind == .state, Set(step.former.map(\.head.value)).count < 2 { return .final(.state) }
      steps.append(step)
    }
    do {
      let reasons = try reasons(for: steps, because: reason, review)
      // A new reason stands in place of the one that was there: an action writes a key once.
      let given = Set(reasons.map(\.key))
      for step in steps where !given.contains(step.key) { try append(step) }
      for reason in reasons { try append(reason.key, reason.value) }
      return nil
    } catch let refusal as Refusal {
      return .review(refusal)
    }
  }

  /// Asks review about what is to be taken back. The reason for a change is no reason for taking
  /// it back, and of a conflict that comes back nothing counts until somebody chooses.
  private mutating func reasons(
    for steps: [Step], because reason: String?, _ review: Ledger.Review
  ) throws -> [Change] {
    let changes = steps.filter { step in
      step.key.kind != .reason && !(step.key.kind == .state && step.former.count > 1)
    }.map { step in
      Change(step.key, step.former.count == 1 ? step.former[0].head.value : nil)
    }
    let reasons = try admit(changes, because: reason)
    try review(changes + reasons)
    isAdmitted = true
    return reasons
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

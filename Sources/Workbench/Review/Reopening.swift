package import Inspection
package import Ledger
import OrderedCollections
package import Standards

/// A case that was opened again after it was locked, as the history tells it.
///
/// What a case says now is not enough: once it is locked again, that is its latest step.
package struct Reopening: Hashable, Sendable {
  /// One of the two steps: who took it, and when.
  package struct Step: Hashable, Sendable {
    /// The code of the person who took the step.
    package let author: String
    /// The wall time with zone.
    package let clock: String

    fileprivate init(_ entry: HistoryEntry) {
      (author, clock) = (entry.author, entry.clock)
    }

    fileprivate init?(_ value: JSON?) {
      guard let author = value?["by"]?.string, let clock = value?["at"]?.string else { return nil }
      (self.author, self.clock) = (author, clock)
    }

    /// Who and when, for programs.
    package var json: JSON { ["by": .string(author), "at": .string(clock)] }

    /// The day of the step where it was taken: `2026-11-23`.
    package var day: String { String(clock.prefix(10)) }
  }

  /// The case.
  package let subject: RandomID
  /// The lock that was undone.
  package let locked: Step
  /// The return of the case to its inspector that undid it.
  package let reopened: Step
  /// Why it was opened again; nil where the words were erased.
  package let reason: String?
  /// Whether the case was erased since: that it was opened again stays known, what it said is gone.
  package var isErased = false

  /// Every reopening that a file tells of, the oldest first.
  ///
  /// - Throws: ``LedgerError``.
  package static func all(in ledger: Ledger) throws(LedgerError) -> [Reopening] {
    let steps = try ledger.history(ofKind: .state)
    let locks = Dictionary(
      steps.filter { $0.value.flatMap(CaseState.init) == .locked }.map { ($0.stamp.entry, $0) },
      uniquingKeysWith: { $1 })
    var reopenings: [Reopening] = []
    for step in steps where step.value.flatMap(CaseState.init) == .returned {
      guard let subject = step.key.subject,
        let lock = step.replaces.lazy.compactMap({ locks[$0] }).first
      else { continue }
      let reasons = try ledger.history(of: step.key.reason)
      reopenings.append(
        Reopening(
          subject: subject, locked: Step(lock), reopened: Step(step),
          reason: reasons.first { $0.action == step.action }?.value?.string))
    }
    return try reopenings + ofErased(ledger)
  }

  /// What the tombstones of erased cases keep of them.
  private static func ofErased(_ ledger: Ledger) throws(LedgerError) -> [Reopening] {
    let tombstones = try ledger.history(ofKind: .erasure).filter { $0.key.name.isEmpty }
    // Two copies may have erased one case, each with all that it knew.
    let told = tombstones.flatMap { tombstone in
      (tombstone.value?["reopenings"]?.array ?? []).compactMap { value -> Reopening? in
        guard let subject = tombstone.key.subject, let locked = Step(value["locked"]),
          let reopened = Step(value["reopened"])
        else { return nil }
        return Reopening(
          subject: subject, locked: locked, reopened: reopened, reason: nil, isErased: true)
      }
    }
    return Array(OrderedSet(told))
  }

  /// What the tombstone of a case is to keep, so that the annexe still tells of it; nil for nothing.
  ///
  /// - Throws: ``LedgerError``.
  package static func kept(of subject: RandomID, in ledger: Ledger) throws(LedgerError) -> JSON? {
    let own = try all(in: ledger).filter { $0.subject == subject }
    return own.isEmpty
      ? nil : .array(own.map { ["locked": $0.locked.json, "reopened": $0.reopened.json] })
  }
}

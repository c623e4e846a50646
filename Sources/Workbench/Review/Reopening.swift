package import Inspection
package import Ledger
import Standards

/// A case that was opened again after it was locked, as the history tells it.
///
/// What a case says now is not enough: once it is locked again, that is its latest step.
package struct Reopening: Hashable, Sendable {
  /// One of the two steps: who took it, and when.
  package struct Step: Hashable, Sendable {
    package let author: String
    /// The wall time with zone.
    package let clock: String

    fileprivate init(_ entry: HistoryEntry) {
      (author, clock) = (entry.author, entry.clock)
    }

    package var day: String { String(clock.prefix(10)) }
  }

  /// The case.
  package let subject: RandomID
  package let locked: Step
  package let reopened: Step
  /// Why it was opened again; nil where the words were erased.
  package let reason: String?

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
    return reopenings
  }
}

import Inspection
import Standards

// The last of the gates: whatever a door forgets, nothing is written that does not keep to review.

extension ActionWriter {
  /// The states that the heads of a case give.
  mutating func states(of subject: RandomID) throws -> [JSON] {
    try heads(of: EntryKey(subject: subject, kind: .state)).distinctValues
  }

  /// Admits changes, and gives the reasons that are to be written with them.
  ///
  /// - Throws: `Refusal` where the changes do not keep to review.
  mutating func admit(_ changes: [Change], because reason: String? = nil) throws -> [Change] {
    for change in changes where change.key.kind == .flag { try SafeguardingFlag.admit(change) }
    var reasons: [Change] = []
    var seen: Set<RandomID> = []
    for subject in changes.compactMap(\.key.subject) where seen.insert(subject).inserted {
      let own = changes.filter { $0.key.subject == subject }
      let states = try statesBefore[subject] ?? states(of: subject)
      // Most cases are drafts, of which nothing is asked.
      if states.isEmpty, !own.contains(where: { $0.key.kind == .state }) { continue }
      reasons += try gate(of: subject, states, for: own).admit(own, because: reason)
    }
    return reasons
  }

  private mutating func gate(
    of subject: RandomID, _ states: [JSON], for changes: [Change]
  ) throws -> ReviewGate {
    let key = EntryKey(subject: subject, kind: .fact, name: Inspection.referenceFact)
    let reference = try heads(of: key).first?.value?.string
    var settled: Set<RandomID> = []
    for reading in Set(changes.compactMap(\.key.reading)) {
      let heads = try heads(of: EntryKey(subject: subject, reading: reading, kind: .reading))
      let given = heads.compactMap(\.value) + changes.compactMap(\.value)
      if given.contains(where: \.isSettledReading) { settled.insert(reading) }
    }
    return ReviewGate(
      reference: reference ?? "The case", states: states, settledReadings: settled)
  }
}

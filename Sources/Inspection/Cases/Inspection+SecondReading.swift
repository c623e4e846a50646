import OrderedCollections
import Standards

// A copy that was handed over for a blind second reading. What the first reader said is not in it;
// what is answered here stands in a reading of its own, and reads as a first one would.

extension Inspection {
  /// Cases that this copy reads a second time; no tally counts them.
  package var casesReadAgain: [Int] {
    activeCases.filter { secondReadings[cases[$0].id] != nil }
  }

  /// The key under which stands what belongs to a case itself, whichever reading a copy is for.
  func caseKey(_ kind: EntryKind, _ name: String = "", of index: Int) -> EntryKey {
    EntryKey(subject: cases[index].id, kind: kind, name: name)
  }

  /// The key under which this copy writes what belongs to a reading of a case.
  func key(_ kind: EntryKind, _ name: String, of index: Int) -> EntryKey {
    let id = cases[index].id
    return EntryKey(subject: id, reading: secondReadings[id], kind: kind, name: name)
  }

  /// The key of a fact: one that an inspector judges belongs to the reading, any other to the case.
  func factKey(_ name: String, of index: Int) -> EntryKey {
    belongsToReading(.fact, name)
      ? key(.fact, name, of: index)
      : caseKey(.fact, name, of: index)
  }

  /// Whether what is said under a kind and name is one reader's finding.
  package func belongsToReading(_ kind: EntryKind, _ name: String) -> Bool {
    switch kind {
    case .answer, .note, .mark, .confirmation, .completion, .because: true
    case .fact: framework.facts[Identifier(name)]?.isJudged ?? false
    default: false
    }
  }

  /// A key as it is read in this copy: what belongs to its own reading stands where the first
  /// reading does, and what belongs to the first is not seen. Nil for the latter.
  func keyAsRead(_ key: EntryKey) -> EntryKey? {
    guard let subject = key.subject, let own = secondReadings[subject],
      belongsToReading(key.kind, key.name)
    else { return key }
    if key.reading == nil { return nil }
    guard key.reading == own else { return key }
    var key = key
    key.reading = nil
    return key
  }
}

package import Inspection
package import Ledger
package import Standards

/// An offer to erase words that may tell who somebody is, from every version of a text.
package struct Removal: Hashable, Sendable {
  /// The text that holds the words.
  package let key: EntryKey
  let findings: [IdentifyingText.Finding]

  /// An offer to erase what was found in the text of a key.
  package init(_ key: EntryKey, _ findings: [IdentifyingText.Finding]) {
    self.key = key
    self.findings = findings
  }

  /// Why what it stands in is changed, should that have been submitted.
  var reason: String { "It could tell who somebody is" }

  var words: [String] { findings.map(\.words) }

  /// Whether a value holds any of the words.
  package func concerns(_ value: JSON?) -> Bool {
    guard let text = key.freeText(in: value) else { return false }
    return words.contains { text.contains($0) }
  }

  /// The entries of the key's history that hold any of the words.
  package func entries(in history: [HistoryEntry]) -> [EntryID] {
    history.filter { concerns($0.value) }.map(\.stamp.entry)
  }
}

extension Removal {
  /// The offending words and what they look like: “SW1A 1AA” looks like a postcode.
  package var sentence: String { findings.sentence }
}

extension [IdentifyingText.Finding] {
  /// The words found and what they look like.
  var sentence: String {
    let shown = prefix(2).map { "“\($0.words)”" }.joined(separator: ", ")
    let more = count > 2 ? " and \(count - 2) more" : ""
    return count == 1
      ? "\(shown) looks like \(self[0].kind.words)" : "\(shown)\(more) may tell who it is"
  }
}

extension IdentifyingText.Kind {
  /// What it is, in words.
  fileprivate var words: String {
    switch self {
    case .dateOfBirth: "a date of birth"
    case .postcode: "a postcode"
    case .telephone: "a telephone number"
    case .email: "an e-mail address"
    case .name: "a name"
    }
  }
}

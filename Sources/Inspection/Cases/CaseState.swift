/// Where a case stands in review; the raw value is the word of the interchange.
package enum CaseState: String, Hashable, Sendable, CaseIterable {
  case draft
  case submitted
  case returned
  case accepted
  case locked

  /// The state as people read it.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension CaseState {
  /// States that copies disagree on, in words: “accepted or returned”; two acceptances differ in
  /// what they are of.
  package static func choice(of states: [CaseState]) -> String {
    let words = states.map(\.rawValue)
    guard Set(words).count == 1, let word = words.first else {
      return words.joined(separator: " or ")
    }
    return "\(word) with one content or with another"
  }
}

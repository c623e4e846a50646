import OrderedCollections
import Standards

// An acceptance is of what the case says, as a lock is. Unlike a lock it lets changes by, with a
// reason; then the case says that it changed, and is accepted again before it is locked.

extension Inspection {
  /// The value by which the ledger says that a case stands in a state.
  func stateValue(_ state: CaseState, of index: Int) -> JSON {
    switch state {
    case .draft, .submitted, .returned: state.value()
    case .accepted: state.value(of: fingerprint(of: index), answers: answerWords(of: index))
    case .locked: state.value(of: fingerprint(of: index))
    }
  }

  /// Whether an accepted case does not say any more what it said when it was accepted.
  ///
  /// Files from before acceptances knew what they were of have nothing to compare with.
  package func isChangedSinceAcceptance(_ index: Int) -> Bool {
    let record = cases[index]
    guard record.state == .accepted, let content = record.stateValue?["content"]?.string else {
      return false
    }
    return content != fingerprint(of: index)
  }

  /// How many answers are other than when the case was accepted; nil where only that it changed is
  /// known, as after an import.
  package func answersChangedSinceAcceptance(_ index: Int) -> Int? {
    guard let was = cases[index].stateValue?["answers"]?.object,
      let now = answerWords(of: index).object
    else { return nil }
    return Set(was.keys).union(now.keys).count { was[$0] != now[$0] }
  }

  /// What changed in an accepted case since, in a few words; nil where nothing did.
  package func changeSinceAcceptance(_ index: Int) -> String? {
    guard isChangedSinceAcceptance(index) else { return nil }
    let count = answersChangedSinceAcceptance(index) ?? 0
    return switch count {
    case 0: "it changed since it was accepted"
    case 1: "1 answer changed since it was accepted"
    default: "\(count) answers changed since it was accepted"
    }
  }

  /// The answers that count, by question.
  private func answerWords(of index: Int) -> JSON {
    var words: JSON.Members = [:]
    for question in questions(of: index) {
      words[question.id.text] = word(of: question, in: index).map(JSON.string)
    }
    return .object(words)
  }

  /// What is still to be settled in a case, each in words that say how many and where.
  ///
  /// A case may be accepted meanwhile; it is not locked before.
  package func unsettled(of index: Int) -> [String] {
    let differences = comparedCase(index)?.openCount ?? 0
    let disagreements = comments(on: index).count(where: \.isOpen)
    var things: [String] = []
    if differences > 0 {
      things.append(
        differences == 1
          ? "1 difference between its readings is to be settled under “Agreement”"
          : "\(differences) differences between its readings are to be settled under “Agreement”")
    }
    if disagreements > 0 {
      things.append(
        "the practitioner’s disagreement with \(disagreements) "
          + "\(disagreements == 1 ? "finding" : "findings") is to be settled among the queries")
    }
    return things
  }
}

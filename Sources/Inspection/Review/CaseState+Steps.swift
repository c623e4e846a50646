import OrderedCollections
package import Standards

extension CaseState {
  /// One legal step of a case in review.
  package struct Step: Hashable, Sendable {
    /// Where a case must stand for it.
    package let from: CaseState
    /// Where the case stands afterwards.
    package let to: CaseState
    /// What a person does: “Submit”.
    package let name: String
    /// Whether nobody may take it without saying why.
    package var needsReason = false
    /// Whether it is for the people named as reviewers, where any are.
    package var isReviewers = false
    /// Whether it is for somebody whose answers do not stand in the case.
    package var needsAnother = false
    /// Whether it is for whoever reads the case; see ``Inspection/submitters(of:)``.
    package var isReaders = false
  }

  /// Every step that a case can take; there is no other way from state to state.
  ///
  /// “Queried” is no state: a case is queried while a query about it is not resolved.
  package static let steps: [Step] = [
    Step(from: .draft, to: .submitted, name: "Submit", isReaders: true),
    Step(from: .submitted, to: .accepted, name: "Accept", isReviewers: true, needsAnother: true),
    Step(from: .submitted, to: .returned, name: "Return", needsReason: true),
    Step(from: .returned, to: .submitted, name: "Submit again", isReaders: true),
    Step(from: .accepted, to: .locked, name: "Lock", isReviewers: true),
    Step(from: .accepted, to: .returned, name: "Reopen", needsReason: true, isReviewers: true),
    // Only where something changed since; what was accepted is what is locked.
    Step(
      from: .accepted, to: .accepted, name: "Accept again", isReviewers: true, needsAnother: true),
    Step(from: .locked, to: .returned, name: "Reopen", needsReason: true, isReviewers: true),
  ]

  /// The steps that lead on from here.
  package var steps: [Step] { Self.steps.filter { $0.from == self } }

  /// The step from here to a state; nil where there is none.
  package func step(to state: CaseState) -> Step? { steps.first { $0.to == state } }

  /// Whether a case may not stand here with a question unanswered (`rules.md` section 3, 7).
  package var asksForCompleteness: Bool { self != .draft && self != .returned }
}

// MARK: - In the ledger

extension CaseState {
  /// Reads a value of the ledger: the word, or the word with what was locked.
  package init?(_ value: JSON) {
    guard let state = (value.string ?? value["state"]?.string).flatMap(CaseState.init) else {
      return nil
    }
    self = state
  }

  /// The value that stands in the ledger.
  ///
  /// - Parameters:
  ///   - fingerprint: of the content that the state is of; nil for a state that is of none.
  ///   - answers: the words of the answers, by question, where it is to be told which of them changed.
  package func value(of fingerprint: String? = nil, answers: JSON? = nil) -> JSON {
    guard let fingerprint else { return .string(rawValue) }
    var members: JSON.Members = ["state": .string(rawValue), "content": .string(fingerprint)]
    members["answers"] = answers
    return .object(members)
  }
}

extension CaseState {
  /// The furthest of the states that heads give; draft where none does.
  init(furthestOf values: [JSON]) {
    let states = values.compactMap { CaseState($0) }
    self = CaseState.allCases.last(where: states.contains) ?? .draft
  }
}

extension CaseState {
  /// One legal step of a case in review.
  package struct Step: Hashable, Sendable {
    package let from: CaseState
    package let to: CaseState
    /// What a person does: “Submit”.
    package let name: String
    /// Whether nobody may take it without saying why.
    package let needsReason: Bool
  }

  /// Every step that a case can take; there is no other way from state to state.
  ///
  /// “Queried” is no state: a case is queried while a query about it is not resolved.
  package static let steps: [Step] = [
    Step(from: .draft, to: .submitted, name: "Submit", needsReason: false),
    Step(from: .submitted, to: .returned, name: "Return", needsReason: true),
    Step(from: .submitted, to: .accepted, name: "Accept", needsReason: false),
    Step(from: .returned, to: .submitted, name: "Submit again", needsReason: false),
    Step(from: .accepted, to: .returned, name: "Reopen", needsReason: true),
    Step(from: .accepted, to: .locked, name: "Lock", needsReason: false),
    Step(from: .locked, to: .returned, name: "Reopen", needsReason: true),
  ]

  /// The steps that lead on from here.
  package var steps: [Step] { Self.steps.filter { $0.from == self } }

  /// The step from here to a state; nil where there is none.
  package func step(to state: CaseState) -> Step? { steps.first { $0.to == state } }

  /// Whether a case may not stand here with a question unanswered (`rules.md` section 3, 7).
  package var asksForCompleteness: Bool { self != .draft && self != .returned }
}

package import Standards

/// Where a section of a case stands, in the four words that people read everywhere.
package enum SectionState: Hashable, Sendable {
  case notStarted
  case inProgress
  case complete
  case problem

  /// The state as people read it.
  package var name: String {
    switch self {
    case .notStarted: "Not started"
    case .inProgress: "In progress"
    case .complete: "Complete"
    case .problem: "There is a problem"
    }
  }
}

extension Inspection {
  /// Where a section stands.
  ///
  /// It is complete when somebody has called it so. What comes up after that is a problem, and so
  /// are answers that disagree and what cannot be.
  package func state(
    of section: QuestionID, in index: Int, on today: CalendarDate
  ) -> SectionState {
    let review = review(section, of: index, on: today)
    let isCalled = isCalledComplete(section, of: index)
    let isImpossible = review.failures.contains { $0.rule(framework).kind == .hard }
    if review.conflicts > 0 || isImpossible || isCalled && !review.isSound { return .problem }
    if isCalled { return .complete }
    return review.lines.contains { $0.isAnswered } ? .inProgress : .notStarted
  }

  /// Whether somebody has said that a section is complete.
  package func isCalledComplete(_ section: QuestionID, of index: Int) -> Bool {
    cases[index].completed.contains(section)
  }

  /// Calls a section complete, or takes that back.
  ///
  /// - Throws: ``Refusal/unknownSection(_:)`` where the case has none with that number.
  package func completing(
    _ section: String, _ isComplete: Bool = true, of index: Int
  ) throws(Refusal) -> [Change] {
    guard sections(of: index).contains(where: { $0.id.text == section }) else {
      throw .unknownSection(section)
    }
    return [Change(key(.completion, section, of: index), isComplete ? true : nil)]
  }
}

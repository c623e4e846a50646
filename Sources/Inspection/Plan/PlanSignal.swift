/// How an action stands on a day, in one of three words with their reason.
///
/// Red, amber and green are worked out and never entered, so that none can flatter.
package struct PlanSignal: Hashable, Sendable {
  /// The three signals, the gravest first.
  package enum Color: String, Hashable, Sendable, CaseIterable {
    case red, amber, green

    /// The word for it.
    package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// Why it is so.
  package enum Reason: Hashable, Sendable {
    case overdue(days: Int)
    case notAgreed
    /// Nobody could be held to it: owner, date or measure are missing or still to come.
    case incomplete
    case onCourse
    case doneNotEvidenced
    case doneNotShown
    case evidenced
  }

  /// Why it stands so, from which the colour follows.
  package let reason: Reason

  /// Red where it is overdue, green on course or evidenced, else amber.
  package var color: Color {
    switch reason {
    case .overdue: .red
    case .notAgreed, .incomplete, .doneNotEvidenced, .doneNotShown: .amber
    case .onCourse, .evidenced: .green
    }
  }
}

extension Inspection {
  /// How an action stands on a day.
  package func signal(
    of action: PlanItem, in plan: Plan, on today: CalendarDate
  ) -> PlanSignal {
    if action.status == .done {
      switch evidence(for: action, in: plan) {
      case .evidenced: return PlanSignal(reason: .evidenced)
      case .notShown: return PlanSignal(reason: .doneNotShown)
      case .awaitingReaudit, .nothingLinked: return PlanSignal(reason: .doneNotEvidenced)
      }
    }
    if plan.value(.response, of: action) == "notAgreed" { return PlanSignal(reason: .notAgreed) }
    if let days = action.daysOverdue(on: today) {
      return PlanSignal(reason: .overdue(days: days))
    }
    let isWhole = [PlanField.owner, .due, .measure].allSatisfy { action.isSettled($0) }
    return PlanSignal(reason: isWhole ? .onCourse : .incomplete)
  }
}

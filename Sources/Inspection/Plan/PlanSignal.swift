/// How an action stands on a day, in one of three words with their reason.
///
/// Red, amber and green are worked out and never entered, so that none can flatter.
package struct PlanSignal: Hashable, Sendable {
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

  package let reason: Reason

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

extension PlanItem {
  /// For how many days an action that is not done has been late; nil where it is not.
  package func daysOverdue(on today: CalendarDate) -> Int? {
    guard kind == .action, status != .done, let due, due < today else { return nil }
    return today.dayNumber - due.dayNumber
  }

  /// Whether an action has nobody who answers for it.
  package var isUnowned: Bool { kind == .action && !isSettled(.owner) }

  /// Whether a field says something that is not still to come.
  func isSettled(_ field: PlanField) -> Bool {
    values[field].map { PlanGap.placeholder(in: $0) == nil } ?? false
  }
}

// MARK: - Lists

/// Which items of the plan are listed; the raw value is the word of the command line.
package enum PlanSelection: String, Hashable, Sendable, CaseIterable {
  case all
  case overdue
  case unowned
  case gaps
  /// Done, and no re-audit shows it yet.
  case unevidenced

  /// The selection in words.
  package var name: String {
    switch self {
    case .all: "everything"
    case .overdue: "overdue"
    case .unowned: "without an owner"
    case .gaps: "with gaps"
    case .unevidenced: "done, not evidenced"
    }
  }
}

extension Inspection {
  /// The rows of the plan that a selection lists on a day, in the order of the plan.
  package func planRows(
    _ selection: PlanSelection, in plan: Plan, on today: CalendarDate
  ) -> [Plan.Row] {
    switch selection {
    case .all: return plan.rows
    case .overdue: return plan.active.filter { $0.item.daysOverdue(on: today) != nil }
    case .unowned: return plan.active.filter(\.item.isUnowned)
    case .gaps:
      let items = Set(planGaps(plan).map(\.item))
      return plan.active.filter { items.contains($0.item.id) }
    case .unevidenced:
      return plan.active.filter {
        $0.item.kind == .action && $0.item.status == .done
          && evidence(for: $0.item, in: plan) != .evidenced
      }
    }
  }
}

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

extension PlanItem {
  /// For how many days an action that is not done has been late; nil where it is not.
  package func daysOverdue(on today: CalendarDate) -> Int? {
    guard kind == .action, status != .done, let due, due < today else { return nil }
    return due.days(to: today)
  }

  /// Whether an action has nobody who answers for it.
  package var isUnowned: Bool { kind == .action && !isSettled(.owner) }

  /// Whether a field says something that is not still to come.
  func isSettled(_ field: PlanField) -> Bool {
    values[field].map { PlanGap.placeholder(in: $0) == nil } ?? false
  }
}

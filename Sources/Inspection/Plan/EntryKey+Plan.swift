extension EntryKey {
  /// Whether it belongs to the improvement plan and so to no case.
  package var isOfPlan: Bool {
    kind == .plan || kind == .reason && name.hasPrefix("\(EntryKind.plan.rawValue)/")
  }

  /// The field of a plan item that it holds.
  package var planField: PlanField? { kind == .plan ? PlanField(rawValue: name) : nil }
}

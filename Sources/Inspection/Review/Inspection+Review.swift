import OrderedCollections

extension Inspection {
  /// What is to be written so that changes keep to review, or why they do not.
  ///
  /// Every door passes through here, and the ledger lets nothing by that the ``ReviewGate`` would
  /// not. Besides, no change leaves a submitted, accepted or locked case with a question
  /// unanswered, a step is taken by whom it is for, and a lock is of what the case says.
  ///
  /// - Parameter reason: the reason for changes that bring none of their own.
  /// - Throws: ``Refusal`` for the first change that does not keep to review.
  package func reviewed(
    _ changes: [Change], by author: String, because reason: String? = nil
  ) throws(Refusal) -> [Change] {
    let changes = withReasonsBesideAnswers(changes)
    var result = changes
    for change in changes where change.key.kind == .flag { try SafeguardingFlag.admit(change) }
    let areForReviewers = changes.contains { Settings.isForReviewers($0.key) }
    if areForReviewers, !isSettlingReviewers(changes, author) { try requireReviewer(author) }
    // In their order, so that the same changes always come to the same reasons or refusal.
    for (subject, own) in OrderedDictionary(grouping: changes, by: \.key.subject) {
      guard let index = subject.flatMap({ index(of: $0) }) else {
        try requireDraft(own)
        continue
      }
      result += try gate(of: index, for: own).admit(own, because: reason)
      try requireReadiness(for: own, of: index, by: author)
      try requireCompleteness(after: own, of: index)
    }
    return result
  }

  /// A case that is only being added has taken no step.
  private func requireDraft(_ changes: [Change]) throws(Refusal) {
    guard
      let state = changes.last(where: { $0.key.kind == .state })?.value.flatMap({ CaseState($0) })
    else { return }
    throw .illegalStep(
      reference: "A new case", from: .draft, to: state, allowed: CaseState.draft.steps.map(\.to))
  }

  /// The gate of a case, knowing the readings that changes bring.
  private func gate(of index: Int, for changes: [Change]) -> ReviewGate {
    let record = cases[index]
    let conflict = conflicts[EntryKey(subject: record.id, kind: .state)]?.distinctValues
    let known = record.readings.merging(record.absentReadings) { one, _ in one }
    let settled = known.filter { $0.value.kind == .settled }.keys
    let coming = changes.filter { $0.key.kind == .reading && $0.value?.isSettledReading ?? false }
    return ReviewGate(
      reference: record.reference, states: conflict ?? record.stateValue.map { [$0] } ?? [],
      settledReadings: Set(settled).union(coming.compactMap(\.key.reading)))
  }

  private func requireReadiness(
    for changes: [Change], of index: Int, by author: String
  ) throws(Refusal) {
    let record = cases[index]
    guard let change = changes.last(where: { $0.key.kind == .state }),
      let state = change.value.flatMap({ CaseState($0) }), conflicts[change.key] == nil,
      let step = record.state.step(to: state)
    else { return }
    let obstacles = after(changes).obstacles(to: step, of: index, by: author)
    guard obstacles.isEmpty else {
      throw .notReady(reference: record.reference, step: step.name, because: obstacles)
    }
    if change.value != after(changes).stateValue(state, of: index) {
      throw .otherContent(record.reference)
    }
  }

  private func requireCompleteness(after changes: [Change], of index: Int) throws(Refusal) {
    let record = cases[index]
    guard record.state.asksForCompleteness else { return }
    // What a merge left incomplete is not made worse; what comes back from withdrawal is complete.
    if record.isActive, !progress(of: index).isComplete { return }
    let after = after(changes)
    guard after.cases[index].isActive, after.cases[index].state.asksForCompleteness else { return }
    if !after.progress(of: index).isComplete {
      throw .wouldBeIncomplete(cases[index].reference, cases[index].state)
    }
  }

  /// The inspection as it would be after changes, but for the ratings and the steps of review.
  private func after(_ changes: [Change]) -> Inspection {
    var after = self
    for change in changes where change.key.kind != .state {
      after.fold(
        change.key, [Head(stamp: .earliest, author: "", clock: "", value: change.value)])
    }
    return after
  }
}

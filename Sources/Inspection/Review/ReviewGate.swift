package import Standards

/// What must hold of every change to one case, whichever door it comes through.
///
/// It knows of the case no more than its state, so that the ledger can hold every writer to it;
/// ``Inspection/reviewed(_:by:because:)`` asks for more.
package struct ReviewGate {
  /// How people know the case.
  package let reference: String
  /// The values of the state that nothing replaces; several where two copies disagree.
  package let states: [JSON]
  /// The settled readings of the case; any other one is nothing that was submitted.
  package let settledReadings: Set<RandomID>

  /// Makes the gate of one case; a case without a value of its state is a draft.
  package init(reference: String, states: [JSON], settledReadings: Set<RandomID>) {
    self.reference = reference
    self.states = states
    self.settledReadings = settledReadings
  }

  /// Where the case stands: of states that disagree the furthest one holds.
  package var state: CaseState { CaseState(furthestOf: states) }

  /// Admits changes of the case, and gives the reasons that are to be written with them.
  ///
  /// The state moves only by a legal step, what is locked does not change, and after submission
  /// each change carries a reason.
  ///
  /// - Parameter reason: the reason for changes that bring none of their own.
  /// - Throws: ``Refusal`` for a step that is not legal, a locked case, or a change without a
  ///   reason.
  package func admit(
    _ changes: [Change], because reason: String?
  ) throws(Refusal) -> [Change] {
    try requireLegalStep(in: changes)
    if state == .locked, changes.contains(where: isHeldByLock) { throw .caseLocked(reference) }
    let content = changes.filter(isContent)
    if state == .draft || content.isEmpty { return [] }
    var reasons: [Change] = []
    for change in content where Self.reason(for: change, in: changes) == nil {
      guard let text = Self.ownReason(of: change) ?? reason?.trimmed, !text.isEmpty else {
        throw .reasonNeeded(reference, state)
      }
      reasons.append(Change(change.key.reason, .string(text)))
    }
    return reasons
  }

  private func requireLegalStep(in changes: [Change]) throws(Refusal) {
    guard let change = changes.last(where: { $0.key.kind == .state }) else { return }
    // A person chooses among the states that were given, or lets the one that stands be.
    if let value = change.value, states.contains(value) { return }
    let next = change.value.flatMap { CaseState($0) }
    if states.count > 1 { throw .disputed(reference, states.compactMap { CaseState($0) }) }
    if let next, let step = state.step(to: next),
      !step.needsReason || Self.reason(for: change, in: changes) != nil
    {
      return
    }
    throw .illegalStep(
      reference: reference, from: state, to: next ?? .draft, allowed: state.steps.map(\.to))
  }

  /// Whether a change is of what a lock is of: besides what an inspector submits, that a section
  /// was called complete and why something does not apply, for which nobody gives a reason of their
  /// own.
  private func isHeldByLock(_ change: Change) -> Bool {
    switch change.key.kind {
    case .because, .completion: isOfSubmittedReading(change)
    default: isContent(change)
    }
  }

  /// A second reading is nothing that was submitted; the settled one is.
  private func isOfSubmittedReading(_ change: Change) -> Bool {
    change.key.reading.map(settledReadings.contains) ?? true
  }

  /// Whether a change is of what an inspector submits.
  func isContent(_ change: Change) -> Bool {
    guard isOfSubmittedReading(change) else { return false }
    switch change.key.kind {
    case .fact, .answer, .note, .mark, .withdrawal: return true
    // A case or reading that comes is empty, and one that goes takes along what it held.
    case .caseAdded, .reading: return change.value == nil
    default: return false
    }
  }

  private static func reason(for change: Change, in changes: [Change]) -> String? {
    let text = changes.last { $0.key == change.key.reason }?.value?.string?.trimmed
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A withdrawal says why itself.
  private static func ownReason(of change: Change) -> String? {
    change.key.kind == .withdrawal ? change.value?.string : nil
  }
}

extension JSON {
  /// Whether the value of a reading says that it is the settled one.
  package var isSettledReading: Bool { self["kind"]?.string == Reading.Kind.settled.rawValue }
}

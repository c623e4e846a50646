package import Inspection
package import Ledger
import Terminal

// Changes on their way to the ledger keep to review: what was submitted needs a reason, which is
// asked for here, once for every way in which a change is made.

extension Model {
  /// Commits changes that keep to review, asks for the reason where they need one, or says why not.
  mutating func commit(
    _ changes: [Change], because reason: String?, then: [Request]
  ) -> [Effect] {
    do {
      let reviewed = try inspection.reviewed(changes, by: author, because: reason)
      if let reason { remember(reason, for: changes) }
      return takeUnsaved() + [.commit(PendingCommit(changes: reviewed, then: then))]
    } catch {
      return refuse(error, about: changes) { .commit(changes, because: $0, then: then) }
    }
  }

  /// Says what review refused, and asks for a reason where that is all that is missing.
  private mutating func refuse(
    _ refusal: Refusal, about changes: [Change],
    then wish: @escaping @Sendable (String) -> Request
  ) -> [Effect] {
    guard case .reasonNeeded(let reference, let state) = refusal else {
      return refuse(refusal.message)
    }
    let title = "\(reference) is \(state.rawValue): why this change?"
    return run([.lay(Field.reason(title, offering: offeredReason(for: changes), then: wish))])
  }

  private mutating func remember(_ reason: String, for changes: [Change]) {
    for subject in changes.compactMap(\.key.subject) { reasons[subject] = reason }
  }

  /// The reason that was given last for this case, else why it was returned.
  private func offeredReason(for changes: [Change]) -> String {
    // What is taken back is mostly of the case that the person is at.
    guard
      let index = changes.lazy.compactMap(\.key.subject).first.map({ inspection.index(of: $0) })
        ?? screen.caseInFocus(self), inspection.cases.indices.contains(index)
    else { return "" }
    let subject = inspection.cases[index].id
    if let reason = reasons[subject] { return reason }
    guard inspection.cases[index].state == .returned else { return "" }
    return inspection.reasonOfState(of: index) ?? ""
  }

  /// Refuses to take something back where review does not let it be.
  ///
  /// - Throws: `Refusal`, such as that a reason is needed.
  package func review(_ changes: [Change]) throws(Refusal) {
    _ = try inspection.reviewed(changes, by: author)
  }

  /// Takes in what undo or redo did, asks for the reason, or says why it did nothing.
  package mutating func tookBack(
    _ result: TakeBack, _ direction: TakingBack
  ) -> [Effect] {
    switch result {
    case .done(let commit):
      status.message = nil
      var effects = committed(commit)
      let scope = status.message
      effects += run(goingBack(to: commit))
      let remark = scope ?? standing(after: commit)
      status.message =
        "\(direction.done): \(words(for: commit))" + (remark.map { " · \($0)" } ?? "")
      return effects
    case .refused(.review(let refusal)):
      return refuse(refusal, about: []) { direction.request(because: $0) }
    case .refused(let refusal):
      return refuse(refusal.message(direction, self))
    }
  }

  /// Goes through review again with what the ledger refused: it knows more by now.
  package mutating func refused(_ refusal: Refusal, committing pending: PendingCommit) -> [Effect] {
    refuse(refusal, about: pending.changes) {
      .commit(pending.changes, because: $0, then: pending.then)
    }
  }
}

import OrderedCollections
import Standards

extension Inspection {
  /// Moves a case on to a state, by a legal step.
  ///
  /// - Throws: ``Refusal`` where no step leads there, where the case is not ready for it, or where
  ///   the step needs a reason and none is given.
  package func moving(
    _ index: Int, to state: CaseState, because reason: String = ""
  ) throws(Refusal) -> [Change] {
    let record = cases[index]
    guard let step = record.state.step(to: state) else {
      throw .illegalStep(
        reference: record.reference, from: record.state, to: state,
        allowed: record.state.steps.map(\.to))
    }
    let obstacles = obstacles(to: step, of: index)
    guard obstacles.isEmpty else {
      throw .notReady(reference: record.reference, step: step.name, because: obstacles)
    }
    let reason = reason.trimmed
    let key = EntryKey(subject: record.id, kind: .state)
    if reason.isEmpty {
      if step.needsReason { throw .emptyText("The reason") }
      return [Change(key, .string(state.rawValue))]
    }
    return [Change(key, .string(state.rawValue)), Change(key.reason, .string(reason))]
  }

  /// Why a case cannot take a step yet, each in a few words; empty where it can.
  package func obstacles(to step: CaseState.Step, of index: Int) -> [String] {
    let record = cases[index]
    var obstacles: [String] = []
    if !record.isActive { obstacles.append("it is withdrawn") }
    if secondReadings[record.id] != nil { obstacles.append("this copy reads it a second time") }
    if conflicts.keys.contains(where: { $0.subject == record.id }) {
      obstacles.append("values disagree that a person must settle")
    }
    guard step.to.asksForCompleteness else { return obstacles }
    let progress = progress(of: index)
    let open = progress.asked - progress.answered
    if open > 0 { obstacles.append("\(open) \(open == 1 ? "question is" : "questions are") open") }
    if record.needsConfirmation { obstacles.append("two people answered and nobody vouched") }
    if step.to != .submitted, !unresolvedQueries(of: index).isEmpty {
      obstacles.append("a query is not resolved")
    }
    return obstacles
  }

  /// Where a case stands as people read it: a submitted case with open queries is queried.
  package func stateWords(of index: Int) -> String {
    let state = cases[index].state
    let isQueried = state == .submitted && !unresolvedQueries(of: index).isEmpty
    return isQueried ? "Queried" : state.name
  }

  /// Why the latest step of a case was taken, where somebody said so.
  package func reasonOfState(of index: Int) -> String? { cases[index].reasons["state/"] }
}

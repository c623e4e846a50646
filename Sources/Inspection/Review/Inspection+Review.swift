import OrderedCollections
import Standards

extension Inspection {
  /// What is to be written so that changes keep to review, or why they do not.
  ///
  /// Every door passes through here. After submission each change of a case carries a reason; in
  /// one that is locked nothing changes; the state moves only by a legal step; and no change leaves
  /// a submitted, accepted or locked case with a question unanswered.
  ///
  /// - Parameter reason: the reason for changes that bring none of their own.
  package func reviewed(
    _ changes: [Change], because reason: String? = nil
  ) throws(Refusal) -> [Change] {
    var result = changes
    var seen: Set<RandomID> = []
    for change in changes {
      guard let subject = change.key.subject, seen.insert(subject).inserted,
        let index = index(of: subject)
      else { continue }
      let own = changes.filter { $0.key.subject == subject }
      result += try reasons(for: own, of: index, because: reason?.trimmed)
    }
    return result
  }

  /// The reasons that changes of one case must bring besides.
  private func reasons(
    for changes: [Change], of index: Int, because reason: String?
  ) throws(Refusal) -> [Change] {
    let record = cases[index]
    try requireLegalStep(in: changes, of: index)
    guard record.state != .draft else { return [] }
    let content = changes.filter { $0.key.kind.isContentOfCase && !isOfSecondReading($0.key) }
    if content.isEmpty { return [] }
    if record.state == .locked { throw .caseLocked(record.reference) }
    try requireCompleteness(after: changes, of: index)
    let given = Set(changes.map(\.key))
    var reasons: [Change] = []
    for change in content where !given.contains(change.key.reason) {
      // A withdrawal says why itself.
      let own = change.key.kind == .withdrawal ? change.value?.string : nil
      guard let text = own ?? reason, !text.isEmpty else {
        throw .reasonNeeded(record.reference, record.state)
      }
      reasons.append(Change(change.key.reason, .string(text)))
    }
    return reasons
  }

  private func requireLegalStep(in changes: [Change], of index: Int) throws(Refusal) {
    guard let change = changes.last(where: { $0.key.kind == .state }) else { return }
    let record = cases[index]
    let state = change.value?.string.flatMap(CaseState.init) ?? .draft
    if let heads = conflicts[change.key] {
      // A person chooses among the states that were given, and no other.
      if heads.contains(where: { $0.value == change.value }) { return }
    } else if state == record.state {
      return
    } else if let step = record.state.step(to: state),
      obstacles(to: step, of: index).isEmpty,
      !step.needsReason || changes.contains(where: { $0.key == change.key.reason })
    {
      return
    }
    throw .illegalStep(
      reference: record.reference, from: record.state, to: state,
      allowed: record.state.steps.map(\.to))
  }

  private func requireCompleteness(after changes: [Change], of index: Int) throws(Refusal) {
    guard cases[index].state.asksForCompleteness, progress(of: index).isComplete else { return }
    var after = self
    for change in changes {
      after.fold(
        change.key, [Head(stamp: .earliest, author: "", clock: "", value: change.value)])
    }
    if after.cases[index].isActive, !after.progress(of: index).isComplete {
      throw .wouldBeIncomplete(cases[index].reference, cases[index].state)
    }
  }

  /// Whether a key belongs to a second reading, which is nothing that was submitted.
  private func isOfSecondReading(_ key: EntryKey) -> Bool {
    guard let reading = key.reading, let index = key.subject.flatMap(index(of:)) else {
      return false
    }
    return cases[index].readings[reading].map { $0.kind == .second } ?? true
  }
}

extension EntryKind {
  /// Whether it is part of what an inspector submits.
  var isContentOfCase: Bool {
    switch self {
    case .fact, .answer, .note, .mark, .withdrawal: true
    default: false
    }
  }
}

import OrderedCollections
import Standards

extension Inspection {
  /// Moves a case on to a state, by a legal step.
  ///
  /// - Throws: ``Refusal`` where no step leads there, where the case is not ready for it, or where
  ///   the step needs a reason and none is given.
  package func moving(
    _ index: Int, to state: CaseState, by author: String, because reason: String = ""
  ) throws(Refusal) -> [Change] {
    let record = cases[index]
    let disputed = disputedStates(of: index)
    if disputed.count > 1 { throw .disputed(record.reference, disputed) }
    guard let step = steps(of: index).first(where: { $0.to == state }) else {
      throw .illegalStep(
        reference: record.reference, from: record.state, to: state,
        allowed: steps(of: index).map(\.to))
    }
    let obstacles = obstacles(to: step, of: index, by: author)
    guard obstacles.isEmpty else {
      throw .notReady(reference: record.reference, step: step.name, because: obstacles)
    }
    let reason = reason.trimmed
    if reason.isEmpty, step.needsReason { throw .emptyText("The reason") }
    let key = EntryKey(subject: record.id, kind: .state)
    // Without a reason of its own a step does not keep that of the step before.
    return [
      Change(key, stateValue(state, of: index)),
      Change(key.reason, reason.isEmpty ? nil : .string(reason)),
    ]
  }

  /// Why a case cannot take a step yet, or not by this person, each in a few words.
  package func obstacles(
    to step: CaseState.Step, of index: Int, by author: String
  ) -> [String] {
    let record = cases[index]
    var obstacles: [String] = []
    if !record.isActive, step.to.asksForCompleteness { obstacles.append("it is withdrawn") }
    if secondReadings[record.id] != nil { obstacles.append("this copy reads it a second time") }
    if conflicts.keys.contains(where: { $0.subject == record.id }) {
      obstacles.append("values disagree that a person must settle")
    }
    obstacles += restrictions(on: step, of: index, by: author)
    obstacles += doubts(about: step, of: index)
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

  /// Why what was accepted is not locked as it is, or not accepted once more.
  private func doubts(about step: CaseState.Step, of index: Int) -> [String] {
    guard step.from == .accepted else { return [] }
    let change = changeSinceAcceptance(index)
    switch step.to {
    case .locked:
      let again = change.map { "\($0), so it is to be accepted again" }
      return [again].compactMap(\.self) + unsettled(of: index)
    case .accepted: return change == nil ? ["nothing changed since it was accepted"] : []
    default: return []
    }
  }

  /// Who may submit a case: whoever it is allocated to, else whoever answered in it.
  ///
  /// A reviewer is not among them. Submitting says “I have finished”, which nobody says for
  /// another; a reviewer whose inspector is away gives the case to somebody who then reads and
  /// submits it.
  package func submitters(of index: Int) -> [String] {
    let record = cases[index]
    return record.fact(.inspector).map { [$0] } ?? record.authors.sorted()
  }

  /// Why a step is not for this person.
  private func restrictions(
    on step: CaseState.Step, of index: Int, by author: String
  ) -> [String] {
    let record = cases[index]
    var restrictions: [String] = []
    let readers = submitters(of: index)
    // Where nobody has answered, that alone is what is missing.
    if step.isReaders, !readers.isEmpty, !readers.contains(author) {
      restrictions.append(
        "that is for \(readers.joined(separator: " or ")), "
          + (record.fact(.inspector) == nil ? "who answered in it" : "to whom it is allocated"))
    }
    if step.isReviewers, !isReviewer(author) {
      restrictions.append(
        areReviewersDisputed
          ? "copies name different people to review, and that is to be settled first"
          : "that is for \(settings.reviewers.joined(separator: ", "))")
    }
    if step.needsAnother, record.authors.contains(author) {
      restrictions.append("\(author) answered in it, so that is for another person")
    }
    return restrictions
  }

  /// Says where a case of a document stands; who may take a step is not asked there, nor what is to
  /// be settled, since a merge may bring that into what is locked.
  ///
  /// - Parameter isChanged: whether the document says that the case changed since it was accepted.
  func stating(
    _ state: CaseState, because reason: String?, isChanged: Bool = false, of index: Int
  ) throws(Refusal) -> [Change] {
    let record = cases[index]
    let step = CaseState.Step(from: .draft, to: state, name: "be \(state.rawValue)")
    let obstacles = obstacles(to: step, of: index, by: "")
    guard !state.asksForCompleteness || obstacles.isEmpty else {
      throw .notReady(reference: record.reference, step: step.name, because: obstacles)
    }
    let key = EntryKey(subject: record.id, kind: .state)
    // What the case said when it was accepted is not in the document: only that it was something
    // else.
    let value =
      state == .accepted && isChanged ? state.value(of: "") : stateValue(state, of: index)
    return [Change(key, value)]
      + (reason.map { [Change(key.reason, .string($0))] } ?? [])
  }

  /// Whether somebody may review: the people who are named, else everybody. Of versions that copies
  /// left, each must let them: a merge gives nobody a right that one of the copies did not.
  package func isReviewer(_ author: String) -> Bool {
    reviewerVersions.allSatisfy { $0.isEmpty || $0.contains(author) }
  }

  /// Whether copies name different people to review, and nobody has chosen.
  package var areReviewersDisputed: Bool { reviewerVersions.count > 1 }

  /// Whether changes choose who reviews where versions have nobody in common, as somebody whom one
  /// of them names.
  func isSettlingReviewers(_ changes: [Change], _ author: String) -> Bool {
    let named = Set(reviewerVersions.joined())
    let keys = [Settings.reviewersKey, Settings.reviewersKey.reason]
    return areReviewersDisputed && changes.allSatisfy { keys.contains($0.key) }
      && named.contains(author) && !named.contains(where: isReviewer)
  }

  private var reviewerVersions: [[String]] {
    let disputed = conflicts[Settings.reviewersKey]?.distinctValues
    return disputed.map { $0.map(Settings.codes(in:)) } ?? [settings.reviewers]
  }

  /// Why the latest step of a case was taken, where somebody said so; of states that disagree the
  /// reason of the one that holds, since another copy's says nothing of it.
  package func reasonOfState(of index: Int) -> String? {
    let record = cases[index]
    guard let steps = conflicts[EntryKey(subject: record.id, kind: .state)] else {
      return record.changeReasons[EntryKey(kind: .state).reason.name]
    }
    let step = steps.last { $0.value.flatMap { CaseState($0) } == record.state }
    return step.flatMap { record.stepReasons[$0.stamp.writer] }
  }

  /// The latest reason for a change of a case, by the kind and name of what was changed, as in
  /// `answer/2.1.1.a`; nil where there is none.
  package func reason(named name: String, of index: Int) -> String? {
    cases[index].changeReasons[name]
  }

  /// Cases that were changed since they were locked, as only a merge can.
  package var alteredLocks: [Int] { activeCases.filter(isAlteredSinceLock) }

  /// Whether a locked case does not say any more what it said when it was locked.
  package func isAlteredSinceLock(_ index: Int) -> Bool {
    let record = cases[index]
    guard record.state == .locked else { return false }
    return record.stateValue?["content"]?.string != fingerprint(of: index)
  }
}

import OrderedCollections
import Standards

@testable import Inspection

/// What one command made of a case, judged by rules that are written down here once more and know
/// nothing of `CaseState.steps`.
struct StepJudge {
  private static let legal: Set<String> = [
    "draft>submitted", "submitted>returned", "submitted>accepted", "returned>submitted",
    "accepted>returned", "accepted>locked", "locked>returned",
  ]
  private static let reasoned: Set<String> = [
    "submitted>returned", "accepted>returned", "locked>returned",
  ]
  private static let reviewed: Set<String> = [
    "submitted>accepted", "accepted>returned", "accepted>locked", "locked>returned",
  ]

  let isStep: Bool
  /// Whether anything that review watches is otherwise.
  let isChange: Bool
  private(set) var faults: [String] = []

  private let before, after: Inspection
  private let old, new: CaseRecord

  init(before: Inspection, after: Inspection, door: Door) {
    (self.before, self.after) = (before, after)
    (old, new) = (before.cases[0], after.cases[0])
    isStep = old.state != new.state
    let isOtherContent = before.fingerprint(of: 0) != after.fingerprint(of: 0)
    isChange =
      isStep || isOtherContent || old.isActive != new.isActive
      || Self.threads(before) != Self.threads(after)
      || before.conflicts.keys != after.conflicts.keys
    switch door {
    case .document: judgeImport()
    case .merge: judgeMerge(isOtherContent: isOtherContent)
    case .screen, .lines, .undo, .command, .table:
      if isStep, !before.conflicts.keys.contains(where: { $0.kind == .state }) { judgeStep() }
      if isOtherContent { judgeContent() }
      judgeAcceptance(isOtherContent: isOtherContent)
      judgeCompleteness()
    }
  }

  /// How long the threads of the queries are.
  private static func threads(_ inspection: Inspection) -> [Int] {
    inspection.queries(of: 0).map(\.thread.count)
  }

  private mutating func judgeStep() {
    let step = "\(old.state)>\(new.state)"
    let author = new.step?.author ?? ""
    if !Self.legal.contains(step) { faults.append(step) }
    if Self.reasoned.contains(step), isBlank(after.reasonOfState(of: 0)) {
      faults.append("\(step) without a reason")
    }
    if new.state == .submitted, !old.authors.isEmpty, !old.authors.contains(author) {
      faults.append("\(author) submitted what others read")
    }
    if step == "submitted>accepted", old.authors.contains(author) {
      faults.append("\(author) accepted their own reading")
    }
    if step == "submitted>accepted", !before.unresolvedQueries(of: 0).isEmpty {
      faults.append("a queried case was accepted")
    }
    let reviewers = before.settings.reviewers
    if Self.reviewed.contains(step), !reviewers.isEmpty, !reviewers.contains(author) {
      faults.append("\(step) by \(author), who is no reviewer")
    }
    if new.state == .locked, after.isAlteredSinceLock(0) {
      faults.append("locked with another fingerprint")
    }
    if new.state == .locked, before.isChangedSinceAcceptance(0) {
      faults.append("locked what changed since it was accepted")
    }
    if new.state == .locked, before.comparedCase(0)?.openCount ?? 0 > 0 {
      faults.append("locked with a difference to settle")
    }
    if new.state == .accepted, after.isChangedSinceAcceptance(0) {
      faults.append("accepted with another fingerprint")
    }
  }

  /// A case that stays accepted is accepted again, or says that it changed.
  private mutating func judgeAcceptance(isOtherContent: Bool) {
    let isDisputed = before.conflicts.keys.contains { $0.kind == .state }
    guard old.state == .accepted, new.state == .accepted, !isDisputed else { return }
    let (was, now) = (before.isChangedSinceAcceptance(0), after.isChangedSinceAcceptance(0))
    // Not by the clock: one person can accept twice within its second.
    let isAnew = old.stateValue != new.stateValue
    if was, !now, !isOtherContent, !isAnew { faults.append("a change is forgotten") }
    if !was, !now, isOtherContent { faults.append("an accepted case changed, and nobody is told") }
    if isAnew, old.authors.contains(new.step?.author ?? "") {
      faults.append("\(new.step?.author ?? "") accepted their own reading again")
    }
  }

  private mutating func judgeContent() {
    if old.state == .locked { faults.append("what is locked was changed") }
    if old.state != .draft { judgeReasons("a \(old.state) case") }
  }

  /// Every answer that is otherwise says why.
  private mutating func judgeReasons(_ what: String) {
    for (question, answer) in new.firstAnswers where old.firstAnswers[question] != answer {
      let key = after.answerKey(question, of: 0)
      if after.conflicts[key] == nil, isBlank(after.reason(named: key.reason.name, of: 0)) {
        faults.append("\(key.name) of \(what) without a reason")
      }
    }
  }

  private mutating func judgeCompleteness() {
    guard new.state.asksForAll, new.isActive, !after.progress(of: 0).isComplete else { return }
    if isStep || before.progress(of: 0).isComplete || !old.isActive {
      faults.append("a \(new.state) case with a question open")
    }
  }

  private mutating func judgeImport() {
    if new.state.asksForAll, new.isActive, !after.progress(of: 0).isComplete {
      faults.append("a \(new.state) case with a question open came from a document")
    }
    if new.state == .locked, after.isAlteredSinceLock(0) {
      faults.append("a document locked with another fingerprint")
    }
  }

  /// A merge takes in whatever the other copy did; what it does to a submitted case has a reason,
  /// and what it does to a locked one is told.
  private mutating func judgeMerge(isOtherContent: Bool) {
    // Two locks of different contents are told as values that disagree. What was altered and is now
    // again what was locked, under the same lock, has nothing to tell.
    let isRestored = before.isAlteredSinceLock(0) && old.stateValue == new.stateValue
    let isTold =
      after.isAlteredSinceLock(0) || after.conflicts.keys.contains { $0.kind == .state }
      || isRestored
    if old.state == .locked, new.state == .locked, isOtherContent, !isTold {
      faults.append("a merge changed what is locked, and nobody is told")
    }
    if ![.draft, .locked].contains(old.state), isOtherContent {
      judgeReasons("a merged \(old.state) case")
    }
  }

  private func isBlank(_ reason: String?) -> Bool { (reason ?? "").allSatisfy(\.isWhitespace) }
}

extension CaseState {
  fileprivate var asksForAll: Bool { [.submitted, .accepted, .locked].contains(self) }
}

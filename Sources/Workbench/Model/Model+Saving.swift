import Inspection
package import Ledger
import Standards

extension Model {
  /// Takes in what was saved, and does what was to follow.
  package mutating func committed(_ commit: Commit, then pending: PendingCommit? = nil) -> [Effect]
  {
    let before = inspection.scopes(of: commit)
    let failing = failures(touchedBy: commit)
    if commit.action != nil {
      earlierRatings = inspection.ratings
      justSaved.append(commit)
      inspection.apply(commit.fields.map { ($0.key, $0.heads) })
      status.savedAt = String(commit.clock.dropFirst(11).prefix(8))
    }
    wrote()
    // A case that is gone has no walk, whether it was withdrawn or its adding taken back.
    screens = screens.filter { !$0.isGone(inspection) }
    refreshScreen()
    let effects = run(pending?.then ?? [])
    if let words = inspection.scopeWords(since: before) { status.message = words }
    let known = Set(failing.map(\.check))
    if let failure = failures(touchedBy: commit).last(where: { !known.contains($0.check) }) {
      status.message = "Check: \(failure.sentence(inspection.framework))"
    }
    return effects
  }

  /// The checks that a case fails now, where a commit is about its facts: said at once, since they
  /// would else come up with the last questions.
  private func failures(touchedBy commit: Commit) -> [FailedCheck] {
    guard let key = commit.fields.first?.key, key.kind == .fact,
      let index = key.subject.flatMap({ inspection.index(of: $0) })
    else { return [] }
    return inspection.failedChecks(of: index, on: day).filter(\.isOpen)
  }

  /// Back to the question of the open case that something was taken back on.
  func goingBack(to commit: Commit) -> [Request] {
    guard let walk = screen as? Walk, let key = commit.fields.first?.key, key.kind == .answer,
      key.subject.flatMap({ inspection.index(of: $0) }) == walk.caseIndex,
      let question = inspection.framework.question(key.name)
    else { return [] }
    return [.push(Walk(self, caseAt: walk.caseIndex, question: question))]
  }
}

// MARK: - What waits

// What could not be saved goes to the ledger in the order in which it was done: an earlier answer
// must never be written over a later one.

extension Model {
  /// Whether changes wait for a ledger that takes them.
  package var hasUnsaved: Bool { !unsaved.isEmpty }

  /// The commits of everything that waits; whatever fails again is to wait again.
  package mutating func takeUnsaved() -> [Effect] {
    defer { unsaved = [] }
    return unsaved.map(Effect.commit)
  }

  static let everythingIsSaved = "Everything is saved"

  var isSaved: Bool { unsaved.isEmpty && status.failure == nil }

  mutating func retry() -> [Effect] {
    if isSaved { status.message = Self.everythingIsSaved }
    return takeUnsaved() + [.tidy]
  }

  /// Lets a change wait behind others.
  package mutating func wait(_ pending: PendingCommit) { unsaved.append(pending) }

  /// Keeps what could not be saved and says so; nothing that was typed is lost.
  package mutating func failed(_ message: String, committing pending: PendingCommit?) {
    if let pending { unsaved.append(pending) }
    status.failure = message
  }

  /// Takes the failure back once the ledger writes again and nothing waits.
  package mutating func wrote() {
    if unsaved.isEmpty { status.failure = nil }
  }

  /// Asks before leaving what is not saved.
  package mutating func askToLeave() {
    layers.append(
      Confirmation(
        question: "Leave without saving? \(counted(unsaved.count, "change")) would be lost.",
        detail: status.failure ?? "", requests: [.abandon]))
  }
}

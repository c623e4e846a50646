import Ledger

// What could not be saved waits, and goes to the ledger in the order in which it was done: an
// earlier answer must never be written over a later one.

extension Model {
  /// Whether changes wait for a ledger that takes them.
  package var hasUnsaved: Bool { !unsaved.isEmpty }

  /// The commits of everything that waits; whatever fails again is to wait again.
  package mutating func takeUnsaved() -> [Effect] {
    defer { unsaved = [] }
    return unsaved.map(Effect.commit)
  }

  mutating func retry() -> [Effect] {
    if unsaved.isEmpty && status.failure == nil { status.message = "Everything is saved" }
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

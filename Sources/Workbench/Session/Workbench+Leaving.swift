import Inspection
import Ledger

extension Workbench {
  func leave() {
    if model.hasUnsaved { model.askToLeave() } else { exitCode = 0 }
  }

  /// Leaves everything on the disk, and says where things stand.
  func leaveFile() -> [String] {
    let hasVanished = ledger.hasVanished
    if hasVanished { ledger.goOnWithoutFile() }
    perform(model.takeUnsaved())
    let failure = hasVanished ? nil : leaveNothingErased()
    backups.finish()
    tidy()
    return summary
      + [failure, hasVanished ? rescue() : nil, backups.failure].compactMap(\.self)
  }

  /// Of a protected inspection nothing stays in the shell's window.
  private var summary: [String] {
    ledger.isProtected ? model.failureSummary : model.summary
  }

  /// Copies what is left of a file that was taken away, since it goes for good when it is closed.
  private func rescue() -> String {
    do {
      return "\(ledger.path) was moved or deleted while it was open. "
        + "Everything that was saved is in \(try ledger.backUp())."
    } catch {
      return "\(ledger.path) was moved or deleted while it was open, and no copy could be made: "
        + error.message
    }
  }
}

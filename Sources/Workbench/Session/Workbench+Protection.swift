import Inspection
import Ledger
import Terminal

extension Workbench {
  /// Said once, when the first case makes it matter.
  func recommendProtection() {
    if ledger.isProtected || model.inspection.cases.isEmpty { return }
    model.say("Whoever gets this file can read it; “caseaudit protect” seals it")
  }

  /// Locks after a pause, and gives the events that still count: a key that wakes a screen does
  /// nothing else.
  func lockWhenIdle(_ events: [Event], at moment: ContinuousClock.Instant) -> [Event] {
    guard var lock = idleLock else { return events }
    defer { idleLock = lock }
    let isDue = lock.isDue(at: moment)
    if events.contains(where: \.isTyped) { lock.note(moment) }
    guard isDue, !model.isLocked else { return events }
    tidy()
    model.lock()
    backups.lock(at: moment)
    return events.filter { !$0.isTyped }
  }

  func unlock(with passphrase: Passphrase) {
    do {
      if try ledger.opens(with: passphrase) {
        model.unlock()
      } else {
        model.stayLocked("That is not the passphrase.")
      }
    } catch {
      model.stayLocked(error.message)
    }
  }
}

import Inspection
import Ledger
import Standards

extension Workbench {
  /// Keeps what is open after a pause, and at once where keys have come without one for too long.
  func schedule(at moment: ContinuousClock.Instant) {
    let isKept =
      model.draft == keptDraft && model.place == keptPlace && model.takenUp == nil
    guard !isKept else {
      (keepDue, unkeptSince) = (nil, nil)
      return
    }
    let since = unkeptSince ?? moment
    guard moment < since + Self.longestUnkept else { return write(keepWhatIsOpen) }
    (keepDue, unkeptSince) = (min(moment + Self.keepPause, since + Self.longestUnkept), since)
  }

  var nextDue: ContinuousClock.Instant? {
    let lockDue = model.isLocked ? nil : idleLock?.nextLook(at: now())
    return [keepDue, tidyDue, lockDue].compactMap(\.self).min()
  }

  func doWhatIsDue() {
    let moment = now()
    if let due = keepDue, due <= moment { write(keepWhatIsOpen) }
    if let due = tidyDue, due <= moment {
      tidy()
      try? ledger.beginLog()  // It only spares time: what is wrong, the next answer tells.
      backups.pause(at: moment)
      if backups.failure != nil { model.sayAside("No backup could be made; leaving says why") }
    }
  }

  /// Keeps the text being typed and the place, and forgets what has become an entry.
  func keepWhatIsOpen() throws(LedgerError) {
    (keepDue, unkeptSince) = (nil, nil)
    try takeUpDraft()
    if model.draft != keptDraft { try keepDraft() }
    guard let place = model.place, place != keptPlace else { return }
    try ledger.setPlace(place, by: model.author)
    keptPlace = place
  }

  /// A note that waited and was gone on with is the draft that is kept, so that saving it ends it.
  private func takeUpDraft() throws(LedgerError) {
    guard let draft = model.takenUp.map(Draft.note) else { return }
    if let kept = keptDraft, kept.key != draft.key {
      try ledger.removeDraft(for: kept.key, by: model.author)
    }
    keptDraft = draft
    model.takenUp = nil
  }

  func keepDraft() throws(LedgerError) {
    let draft = model.draft
    if let kept = keptDraft, kept.key != draft?.key {
      try ledger.removeDraft(for: kept.key, by: model.author)
    }
    if let draft { try ledger.setDraft(draft.value, for: draft.key, by: model.author) }
    keptDraft = draft
  }

  /// Leaves the file whole and the place in it kept: after a pause, before a suspend, on leaving.
  func tidy() {
    tidyDue = nil
    write { () throws(LedgerError) in
      try keepWhatIsOpen()
      try keepPace()
      try ledger.checkpoint()
    }
  }

  /// Writes what is no answer, and says so where it could not be done.
  func write(_ body: () throws(LedgerError) -> Void) {
    do {
      try conversation.wait(for: body)
      model.wrote()
    } catch .readOnly {
      return  // Said once at opening.
    } catch {
      model.failed(words(for: error), committing: nil)
    }
  }
}

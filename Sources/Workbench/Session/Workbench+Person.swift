import Inspection
import Ledger
import OrderedCollections
import Standards
import Terminal

// What the workbench does for the person, beside the inspection: habits, time, their own editor.

extension Workbench {
  /// Remembers the habits where they changed.
  func keepHabits() {
    guard model.habits != workplace.habits else { return }
    workplace.habits = model.habits
    workplace.keepHabits(model.habits)
  }

  /// Reads, of what is kept beside the entries, how long the person worked at what.
  func readPace(_ kept: [(key: EntryKey, value: JSON)]) {
    for (key, value) in kept {
      guard let subject = key.subject, key == Pace.key(of: subject) else { continue }
      model.pace.take(value, of: subject)
    }
    keptPace = model.pace
  }

  /// Counts the time up to a key as worked at the part that the person was at.
  func count(_ events: [Event], at moment: ContinuousClock.Instant) {
    if events.contains(where: \.isTyped) { countTime(to: moment) }
  }

  private func countTime(to moment: ContinuousClock.Instant) {
    let worked = rhythm.note(moment, isAway: model.isOutOfSight)
    if let part = model.part, worked > .zero { model.pace.add(worked, at: part) }
  }

  /// Says once, at a key, that a break is due.
  func remindOfBreak(_ events: [Event]) {
    guard let minutes = model.habits.breakAfter, events.contains(where: \.isTyped),
      !model.isOutOfSight, rhythm.isBreakDue(after: minutes)
    else { return }
    model.sayBreak()
  }

  /// Notes the answers among changes that were saved.
  func countAnswers(in changes: [Change]) {
    for change in changes where change.key.kind == .answer && change.value != nil {
      guard let subject = change.key.subject,
        let question = model.inspection.framework.question(change.key.name)
      else { continue }
      model.pace.noteAnswer(at: Pace.Part(subject: subject, section: question.section.text))
    }
  }

  /// Keeps the time with what else is this copy's alone.
  func keepPace() throws(LedgerError) {
    guard model.pace != keptPace else { return }
    let subjects = keptPace.subjects.union(model.pace.subjects)
    for subject in subjects where model.inspection.index(of: subject) != nil {
      let value = model.pace.value(of: subject)
      guard value != keptPace.value(of: subject) else { continue }
      if value == .object([:]) {
        try ledger.removeDraft(for: Pace.key(of: subject), by: model.author)
      } else {
        try ledger.setDraft(value, for: Pace.key(of: subject), by: model.author)
      }
    }
    keptPace = model.pace
  }

  /// Lets the person write in an editor of their own; the text is kept first, whatever becomes of it.
  func editOutside(_ text: String, isAgreed: Bool) {
    if ledger.isProtected, !isAgreed { return model.askToEditOutside(text) }
    guard let editor = workplace.editor else { return model.say(OutsideEditor.Fault.none.message) }
    tidy()
    var outcome: Result<String, OutsideEditor.Fault>?
    conversation.lend {
      do throws(OutsideEditor.Fault) {
        outcome = .success(try editor.write(text, ledger.isProtected))
      } catch {
        outcome = .failure(error)
      }
    }
    countTime(to: now())
    switch outcome {
    case .success(let text): model.edited(text)
    case .failure(let fault): model.say(fault.message)
    case nil: model.say(OutsideEditor.Fault.noTerminal.message)
    }
  }
}

import Inspection
package import Ledger
import Standards
package import Terminal

/// The program on one inspection file, over the whole screen or line by line.
///
/// One single-threaded loop: every event that has come in is applied and its effects are done
/// before anything is shown, so a screen or line that says "saved" is true. It wakes only for events,
/// for a pause after keys, and once after the last change.
package final class Workbench {
  /// Where to begin, when somebody asks for a place.
  package struct Opening: Hashable, Sendable {
    /// The reference of the case to open; nil for none.
    package var reference: String?
    /// The key of the question in that case, such as `2.1.1.a`; nil for the first open one.
    package var question: String?

    /// A place as a person names it; without a name, where the last run was left.
    package init(reference: String? = nil, question: String? = nil) {
      self.reference = reference
      self.question = question
    }
  }

  /// How the program was left.
  package struct Departure: Hashable, Sendable {
    /// The code that the program is to exit with; 0 where all is saved and the person left.
    package let exitCode: Int32
    /// A line or two for the shell: where things stand.
    package let summary: [String]
    /// How many of the lines that were typed came to nothing; 0 over a screen.
    package let refusedLines: Int
    /// How styles were brought onto the screen at the end.
    package let contrast: Contrast
  }

  /// A pause after which text being typed is kept, and a place that nothing was done at.
  static let keepPause = Duration.milliseconds(250)
  /// Somebody who never pauses has text kept as often as this.
  static let longestUnkept = Duration.seconds(2)
  /// A pause after which the log is taken into the file.
  static let tidyPause = Duration.seconds(1)

  /// `EX_IOERR`: changes could not be saved.
  static let lossCode: Int32 = 74

  let ledger: Ledger
  let conversation: any Conversation
  let now: () -> ContinuousClock.Instant
  var workplace: Workplace
  var model: Model
  var rhythm: WorkRhythm
  /// The time as it is kept.
  var keptPace = Pace()
  var exitCode: Int32?
  var keptDraft: Draft?
  var keptPlace: JSON?
  var keepDue: ContinuousClock.Instant?
  /// Since when something is not kept.
  var unkeptSince: ContinuousClock.Instant?
  var tidyDue: ContinuousClock.Instant?
  var backups: BackupRhythm
  var idleLock: IdleLock?

  /// Reads the inspection of a ledger, to show it over the whole screen.
  ///
  /// - Throws: ``LedgerError``, or `JSONFaults` where the stored framework is not one.
  package convenience init(
    _ ledger: Ledger, on device: any TerminalDevice, as author: String, today: String,
    glyphs: Glyphs, contrast: Contrast = .standard, usesMouse: Bool = false,
    lockAfter: Duration? = nil, workplace: Workplace = Workplace(),
    now: @escaping () -> ContinuousClock.Instant = { .now }
  ) throws {
    try self.init(
      ledger, in: PaintedConversation(device, glyphs: glyphs), as: author, today: today,
      lockAfter: lockAfter, workplace: workplace, now: now)
    model.contrast = contrast
    model.usesMouse = usesMouse
  }

  /// Reads the inspection of a ledger, to tell of it line by line.
  ///
  /// - Throws: ``LedgerError``, or `JSONFaults` where the stored framework is not one.
  package convenience init(
    _ ledger: Ledger, over lines: any LineDevice, as author: String, today: String,
    workplace: Workplace = Workplace(), now: @escaping () -> ContinuousClock.Instant = { .now }
  ) throws {
    try self.init(
      ledger, in: SpokenConversation(lines), as: author, today: today, workplace: workplace,
      now: now)
    model.isSpoken = true
  }

  private init(
    _ ledger: Ledger, in conversation: any Conversation, as author: String, today: String,
    lockAfter: Duration? = nil, workplace: Workplace,
    now: @escaping () -> ContinuousClock.Instant
  ) throws {
    self.workplace = workplace
    rhythm = WorkRhythm(from: now())
    self.ledger = ledger
    self.conversation = conversation
    self.now = now
    backups = BackupRhythm(ledger.rollingBackups)
    let inspection = try Inspection(ledger)
    model = Model(
      inspection, author: author, today: today, keys: workplace.keys, habits: workplace.habits)
    if let isThere = workplace.printer?.isThere {
      let folder = String(ledger.folder)
      model.isTaken = { isThere(folder + $0) }
    }
    if ledger.isProtected { idleLock = lockAfter.map { IdleLock(after: $0, from: now()) } }
  }

  /// Runs until the person leaves or the terminal goes.
  ///
  /// - Throws: ``Refusal`` for a place that is not there, before the terminal is taken, and
  ///   ``TerminalError`` where it cannot be taken.
  package func run(_ opening: Opening = Opening()) throws -> Departure {
    let effects = try begin(at: opening)
    try conversation.enter()
    defer { conversation.leave() }
    _ = model.update(.resized(conversation.size))
    logOpening()
    perform(effects)
    perform(
      model.announce(
        OpeningNotice.all(model.inspection.settings, in: ledger, today: model.today)
          + [workplace.keyFileFault.map(OpeningNotice.keyFileFaulty)].compactMap(\.self)))
    if workplace.isNew, opening.reference == nil { perform(model.welcome()) }
    present()
    backups.pause(at: now())
    while exitCode == nil {
      let found = conversation.nextEvents(deadline: nextDue)
      let moment = now()
      count(found, at: moment)
      let events = lockWhenIdle(found, at: moment)
      for event in events where exitCode == nil { take(event) }
      remindOfBreak(events)
      keepHabits()
      if exitCode != nil { break }
      if events.contains(where: { $0 != .timeout }) { schedule(at: moment) }
      present()
    }
    let summary = leaveFile()
    // Input that ends leaves in good order, unless something is lost with it.
    if exitCode == 0, model.hasUnsaved { exitCode = Self.lossCode }
    return Departure(
      exitCode: exitCode ?? 0, summary: summary, refusedLines: model.refusedLines,
      contrast: model.contrast)
  }

  private func begin(at opening: Opening) throws -> [Effect] {
    let drafts = try ledger.drafts(by: model.author)
    readPace(drafts)
    if let reference = opening.reference {
      let index = try model.inspection.index(ofReference: reference)
      let question = try opening.question.map { try model.inspection.asked($0, of: index) }
      return model.open(
        caseAt: index, question: question,
        unfinished: drafts.compactMap { Draft($0.value)?.note })
    }
    let draft = drafts.lazy.compactMap { Draft($0.value) }.first
    keptDraft = draft
    return model.restore(place: try ledger.place(by: model.author), draft: draft)
  }

  private func logOpening() {
    do {
      try ledger.logAccess("opened in the workbench", by: model.author, place: model.place)
      keptPlace = model.place
    } catch LedgerError.readOnly {
      model.say("Read only: nothing can be saved here, and this opening is not logged")
    } catch {
      model.say(words(for: error))
    }
  }

  private func present() { conversation.show(model) }

  private func take(_ event: Event) {
    switch event {
    case .ended(let ending):
      model.countUnanswered()
      exitCode = ending.exitCode
    case .timeout: doWhatIsDue()
    case .resumed: conversation.repaint()
    default: perform(model.update(event))
    }
  }
}

// MARK: - Effects

extension Workbench {
  func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .commit(let pending): commit(pending)
      case .undo(let reason):
        takeBack(.undo) { ledger throws(LedgerError) in
          try ledger.undo(
            by: model.author, because: reason, reviewing: model.review, place: placeToKeep)
        }
      case .redo(let reason):
        takeBack(.redo) { ledger throws(LedgerError) in
          try ledger.redo(
            by: model.author, because: reason, reviewing: model.review, place: placeToKeep)
        }
      case .history(let scope): recount(scope)
      case .changes(let freeze): compare(freeze)
      case .erase(let removal): erase(removal)
      case .editOutside(let text, let isAgreed): editOutside(text, isAgreed: isAgreed)
      case .viewed(let id): logView(of: id)
      case .print(let page, let name): write(page, to: name)
      case .repaint: conversation.repaint()
      case .suspend: suspend()
      case .unlock(let passphrase): unlock(with: passphrase)
      case .tidy: tidy()
      case .leave: leave()
      case .quit(let code): exitCode = code
      }
    }
  }

  private func commit(_ pending: PendingCommit) {
    if model.hasUnsaved { return model.wait(pending) }
    do {
      let hadCases = !model.inspection.cases.isEmpty
      let place = model.place(after: pending)
      let commit = try conversation.wait { () throws(LedgerError) in
        try ledger.commit(pending.changes, by: model.author, place: place)
      }
      keptPlace = place ?? keptPlace
      perform(model.committed(commit, then: pending))
      countAnswers(in: pending.changes)
      // A warning of what was just written goes before one that is always true.
      if !warn(of: pending.changes), !hadCases { recommendProtection() }
      tidyDue = now() + Self.tidyPause
    } catch .refused(let refusal) {
      perform(model.refused(refusal, committing: pending))
    } catch {
      model.failed(words(for: error), committing: pending)
    }
  }

  private func takeBack(
    _ direction: TakingBack, _ body: (Ledger) throws(LedgerError) -> TakeBack
  ) {
    do {
      let taken = try conversation.wait { () throws(LedgerError) in try body(ledger) }
      perform(model.tookBack(taken, direction))
      tidyDue = now() + Self.tidyPause
    } catch {
      keptPlace = nil  // Gone with the rest.
      model.failed(words(for: error), committing: nil)
    }
  }

  /// Where taking something back leads, noted as kept.
  private func placeToKeep(_ commit: Commit) -> JSON? {
    keptPlace = model.place(takingBack: commit) ?? keptPlace
    return keptPlace
  }

  /// The access log notes the first view of a case in a run; that it could not does not stop
  /// anybody from reading.
  private func logView(of id: RandomID) {
    do {
      try ledger.logAccess("viewed", subject: id, by: model.author)
    } catch LedgerError.readOnly {
      return  // Said once at opening.
    } catch {
      model.say(words(for: error))
    }
  }

  private func recount(_ scope: HistoryScope) {
    do {
      perform(model.recount(scope, try ledger.history(ofSubject: scope.subject)))
    } catch {
      model.say(error.message)
    }
  }

  private func compare(_ freeze: Freeze) {
    do {
      let sight = try ledger.sight(of: freeze.stamp.entry)
      perform(model.compare(freeze, try ledger.history(), sight: sight))
    } catch {
      model.say(error.message)
    }
  }

  /// What an error means, with the file's name alone: a path would push the rest off the screen.
  func words(for error: LedgerError) -> String {
    let start = ledger.path.lastIndex(of: "/").map { ledger.path.index(after: $0) }
    return error.message.replacing(
      ledger.path, with: ledger.path[(start ?? ledger.path.startIndex)...])
  }

  private func suspend() {
    backups.finish()  // Whoever reads keeps the log from being taken in.
    tidy()
    if !conversation.suspend() { model.say("There is no shell to go back to") }
  }
}

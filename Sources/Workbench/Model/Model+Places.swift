import Inspection
package import Standards

extension Model {
  private static let keptFromBefore = "Kept from before, and not saved yet:"

  /// Returns to where an earlier run was left.
  package mutating func restore(place: JSON?, draft: Draft?) -> [Effect] {
    var requests: [Request] = []
    if let place, let screen = Walk(place: place, self) {
      requests.append(.push(screen))
    } else if let name = place?["screen"]?.string, let context = Context(rawValue: name),
      context != .overview, let screen = screen(for: context)
    {
      requests.append(.push(screen))
    }
    switch draft {
    case .note(let draft)?:
      if let editor = NoteEditor(draft, self) {
        requests.append(.lay(editor))
        if isSpoken { requests.append(.say(Self.keptFromBefore)) }
      }
    case .line(let text)?:
      clipping = text
      let paste = keys.name(of: .pasteCut, in: .field)
      requests.append(.say("You were typing “\(text)”; \(paste) in a text pastes it"))
    case nil: break
    }
    return run(requests)
  }

  /// The screen that is called so; nil for a layer and for what needs a case.
  func screen(for context: Context) -> (any Screen)? {
    switch context {
    case .overview: Overview()
    case .cases: CaseList(self)
    case .bandings: Bandings(self)
    case .standards: StandardList(self)
    case .interview: InterviewList()
    case .conflicts: ConflictList()
    case .today: ActList()
    case .queries: QueryList()
    case .due: DueList()
    case .oversight: GapList()
    case .heatMap: HeatGrid(self)
    case .plan: PlanList()
    case .agreement, .readings: agreementScreen
    case .walk, .answers, .list, .form, .field, .editor, .question, .page: nil
    }
  }

  /// Opens a case at a question, or at its first open one, and says which notes of an earlier run
  /// wait: whoever asks for a place is not taken to another.
  package mutating func open(
    caseAt index: Int, question: Question?, unfinished: [NoteDraft] = []
  ) -> [Effect] {
    waitingNotes = unfinished.filter { NoteEditor($0, self) != nil }
    let effects = run([.push(Walk(self, caseAt: index, question: question))])
    if let words = waitingWords { say(words) }
    return effects
  }
}

// MARK: - Notes that wait

extension Model {
  /// The note that waits on a thing; one that is to pass a check is also gone on with as a note.
  func noteWaiting(
    on about: QuestionID?, of caseIndex: Int?, for check: String?
  ) -> NoteDraft? {
    let subject = caseIndex.map { inspection.cases[$0].id }
    return waitingNotes.first {
      $0.subject == subject && $0.about == about && (check == nil || $0.check == check)
    }
  }

  /// Lets a note that was opened wait no longer; whoever hears it is told that it is not saved.
  mutating func takeUp(_ editor: NoteEditor) {
    guard let row = waitingNotes.firstIndex(where: { $0.note == editor.id }) else { return }
    let draft = waitingNotes.remove(at: row)
    guard editor.isRestored else { return }
    takenUp = draft
    if isSpoken { say(Self.keptFromBefore) }
  }

  /// That notes wait, and how to go on with the first of them.
  private var waitingWords: String? {
    guard let first = waitingNotes.first else { return nil }
    let (place, way) = whereabouts(of: first)
    let goingOn = way.map { ": \($0) goes on with it" } ?? ""
    let count = waitingNotes.count
    return count == 1
      ? "An unfinished note on \(place) waits\(goingOn)"
      : "\(count) unfinished notes wait, the first on \(place)\(goingOn)"
  }

  /// What a note is on, and which key goes on with it where; no way leads to what is not asked.
  private func whereabouts(of draft: NoteDraft) -> (name: String, way: String?) {
    guard let subject = draft.subject else {
      return ("standard \(draft.about?.text ?? "")", "\(noteKey(in: .standards)) there")
    }
    guard let index = inspection.index(of: subject) else { return ("a case", nil) }
    let reference = inspection.cases[index].reference
    guard let about = draft.about else {
      return ("\(reference) as a whole", "\(noteKey(in: .cases)) in the list of cases")
    }
    let isAsked = inspection.questions(of: index).contains { $0.id == about }
    let isThere = isAsked && inspection.cases[index].isActive
    return ("\(reference) \(about.text)", isThere ? "\(noteKey(in: .walk)) there" : nil)
  }

  private func noteKey(in context: Context) -> String {
    isSpoken
      ? LineCommand.word(for: .note, in: context, keys) : keys.name(of: .note, in: context)
  }
}

import Inspection
import Standards
import Terminal

/// A note being written: on a question, a case or a standard.
///
/// Leaving saves: no key throws text away, and until it is saved it is a draft in the ledger.
struct NoteEditor: Layer {
  let id: RandomID
  /// Index of the case; nil for a note on a standard.
  let caseIndex: Int?
  let about: QuestionID?
  var kind: Note.Kind
  /// Whether the report may quote it.
  var isQuote: Bool
  /// What was thrown away unsaved, to be pasted into another text.
  private var abandoned: String?
  var buffer: TextBuffer
  /// The text that is saved; what differs from it is a draft.
  let saved: String
  let savedKind: Note.Kind
  let isSavedQuote: Bool
  /// Whether it goes on with what an earlier run kept.
  private(set) var isRestored = false
  /// The check of the framework that it passes, if that is what it is for.
  private(set) var check: String?

  var context: Context { .editor }

  /// Opens what an earlier run left unfinished on a thing, else the person's own latest note on it, or
  /// an empty one.
  private init(
    _ model: Model, notes: [Note], about: QuestionID?, caseIndex: Int?, anew: Bool,
    check: String? = nil
  ) {
    // A new note is not one that waits, unless it is the reason that this check waits for.
    let isAnother = anew && check == nil
    let waiting = isAnother ? nil : model.noteWaiting(on: about, of: caseIndex, for: check)
    if let waiting, let editor = NoteEditor(waiting, model) {
      self = editor
      return
    }
    let own = notes.last { $0.about == about && $0.author == model.author }
    let note = anew ? nil : own
    id = note?.id ?? model.newID
    self.caseIndex = caseIndex
    self.about = about
    kind = note?.kind ?? .evidence
    savedKind = kind
    isQuote = note?.isQuote ?? false
    isSavedQuote = isQuote
    saved = note?.text ?? ""
    buffer = TextBuffer(saved, cut: model.clipping)
    self.check = check
  }

  /// A note on a question of a case.
  init(_ model: Model, on question: Question, of caseIndex: Int, anew: Bool = false) {
    let notes = model.inspection.cases[caseIndex].notes
    self.init(model, notes: notes, about: question.id, caseIndex: caseIndex, anew: anew)
  }

  /// The reason why what a check asks about may stand, or the one that was given.
  init(_ model: Model, passing failure: FailedCheck, of caseIndex: Int) {
    let framework = model.inspection.framework
    let about = failure.question.map { framework.questions[$0].id }
    let notes = failure.passed.map { [$0] } ?? []
    self.init(
      model, notes: notes, about: about, caseIndex: caseIndex, anew: failure.passed == nil,
      check: failure.rule(framework).id)
  }

  /// A note on a whole case.
  init(_ model: Model, onCase caseIndex: Int, anew: Bool = false) {
    let notes = model.inspection.cases[caseIndex].notes
    self.init(model, notes: notes, about: nil, caseIndex: caseIndex, anew: anew)
  }

  /// A note on a standard.
  init(_ model: Model, on standard: Standard, anew: Bool = false) {
    let notes = model.inspection.standardNotes
    self.init(model, notes: notes, about: standard.id, caseIndex: nil, anew: anew)
  }

  /// A note of which people wrote different versions, begun with the first; nil for one that
  /// this copy does not write.
  init?(settling key: EntryKey, _ model: Model) {
    let index = key.subject.map { model.inspection.index(of: $0) }
    if case .some(.none) = index { return nil }
    guard let id = RandomID(key.name) else { return nil }
    self.init(model, note: id, of: index ?? nil)
  }

  /// Opens a note that is there; nil where it is not.
  init?(_ model: Model, note id: RandomID, of caseIndex: Int?) {
    let notes = caseIndex.map { model.inspection.cases[$0].notes } ?? model.inspection.standardNotes
    guard let note = notes.first(where: { $0.id == id }) else { return nil }
    self.id = id
    self.caseIndex = caseIndex
    about = note.about
    kind = note.kind
    savedKind = note.kind
    isQuote = note.isQuote
    isSavedQuote = note.isQuote
    saved = note.text
    check = note.check
    buffer = TextBuffer(note.text, cut: model.clipping)
  }

  /// Goes on with a draft of an earlier run; nil where its case is gone.
  init?(_ draft: NoteDraft, _ model: Model) {
    let index = draft.subject.map { model.inspection.index(of: $0) }
    if case .some(.none) = index { return nil }
    id = draft.note
    caseIndex = index ?? nil
    about = draft.about
    kind = draft.kind
    isQuote = draft.isQuote
    check = draft.check
    isRestored = true
    buffer = TextBuffer(draft.text, caret: draft.caret, cut: model.clipping)
    let notes = caseIndex.map { model.inspection.cases[$0].notes } ?? model.inspection.standardNotes
    let note = notes.first { $0.id == draft.note }
    saved = note?.text ?? ""
    savedKind = note?.kind ?? draft.kind
    isSavedQuote = note?.isQuote ?? draft.isQuote
  }
}

// MARK: - Editing

extension NoteEditor {
  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    isRestored = false
    switch event {
    case .action(.accept): return leave(model)
    case .action(.newLine): buffer.insert("\n")
    case .action(.nextKind): nextKind()
    case .action(.deleteNote): return delete(model)
    case .action(.quote): return toggleQuote(model)
    case .action(.editOutside): return [.editOutside(buffer.text)]
    case .action(let action): _ = buffer.edit(action)
    case .paste(let text): buffer.insert(text)
    case .key(let key):
      if buffer.edit(key, model.keys) { return [] }
      switch key {
      case .up: buffer.moveRows(-1, columns: columns(model))
      case .down: buffer.moveRows(1, columns: columns(model))
      case .pageUp: buffer.moveRows(-page(model), columns: columns(model))
      case .pageDown: buffer.moveRows(page(model), columns: columns(model))
      default: break
      }
    }
    return []
  }

  /// Rows of text that are in sight, one kept over from page to page: three rows of the screen,
  /// two edges and up to four lines of the head take room.
  private func page(_ model: Model) -> Int { max(1, panelRows(model.size.rows - 3) - 7) }

  private mutating func nextKind() {
    let kinds = Note.Kind.allCases
    let next = (kinds.firstIndex(of: kind) ?? 0) + 1
    kind = kinds[next % kinds.count]
  }

  private var isEmpty: Bool { buffer.characters.allSatisfy(\.isWhitespace) }

  private func leave(_ model: Model) -> [Request] {
    if buffer.text == saved, kind == savedKind, isQuote == isSavedQuote { return [.dismiss] }
    if isEmpty { return saved.isEmpty ? [.dismiss] : remove(model) }
    do {
      let commit = Request.commit(
        try changes(model),
        then: [
          .dismiss,
          .say(
            kind == .safeguarding
              ? "Note saved; \(model.key(.raiseFlag)) raises a flag for the manager too"
              : "Note saved"),
        ])
      return question(before: commit, model).map { [.lay($0)] } ?? [commit]
    } catch {
      return [.refuse(error.message)]
    }
  }

  private func changes(_ model: Model) throws(Refusal) -> [Change] {
    if let caseIndex {
      return try model.inspection.noting(
        buffer.text, kind: kind, isQuote: isQuote, on: about?.text, of: caseIndex, id: id,
        passing: check)
    }
    return try model.inspection.noting(
      buffer.text, kind: kind, isQuote: isQuote, onStandard: about?.text ?? "", note: id)
  }

  private mutating func delete(_ model: Model) -> [Request] {
    if saved.isEmpty && isEmpty { return [.dismiss] }
    if saved.isEmpty {
      abandoned = buffer.text
      let paste = model.keys.name(of: .pasteCut, in: .editor)
      return [
        .lay(
          Confirmation(
            question: "Throw this unsaved note away?", detail: "",
            requests: [
              .dismiss, .say("The note was thrown away; \(paste) in a text pastes it"),
            ]))
      ]
    }
    return [
      .lay(Confirmation(question: "Remove this note?", detail: "", requests: remove(model)))
    ]
  }

  private func remove(_ model: Model) -> [Request] {
    let notes = caseIndex.map { model.inspection.cases[$0].notes } ?? model.inspection.standardNotes
    guard let note = notes.first(where: { $0.id == id }) else { return [.dismiss] }
    return [
      .commit(
        [model.inspection.removing(note, ofCase: caseIndex)],
        then: [.dismiss, .say("The note was removed; \(model.key(.undo)) brings it back")])
    ]
  }

  var cut: String? { abandoned ?? buffer.cut }

  func draft(_ model: Model) -> Draft? {
    guard buffer.text != saved, !isEmpty else { return nil }
    return .note(
      NoteDraft(
        note: id, subject: caseIndex.map { model.inspection.cases[$0].id }, about: about,
        kind: kind, isQuote: isQuote, text: buffer.text, caret: buffer.caret, check: check))
  }
}

// MARK: - Drawing

extension NoteEditor {
  /// Columns of the text, as wide as the screen last was.
  private func columns(_ model: Model) -> Int { max(20, min(90, model.columns - 8)) }

  /// Rows of the box, given those of the region.
  private func panelRows(_ rows: Int) -> Int { max(6, rows * 2 / 3) }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = columns(model)
    let rows = panelRows(frame.size.rows)
    let head = min(2, TextLayout.wrap(subject(model), columns: columns).count) + 2
    let text = buffer.lines(columns: columns)
    let part = { (rows: Int) in text.linesInSight(rows: rows - head) }
    Panel.draw(title(model), columns: columns, rows: rows, in: &frame, part: part) { frame in
      let head = Rect(column: 0, row: 0, columns: columns, rows: 2)
      let used = frame.writeWrapped(subject(model), in: head, style: .bold)
      frame.write(
        "\(heading) · no names, addresses or dates of birth",
        at: Point(column: 0, row: used), style: Palette.quiet)
      let body = Rect(
        column: 0, row: used + 2, columns: columns, rows: frame.size.rows - used - 2)
      frame.draw(in: body) { text.draw(in: &$0) }
    }
  }

  /// What the note is on, in its own words.
  func subject(_ model: Model) -> String {
    let framework = model.inspection.framework
    if let check = framework.checks.first(where: { $0.id == check }) { return check.words }
    guard let about else {
      return caseIndex.map { model.inspection.summary(of: model.inspection.cases[$0]) } ?? ""
    }
    return framework.question(about)?.text ?? framework.standard(about.text)?.statement ?? ""
  }

  func title(_ model: Model) -> String {
    let reference = caseIndex.map { model.inspection.cases[$0].reference + " " } ?? ""
    if check != nil { return "Why \(reference)\(about?.text ?? "the facts") may stand" }
    return "Note on \(reference)\(about?.text ?? "the whole case")"
  }
}

import Inspection
import Standards

/// The walk through one case: its questions, one under the cursor.
struct Walk: Screen {
  private(set) var caseIndex: Int
  /// Index of the question under the cursor.
  private(set) var question: Int

  var context: Context { .walk }

  /// Begins at a question, else where the case was left in this run, else at the first one without an
  /// answer.
  init(_ model: Model, caseAt index: Int, question: Question? = nil) {
    let inspection = model.inspection
    caseIndex = index
    let first = inspection.questions(of: index).first
    self.question =
      (question ?? model.questionLeft(of: index)
      ?? inspection.nextUnanswered(after: -1, of: index) ?? first)?.index ?? 0
  }

  /// Begins at the last question of a section.
  init(_ model: Model, caseAt index: Int, in section: QuestionID) {
    let question = model.inspection.questions(of: index).last { $0.section == section }
    self.init(model, caseAt: index, question: question)
  }

  /// Returns to the place of an earlier run; nil where that case is gone.
  init?(place: JSON, _ model: Model) {
    guard let id = place["case"]?.string.flatMap({ RandomID($0) }),
      let index = model.inspection.index(of: id), model.inspection.cases[index].isActive
    else { return nil }
    let question = place["question"]?.string.flatMap { model.inspection.framework.question($0) }
    self.init(model, caseAt: index, question: question)
  }

  func place(_ model: Model) -> JSON? {
    guard model.inspection.cases.indices.contains(caseIndex) else { return nil }
    return [
      "screen": "walk", "case": .string(model.inspection.cases[caseIndex].id.description),
      "question": .string(model.inspection.framework.questions[question].id.text),
    ]
  }

  func heading(_ model: Model) -> String {
    let record = model.inspection.cases[caseIndex]
    let progress = model.inspection.progress(of: caseIndex)
    let number = model.inspection.activeCases.firstIndex(of: caseIndex).map { $0 + 1 } ?? 0
    let state =
      record.state == .draft ? "" : " · \(model.inspection.stateWords(of: caseIndex).lowercased())"
    return "\(record.reference)\(state) · \(progress.answered) of \(progress.asked)"
      + " · case \(number) of \(model.inspection.activeCases.count)"
      + " · \(model.inspection.summary(of: record))"
  }

  mutating func refresh(_ model: Model) {
    let asked = model.inspection.questions(of: caseIndex)
    guard !asked.contains(where: { $0.index == question }), let last = asked.last else { return }
    question = (asked.first { $0.index > question } ?? last).index
  }

  /// Whether the case does not count any more, so that nothing is asked of it.
  func isGone(_ inspection: Inspection) -> Bool { !inspection.cases[caseIndex].isActive }

  func caseInFocus(_ model: Model) -> Int? { caseIndex }

  func current(_ model: Model) -> Question { model.inspection.framework.questions[question] }
}

// MARK: - Actions

extension Walk {
  func obstacle(to action: Action, _ model: Model) -> String? {
    let framework = model.inspection.framework
    let question = current(model)
    switch action {
    case .clearAnswer where !hasAnswer(model): return "There is no answer to clear"
    case .open where model.inspection.questions(of: caseIndex).last?.index == self.question:
      return "This is the last question; \(model.key(.nextUnanswered)) finds what is open"
    case .previousCase where neighbour(-1, model) == nil: return "This is the first case"
    case .nextCase where neighbour(1, model) == nil: return "This is the last case"
    case .answerNotApplicable where !framework.allowsNotApplicable(question):
      return question.kind == .oversight
        ? "Oversight is judged in every case: Yes or No"
        : "In this edition every case counts on a key question: Yes or No"
    case .guidance where model.inspection.practice(caseIndex) != nil: return nil
    case .guidance where !hasGuidance(question, framework) && allRemarks(model).isEmpty:
      return "There is no guidance on \(question.id), and nothing is noted"
    case .print: return findingsObstacle(model)
    case .verify: return verifyingObstacle(model)
    default: return nil
    }
  }

  /// Whether there is an answer, or there are two that disagree.
  private func hasAnswer(_ model: Model) -> Bool {
    model.inspection.sheet.answer(question, of: caseIndex) != nil
      || !model.inspection.conflict(question, of: caseIndex).isEmpty
  }

  var printout: Printout? { .findings(caseIndex) }

  /// Why the findings cannot be given out yet; nil where they can.
  private func findingsObstacle(_ model: Model) -> String? {
    do {
      try model.inspection.requireGivenOut(caseIndex)
      return nil
    } catch {
      return error.message
    }
  }

  /// Why the answer cannot be marked as verified; nil where it can, or the mark be taken away.
  private func verifyingObstacle(_ model: Model) -> String? {
    let (inspection, question) = (model.inspection, current(model))
    if inspection.isVerified(question, in: caseIndex) { return nil }
    do {
      _ = try inspection.verifying(question, of: caseIndex, by: model.author, on: model.today)
      return nil
    } catch {
      return error.message
    }
  }

  /// Whether there is guidance on a question, or on the key question that it informs.
  private func hasGuidance(_ question: Question, _ framework: Framework) -> Bool {
    [question, framework.questions[question.keyQuestion]].contains {
      $0.guidance != nil || $0.relevance != nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .answerYes: return answer(.yes, model)
    case .answerNo: return answer(.no, model)
    case .answerNotApplicable: return leaveOut(model)
    case .clearAnswer: return clear(model)
    case .open: return [.push(stepping(by: 1, model))]
    case .nextUnanswered: return goToNextUnanswered(model)
    case .note: return [.lay(NoteEditor(model, on: current(model), of: caseIndex))]
    case .newNote: return [.lay(NoteEditor(model, on: current(model), of: caseIndex, anew: true))]
    case .markForInterview: return mark(model)
    case .checkAnswers:
      let here = CheckAnswers(model, caseAt: caseIndex, section: current(model).section)
      return [.push(model.leftSection ?? here)]
    case .guidance:
      let guidance = Page.guidance(
        on: current(model), noted: allRemarks(model).flatMap(\.lines), model)
      let practice = model.inspection.practice(caseIndex)
      return [.lay(practice.map { Page.record(of: $0, then: guidance.lines, model) } ?? guidance)]
    case .history:
      let id = model.inspection.cases[caseIndex].id
      return [.history(.question(current(model).id, of: id))]
    case .details: return [.lay(CaseForm(caseIndex: caseIndex))]
    case .verify: return verify(model)
    case .moveOn: return [.lay(Picker.steps(of: caseIndex, model))]
    case .askQuery: return model.requests(forQueriesOn: current(model), of: caseIndex)
    case .previousCase: return neighbour(-1, model).map { [.push($0)] } ?? []
    case .nextCase: return neighbour(1, model).map { [.push($0)] } ?? []
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.questions(of: caseIndex, model))]
    default:
      move(action, model)
      return []
    }
  }

  private mutating func move(_ action: Action, _ model: Model) {
    let asked = model.inspection.questions(of: caseIndex)
    var position = ListPosition(row: asked.firstIndex { $0.index == question } ?? 0)
    _ = position.move(action, count: asked.count, page: model.rowsOfPage)
    if asked.indices.contains(position.row) { question = asked[position.row].index }
  }

  private func stepping(by step: Int, _ model: Model) -> Walk {
    var walk = self
    walk.move(step > 0 ? .moveDown : .moveUp, model)
    return walk
  }

  /// Saves an answer and goes on; a conflict is opened first, because it is a choice.
  func answer(_ answer: Answer, _ model: Model) -> [Request] {
    let values = model.inspection.conflict(question, of: caseIndex)
    if !values.isEmpty { return [.lay(Picker.conflict(values, on: self, choosing: answer, model))] }
    return give(answer, model)
  }

  /// The requests that save an answer, say which one it replaced, and go on.
  func give(_ answer: Answer, _ model: Model) -> [Request] {
    let change = model.inspection.answering(current(model), with: answer, of: caseIndex)
    return save([change], of: answer, model)
  }

  /// Saves changes that give an answer.
  func save(
    _ changes: [Change], of answer: Answer, saying words: String? = nil, _ model: Model
  ) -> [Request] {
    let inspection = model.inspection
    let asked = current(model)
    var said = [words].compactMap(\.self)
    // The line beside the question is left behind with it. By ear it is told with what was saved, and
    // whoever leaves the section is told of all its checks.
    let pattern = inspection.promptPattern(of: asked, in: caseIndex)?.beside(answer)
    let isLeaving = stepping(by: 1, model).current(model).section != asked.section
    if let warning = pattern?.warning, !isLeaving, !model.isSpoken {
      said.append("\(asked.id) \(warning)")
    }
    if let before = inspection.sheet.answer(question, of: caseIndex), before != answer {
      let name = inspection.framework.name(of: before, to: asked)
      said.append("\(asked.id) was \(name); \(model.key(.undo)) takes the change back")
    }
    let then = said.isEmpty ? [] : [Request.say(said.joined(separator: " · "))]
    return [.commit(changes, then: then + goingOn(from: answer, saidAlready: !then.isEmpty, model))]
  }

  /// On to the next question, where the person need not press Enter for that; after the last one,
  /// what is left of the case.
  private func goingOn(
    from answer: Answer, saidAlready: Bool, _ model: Model
  ) -> [Request] {
    let asked = model.inspection.questions(of: caseIndex)
    guard let last = asked.last, question != last.index else {
      return [.say(endWords(model, answering: question))]
    }
    guard model.habits.waitsForEnter, !model.isSpoken else {
      return [.push(stepping(by: 1, model))]
    }
    if saidAlready { return [] }
    let name = model.inspection.framework.name(of: answer, to: current(model))
    return [.say("\(name) is saved; \(model.key(.open)) goes on")]
  }

  private func endWords(_ model: Model, answering question: Int) -> String {
    let inspection = model.inspection
    let open = inspection.questions(of: caseIndex).filter {
      $0.index != question && inspection.sheet.answer($0.index, of: caseIndex) == nil
        && inspection.isRequired($0, of: caseIndex)
    }
    let reference = inspection.cases[caseIndex].reference
    return open.isEmpty
      ? "\(reference) is complete; \(model.key(.checkAnswers)) checks the answers, "
        + "\(model.key(.nextCase)) goes to the next case"
      : "\(counted(open.count, "question")) of \(reference) still open; \(model.key(.nextUnanswered)) goes there"
  }

  private func clear(_ model: Model) -> [Request] {
    guard model.inspection.conflict(question, of: caseIndex).isEmpty else {
      return [
        .refuse(
          "Two answers disagree here: any of \(model.answerKeys(current(model))) opens the choice")
      ]
    }
    let inspection = model.inspection
    let asked = current(model)
    let name = inspection.sheet.answer(question, of: caseIndex).map {
      inspection.framework.name(of: $0, to: asked)
    }
    return [
      .commit(
        [inspection.answering(asked, with: nil, of: caseIndex)],
        then: [.say("\(asked.id) is open, was \(name ?? ""); \(model.key(.undo)) brings it back")])
    ]
  }

  private mutating func goToNextUnanswered(_ model: Model) -> [Request] {
    if let next = model.inspection.nextUnanswered(after: question, of: caseIndex) {
      question = next.index
      return []
    }
    return model.goToNextOpenCase(after: caseIndex)
  }

  private func mark(_ model: Model) -> [Request] {
    let question = current(model)
    let isMarked = model.inspection.cases[caseIndex].marks.contains(question.id)
    let change = model.inspection.marking(question, !isMarked, of: caseIndex)
    let words = isMarked ? "No longer marked" : "Marked: ask at interview"
    return [.commit([change], then: [.say("\(words) · \(model.key(.showInterview)) lists them")])]
  }

  private func neighbour(_ step: Int, _ model: Model) -> Walk? {
    let cases = model.inspection.activeCases
    guard let position = cases.firstIndex(of: caseIndex),
      cases.indices.contains(position + step)
    else { return nil }
    return Walk(model, caseAt: cases[position + step])
  }
}

import Inspection
import Standards

/// The answers of one section of a case, to be looked over before it is called complete.
struct CheckAnswers: Screen {
  let caseIndex: Int
  let section: QuestionID
  var position = ListPosition()

  var context: Context { .answers }

  /// Begins at what asks for something: a check, else an open question.
  init(_ model: Model, caseAt index: Int, section: QuestionID) {
    caseIndex = index
    self.section = section
    position.row = items(model).firstIndex { $0.asksForSomething } ?? 0
  }

  /// One thing to look at.
  enum Item {
    case failure(FailedCheck)
    case question(AnswerReview.Line)
  }

  func review(_ model: Model) -> AnswerReview {
    model.inspection.review(section, of: caseIndex, on: model.day)
  }

  /// The checks that fail, then every question.
  func items(_ model: Model) -> [Item] {
    let review = review(model)
    return review.failures.map(Item.failure) + review.lines.map(Item.question)
  }

  func item(_ model: Model) -> Item? {
    let items = items(model)
    return items.indices.contains(position.row) ? items[position.row] : nil
  }

  /// The number and name of the section: "2.1 Assessment".
  func title(_ model: Model) -> String {
    let section = model.inspection.sections(of: caseIndex).first { $0.id == self.section }
    guard let section else { return self.section.text }
    return section.id.depth == 1 ? section.name : "\(section.id) \(section.name)"
  }

  func heading(_ model: Model) -> String {
    "\(model.inspection.cases[caseIndex].reference) · \(title(model)) · check answers"
  }

  func state(_ model: Model) -> SectionState {
    model.inspection.state(of: section, in: caseIndex, on: model.day)
  }

  func rowCount(_ model: Model) -> Int { items(model).count }

  mutating func refresh(_ model: Model) { position.keep(within: items(model).count) }

  /// The place in the case, since what was to be checked may have changed by the next run.
  func place(_ model: Model) -> JSON? { Walk(model, caseAt: caseIndex, in: section).place(model) }

  /// Whether the case does not count any more.
  func isGone(_ inspection: Inspection) -> Bool { !inspection.cases[caseIndex].isActive }
}

extension CheckAnswers.Item {
  /// Whether it stands in the way of calling the section complete.
  var asksForSomething: Bool {
    switch self {
    case .failure(let failure): failure.isOpen
    case .question(let line): line.standing == .open || line.standing == .conflict
    }
  }

  /// Whether it is a question that prompts lead to.
  var isJudgement: Bool {
    if case .question(let line) = self { line.question.kind != .prompt } else { false }
  }

  /// Index of the question that it is about; nil for facts.
  var question: Int? {
    switch self {
    case .failure(let failure): failure.question
    case .question(let line): line.question.index
    }
  }
}

// MARK: - Actions

extension CheckAnswers {
  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .completeSection: obstacleToCompleting(model)
    case .note: obstacleToNoting(model)
    case .previousSection where neighbour(-1, model) == nil: "This is the first section"
    case .nextSection where neighbour(1, model) == nil: "This is the last section"
    default: nil
    }
  }

  private func obstacleToCompleting(_ model: Model) -> String? {
    missing(model).map { "\($0.what.firstUpper); \($0.remedy)" }
  }

  /// What stands in the way of calling the section complete, and which key helps.
  func missing(_ model: Model) -> (what: String, remedy: String)? {
    let review = review(model)
    let there = "\(model.key(.open)) goes there"
    if review.conflicts > 0 { return ("answers disagree here", there) }
    if review.open > 0 {
      let next = "\(model.key(.nextUnanswered)) goes there"
      return ("\(counted(review.open, "question")) still open", next)
    }
    guard let failure = review.openFailures.first else {
      return state(model) == .complete
        ? ("it is complete", "\(model.key(.reopenSection)) takes that back") : nil
    }
    let rule = failure.rule(model.inspection.framework)
    let place = failure.question.map { "\(model.inspection.framework.questions[$0].id) " } ?? ""
    return rule.kind == .hard
      ? ("\(place)\(rule.name): this cannot be", there)
      : ("\(place)\(rule.name)", "\(there), \(model.key(.note)) says why it may stand")
  }

  private func obstacleToNoting(_ model: Model) -> String? {
    guard case .failure(let failure) = item(model) else { return nil }
    let rule = failure.rule(model.inspection.framework)
    return rule.kind == .hard ? "This cannot be, so no reason passes it" : nil
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(model)
    case .note: return note(model)
    case .completeSection: return complete(model)
    case .reopenSection: return reopen(model)
    case .previousSection: return neighbour(-1, model).map { [.replace($0)] } ?? []
    case .nextSection: return neighbour(1, model).map { [.replace($0)] } ?? []
    case .nextUnanswered: return goOn(model)
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.questions(of: caseIndex, model))]
    default:
      _ = position.move(action, count: items(model).count, page: model.rowsOfPage)
      return []
    }
  }

  /// To the question; where facts fail a check, to the facts.
  private func open(_ model: Model) -> [Request] {
    guard let item = item(model) else { return [] }
    guard let question = item.question else { return [.lay(CaseForm(caseIndex: caseIndex))] }
    let asked = model.inspection.framework.questions[question]
    guard model.inspection.sheet.isAsked(question, of: caseIndex) else {
      return [.refuse("\(asked.id) is not asked of this case; its answer is kept")]
    }
    return [.push(Walk(model, caseAt: caseIndex, question: asked))]
  }

  private func note(_ model: Model) -> [Request] {
    switch item(model) {
    case .failure(let failure):
      return [.lay(NoteEditor(model, passing: failure, of: caseIndex))]
    case .question(let line):
      return [.lay(NoteEditor(model, on: line.question, of: caseIndex))]
    case nil: return []
    }
  }

  private func complete(_ model: Model) -> [Request] {
    do {
      let changes = try model.inspection.completing(section.text, of: caseIndex)
      return [.commit(changes, then: next(model))]
    } catch {
      return [.refuse(error.message)]
    }
  }

  /// On to what is left of the case: an open question, else a section to be checked.
  private func next(_ model: Model) -> [Request] {
    let inspection = model.inspection
    let words = "\(title(model)) is complete"
    if let question = inspection.nextUnanswered(after: lastQuestion(model), of: caseIndex) {
      return [.replace(Walk(model, caseAt: caseIndex, question: question)), .say(words)]
    }
    let others = inspection.sections(of: caseIndex).map(\.id).filter { $0 != section }
    let left = others.filter { inspection.state(of: $0, in: caseIndex, on: model.day) != .complete }
    if let next = left.first(where: { $0 > section }) ?? left.first {
      let page = CheckAnswers(model, caseAt: caseIndex, section: next)
      return [.replace(page), .say("\(words); \(page.title(model)) is still to be checked")]
    }
    let walk = Walk(model, caseAt: caseIndex, in: section)
    return [
      .replace(walk),
      .say("Every section of \(inspection.cases[caseIndex].reference) is complete"),
    ]
  }

  private func reopen(_ model: Model) -> [Request] {
    guard model.inspection.isCalledComplete(section, of: caseIndex) else { return [.pop] }
    do {
      let changes = try model.inspection.completing(section.text, false, of: caseIndex)
      return [.commit(changes, then: [.say("\(title(model)) is not complete any more")])]
    } catch {
      return [.refuse(error.message)]
    }
  }

  private func lastQuestion(_ model: Model) -> Int {
    review(model).lines.last?.question.index ?? 0
  }

  /// To the next open question of the section, of the case, of any case.
  private func goOn(_ model: Model) -> [Request] {
    let first = review(model).lines.first?.question.index ?? 0
    guard let next = model.inspection.nextUnanswered(after: first - 1, of: caseIndex) else {
      return model.goToNextOpenCase(after: caseIndex)
    }
    return [.push(Walk(model, caseAt: caseIndex, question: next))]
  }

  private func neighbour(_ step: Int, _ model: Model) -> CheckAnswers? {
    let sections = model.inspection.sections(of: caseIndex).map(\.id)
    guard let place = sections.firstIndex(of: section), sections.indices.contains(place + step)
    else { return nil }
    return CheckAnswers(model, caseAt: caseIndex, section: sections[place + step])
  }
}

// MARK: - On leaving

extension CheckAnswers {
  /// What the section asks for when somebody goes out of it; nil where it asks for nothing.
  func remark(_ model: Model) -> String? {
    let current = (model.screen as? Walk)?.caseIndex
    // The key that leads there is one of the case's own.
    let isInCase = current != nil
    // Whoever has gone on to another case is told which one is meant.
    let heading =
      (current == caseIndex ? "" : "\(model.inspection.cases[caseIndex].reference) ") + title(model)
    let review = review(model)
    let failures = review.openFailures
    if let first = failures.first {
      let what =
        failures.count == 1
        ? "“\(first.rule(model.inspection.framework).name)”"
        : counted(failures.count, "check")
      let way = isInCase ? "; " + model.shown(failures.count, by: .checkAnswers) : ""
      return "\(heading): look at \(what)\(way)"
    }
    guard review.isSound, state(model) != .complete else { return nil }
    let way = isInCase ? "\(model.key(.checkAnswers)) checks the answers" : "check the answers"
    return "\(heading) is answered; \(way)"
  }
}

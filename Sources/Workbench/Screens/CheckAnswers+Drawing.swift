import Inspection
import Standards
import Terminal

extension CheckAnswers {
  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let head = rest.takeTop(1)
    let question = rest.takeBottom(2)
    let detail = rest.takeBottom(rest.rows > 16 ? 4 : 3)
    frame.draw(in: head) { $0.write(progressWords(model), at: Point(column: 1, row: 0)) }
    frame.draw(in: rest) { drawList(model, in: &$0) }
    frame.draw(in: detail) { drawDetail(model, in: &$0) }
    frame.draw(in: question) { drawQuestion(model, in: &$0) }
  }

  /// How far the section has come, in words.
  func progressWords(_ model: Model) -> String {
    let review = review(model)
    let answered = review.lines.count(where: \.isAnswered)
    let failures = review.openFailures.count
    let parts = [
      state(model).name,
      "\(answered) of \(counted(answered + review.open + review.conflicts, "question")) answered",
      failures == 0 ? nil : "\(counted(failures, "check")) to look at",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func drawList(_ model: Model, in frame: inout Frame) {
    let items = items(model)
    let window = position.window(count: items.count, height: frame.size.rows)
    for (row, index) in window.enumerated() {
      let isHere = index == position.row
      frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
      frame.offerFocus(onRow: row, item: index)
      draw(items[index], model, isHere: isHere, at: row, in: &frame)
      if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    }
  }

  private func draw(
    _ item: Item, _ model: Model, isHere: Bool, at row: Int, in frame: inout Frame
  ) {
    let end = frame.size.columns - 15
    let label = label(of: item, model)
    let isFailure = if case .failure = item { true } else { false }
    frame.write(
      label, at: Point(column: 3, row: row), style: isFailure ? Palette.warning : Palette.key,
      width: 9)
    frame.write(
      text(of: item, model), at: Point(column: 13, row: row),
      style: isHere || item.isJudgement ? .bold : .plain, width: end - 14)
    frame.write(
      status(of: item, model), at: Point(column: end, row: row),
      style: item.asksForSomething ? Palette.warning : .plain, width: 14)
  }

  /// The number of the question; `!` before that of a check.
  private func label(of item: Item, _ model: Model) -> String {
    let id = item.question.map { model.inspection.framework.questions[$0].id.text }
    if case .failure = item { return "! " + (id ?? "facts") }
    return id ?? ""
  }

  func text(of item: Item, _ model: Model) -> String {
    switch item {
    case .failure(let failure): failure.rule(model.inspection.framework).name
    case .question(let line): line.question.text
    }
  }

  /// How it stands, in a word or two, with the signs of a note and of a mark.
  func status(of item: Item, _ model: Model) -> String {
    switch item {
    case .failure(let failure):
      let isHard = failure.rule(model.inspection.framework).kind == .hard
      return failure.isOpen ? (isHard ? "cannot be" : "look again") : "may stand"
    case .question(let line):
      let signs = (line.isNoted ? "*" : "") + (line.isMarked ? "?" : "")
      let words = line.words(model.inspection.framework)
      return signs.isEmpty ? words : "\(words) \(signs)"
    }
  }

  private func drawDetail(_ model: Model, in frame: inout Frame) {
    guard let item = item(model) else { return }
    frame.rule(label(of: item, model), row: 0)
    let rect = Rect(
      column: 1, row: 1, columns: frame.size.columns - 2, rows: frame.size.rows - 1)
    frame.writeWrapped(sentence(on: item, model), in: rect)
  }

  /// All there is to say of one thing.
  func sentence(on item: Item, _ model: Model) -> String {
    switch item {
    case .failure(let failure):
      let words = failure.rule(model.inspection.framework).words
      return failure.passed.map { "\(words) It may stand: \($0.text)" } ?? words
    case .question(let line):
      return line.question.text + (line.reason.map { " (\($0))" } ?? "")
    }
  }

  private func drawQuestion(_ model: Model, in frame: inout Frame) {
    frame.rule("", row: 0)
    frame.write(question(model), at: Point(column: 1, row: 1))
  }

  /// Whether the section is complete; what stands in the way of saying so is said at once.
  private func question(_ model: Model) -> [StyledText] {
    let no = model.key(.reopenSection)
    if model.inspection.isCalledComplete(section, of: caseIndex) {
      return [
        ("You have completed this section.  ", .bold), ("\(no) takes that back", Palette.key),
      ]
    }
    if let (what, remedy) = missing(model) {
      return [("Not complete yet: ", .bold), (what, .plain), ("  \(remedy)", Palette.key)]
    }
    let yes = model.key(.completeSection)
    return [
      ("Have you completed this section?  ", .bold), ("\(yes) yes   \(no) not yet", Palette.key),
    ]
  }
}

extension AnswerReview.Line {
  /// How the question stands, in a word or two.
  func words(_ framework: Framework) -> String {
    switch standing {
    case .answered(let answer): name(of: answer, framework)
    case .open: "open"
    case .notNeeded: "no need"
    case .conflict: "two answers"
    case .outOfScope(let answer): "\(name(of: answer, framework)), out"
    }
  }

  private func name(of answer: Answer, _ framework: Framework) -> String {
    switch answer {
    case .yes, .no: framework.name(of: answer, to: question)
    case .notApplicable: question.kind == .prompt ? "Not appl." : "Not rel."
    }
  }
}

import Inspection
import Standards
import Terminal

/// What to ask at interview, case by case: the questions that were marked while reading.
struct InterviewList: Screen {
  var position = ListPosition()

  var context: Context { .interview }

  /// A marked question of a case.
  private struct Item {
    let caseIndex: Int
    let question: Question
  }

  func heading(_ model: Model) -> String {
    "Interview list · \(counted(items(model).count, "question"))"
  }

  private func items(_ model: Model) -> [Item] {
    let inspection = model.inspection
    return inspection.activeCases.flatMap { index in
      inspection.questions(of: index).filter {
        inspection.cases[index].marks.contains($0.id)
      }.map { Item(caseIndex: index, question: $0) }
    }
  }

  mutating func refresh(_ model: Model) { position.keep(within: items(model).count) }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .markForInterview:
      items(model).isEmpty ? "Nothing is marked; m marks a question in a case" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let items = items(model)
    switch action {
    case .open:
      let item = items[position.row]
      return [.push(Walk(model, caseAt: item.caseIndex, question: item.question))]
    case .markForInterview:
      let item = items[position.row]
      let change = model.inspection.marking(item.question, false, of: item.caseIndex)
      return [.commit([change], then: [.say("No longer marked; u brings it back")])]
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let items = items(model)
    guard !items.isEmpty else {
      frame.writeWrapped(
        "Nothing is marked. While reading a case, m marks a question that you want to ask about;"
          + " here they stand case by case.",
        in: frame.bounds.inset(columns: 2, rows: 1), style: Palette.quiet)
      return frame.placeCursor(at: Point(column: 2, row: 1))
    }
    // Every case that is shown takes a heading of its own, so pages are counted generously.
    let window = position.window(count: items.count, height: max(1, frame.size.rows / 2))
    var row = 0
    var heading: Int?
    for index in window where row < frame.size.rows {
      let item = items[index]
      if item.caseIndex != heading {
        heading = item.caseIndex
        let record = model.inspection.cases[item.caseIndex]
        frame.write(
          "\(record.reference) \(model.inspection.summary(of: record))",
          at: Point(column: 1, row: row), style: CellStyle.plain.underline)
        row += 1
      }
      draw(item, isHere: index == position.row, model, at: row, in: &frame)
      frame.offerFocus(onRow: row, item: index)
      row += 1
    }
  }

  private func draw(
    _ item: Item, isHere: Bool, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let inspection = model.inspection
    let answer = inspection.sheet.answer(item.question.index, of: item.caseIndex)
    let words = answer.map { inspection.framework.name(of: $0, to: item.question) } ?? "open"
    frame.write(
      isHere ? String(frame.glyphs.pointer) : " ", at: Point(column: 1, row: row), style: .bold)
    frame.write(
      item.question.id.text, at: Point(column: 3, row: row), style: Palette.key, width: 10)
    frame.write(
      item.question.text, at: Point(column: 13, row: row), style: isHere ? .bold : .plain,
      width: frame.size.columns - 28)
    frame.write(words, at: Point(column: frame.size.columns - 14, row: row), style: Palette.quiet)
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }
}

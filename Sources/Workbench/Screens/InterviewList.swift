import Inspection
import Standards
import Terminal

/// What to ask at interview, case by case: the questions that were marked while reading.
struct InterviewList: Screen {
  var position = ListPosition()

  var context: Context { .interview }
  var printout: Printout? { .interviews }

  func heading(_ model: Model) -> String {
    "Interview list · \(counted(items(model).count, "question"))"
  }

  private func items(_ model: Model) -> [InterviewItem] {
    model.inspection.interviewItems(of: model.inspection.activeCases)
  }

  func rowCount(_ model: Model) -> Int { items(model).count }
  func caseInFocus(_ model: Model) -> Int? {
    let items = items(model)
    return items.indices.contains(position.row) ? items[position.row].caseIndex : nil
  }

  mutating func refresh(_ model: Model) { position.keep(within: items(model).count) }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .markForInterview, .print:
      items(model).isEmpty
        ? "Nothing is marked; \(model.key(.markForInterview)) marks a question in a case" : nil
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
      return [
        .commit([change], then: [.say("No longer marked; \(model.key(.undo)) brings it back")])
      ]
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let items = items(model)
    guard !items.isEmpty else {
      return frame.writeEmpty(
        "Nothing is marked. While reading a case, \(model.key(.markForInterview)) marks a question "
          + "that you want to ask about; here they stand case by case.")
    }
    let rows = SectionedRows(items.indices, section: { items[$0].caseIndex }) { index, _ in
      let record = model.inspection.cases[index]
      return "\(record.reference) \(model.inspection.summary(of: record))"
    }
    rows.draw(in: &frame, showing: position.row) { index, row, frame in
      draw(items[index], index, model, at: row, in: &frame)
    }
  }

  private func draw(
    _ item: InterviewItem, _ index: Int, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let isHere = index == position.row
    let inspection = model.inspection
    let answer = inspection.sheet.answer(item.question.index, of: item.caseIndex)
    let words = answer.map { inspection.framework.name(of: $0, to: item.question) } ?? "open"
    frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
    frame.write(
      item.question.id.text, at: Point(column: 3, row: row), style: Palette.key, width: 10)
    frame.write(
      item.question.text, at: Point(column: 13, row: row), style: isHere ? .bold : .plain,
      width: frame.size.columns - 28)
    frame.write(words, at: Point(column: frame.size.columns - 14, row: row), style: Palette.quiet)
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }
}

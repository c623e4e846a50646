import Inspection
import OrderedCollections
import Standards
import Terminal

/// The two readings of one case side by side, what differs first; there it is settled.
struct ReadingList: Screen {
  let caseIndex: Int
  var position = ListPosition()
  /// Differences to settle, then settled ones, then what both say alike or only one says.
  private(set) var lines: [ComparedCase.Line] = []
  private(set) var item: ComparedCase?

  var context: Context { .readings }

  init(caseIndex: Int) { self.caseIndex = caseIndex }

  func heading(_ model: Model) -> String {
    let reference = model.inspection.cases[caseIndex].reference
    guard let item else { return reference }
    let readers = item.firstReaders.joined(separator: ", ")
    return "\(reference) · first \(readers), second \(item.secondReader) · "
      + "\(item.jointCount - item.differences.count) of \(item.jointCount) alike · "
      + "\(item.openCount) to settle"
  }

  mutating func refresh(_ model: Model) {
    let here = lines.indices.contains(position.row) ? lines[position.row].question : nil
    item = model.inspection.comparedCase(caseIndex)
    let all = item?.lines ?? []
    let open = all.filter(\.isOpen)
    lines = open + all.filter { $0.differs && !$0.isOpen } + all.filter { !$0.differs }
    // What was just settled moves down the list; the cursor goes on to the next difference.
    if open.isEmpty, let row = lines.firstIndex(where: { $0.question == here }) {
      position.row = row
    }
    position.keep(within: lines.count)
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open where lines.isEmpty, .history where lines.isEmpty: "There is nothing to compare"
    case .open where !lines[position.row].differs: "The readings do not differ here"
    case .open where isLocked(model):
      Refusal.caseLocked(model.inspection.cases[caseIndex].reference).message
    default: nil
    }
  }

  private func isLocked(_ model: Model) -> Bool {
    model.inspection.cases[caseIndex].state == .locked
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return [.lay(Picker.readings(lines[position.row], of: caseIndex, model))]
    case .history:
      let question = model.inspection.framework.questions[lines[position.row].question]
      return [.history(.question(question.id, of: model.inspection.cases[caseIndex].id))]
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: lines.count, page: model.rowsOfPage)
      return []
    }
  }
}

// MARK: - Drawing

extension ReadingList {
  func draw(_ model: Model, in frame: inout Frame) {
    guard !lines.isEmpty else {
      return frame.writeEmpty(
        "Nobody has answered this case a second time yet.")
    }
    var rest = frame.bounds
    let head = rest.takeTop(1)
    let detail = rest.takeBottom(min(9, rest.rows / 2))
    let columns = Columns(width: frame.size.columns)
    frame.draw(in: head) { columns.drawHead(in: &$0) }
    frame.draw(in: rest) { frame in
      let window = position.window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        let isHere = index == position.row
        frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
        draw(lines[index], isHere: isHere, columns, model, at: row, in: &frame)
        frame.offerFocus(onRow: row, item: index)
      }
    }
    frame.draw(in: detail) { drawDetail(lines[position.row], model, in: &$0) }
  }

  /// Where the answers stand.
  private struct Columns {
    let width: Int
    private var room: Int { width < 80 ? 10 : 12 }
    var first: Int { width - 3 * room }
    var second: Int { width - 2 * room }
    var settled: Int { width - room }

    func drawHead(in frame: inout Frame) {
      let style = CellStyle.plain.underline
      frame.write("Question", at: Point(column: 3, row: 0), style: style)
      frame.write("First", at: Point(column: first, row: 0), style: style)
      frame.write("Second", at: Point(column: second, row: 0), style: style)
      frame.write("Settled", at: Point(column: settled, row: 0), style: style)
    }
  }

  private func draw(
    _ line: ComparedCase.Line, isHere: Bool, _ columns: Columns, _ model: Model, at row: Int,
    in frame: inout Frame
  ) {
    let question = model.inspection.framework.questions[line.question]
    let style: CellStyle = isHere ? .bold : line.isOpen ? .plain : Palette.quiet
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    frame.write(question.id.text, at: Point(column: 3, row: row), style: Palette.key, width: 9)
    frame.write(
      question.text, at: Point(column: 13, row: row), style: style,
      width: columns.first - 14)
    let settled = line.settled.map { short($0, question) } ?? (line.isOpen ? "to settle" : "")
    frame.write(
      short(line.first, question), at: Point(column: columns.first, row: row), style: style)
    frame.write(
      short(line.second, question), at: Point(column: columns.second, row: row), style: style)
    frame.write(
      settled, at: Point(column: columns.settled, row: row),
      style: line.isOpen ? Palette.warning : style)
  }

  private func short(_ answer: Answer?, _ question: Question) -> String {
    switch answer {
    case .yes: "Yes"
    case .no: "No"
    case .notApplicable: question.kind == .prompt ? "Not appl." : "Not rel."
    case nil: "open"
    }
  }

  private func drawDetail(_ line: ComparedCase.Line, _ model: Model, in frame: inout Frame) {
    let question = model.inspection.framework.questions[line.question]
    let settles = line.differs && !isLocked(model)
    frame.writeDetail(
      settles ? "\(model.key(.open)) settles \(question.id)" : question.id.text,
      texts(line, question, model), rowsEach: 2)
  }

  /// The question, why it was settled so, and what each reader noted on it.
  private func texts(
    _ line: ComparedCase.Line, _ question: Question, _ model: Model
  ) -> [StyledText] {
    let record = model.inspection.cases[caseIndex]
    var texts: [StyledText] = [(question.text, .bold)]
    if let settled = line.settled {
      let name = model.inspection.framework.name(of: settled, to: question)
      texts.append(("Settled: \(name)" + (line.reason.map { ", because: \($0)" } ?? ""), .bold))
    }
    let seconds = record.readings.values.filter { $0.kind == .second }.flatMap(\.notes)
    for (reader, notes) in [("First", record.notes), ("Second", seconds)] {
      texts += notes.filter { $0.about == question.id }.map { note in
        ("\(reader) reading, \(note.kind.name.lowercased()) (\(note.author)): \(note.text)", .plain)
      }
    }
    return texts
  }
}

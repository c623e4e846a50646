import Inspection
import Standards
import Terminal

/// The practice cases, and how the inspector's answers agree with those that were agreed on.
struct CalibrationList: Screen {
  var position = ListPosition()
  private(set) var results: [CalibrationResult] = []

  var context: Context { .agreement }

  func rowCount(_ model: Model) -> Int { results.count }

  func heading(_ model: Model) -> String {
    "\(results.count(where: \.isComplete)) of \(counted(results.count, "practice case"))"
      + " read"
  }

  mutating func refresh(_ model: Model) {
    results = model.inspection.calibrationResults
    position.keep(within: results.count)
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .drawReadings: "Practice cases are not drawn from"
    case .open: results.isEmpty ? "There are no practice cases here" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(results[position.row], model)
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: results.count, page: model.rowsOfPage)
      return []
    }
  }

  private func open(_ result: CalibrationResult, _ model: Model) -> [Request] {
    guard result.isComplete else { return model.openPractice(result.caseIndex) }
    let differences = result.lines.filter(\.differs).map {
      Page.Line(text: model.inspection.words(for: $0))
    }
    let none = [Page.Line(text: "Every answer is as agreed.")]
    return [
      .lay(
        Page(
          title: "\(model.inspection.cases[result.caseIndex].reference): answered otherwise",
          lines: differences.isEmpty ? none : differences))
    ]
  }

  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let detail = rest.takeBottom(min(6, rest.rows / 2))
    frame.draw(in: rest) { frame in
      let window = position.window(count: results.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        let isHere = index == position.row
        frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
        frame.offerFocus(onRow: row, item: index)
        if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
        frame.write(
          model.inspection.cases[results[index].caseIndex].reference,
          at: Point(column: 3, row: row), style: Palette.key, width: 9)
        frame.write(
          model.inspection.words(for: results[index]), at: Point(column: 13, row: row),
          style: isHere ? .bold : .plain, width: frame.size.columns - 14)
      }
    }
    frame.draw(in: detail) { frame in
      frame.rule("All complete practice cases", row: 0)
      let words = model.inspection.calibrationFigures(results).calibrationWords
      frame.writeWrapped(
        words, in: Rect(column: 1, row: 1, columns: frame.size.columns - 2, rows: 4))
    }
    if results.isEmpty { frame.placeCursor(at: .zero) }
  }
}

import Inspection
import OrderedCollections
import Standards
import Terminal

extension AgreementList {
  /// One line of the list.
  private enum Line {
    case heading(Section)
    case item(Int)
  }

  private var lines: [Line] {
    var place = 0
    return sections.flatMap { section in
      let rows = (place..<place + section.items.count).map(Line.item)
      place += section.items.count
      return [Line.heading(section)] + rows
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let detail = rest.takeBottom(min(8, rest.rows / 2))
    let lines = lines
    let here = lines.firstIndex { if case .item(position.row) = $0 { true } else { false } } ?? 0
    frame.draw(in: rest) { frame in
      let columns = Columns(width: frame.size.columns)
      let window = ListPosition(row: here).window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        switch lines[index] {
        case .heading(let section): draw(section, columns, at: row, in: &frame)
        case .item(let place):
          draw(place, columns, model, at: row, in: &frame)
          frame.offerFocus(onRow: row, item: place)
        }
      }
    }
    frame.draw(in: detail) { frame in
      frame.writeDetail("", self.lines(model).map { ($0, .plain) }, rowsEach: 3)
    }
  }

  /// Where the figures stand, counted from the right.
  private struct Columns {
    let width: Int
    private static let coefficients = ["AC1", "Kappa", "PABAK", "Alpha"]
    private static let room = 13

    var titles: ArraySlice<String> {
      Self.coefficients.prefix(width >= 110 ? 4 : width >= 80 ? 2 : 1)
    }

    func end(of coefficient: Int) -> Int {
      width - 2 - Self.room * (titles.count - 1 - coefficient)
    }

    var alike: Int { end(of: 0) - Self.room }
    var count: Int { alike - 7 }
    /// Where names must end.
    var names: Int { count - 5 }
  }

  private func draw(
    _ section: Section, _ columns: Columns, at row: Int, in frame: inout Frame
  ) {
    let hasFigures = if case .figures = section.items.first { true } else { false }
    frame.write(
      section.heading, at: Point(column: 1, row: row), style: CellStyle.plain.underline,
      width: hasFigures ? columns.names : frame.size.columns - 2)
    guard hasFigures else { return }
    frame.write("n", endingAt: columns.count, row: row, style: Palette.quiet)
    frame.write("alike", endingAt: columns.alike, row: row, style: Palette.quiet)
    for (place, title) in columns.titles.enumerated() {
      frame.write(title, endingAt: columns.end(of: place), row: row, style: Palette.quiet)
    }
  }

  private func draw(
    _ place: Int, _ columns: Columns, _ model: Model, at row: Int, in frame: inout Frame
  ) {
    let isHere = place == position.row
    let style: CellStyle = isHere ? .bold : .plain
    frame.mark(row: place, isHere: isHere, at: Point(column: 1, row: row))
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    if case .figures(let index) = items[place], let figures = report?.rows[index] {
      return draw(figures, columns, model, style, at: row, in: &frame)
    }
    let (key, text) = words(items[place], model)
    let start = key.isEmpty ? 3 : 13
    frame.write(key, at: Point(column: 3, row: row), style: Palette.key, width: 9)
    frame.write(
      text, at: Point(column: start, row: row), style: style,
      width: frame.size.columns - start - 1)
  }

  private func draw(
    _ figures: AgreementReport.Row, _ columns: Columns, _ model: Model, _ style: CellStyle,
    at row: Int, in frame: inout Frame
  ) {
    let table = figures.figures.table
    let coefficients = [table.gwetAC1, table.cohenKappa, table.pabak, figures.figures.alpha]
    frame.write(
      figures.name(model.inspection.framework), at: Point(column: 3, row: row), style: style,
      width: columns.names - 3)
    frame.write(String(figures.figures.count), endingAt: columns.count, row: row, style: style)
    frame.write(figures.figures.percentWords, endingAt: columns.alike, row: row, style: style)
    for (place, value) in zip(columns.titles.indices, coefficients) {
      frame.write(
        AgreementWords.coefficient(value), endingAt: columns.end(of: place), row: row,
        style: value == nil ? Palette.quiet : style)
    }
  }

  /// What an item says in its line: a key, and words.
  private func words(_ item: Item, _ model: Model) -> (key: String, text: String) {
    guard let report else { return ("", "") }
    let inspection = model.inspection
    switch item {
    case .draw: return ("", inspection.drawWords)
    case .compared(let place):
      let item = report.cases[place]
      let alike = item.jointCount - item.differences.count
      let open = item.openCount == 0 ? "nothing to settle" : "\(item.openCount) to settle"
      return (
        inspection.cases[item.caseIndex].reference,
        "\(alike) of \(item.jointCount) alike · \(open) · \(item.isDrawn ? "drawn" : "by choice")"
      )
    case .awaited(let index):
      return (inspection.cases[index].reference, inspection.secondReadingWords(of: index))
    case .figures: return ("", "")
    case .pair(let place): return ("", report.pairs[place].words)
    case .shift: return ("", report.shift.words)
    case .drift: return ("", report.drift?.words.last ?? "")
    case .pivotal(let place):
      let pivotal = report.pivotal[place]
      let question = inspection.framework.questions[pivotal.question]
      let name = inspection.framework.name(of: pivotal.answer, to: question)
      return (
        question.id.text, "any \(name) decides: \(counted(pivotal.cases.count, "case"))"
      )
    }
  }
}

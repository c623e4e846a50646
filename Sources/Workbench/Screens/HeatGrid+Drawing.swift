import Inspection
import Standards
import Terminal

extension HeatGrid {
  /// Where rows and cells stand.
  private struct Layout {
    let label: Int
    let cell: Int
    let shown: Range<Int>

    func column(of index: Int) -> Int { label + 4 + (index - shown.lowerBound) * cell }
  }

  private func layout(_ model: Model, columns: Int) -> Layout {
    let names = map.rows.map { TextWidth.of(model.inspection.name(of: $0)) }
    let label = min(names.max() ?? 0, columns < 100 ? 16 : 34)
    let texts = map.cells.flatMap { row in
      zip(row, map.columns).map { TextWidth.of(model.inspection.short($0, in: $1)) }
    }
    let numbers = map.columns.map { TextWidth.of(model.inspection.number(of: $0)) }
    let cell = max(6, (numbers.max() ?? 0) + 1, (texts.max() ?? 0) + 2)
    let room = max(1, (columns - label - 5) / cell)
    return Layout(
      label: label, cell: cell, shown: column.window(count: map.columns.count, height: room))
  }

  func draw(_ model: Model, in frame: inout Frame) {
    guard !map.rows.isEmpty, !map.columns.isEmpty else {
      return frame.writeEmpty(
        "There is nothing to map. \(model.inspection.noFigures ?? "No case is of this type.")")
    }
    var rest = frame.bounds
    let titles = rest.takeTop(1)
    let detail = rest.takeBottom(min(6, rest.rows / 2))
    let layout = layout(model, columns: frame.size.columns)
    frame.draw(in: titles) { drawTitles(layout, model, in: &$0) }
    frame.draw(in: rest) { frame in
      let window = row.window(count: map.rows.count, height: frame.size.rows)
      for (line, index) in window.enumerated() {
        draw(index, layout, model, at: line, in: &frame)
        frame.offerFocus(onRow: line, item: index)
      }
    }
    frame.draw(in: detail) { drawDetail(model, layout, in: &$0) }
  }

  private func drawTitles(_ layout: Layout, _ model: Model, in frame: inout Frame) {
    for index in layout.shown {
      let style = index == column.row ? Palette.heading.underline : Palette.quiet
      frame.write(
        model.inspection.number(of: map.columns[index]),
        at: Point(column: layout.column(of: index), row: 0), style: style)
    }
  }

  private func draw(
    _ index: Int, _ layout: Layout, _ model: Model, at line: Int, in frame: inout Frame
  ) {
    let isHere = index == row.row
    frame.mark(row: index, isHere: isHere, at: Point(column: 0, row: line))
    frame.write(
      model.inspection.name(of: map.rows[index]), at: Point(column: 2, row: line),
      style: isHere ? .bold : .plain, width: layout.label)
    for place in layout.shown {
      let cell = map.cells[index][place]
      let point = Point(column: layout.column(of: place), row: line)
      let isFocused = isHere && place == column.row
      let style = style(of: cell, map.columns[place], model)
      frame.write(
        model.inspection.short(cell, in: map.columns[place]), at: point,
        style: isFocused ? style.reverse : style, width: layout.cell - 1)
      if isFocused { frame.placeCursor(at: point) }
    }
  }

  /// Colour only repeats what the words and letters say.
  private func style(of cell: HeatMap.Cell, _ column: HeatMap.Column, _ model: Model) -> CellStyle {
    let framework = model.inspection.framework
    switch cell {
    case .answer(.no): return Palette.warning
    case .answer(.yes): return .plain
    case .tally(let tally):
      guard let share = Share(yes: tally.yes, of: tally.denominator) else { return Palette.quiet }
      return model.inspection.band(share, in: column).map {
        Palette.style(of: $0.rating, framework)
      } ?? .plain
    default: return Palette.quiet
    }
  }

  /// The focused cell in whole words.
  private func drawDetail(_ model: Model, _ layout: Layout, in frame: inout Frame) {
    guard let focused else { return }
    let inspection = model.inspection
    let about = map.columns[column.row]
    let more = map.columns.count - layout.shown.count
    let hidden = more > 0 ? " · \(counted(more, "more column")), left and right" : ""
    let lines: [StyledText] =
      [(inspection.words(of: about), .plain), (inspection.words(focused, in: about), .bold)]
      + (allWords(about, model).map { [($0, Palette.quiet)] } ?? [])
    frame.writeDetail(
      "\(inspection.name(of: map.rows[row.row])) · \(inspection.number(of: about))\(hidden)", lines,
      rowsEach: 2)
  }

  /// The whole column, beside which a group stands.
  private func allWords(_ about: HeatMap.Column, _ model: Model) -> String? {
    guard case .groups = rows else { return nil }
    let tally = map.cells.map { $0[column.row].tally }.reduce(into: Tally()) { $0.add($1) }
    return "All rows: \(model.inspection.words(.tally(tally), in: about))"
  }
}

extension HeatGrid {
  func speech(_ model: Model) -> Speech {
    let inspection = model.inspection
    let choices = map.rows.indices.map { row in
      let cells = map.columns.indices.filter { map.cells[row][$0] != .notAsked }.map { column in
        "\(inspection.number(of: map.columns[column])) "
          + inspection.words(map.cells[row][column], in: map.columns[column])
      }
      return Speech.Choice(
        name: inspection.name(of: map.rows[row]), detail: cells.joined(separator: "; "))
    }
    return Speech(
      title: heading(model), lines: choices.isEmpty ? ["No case has been added."] : [],
      here: choices.indices.contains(row.row) ? ["\(row.row + 1) \(choices[row.row].spoken)"] : [],
      choices: choices, hint: "group shows other rows; a number opens the first cell of a row.")
  }
}

import Terminal

/// One line of a form: what it is and what it says now.
protocol FormLine {
  var title: String { get }
  var value: String { get }
}

/// Lines of values, each corrected where it stands and saved at once.
protocol Form: Layer {
  associatedtype Line: FormLine

  var position: ListPosition { get set }
  /// The most columns that it needs, and the column in which the values stand.
  static var widest: Int { get }
  static var valueColumn: Int { get }

  func title(_ model: Model) -> String
  /// Its lines; none where what it is about is gone.
  func lines(_ model: Model) -> [Line]
  /// What changes a line.
  func edit(_ line: Line, _ model: Model) -> [Request]
}

extension Form {
  var context: Context { .form }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    let lines = lines(model)
    position.keep(within: lines.count)
    switch event {
    case .action(.cancel): return [.dismiss]
    case .action(.open): return edit(lines, model)
    case .action(let action):
      _ = position.move(action, count: lines.count, page: 10)
      return []
    case .key(let key):
      switch position.pick(key, among: lines.map(\.title)) {
      case .row(let row):
        position.row = row
        return edit(lines, model)
      case .moved: return []
      case .nothing: return [saying(nothingComesOf: key, among: lines.count, model)]
      }
    case .paste: return []
    }
  }

  private func edit(_ lines: [Line], _ model: Model) -> [Request] {
    lines.indices.contains(position.row) ? edit(lines[position.row], model) : [.dismiss]
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let lines = lines(model)
    let columns = min(Self.widest, frame.size.columns - 6)
    let part = { rows in
      partWords(position.window(count: lines.count, height: rows), of: lines.count)
    }
    Panel.draw(title(model), columns: columns, rows: lines.count, in: &frame, part: part) {
      frame in
      let window = position.window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        draw(lines[index], index, at: row, in: &frame)
      }
    }
  }

  private func draw(_ line: Line, _ index: Int, at row: Int, in frame: inout Frame) {
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    frame.mark(row: index, isHere: isHere, at: Point(column: 0, row: row))
    frame.write(
      line.title, at: Point(column: 2, row: row), style: style, width: Self.valueColumn - 3)
    frame.write(
      line.value.isEmpty ? "–" : line.value, at: Point(column: Self.valueColumn, row: row),
      style: style, width: frame.size.columns - Self.valueColumn)
    frame.offerFocus(onRow: row, item: index)
    if isHere { frame.placeCursor(at: Point(column: Self.valueColumn, row: row)) }
  }
}

import Terminal

/// A text in lines, with its caret, as it is drawn over a region of as many columns.
struct TextLines {
  let lines: [String]
  let caret: Point

  /// The lines to show on so many rows, the one with the caret among them.
  private func window(rows: Int) -> Range<Int> {
    let rows = max(1, rows)
    let first = max(0, caret.row - rows + 1)
    return first..<min(lines.count, first + rows)
  }

  /// Which lines are in sight on so many rows, "25–35 of 80"; nil where all are.
  func linesInSight(rows: Int) -> String? { partWords(window(rows: rows), of: lines.count) }

  /// Draws the lines, with the cursor at the caret.
  func draw(style: CellStyle = .plain, in frame: inout Frame) {
    let window = window(rows: frame.size.rows)
    for (row, line) in lines[window].enumerated() {
      frame.write(
        line, at: Point(column: 0, row: row), style: style, width: frame.size.columns)
    }
    frame.placeCursor(at: Point(column: caret.column, row: caret.row - window.lowerBound))
  }
}

extension Frame {
  /// Draws a horizontal line to the right of a point.
  package mutating func horizontalLine(
    at point: Point, columns: Int, style: CellStyle = .plain
  ) {
    let line = Rect(origin: point, size: Size(columns: columns, rows: 1))
    fill(line, with: glyphs.horizontal, style: style)
  }

  /// Draws a vertical line down from a point.
  package mutating func verticalLine(at point: Point, rows: Int, style: CellStyle = .plain) {
    let line = Rect(origin: point, size: Size(columns: 1, rows: rows))
    fill(line, with: glyphs.vertical, style: style)
  }

  /// Draws a box with an optional title in its upper edge.
  package mutating func box(
    _ rect: Rect, title: String = "", style: CellStyle = .plain,
    titleStyle: CellStyle? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    for row in [rect.origin.row, bottom] {
      let start = Point(column: rect.origin.column, row: row)
      horizontalLine(at: start, columns: rect.columns, style: style)
    }
    for column in [rect.origin.column, right] {
      let start = Point(column: column, row: rect.origin.row)
      verticalLine(at: start, rows: rect.rows, style: style)
    }
    corner(glyphs.topLeft, Point(column: rect.origin.column, row: rect.origin.row), style)
    corner(glyphs.topRight, Point(column: right, row: rect.origin.row), style)
    corner(glyphs.bottomLeft, Point(column: rect.origin.column, row: bottom), style)
    corner(glyphs.bottomRight, Point(column: right, row: bottom), style)
    guard !title.isEmpty, rect.columns > 4 else { return }
    write(
      " \(title) ", at: rect.origin.offset(columns: 1), style: titleStyle ?? style,
      width: rect.columns - 2)
  }

  private mutating func corner(_ character: Character, _ point: Point, _ style: CellStyle) {
    fill(Rect(origin: point, size: Size(columns: 1, rows: 1)), with: character, style: style)
  }
}

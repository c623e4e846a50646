extension Frame {
  /// The rows of the screen as text, joined by newlines and without spaces at
  /// their ends: the form in which tests compare screens.
  package var text: String {
    (0..<grid.size.rows).map(rowText).joined(separator: "\n")
  }

  /// Returns one row of the screen as text, without spaces at its end.
  package func rowText(_ row: Int) -> String {
    var line = ""
    for column in 0..<grid.size.columns {
      line += grid[Point(column: column, row: row)].glyph.text
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

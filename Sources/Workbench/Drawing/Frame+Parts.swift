import Terminal

/// A piece of a line and how it looks.
typealias StyledText = (text: String, style: CellStyle)

extension Frame {
  /// Writes a line whose parts have styles of their own; returns the columns used.
  @discardableResult
  mutating func write(
    _ parts: [StyledText], at point: Point, width: Int? = nil
  ) -> Int {
    var used = 0
    let room = width ?? size.columns - point.column
    for part in parts where used < room {
      used += write(
        part.text, at: point.offset(columns: used), style: part.style, width: room - used)
    }
    return used
  }

  /// Writes text that ends at a column.
  mutating func write(_ text: String, endingAt column: Int, row: Int, style: CellStyle = .plain) {
    let start = max(0, column - TextWidth.of(text))
    write(text, at: Point(column: start, row: row), style: style, width: column - start)
  }

  /// Writes text over as many rows as it needs, up to a limit; returns the rows used.
  @discardableResult
  mutating func writeWrapped(
    _ text: String, in rect: Rect, style: CellStyle = .plain
  ) -> Int {
    let lines = TextLayout.wrap(text, columns: rect.columns)
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = offset == rect.rows - 1 && lines.count > rect.rows
      write(
        isCut ? line + " \(glyphs.ellipsis)" : line, at: rect.origin.offset(rows: offset),
        style: style, width: rect.columns)
    }
    return min(lines.count, rect.rows)
  }

  /// Marks a row of a list: the pointer where one stands, else the digit that opens it, if one does.
  mutating func mark(row index: Int? = nil, isHere: Bool, at point: Point) {
    if isHere {
      write(String(glyphs.pointer), at: point, style: .bold)
    } else {
      let digit = index.flatMap { $0 < 9 ? "\($0 + 1)" : nil }
      write(digit ?? " ", at: point, style: Palette.quiet)
    }
  }

  /// Begins the row of a list that is about a case: the mark, the reference, and the cursor where one
  /// stands.
  mutating func beginRow(_ index: Int, of reference: String, isHere: Bool, at row: Int) {
    let start = Point(column: 3, row: row)
    mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
    if isHere { placeCursor(at: start) }
    write(reference, at: start, style: Palette.key, width: 9)
  }

  /// Writes a horizontal line with a title in it.
  mutating func rule(_ title: String, row: Int) {
    horizontalLine(at: Point(column: 0, row: row), columns: size.columns, style: Palette.frame)
    guard !title.isEmpty else { return }
    write(
      " \(title) ", at: Point(column: 1, row: row), style: Palette.title, width: size.columns - 2)
  }

  /// Says in the place of a list why nothing stands in it.
  mutating func writeEmpty(_ words: String) {
    writeWrapped(words, in: bounds.inset(columns: 2, rows: 1), style: Palette.quiet)
    placeCursor(at: Point(column: 2, row: 1))
  }

  /// Writes what there is to say of the thing under the cursor: a line with its title, then
  /// paragraphs, each over a few rows at most.
  mutating func writeDetail(_ title: String, _ paragraphs: [StyledText], rowsEach: Int) {
    rule(title, row: 0)
    var row = 1
    for (text, style) in paragraphs where row < size.rows {
      let rect = Rect(
        column: 1, row: row, columns: size.columns - 2, rows: min(rowsEach, size.rows - row))
      row += writeWrapped(text, in: rect, style: style)
    }
  }
}

extension Frame {
  /// Writes one line of text and returns the number of columns it took.
  ///
  /// Control characters show as marks. Text that is longer than `width`, or
  /// than what is left of the region, ends with an ellipsis. Nothing is written
  /// into the screen's last cell: there some terminals scroll.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: CellStyle = .plain, width: Int? = nil
  ) -> Int {
    guard point.row >= 0, point.row < size.rows else { return 0 }
    let row = region.origin.row + point.row
    let end = writableEnd(of: region, inRow: row) - region.origin.column
    let room = min(width ?? .max, end - point.column)
    guard room > 0 else { return 0 }
    if writeASCII(text, at: point, style: style, room: room) { return text.utf8.count }
    var column = point.column
    for character in TextLayout.truncate(text, columns: room, ellipsis: glyphs.ellipsis) {
      let shown = VisibleText.mark(for: character) ?? character
      let columns = TextWidth.of(shown)
      guard columns > 0 else { continue }
      put(shown, columns: columns, style: style, at: Point(column: column, row: point.row))
      column += columns
    }
    return column - point.column
  }

  /// Fills a rectangle of the current region with one character of one column.
  package mutating func fill(
    _ rect: Rect, with character: Character = " ", style: CellStyle = .plain
  ) {
    let glyph = Glyph(TextWidth.of(character) == 1 ? character : " ")
    let target = onScreen(rect)
    for row in target.origin.row..<target.endRow {
      for column in target.origin.column..<writableEnd(of: target, inRow: row) {
        grid.put(glyph, width: 1, style: style, at: Point(column: column, row: row))
      }
    }
  }

  /// Changes the style of a rectangle of the current region and keeps its text.
  package mutating func restyle(_ rect: Rect, _ change: (CellStyle) -> CellStyle) {
    let target = onScreen(rect)
    for row in target.origin.row..<target.endRow {
      for column in target.origin.column..<writableEnd(of: target, inRow: row) {
        let point = Point(column: column, row: row)
        grid.restyle(at: point, change(grid[point].style))
      }
    }
  }

  /// Returns where the cells of a row end that may be written, for a part of the screen: before the
  /// screen's last cell.
  private func writableEnd(of part: Rect, inRow row: Int) -> Int {
    max(part.origin.column, min(part.endColumn, grid.size.writableColumns(inRow: row)))
  }

  /// A part of the current region in screen coordinates, cut to it.
  func onScreen(_ rect: Rect) -> Rect {
    let origin = region.origin.offset(columns: rect.origin.column, rows: rect.origin.row)
    return region.intersection(Rect(origin: origin, size: rect.size))
  }

  /// Writes text of printable ASCII that fits: nearly all text, at a fraction
  /// of the cost of finding grapheme clusters.
  private mutating func writeASCII(
    _ text: String, at point: Point, style: CellStyle, room: Int
  ) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= room, point.column >= 0, TextWidth.isPrintableASCII(bytes) else {
      return false
    }
    var place = region.origin.offset(columns: point.column, rows: point.row)
    for byte in bytes {
      grid.put(Glyph(rawValue: UInt32(byte)), width: 1, style: style, at: place)
      place.column += 1
    }
    return true
  }

  /// Puts a character where all of it lies inside the region; half of a wide
  /// one at the left edge becomes a space.
  private mutating func put(
    _ character: Character, columns: Int, style: CellStyle, at point: Point
  ) {
    guard point.column + columns > 0, point.column + columns <= size.columns else { return }
    let place = region.origin.offset(columns: point.column, rows: point.row)
    if point.column < 0 {
      let edge = Point(column: region.origin.column, row: place.row)
      grid.put(.space, width: 1, style: style, at: edge)
    } else {
      grid.put(Glyph(character), width: columns, style: style, at: place)
    }
  }
}

/// A screenful of cells, row after row.
package struct Grid: Equatable, Sendable {
  /// The extent.
  package let size: Size
  /// The cells, `size.columns` to a row.
  package private(set) var cells: [Cell]

  /// Creates a blank grid.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.area)
  }

  /// The cell at a point inside the grid.
  package subscript(point: Point) -> Cell {
    cells[index(of: point)]
  }

  /// Puts a glyph of one or two columns at a point.
  ///
  /// Whatever half of a wide glyph is left over beside it becomes a space, so
  /// that every wide glyph always has its right half.
  package mutating func put(_ glyph: Glyph, width: Int, style: CellStyle, at point: Point) {
    let first = index(of: point)
    breakWideGlyph(at: first, column: point.column)
    if width == 2 {
      breakWideGlyph(at: first + 1, column: point.column + 1)
      cells[first + 1] = Cell(glyph: .continuation, style: style)
    }
    cells[first] = Cell(glyph: glyph, style: style)
  }

  /// Changes the style of a cell and keeps what it shows.
  package mutating func restyle(at point: Point, _ style: CellStyle) {
    cells[index(of: point)].style = style
  }

  private func index(of point: Point) -> Int {
    point.row * size.columns + point.column
  }

  private mutating func breakWideGlyph(at index: Int, column: Int) {
    if cells[index].glyph == .continuation, column > 0 {
      cells[index - 1].glyph = .space
      cells[index].glyph = .space
    }
    if column + 1 < size.columns, cells[index + 1].glyph == .continuation {
      cells[index + 1].glyph = .space
    }
  }
}

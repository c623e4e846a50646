/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  /// The top left cell.
  package var origin: Point
  /// The extent.
  package var size: Size

  /// Creates a rectangle from its corner and its extent.
  package init(origin: Point = .zero, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates a rectangle from four numbers.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The number of columns.
  package var columns: Int { size.columns }
  /// The number of rows.
  package var rows: Int { size.rows }
  /// The first column to the right of the rectangle.
  package var endColumn: Int { origin.column + size.columns }
  /// The first row below the rectangle.
  package var endRow: Int { origin.row + size.rows }
  /// Tells whether the rectangle holds no cell.
  package var isEmpty: Bool { size.area == 0 }

  /// Tells whether a cell lies inside.
  package func contains(_ point: Point) -> Bool {
    (origin.column..<endColumn).contains(point.column)
      && (origin.row..<endRow).contains(point.row)
  }

  /// Returns the cells that both rectangles share.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(origin.column, other.origin.column)
    let row = max(origin.row, other.origin.row)
    return Rect(
      column: column, row: row,
      columns: min(endColumn, other.endColumn) - column,
      rows: min(endRow, other.endRow) - row)
  }

  /// Returns the rectangle without a margin on each side.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      column: origin.column + columns, row: origin.row + rows,
      columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// Returns a rectangle of the given extent in the middle of this one, cut to fit.
  package func centred(_ inner: Size) -> Rect {
    let columns = min(inner.columns, self.columns)
    let rows = min(inner.rows, self.rows)
    return Rect(
      column: origin.column + (self.columns - columns) / 2,
      row: origin.row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}

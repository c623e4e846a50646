/// The extent of a screen or a region in cells.
package struct Size: Hashable, Sendable {
  /// What is assumed when a terminal does not say how large it is.
  package static let standard = Size(columns: 80, rows: 24)

  /// The number of columns, never negative.
  package let columns: Int
  /// The number of rows, never negative.
  package let rows: Int

  /// Creates a size; negative extents become zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The number of cells.
  package var area: Int { columns * rows }

  /// The columns of a row that are written: all but the last of the last row, where some terminals
  /// scroll even with automatic wrapping off.
  package func writableColumns(inRow row: Int) -> Int {
    row == rows - 1 ? max(0, columns - 1) : columns
  }

  /// Tells whether something of another size fits inside this one.
  package func holds(_ other: Size) -> Bool {
    other.columns <= columns && other.rows <= rows
  }
}

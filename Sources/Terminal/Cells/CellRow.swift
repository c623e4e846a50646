/// One row of a grid, counted from its own first column.
struct CellRow {
  private let cells: [Cell]
  private let start: Int

  /// Creates the view of a row.
  init(_ row: Int, of grid: Grid) {
    cells = grid.cells
    start = row * grid.size.columns
  }

  /// The cell in a column.
  subscript(column: Int) -> Cell { cells[start + column] }
}

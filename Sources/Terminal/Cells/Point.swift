/// A cell of the screen, counted from the top left corner, which is 0, 0.
package struct Point: Hashable, Sendable {
  /// The origin of every screen and region.
  package static let zero = Point(column: 0, row: 0)

  /// The columns to the left of the cell.
  package var column: Int
  /// The rows above the cell.
  package var row: Int

  /// Creates a point.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Returns the point moved by a number of columns and rows.
  package func offset(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + columns, row: row + rows)
  }
}

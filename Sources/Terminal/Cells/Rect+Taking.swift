extension Rect {
  /// Cuts rows off the top and returns them; a layout is a few such cuts.
  package mutating func takeTop(_ count: Int) -> Rect {
    let taken = clamp(count, to: rows)
    let part = Rect(origin: origin, size: Size(columns: columns, rows: taken))
    origin.row += taken
    size = Size(columns: columns, rows: rows - taken)
    return part
  }

  /// Cuts rows off the bottom and returns them.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let taken = clamp(count, to: rows)
    size = Size(columns: columns, rows: rows - taken)
    return Rect(column: origin.column, row: endRow, columns: columns, rows: taken)
  }

  /// Cuts columns off the right and returns them.
  package mutating func takeRight(_ count: Int) -> Rect {
    let taken = clamp(count, to: columns)
    size = Size(columns: columns - taken, rows: rows)
    return Rect(column: endColumn, row: origin.row, columns: taken, rows: rows)
  }

  private func clamp(_ count: Int, to limit: Int) -> Int {
    min(max(0, count), limit)
  }
}

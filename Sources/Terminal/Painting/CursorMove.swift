/// The ways to move the cursor.
enum CursorMove {
  /// Returns the move that depends on nothing.
  static func absolute(to point: Point) -> [UInt8] {
    switch (point.row, point.column) {
    case (0, 0): Array("\u{1B}[H".utf8)
    case (_, 0): Array("\u{1B}[\(point.row + 1)H".utf8)
    default: Array("\u{1B}[\(point.row + 1);\(point.column + 1)H".utf8)
    }
  }

  /// Returns the shortest move from a known row, or `nil` where there is none.
  ///
  /// A newline goes down without scrolling, because the target lies on the
  /// screen; and in raw mode it keeps the column.
  static func relative(fromRow row: Int, column: Int?, to point: Point) -> [UInt8]? {
    guard row != point.row else { return inRow(from: column, to: point.column) }
    guard point.row > row else { return nil }
    let down: [UInt8] = [0x0D] + Array(repeating: 0x0A, count: point.row - row)
    return point.column == 0 ? down : down + inRow(from: 0, to: point.column)
  }

  /// Returns the number of digits of a number.
  static func digits(_ number: Int) -> Int {
    number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : String(number).utf8.count
  }

  private static func inRow(from column: Int?, to target: Int) -> [UInt8] {
    if target == 0 { return [0x0D] }
    let named = Array("\u{1B}[\(target + 1)G".utf8)
    guard let column else { return named }
    let distance = target - column
    if distance == -1 { return [0x08] }
    let letter = distance > 0 ? "C" : "D"
    let count = abs(distance) == 1 ? "" : String(abs(distance))
    let stepped = Array("\u{1B}[\(count)\(letter)".utf8)
    return stepped.count <= named.count ? stepped : named
  }
}

/// The bytes of one update, with what the terminal's cursor and style will be
/// after them.
struct PaintBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var style = CellStyle.plain
  /// The row of the cursor, or `nil` while it is not known.
  private var row: Int?
  /// The column of the cursor, or `nil` while it is not known.
  private var column: Int?

  /// Tells whether the column of the cursor is known.
  var knowsColumn: Bool { column != nil }

  /// Where the cursor is, or `nil` while that is not known.
  var place: Point? {
    guard let row, let column else { return nil }
    return Point(column: column, row: row)
  }

  /// Starts an update with the cursor where the last one left it.
  mutating func begin(at cursor: Point?) {
    bytes.removeAll(keepingCapacity: true)
    style = .plain
    row = cursor?.row
    column = cursor?.column
  }

  /// Appends a control sequence that moves nothing.
  mutating func append(_ sequence: String) {
    bytes.append(contentsOf: sequence.utf8)
  }

  /// Puts a control sequence that moves nothing before everything else.
  mutating func prepend(_ sequence: String) {
    bytes.insert(contentsOf: sequence.utf8, at: 0)
  }

  /// Clears the whole screen.
  mutating func clear() {
    append(Sequences.clearScreen)
    row = 0
    column = 0
  }

  /// Appends a glyph at the cursor.
  ///
  /// When the advance is not certain, `columns` is `nil`, and the next move
  /// names its column.
  mutating func print(_ text: String, columns: Int?) {
    bytes.append(contentsOf: text.utf8)
    advance(by: columns)
  }

  /// Appends a character below 0x80 at the cursor.
  mutating func print(ascii: UInt8) {
    bytes.append(ascii)
    advance(by: 1)
  }

  /// Says that the cursor may stand in the last column or beyond it.
  mutating func forgetColumn() {
    column = nil
  }

  /// Moves the cursor by the shortest sequence that is certain.
  mutating func move(to point: Point) {
    guard row != point.row || column != point.column else { return }
    let absolute = CursorMove.absolute(to: point)
    let relative = row.flatMap { row in
      CursorMove.relative(fromRow: row, column: column, to: point)
    }
    if let relative, relative.count <= absolute.count {
      bytes += relative
    } else {
      bytes += absolute
    }
    row = point.row
    column = point.column
  }

  /// Changes the style by the shortest sequence.
  mutating func setStyle(_ next: CellStyle) {
    guard next != style else { return }
    bytes += StyleChange.bytes(from: style, to: next)
    style = next
  }

  /// Returns how many bytes a move to the right takes.
  func costOfMovingRight(by count: Int) -> Int {
    count == 1 ? 3 : 3 + CursorMove.digits(count)
  }

  private mutating func advance(by columns: Int?) {
    guard let current = column, let columns else {
      column = nil
      return
    }
    column = current + columns
  }
}

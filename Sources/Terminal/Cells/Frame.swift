/// One picture of the whole screen: cells, the place of the cursor, and the
/// terminal modes it wants.
///
/// A frame is a value that a view draws and the ``Painter`` compares with the
/// one before. Modes are declared here rather than switched, so none can be
/// forgotten. All drawing is clipped to the current region and uses its
/// coordinates; outside of ``draw(in:_:)`` the region is the whole screen.
package struct Frame: Equatable, Sendable {
  /// The cells.
  package internal(set) var grid: Grid
  /// The characters that lines, bars and marks are made of.
  package let glyphs: Glyphs
  /// Where the real cursor stands on the screen, or `nil` to hide it.
  ///
  /// Place it on the focused item in every screen: a hidden cursor locks out
  /// screen readers, braille lines and input methods.
  package internal(set) var cursor: Point?
  /// How its styles are brought onto the screen.
  package var contrast = Contrast.standard
  /// Tells whether the terminal shall report the mouse.
  package var reportsMouse = false
  /// What says that the program waits, should it have to.
  var waitingWord: WaitingWord?
  /// What a click can bring the focus to, the first drawn first.
  package internal(set) var targets: [Target] = []

  /// The part of the screen that is being drawn, in screen coordinates.
  var region: Rect

  /// Creates a blank frame.
  package init(size: Size, glyphs: Glyphs = .unicode) {
    grid = Grid(size: size)
    self.glyphs = glyphs
    region = Rect(size: size)
  }

  /// The extent of the current region: the whole screen, or a part of it.
  package var size: Size { region.size }

  /// The current region in its own coordinates.
  package var bounds: Rect { Rect(size: region.size) }

  /// Draws inside a part of the current region, with its corner as 0, 0 and
  /// everything outside it left alone.
  @discardableResult
  package mutating func draw<Result>(
    in part: Rect, _ body: (inout Frame) throws -> Result
  ) rethrows -> Result {
    let outer = region
    defer { region = outer }
    region = outer.intersection(
      Rect(
        origin: outer.origin.offset(columns: part.origin.column, rows: part.origin.row),
        size: part.size))
    return try body(&self)
  }

  /// Puts the real cursor at a point of the current region; outside it is cut
  /// to the nearest cell.
  package mutating func placeCursor(at point: Point) {
    guard !region.isEmpty else { return }
    cursor = Point(
      column: region.origin.column + min(max(0, point.column), size.columns - 1),
      row: region.origin.row + min(max(0, point.row), size.rows - 1))
  }

  /// Hides the cursor.
  package mutating func hideCursor() {
    cursor = nil
  }
}

/// Finds the fewest bytes that turn the screen from one frame into the next.
///
/// The painter remembers what the terminal shows. A frame becomes one buffer
/// for one write: nothing at all where nothing changed. It asks the terminal
/// nothing, and clears the screen only for a full repaint.
package struct Painter {
  /// An update of so many bytes is drawn over a moment in which a cursor that
  /// stays shown would be seen to wander; a smaller one is not worth the bytes.
  private static let smallUpdate = 512

  let usesColor: Bool
  let repertoire: TextRepertoire

  private var shown: Grid?
  private var shownCursor: Point?
  private var shownContrast = Contrast.standard
  private var reportsMouse = false
  private var output = PaintBuffer()

  /// Creates a painter for a terminal that was just entered.
  package init(usesColor: Bool = true, repertoire: TextRepertoire = .unicode) {
    self.usesColor = usesColor
    self.repertoire = repertoire
  }

  /// Forgets what the terminal shows, so that the next frame is painted whole.
  package mutating func invalidate() {
    shown = nil
  }

  /// Forgets the modes too, after the terminal was left and entered again,
  /// which hides the cursor and switches the mouse off.
  package mutating func reset() {
    invalidate()
    shownCursor = nil
    reportsMouse = false
  }

  /// Returns the bytes that show a frame.
  package mutating func paint(_ frame: Frame) -> [UInt8] {
    if frame.contrast != shownContrast { invalidate() }
    shownContrast = frame.contrast
    output.begin(at: shown == nil ? nil : shownCursor)
    let clears = shown?.size != frame.grid.size
    let previous = clears ? Grid(size: frame.grid.size) : shown ?? frame.grid
    let changesCells = clears || previous.cells != frame.grid.cells
    if clears { output.clear() }
    if changesCells { paintRows(from: previous, to: frame.grid) }
    let isUpdate = !output.bytes.isEmpty
    let hidesCursor = isUpdate && beginUpdate()
    switchMouse(frame.reportsMouse)
    placeCursor(frame.cursor, isHidden: hidesCursor)
    if isUpdate { output.append(Sequences.endUpdate) }
    shown = frame.grid
    return output.bytes
  }
}

extension Painter {
  /// Puts the beginning before what changes cells; tells whether that hides the cursor.
  ///
  /// The update is wrapped unasked: terminals that know it show the frame at once,
  /// the others ignore it.
  private mutating func beginUpdate() -> Bool {
    let hidesCursor = shownCursor != nil && output.bytes.count >= Self.smallUpdate
    output.prepend(Sequences.beginUpdate + (hidesCursor ? Sequences.hideCursor : ""))
    return hidesCursor
  }

  private mutating func paintRows(from previous: Grid, to next: Grid) {
    let rows = RowPainter(
      usesColor: usesColor, contrast: shownContrast, repertoire: repertoire,
      size: next.size)
    for row in 0..<next.size.rows {
      rows.paint(
        row, from: CellRow(row, of: previous), to: CellRow(row, of: next), into: &output)
    }
    output.setStyle(.plain)
  }

  private mutating func switchMouse(_ isOn: Bool) {
    guard isOn != reportsMouse else { return }
    output.append(isOn ? Sequences.mouseOn : Sequences.mouseOff)
    reportsMouse = isOn
  }

  private mutating func placeCursor(_ cursor: Point?, isHidden: Bool) {
    if let cursor {
      output.move(to: cursor)
      if isHidden || shownCursor == nil { output.append(Sequences.showCursor) }
    } else if shownCursor != nil, !isHidden {
      output.append(Sequences.hideCursor)
    }
    shownCursor = cursor
  }
}

import Terminal

/// The box in which a layer is drawn.
enum Panel {
  /// Clears and frames a box in the middle of the region, and draws inside it.
  static func draw(
    _ title: String, columns: Int, rows: Int, in frame: inout Frame,
    _ body: (inout Frame) -> Void
  ) {
    let size = Size(
      columns: min(columns + 4, frame.size.columns), rows: min(rows + 2, frame.size.rows))
    let rect = frame.bounds.centred(size)
    frame.fill(rect)
    frame.box(rect, title: title, titleStyle: Palette.title)
    frame.draw(in: rect.inset(columns: 2, rows: 1), body)
  }
}

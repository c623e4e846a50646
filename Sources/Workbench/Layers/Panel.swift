import Terminal

/// The box in which a layer is drawn.
enum Panel {
  /// Clears and frames a box in the middle of the region, and draws inside it.
  ///
  /// - Parameter part: which part of its list is in sight, given its rows, for the lower edge.
  static func draw(
    _ title: String, columns: Int, rows: Int, in frame: inout Frame,
    part: (_ rows: Int) -> String? = { _ in nil }, _ body: (inout Frame) -> Void
  ) {
    let size = Size(
      columns: min(columns + 4, frame.size.columns), rows: min(rows + 2, frame.size.rows))
    let rect = frame.bounds.centred(size)
    frame.fill(rect)
    frame.box(rect, title: title, titleStyle: Palette.title)
    if let words = part(rect.size.rows - 2) {
      frame.draw(in: rect) { frame in
        frame.write(
          " \(words) ", endingAt: size.columns - 2, row: size.rows - 1, style: Palette.quiet)
      }
    }
    frame.draw(in: rect.inset(columns: 2, rows: 1), body)
  }
}

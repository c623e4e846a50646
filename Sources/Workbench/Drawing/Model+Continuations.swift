import Terminal

extension Model {
  /// Draws what may follow a key that needs another: a box above the footer, and the footer itself.
  ///
  /// The idea is the information box of helix: nobody has to know a second key by heart.
  func drawContinuations(over body: Rect, footer: Rect, in frame: inout Frame) {
    guard let pending else { return }
    let rows =
      keys.continuations(of: pending, in: context).map {
        (key: $0.key.name, help: $0.line.help, isPossible: isPossible($0.line.action))
      } + [(key: Key.escape.name, help: "Leave", isPossible: true)]
    let keyColumns = rows.map { TextWidth.of($0.key) }.max() ?? 0
    let columns = rows.map { TextWidth.of($0.help) }.max() ?? 0
    let size = Size(
      columns: min(body.columns, keyColumns + columns + 6), rows: min(body.rows, rows.count + 2))
    let origin = Point(
      column: body.origin.column + body.columns - size.columns,
      row: body.origin.row + body.rows - size.rows)
    let box = Rect(origin: origin, size: size)
    frame.fill(box)
    frame.box(box, title: pending.name, titleStyle: Palette.title)
    frame.draw(in: box.inset(columns: 2, rows: 1)) { frame in
      for (line, row) in rows.enumerated() {
        frame.write(row.key, at: Point(column: 0, row: line), style: Palette.key)
        frame.write(
          row.help, at: Point(column: keyColumns + 2, row: line),
          style: row.isPossible ? .plain : Palette.quiet)
      }
    }
    frame.fill(footer)
    frame.draw(in: footer) { drawContinuationFooter(pending, in: &$0) }
  }

  private func isPossible(_ action: Action) -> Bool {
    !layers.isEmpty || obstacle(to: action) == nil
  }

  private func drawContinuationFooter(_ prefix: Key, in frame: inout Frame) {
    var parts: [StyledText] = [(prefix.name + " …", Palette.key)]
    for continuation in keys.continuations(of: prefix, in: context) {
      parts.append(("   " + continuation.key.name, Palette.key))
      parts.append((" " + continuation.line.short, Palette.quiet))
    }
    parts += [("   " + Key.escape.name, Palette.key), (" leave", Palette.quiet)]
    frame.write(parts, at: Point(column: 1, row: 0))
  }
}

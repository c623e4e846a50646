package import Terminal

extension StartScreen {
  /// The frame for what is true now.
  package func view(_ size: Size, glyphs: Glyphs) -> Frame {
    var frame = Frame(size: size, glyphs: glyphs)
    frame.contrast = contrast
    frame.reportsMouse = usesMouse
    frame.fill(Rect(size: Size(columns: size.columns, rows: 1)), style: Palette.header)
    frame.write(" CaseAudit", at: .zero, style: Palette.header.bold)
    let body = frame.bounds.inset(columns: 2, rows: 2)
    frame.draw(in: body) { frame in
      switch step {
      case .list: drawList(in: &frame)
      case .framework: drawChoices(in: &frame)
      case .service, .path: drawField(in: &frame)
      case .protection:
        drawChoices(in: &frame)
        drawAdvice(below: 1 + titles.count, in: &frame)
      }
    }
    let footer =
      switch step {
      case .list: "Enter open   1–9 choose   q leave"
      case .framework, .protection: "Enter accept   1–9 choose   Esc back"
      case .service, .path: "Enter accept   Esc back"
      }
    let last = Point(column: 1, row: size.rows - 1)
    frame.write(
      message.isEmpty ? footer : message, at: last,
      style: message.isEmpty ? Palette.quiet : Palette.message)
    return frame
  }

  /// A line of the list.
  private enum Line: Equatable {
    case heading(String)
    case item(Int)
    case gap
  }

  private var lines: [Line] {
    let places = demonstrations.indices.map { Line.item(recents.count + $0) }
    let goingOn =
      recents.isEmpty ? [] : [.heading("Go on with")] + recents.indices.map(Line.item) + [.gap]
    return goingOn + [.heading("Look at a demonstration")] + places
      + [.gap, .heading("Begin"), .item(items.count)]
  }

  /// The list, as much of it as there is room for around the cursor, and below it in full what is
  /// under the cursor.
  private func drawList(in frame: inout Frame) {
    var rest = frame.bounds
    let detail = rest.takeBottom(2)
    let lines = lines
    let here = lines.firstIndex(of: .item(position.row)) ?? 0
    let window = ListPosition(row: here).window(count: lines.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (row, line) in lines[window].enumerated() {
        switch line {
        case .heading(let title): drawHeading(title, row, in: &frame)
        case .item(let index): draw(index, at: row, in: &frame)
        case .gap: break
        }
      }
    }
    frame.draw(in: detail) { frame in
      frame.writeWrapped(
        detailWords(position.row), in: frame.bounds, style: Palette.quiet)
    }
  }

  private func detailWords(_ index: Int) -> String {
    items.indices.contains(index) ? items[index].detail : "framework, service, file"
  }

  private func drawHeading(_ title: String, _ row: Int, in frame: inout Frame) {
    frame.write(title, at: Point(column: 0, row: row), style: CellStyle.plain.underline)
  }

  private func draw(_ index: Int, at row: Int, in frame: inout Frame) {
    let isHere = index == position.row
    let title = min(32, titles.map { TextWidth.of($0) }.max() ?? 0)
    drawChoice(titles[index], index, isHere: isHere, at: row, in: &frame, width: title)
    let column = title + 7
    frame.write(
      fitting(detailWords(index), index, frame.size.columns - column, frame.glyphs),
      at: Point(column: column, row: row), style: Palette.quiet)
  }

  /// The end of a path that is too long: there stands which file it is.
  private func fitting(_ detail: String, _ index: Int, _ room: Int, _ glyphs: Glyphs) -> String {
    guard recents.indices.contains(index), TextWidth.of(detail) > room else { return detail }
    return String(glyphs.ellipsis) + TextLayout.suffix(detail, columns: room - 1)
  }

  private func drawChoices(in frame: inout Frame) {
    drawHeading(question, 0, in: &frame)
    for (index, title) in titles.enumerated() {
      drawChoice(
        title, index, isHere: index == position.row, at: 1 + index, in: &frame,
        width: frame.size.columns - 6)
    }
  }

  /// What a passphrase means, for whoever chooses.
  static let advice =
    "We recommend a passphrase: the file is about children. It is asked for next, with a second one "
    + "for the lead inspector if you like. Without either of them nobody can open the file, nor can "
    + "we. “caseaudit protect” can give it one later."

  private func drawAdvice(below row: Int, in frame: inout Frame) {
    let lines = TextLayout.wrap(Self.advice, columns: min(72, frame.size.columns))
    for (index, line) in lines.enumerated() {
      frame.write(line, at: Point(column: 0, row: row + 1 + index), style: Palette.quiet)
    }
  }

  private func drawChoice(
    _ title: String, _ index: Int, isHere: Bool, at row: Int, in frame: inout Frame,
    width: Int
  ) {
    let pointer = isHere ? String(frame.glyphs.pointer) : " "
    frame.write(
      [(pointer, .bold), (index < 9 ? " \(index + 1) " : "   ", Palette.key)],
      at: Point(column: 0, row: row))
    frame.write(
      title, at: Point(column: 5, row: row), style: isHere ? .bold : .plain, width: width)
    frame.offerFocus(onRow: row, item: index)
    if isHere { frame.placeCursor(at: Point(column: 5, row: row)) }
  }

  private func drawField(in frame: inout Frame) {
    frame.write(question, at: .zero, style: .bold)
    buffer.draw(at: 2, in: &frame)
  }
}

import Inspection
package import Terminal

extension Model {
  /// The smallest screen on which everything can be done.
  package static let leastSize = Size(columns: 60, rows: 20)

  /// The frame for what is true now.
  package func view(_ size: Size, glyphs: Glyphs = .unicode) -> Frame {
    var frame = Frame(size: size, glyphs: glyphs)
    frame.contrast = contrast
    frame.reportsMouse = usesMouse
    if drawCurtain(in: &frame) { return frame }
    guard size.holds(Self.leastSize) else {
      drawTooSmall(in: &frame)
      return frame
    }
    var rest = frame.bounds
    let header = rest.takeTop(1)
    let foot = rest.takeBottom(2)
    var message = foot
    let footer = message.takeTop(1)
    frame.draw(in: header) { drawHeader(in: &$0) }
    frame.draw(in: footer) { drawFooter(in: &$0) }
    frame.draw(in: rest) { screen.draw(self, in: &$0) }
    let part = partInSight(of: frame)
    for layer in layers {
      frame.withdrawTargets()
      frame.draw(in: rest) { layer.draw(self, in: &$0) }
    }
    drawContinuations(over: rest, footer: footer, in: &frame)
    if let long = longMessage(columns: foot.size.columns) {
      frame.fill(foot)
      frame.draw(in: foot) {
        $0.writeWrapped(long, in: $0.bounds.inset(columns: 1, rows: 0), style: Palette.message)
      }
    } else {
      frame.draw(in: message) { drawMessage(beside: part, in: &$0) }
    }
    return frame
  }

  private func drawTooSmall(in frame: inout Frame) {
    let least = Self.leastSize
    frame.writeWrapped(
      "CaseAudit needs \(least.columns) columns and \(least.rows) rows; this window has "
        + "\(frame.size.columns) and \(frame.size.rows). What you typed before is kept; until the "
        + "window is larger no text is taken. Ctrl-C twice leaves.",
      in: frame.bounds)
    frame.placeCursor(at: .zero)
  }

  /// Which rows of the screen's list a frame shows; nil where it shows all of them.
  private func partInSight(of frame: Frame) -> String? {
    let items = frame.targets.map(\.item)
    guard let first = items.min(), let last = items.max() else { return nil }
    return partWords(first..<last + 1, of: screen.rowCount(self))
  }

  private func drawHeader(in frame: inout Frame) {
    frame.fill(frame.bounds, style: Palette.header)
    let save = status.failure == nil ? status.savedAt.map { "saved \($0)" } ?? "" : "NOT SAVED"
    let room = frame.size.columns - TextWidth.of(save) - 3
    let service = inspection.settings.service
    frame.write(
      " \(service) · \(screen.heading(self))", at: .zero, style: Palette.header, width: room)
    frame.write(save, endingAt: frame.size.columns - 1, row: 0, style: Palette.header)
    frame.whileWaiting(
      write: "saving \(frame.glyphs.ellipsis)", endingAt: frame.size.columns - 1, row: 0,
      covering: TextWidth.of(save), style: Palette.header)
  }

  /// The keys of the context in order of importance, as many as there is room for.
  private func drawFooter(in frame: inout Frame) {
    let context = context
    let closing = keys.line(of: .help, in: context).map { [FooterItem($0)] } ?? []
    let closingWidth = closing.reduce(0) { $0 + $1.columns }
    var column = 1
    var drawn: [FooterItem] = []
    for line in keys.lines(in: context) where line.action != .help && !line.keys.isEmpty {
      let item = FooterItem(line)
      guard !drawn.contains(item), isWorthShowing(line, context) else { continue }
      guard column + item.columns + closingWidth < frame.size.columns else { break }
      column += draw(item, at: column, in: &frame)
      drawn.append(item)
    }
    for item in closing { column += draw(item, at: column, in: &frame) }
  }

  /// A key and what it does; the keys that follow another are one item together.
  private struct FooterItem: Equatable {
    let key: String
    let short: String

    init(_ line: ActionLine) {
      let first = line.keys.first
      key = first?.prefix?.name ?? first?.name ?? ""
      short = first?.prefix == nil ? line.short : "…"
    }

    var columns: Int { TextWidth.of(key) + TextWidth.of(short) + 3 }
  }

  /// Keys that everybody knows, and those that cannot be used now, leave room for the others.
  private func isWorthShowing(_ line: ActionLine, _ context: Context) -> Bool {
    switch line.action {
    case .moveUp, .moveDown, .pageUp, .moveFirst, .moveLast, .moveLeft, .moveRight, .pickRow,
      .repaint, .hide, .suspend, .interrupt, .redo, .contrast:
      false
    case .pageDown: context == .page && layers.last?.obstacle(to: line.action, self) == nil
    // They come and go from one question to the next: shown always, the line stands still, and
    // where one of them does nothing it says so.
    case .answerNotApplicable: true
    case .nextUnanswered where context == .walk: true
    case .retrySave: status.failure != nil
    case .eraseText: offered != nil
    default: !Context.screens.contains(context) || obstacle(to: line.action) == nil
    }
  }

  private func draw(_ item: FooterItem, at column: Int, in frame: inout Frame) -> Int {
    frame.write(
      [(item.key, Palette.key), (" " + item.short, Palette.quiet)],
      at: Point(column: column, row: 0))
    return item.columns
  }

  /// A message that needs two lines: until the next key it takes that of the keys as well, because
  /// its end is what to do. What was not saved stays in one line, since it is shown until it is.
  private func longMessage(columns: Int) -> String? {
    guard status.failure == nil, let message = status.message else { return nil }
    return TextWidth.of(message) > columns - 2 ? message : nil
  }

  /// The last line: what went wrong, else what was done, else where the cases come from; at its
  /// end, where there is room, which part of the list is in sight.
  private func drawMessage(beside part: String?, in frame: inout Frame) {
    let said: StyledText
    var room = frame.size.columns - 1
    if let failure = status.failure {
      said = ("Not saved; \(key(.retrySave)) tries again: \(failure)", Palette.failure)
    } else if let message = status.message {
      said = (message, Palette.message)
    } else {
      said = (inspection.settings.provenance ?? "", Palette.quiet)
      room -= part.map { TextWidth.of($0) + 4 } ?? 0
    }
    let used = frame.write([said], at: Point(column: 1, row: 0), width: room)
    guard let part, used + TextWidth.of(part) + 5 <= frame.size.columns else { return }
    frame.write(part, endingAt: frame.size.columns - 1, row: 0, style: Palette.quiet)
  }
}

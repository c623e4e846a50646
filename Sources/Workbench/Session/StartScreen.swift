package import Terminal

/// What is shown when the program starts without a file: recent files, demonstrations, a new one.
package struct StartScreen: Sendable {
  /// One thing that can be opened.
  package struct Item: Hashable, Sendable {
    package let choice: Choice
    package let title: String
    package let detail: String

    package init(_ choice: Choice, title: String, detail: String) {
      self.choice = choice
      self.title = title
      self.detail = detail
    }
  }

  /// What the person chose.
  package enum Choice: Hashable, Sendable {
    case open(path: String)
    case demonstration(id: String)
    case create(path: String, framework: String, service: String)
    case leave(exitCode: Int32)
  }

  /// The steps of making a new inspection.
  enum Step: Hashable {
    case list
    case framework
    case service(framework: String)
    case path(framework: String, service: String)
  }

  private let recents: [Item]
  private let demonstrations: [Item]
  private let frameworks: [(id: String, title: String)]
  private let folder: String
  private(set) var step = Step.list
  private var position = ListPosition()
  var buffer = TextBuffer()
  var message = ""
  private var wasInterrupted = false
  /// How styles are brought onto the screen.
  package var contrast = Contrast.standard
  /// Whether the terminal is to report the mouse.
  package var usesMouse = false

  /// - Parameters:
  ///   - frameworks: those a new inspection can use, the usual one first.
  ///   - folder: where a new file is proposed.
  package init(
    recents: [Item], demonstrations: [Item], frameworks: [(id: String, title: String)],
    folder: String
  ) {
    self.recents = recents
    self.demonstrations = demonstrations
    self.frameworks = frameworks
    self.folder = folder
  }

  /// Shows the screen until something is chosen.
  ///
  /// - Throws: ``TerminalError`` where the terminal cannot be taken.
  package mutating func run(
    on device: any TerminalDevice, glyphs: Glyphs
  ) throws(TerminalError) -> Choice {
    try device.enter()
    defer { device.leave() }
    while true {
      let frame = view(device.size, glyphs: glyphs)
      device.present(frame)
      for event in device.nextEvents(deadline: nil) {
        if case .key(Key.control("z")) = event {
          if !device.suspend() { message = "There is no shell to go back to" }
        } else if case .mouse(let mouse) = event {
          use(mouse, on: frame)
        } else if let choice = update(event) {
          return choice
        }
      }
    }
  }
}

// MARK: - Keys

extension StartScreen {
  /// Takes one event in; the choice once it is made.
  package mutating func update(_ event: Event) -> Choice? {
    switch event {
    case .ended(let ending): return .leave(exitCode: ending.exitCode)
    case .paste(let text) where isTyping:
      buffer.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .key(let key):
      message = ""
      if key == .control("c") { return interrupt() }
      wasInterrupted = false
      return isTyping ? type(key) : choose(key)
    default: break
    }
    return nil
  }

  private mutating func interrupt() -> Choice? {
    if wasInterrupted { return .leave(exitCode: 130) }
    wasInterrupted = true
    message = "Ctrl-C once more leaves"
    return nil
  }

  var isTyping: Bool {
    switch step {
    case .list, .framework: false
    case .service, .path: true
    }
  }

  /// The lines to choose from at this step.
  var titles: [String] {
    step == .framework ? frameworks.map(\.title) : items.map(\.title) + ["New inspection"]
  }

  var items: [Item] { recents + demonstrations }

  private mutating func choose(_ key: Key) -> Choice? {
    if let digit = key.typed?.wholeNumberValue, titles.indices.contains(digit - 1) {
      return accept(digit - 1)
    }
    if key == Key("q") { return back() }
    if ActionTable.action(for: key, in: .overview) == .contrast {
      contrast = contrast.other
      return nil
    }
    switch ActionTable.action(for: key, in: .list) {
    case .accept: return accept(position.row)
    case .cancel: return back()
    case let action?:
      _ = position.move(action, count: titles.count, page: 10)
      return nil
    case nil:
      message = "Arrows move, Enter opens, q leaves"
      return nil
    }
  }

  /// A click moves to what is under it; the wheel is the arrow keys.
  private mutating func use(_ mouse: MouseEvent, on frame: Frame) {
    switch mouse.action {
    case .wheelUp: _ = update(.key(.up))
    case .wheelDown: _ = update(.key(.down))
    case .press(0): if let item = frame.item(at: mouse.point) { position.row = item }
    case .press, .release, .drag: break
    }
  }

  mutating func back() -> Choice? {
    guard step != .list else { return .leave(exitCode: 0) }
    step = .list
    position.row = items.count
    return nil
  }

  mutating func accept(_ row: Int) -> Choice? {
    if step == .framework {
      step = .service(framework: frameworks[row].id)
      buffer = TextBuffer()
    } else if items.indices.contains(row) {
      return items[row].choice
    } else {
      step = .framework
      position.row = 0
    }
    return nil
  }

  private mutating func type(_ key: Key) -> Choice? {
    switch ActionTable.action(for: key, in: .field) {
    case .accept: return acceptText()
    case .cancel: return back()
    default:
      _ = buffer.edit(key)
      return nil
    }
  }

  mutating func acceptText() -> Choice? {
    let text = buffer.text
    guard text.contains(where: { !$0.isWhitespace }) else {
      message = "This must not be empty; Esc goes back"
      return nil
    }
    switch step {
    case .service(let framework):
      step = .path(framework: framework, service: text)
      buffer = TextBuffer("\(folder)/\(fileName(for: text)).caseaudit")
      return nil
    case .path(let framework, let service):
      return .create(path: text, framework: framework, service: service)
    case .list, .framework: return nil
    }
  }

  /// A plain file name for a service: lower-case words joined by hyphens.
  private func fileName(for service: String) -> String {
    let words = service.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "inspection" : words.joined(separator: "-")
  }
}

// MARK: - Drawing

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
      case .framework: drawFrameworks(in: &frame)
      case .service: drawField("The name of the service", in: &frame)
      case .path: drawField("The file to make; only you will be able to read it", in: &frame)
      }
    }
    let footer = isTyping ? "Enter accept   Esc back" : "Enter open   1–9 choose   q leave"
    let last = Point(column: 1, row: size.rows - 1)
    frame.write(
      message.isEmpty ? footer : message, at: last,
      style: message.isEmpty ? Palette.quiet : Palette.message)
    return frame
  }

  private func drawList(in frame: inout Frame) {
    var row = 0
    if !recents.isEmpty {
      row = drawHeading("Go on with", row, in: &frame)
      for index in recents.indices { draw(index, at: &row, in: &frame) }
      row += 1
    }
    row = drawHeading("Look at a demonstration", row, in: &frame)
    for index in demonstrations.indices { draw(recents.count + index, at: &row, in: &frame) }
    row += 1
    row = drawHeading("Begin", row, in: &frame)
    draw(items.count, at: &row, in: &frame)
  }

  private func drawHeading(_ title: String, _ row: Int, in frame: inout Frame) -> Int {
    frame.write(title, at: Point(column: 0, row: row), style: CellStyle.plain.underline)
    return row + 1
  }

  private func draw(_ index: Int, at row: inout Int, in frame: inout Frame) {
    let isHere = index == position.row
    let detail =
      items.indices.contains(index) ? items[index].detail : "framework, service, file"
    drawChoice(titles[index], index, isHere: isHere, at: row, in: &frame)
    frame.write(detail, at: Point(column: 38, row: row), style: Palette.quiet)
    row += 1
  }

  private func drawFrameworks(in frame: inout Frame) {
    let first = drawHeading("Which standards?", 0, in: &frame)
    for (index, framework) in frameworks.enumerated() {
      drawChoice(
        framework.title, index, isHere: index == position.row, at: first + index, in: &frame,
        width: frame.size.columns - 6)
    }
  }

  private func drawChoice(
    _ title: String, _ index: Int, isHere: Bool, at row: Int, in frame: inout Frame,
    width: Int = 32
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

  private func drawField(_ title: String, in frame: inout Frame) {
    frame.write(title, at: .zero, style: .bold)
    let room = frame.size.columns - 3
    let head = TextLayout.suffix(buffer.head, columns: room)
    frame.write("> ", at: Point(column: 0, row: 2), style: Palette.key)
    let isScrolled = head.count < buffer.caret
    frame.write(
      isScrolled ? head : buffer.text, at: Point(column: 2, row: 2),
      style: CellStyle.plain.underline, width: room)
    frame.placeCursor(at: Point(column: 2 + TextWidth.of(head), row: 2))
  }
}

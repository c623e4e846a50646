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
    case create(NewInspection)
    case leave(exitCode: Int32)
  }

  /// What is asked of whoever begins a new inspection.
  package struct NewInspection: Hashable, Sendable {
    package fileprivate(set) var framework = ""
    package fileprivate(set) var service = ""
    package fileprivate(set) var path = ""
    /// Whether a passphrase is to be asked for, where nobody sees it typed.
    package fileprivate(set) var isProtected = false
  }

  /// The list, and the steps of making a new inspection.
  enum Step: CaseIterable {
    case list, framework, service, path, protection
  }

  private let recents: [Item]
  private let demonstrations: [Item]
  private let frameworks: [(id: String, title: String)]
  private let folder: String
  private let keys: KeyMap
  private let isTaken: @Sendable (String) -> Bool
  private(set) var step = Step.list
  private var new = NewInspection()
  private var position = ListPosition()
  var buffer = TextBuffer()
  var message = ""
  private var wasInterrupted = false

  /// - Parameters:
  ///   - frameworks: those a new inspection can use, the usual one first.
  ///   - folder: where a new file is proposed.
  ///   - isTaken: whether something lies at a path already.
  package init(
    recents: [Item], demonstrations: [Item], frameworks: [(id: String, title: String)],
    folder: String, isTaken: @escaping @Sendable (String) -> Bool, keys: KeyMap = .standard
  ) {
    self.recents = recents
    self.demonstrations = demonstrations
    self.frameworks = frameworks
    self.folder = folder
    self.keys = keys
    self.isTaken = isTaken
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
      device.present(view(device.size, glyphs: glyphs))
      for event in device.nextEvents(deadline: nil) {
        if case .key(Key.control("z")) = event {
          if !device.suspend() { message = "There is no shell to go back to" }
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

  var isTyping: Bool { step == .service || step == .path }

  /// The lines to choose from at this step.
  var titles: [String] {
    switch step {
    case .framework: frameworks.map(\.title)
    case .protection: ["Only those who know its passphrase", "Whoever gets hold of the file"]
    case .list, .service, .path: items.map(\.title) + ["New inspection"]
    }
  }

  /// What is asked at this step.
  var question: String {
    switch step {
    case .list: ""
    case .framework: "Which standards?"
    case .service: "The name of the service"
    case .path: "The file to make; no other account here can read it"
    case .protection: "Who may read it, should the laptop or a copy be lost?"
    }
  }

  var items: [Item] { recents + demonstrations }

  private mutating func choose(_ key: Key) -> Choice? {
    if let digit = key.typed?.wholeNumberValue, titles.indices.contains(digit - 1) {
      return accept(digit - 1)
    }
    if key == Key("q") { return back() }
    switch keys.action(for: key, in: .list) {
    case .accept: return accept(position.row)
    case .cancel: return back()
    case let action?:
      _ = position.move(action, count: titles.count, page: 10)
      return nil
    case nil:
      message =
        step == .list
        ? "Arrows move, Enter opens, q leaves" : "Arrows move, Enter accepts, Esc goes back"
      return nil
    }
  }

  /// Goes back by one step; what was typed stays.
  mutating func back() -> Choice? {
    switch step {
    case .list: return .leave(exitCode: 0)
    case .framework: go(to: .list)
    case .service: go(to: .framework)
    case .path: go(to: .service)
    case .protection: go(to: .path)
    }
    return nil
  }

  private mutating func go(to next: Step) {
    if step == .service { new.service = buffer.text }
    if step == .path { new.path = buffer.text }
    step = next
    switch next {
    case .list: position.row = items.count
    case .framework: position.row = frameworks.firstIndex { $0.id == new.framework } ?? 0
    case .service: buffer = TextBuffer(new.service)
    case .path: buffer = TextBuffer(new.path.isEmpty ? proposedPath : new.path)
    case .protection: position.row = 0
    }
  }

  mutating func accept(_ row: Int) -> Choice? {
    switch step {
    case .framework:
      new.framework = frameworks[row].id
      go(to: .service)
    case .protection:
      new.isProtected = row == 0
      return .create(new)
    case .list where items.indices.contains(row): return items[row].choice
    case .list, .service, .path: go(to: .framework)
    }
    return nil
  }

  private mutating func type(_ key: Key) -> Choice? {
    switch keys.action(for: key, in: .field) {
    case .accept: acceptText()
    case .cancel: return back()
    default: _ = buffer.edit(key, keys)
    }
    return nil
  }

  mutating func acceptText() {
    let text = buffer.text
    if text.allSatisfy(\.isWhitespace) {
      message = "This must not be empty; Esc goes back"
    } else if step == .service {
      // A name of our own making follows the service; one that somebody typed stays.
      if new.path == proposedPath { new.path = "" }
      go(to: .path)
    } else if isTaken(text) {
      message = "That file exists already; choose another name"
    } else {
      go(to: .protection)
    }
  }

  private var proposedPath: String { "\(folder)/\(fileName(for: new.service)).caseaudit" }

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
      style: message.isEmpty ? Palette.quiet : Palette.warning)
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
    let title = min(32, titles.map { TextWidth.of($0) }.max() ?? 0)
    drawChoice(titles[index], index, isHere: isHere, at: row, in: &frame, width: title)
    let column = title + 7
    frame.write(
      fitting(detail, index, frame.size.columns - column, frame.glyphs),
      at: Point(column: column, row: row), style: Palette.quiet)
    row += 1
  }

  /// The end of a path that is too long: there stands which file it is.
  private func fitting(_ detail: String, _ index: Int, _ room: Int, _ glyphs: Glyphs) -> String {
    guard recents.indices.contains(index), TextWidth.of(detail) > room else { return detail }
    return String(glyphs.ellipsis) + TextLayout.suffix(detail, columns: room - 1)
  }

  private func drawChoices(in frame: inout Frame) {
    let first = drawHeading(question, 0, in: &frame)
    for (index, title) in titles.enumerated() {
      drawChoice(
        title, index, isHere: index == position.row, at: first + index, in: &frame,
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
    if isHere { frame.placeCursor(at: Point(column: 5, row: row)) }
  }

  private func drawField(in frame: inout Frame) {
    frame.write(question, at: .zero, style: .bold)
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

package import Terminal

/// What is shown when the program starts without a file: recent files, demonstrations, a new one.
package struct StartScreen: Sendable {
  /// One thing that can be opened.
  package struct Item: Hashable, Sendable {
    /// What choosing it leads to.
    package let choice: Choice
    /// What it is called in the list.
    package let title: String
    /// What is said beside the title.
    package let detail: String

    /// A line of the list.
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
    /// The id of the framework, such as `hmip-youth-2021`.
    package fileprivate(set) var framework = ""
    /// The name of the service that is inspected.
    package fileprivate(set) var service = ""
    /// Where the file is to lie.
    package fileprivate(set) var path = ""
    /// Whether a passphrase is to be asked for, where nobody sees it typed.
    package fileprivate(set) var isProtected = false
  }

  /// The list, and the steps of making a new inspection.
  enum Step: CaseIterable {
    case list, framework, service, path, protection
  }

  let recents: [Item]
  let demonstrations: [Item]
  private let frameworks: [(id: String, title: String)]
  private let folder: String
  private let keys: KeyMap
  private let isTaken: @Sendable (String) -> Bool
  private(set) var step = Step.list
  private var new = NewInspection()
  private(set) var position = ListPosition()
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
      buffer.insert(text.inOneLine)
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
    if key == Key("q") { return back() }
    if keys.action(for: key, in: .overview) == .contrast {
      contrast = contrast.other
      return nil
    }
    switch keys.action(for: key, in: .list) {
    case .accept: return accept(position.row)
    case .cancel: return back()
    case let action?:
      _ = position.move(action, count: titles.count, page: 10)
      return nil
    case nil:
      switch position.pick(key, among: titles) {
      case .row(let row): return accept(row)
      case .moved: break
      case .nothing:
        message =
          step == .list
          ? "Arrows move, Enter opens, q leaves" : "Arrows move, Enter accepts, Esc goes back"
      }
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

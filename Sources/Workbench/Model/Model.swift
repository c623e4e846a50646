package import Inspection
package import Ledger
package import Standards
package import Terminal

/// Everything the workbench knows: the inspection, where the person is, what lies open.
///
/// It is a value without a clock, a file or a screen: events go in, effects and frames come out,
/// so every screen and every flow is tested without a terminal.
package struct Model: Sendable {
  package internal(set) var inspection: Inspection
  /// The code of the person.
  package let author: String
  package internal(set) var status = Status()
  /// The screens gone through; the last is shown. Never empty.
  var screens: [any Screen] = [Overview()]
  /// The screen from which the person went back to the overview, while nothing else was done.
  var leftScreen: (any Screen)?
  var layers: [any Layer] = []
  /// Changes that could not be saved, oldest first.
  var unsaved: [PendingCommit] = []
  /// What was saved since the latest event, for whoever tells it.
  var justSaved: [Commit] = []
  /// The ratings before the latest change, to show what moved.
  var earlierRatings: Ratings?
  private var viewed: Set<RandomID> = []
  /// What the latest warning about a text offers to erase.
  var offered: Removal?
  /// Each word that was warned of in this run, with where it stands.
  var warned: Set<Removal> = []
  /// The latest reason given for changes of a case, offered for the next one.
  var reasons: [RandomID: String] = [:]
  var wasInterrupted = false
  /// What hangs before the inspection while nobody is to see it.
  var curtain: Curtain?
  /// What was cut last from a note; gone with the run.
  var clipping = ""
  /// The day of this run, for decisions.
  let today: String
  /// The question that each case was left at in this run.
  private var questionsLeft: [RandomID: Int] = [:]
  /// The section of a case that was just gone out of, while nothing else was done.
  private(set) var leftSection: CheckAnswers?
  /// How styles are brought onto the screen.
  package var contrast = Contrast.standard
  /// Whether lines are typed and told, and no keys pressed.
  package var isSpoken = false
  /// How many lines were not understood, or asked for what could not be done.
  package internal(set) var refusedLines = 0
  /// Whether the terminal is to report the mouse.
  package var usesMouse = false
  /// Whether a file of a name stands beside the inspection.
  var isTaken: @Sendable (_ name: String) -> Bool = { _ in false }
  private let identity: @Sendable () -> RandomID
  private(set) var size = Size.standard
  /// Which keys do what.
  let keys: KeyMap
  /// A key that was pressed and needs another.
  var pending: Key?
  /// How the person works, for the machine to remember.
  package internal(set) var habits: Habits
  /// How long the person worked at what, for themselves alone.
  package var pace = Pace()

  /// Begins at the overview.
  ///
  /// - Parameter identity: draws the identities of new cases and notes.
  package init(
    _ inspection: Inspection, author: String, today: String, keys: KeyMap = .standard,
    habits: Habits = Habits(),
    identity: @escaping @Sendable () -> RandomID = RandomID.random
  ) {
    self.inspection = inspection
    self.author = author
    self.today = today
    self.keys = keys
    self.habits = habits
    self.identity = identity
  }

  var screen: any Screen { screens[screens.count - 1] }

  /// The context whose keys apply: of the topmost layer, else of the screen.
  package var context: Context { layers.last?.context ?? screen.context }

  /// Text being typed that is not an entry yet: a note, where one is open, before a line over it.
  package var draft: Draft? {
    let drafts = layers.reversed().compactMap { $0.draft(self) }
    return drafts.first(where: \.isNote) ?? drafts.first
  }

  /// Where the person is, for the next run.
  ///
  /// The way out leads through the overview, which is no place to come back to.
  package var place: JSON? {
    let lastScreen = screens.count == 1 ? leftScreen : nil
    return (lastScreen ?? screen).place(self)
  }

  /// Where the person will be once changes are saved.
  package func place(after pending: PendingCommit) -> JSON? { place(after: pending.then) }

  /// Where the person will be once something is taken back.
  package func place(takingBack commit: Commit) -> JSON? { place(after: goingBack(to: commit)) }

  /// What follows is tried on a copy: nothing but the screens is changed there.
  private func place(after requests: [Request]) -> JSON? {
    var ahead = self
    _ = ahead.run(requests)
    return ahead.place
  }

  /// Rows that a page of a list holds: those that are seen, or told, together.
  var rowsOfPage: Int { isSpoken ? Speech.choicesTold : max(1, size.rows - 8) }

  var columns: Int { size.columns }

  /// A new identity that no earlier one equals.
  var newID: RandomID { identity() }
}

// MARK: - Events

extension Model {
  /// Takes one event in and says what is to be done in the world.
  package mutating func update(_ event: Event) -> [Effect] {
    justSaved = []
    if let effects = updateCurtain(event) { return effects }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      pending = nil
      return layers.isEmpty || isTooSmall ? [] : toLayer(.paste(text))
    case .line(let line): return hear(line)
    case .resized(let size):
      self.size = size
      return []
    case .mouse(let mouse): return isTooSmall ? [] : use(mouse)
    case .resumed, .focus, .timeout, .ended: return []
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    status.message = nil
    guard let (sequence, action) = complete(key) else { return [] }
    if action != .interrupt { wasInterrupted = false }
    if ![.quit, .back, .interrupt].contains(action) { leftScreen = nil }
    if let action, let effects = performAnywhere(action) { return effects }
    // What cannot be seen is not answered.
    if isTooSmall { return [] }
    if action == .help, !(layers.last is Tour) { return run([.lay(Page.keys(of: context, self))]) }
    if !layers.isEmpty { return toLayer(action.map(LayerEvent.action) ?? .key(key)) }
    if action == .pickRow { return pickRow(by: key) }
    guard let action else {
      status.message = "\(sequence.name) does nothing here; \(self.key(.help)) shows the keys"
      return []
    }
    return perform(action)
  }

  var isTooSmall: Bool { !size.holds(Self.leastSize) }

  /// Does what means the same in every layer, and can be done unseen; nil for anything else.
  mutating func performAnywhere(_ action: Action) -> [Effect]? {
    switch action {
    case .interrupt: interrupt()
    case .suspend: [.suspend]
    case .repaint: [.repaint]
    case .hide: hide()
    case .contrast: switchContrast()
    case .retrySave: run([.retrySave])
    case .eraseText: askToErase()
    case .raiseFlag: run(raisingFlag)
    default: nil
    }
  }

  mutating func interrupt() -> [Effect] {
    if wasInterrupted { return [.quit(code: 130)] }
    wasInterrupted = true
    status.message =
      unsaved.isEmpty
      ? "Ctrl-C once more leaves; every answer is saved"
      : "Ctrl-C once more leaves, and what is not saved is lost"
    return []
  }

  mutating func toLayer(_ event: LayerEvent) -> [Effect] {
    guard var layer = layers.popLast() else { return [] }
    let requests = layer.handle(event, self)
    clipping = layer.cut ?? clipping
    layers.append(layer)
    return run(requests)
  }

  /// Does an action on the screen, or says why it cannot be done.
  mutating func perform(_ action: Action) -> [Effect] {
    defer { if action == .checkAnswers { leftSection = nil } }
    if action != .checkAnswers { leftSection = nil }
    if let obstacle = obstacle(to: action) {
      status.message = obstacle
      return []
    }
    if let effects = performAnywhere(action) { return effects }
    if let effects = performForComfort(action) { return effects }
    if let requests = common(action) { return run(requests) }
    var screen = screen
    let requests = screen.perform(action, self)
    let before = self.screen
    screens[screens.count - 1] = screen
    leave(before)
    return run(requests)
  }

  /// Why an action cannot be done now; nil where it can.
  func obstacle(to action: Action) -> String? {
    guard keys.line(of: action, in: screen.context) != nil else {
      return "That is not for this screen"
    }
    if action.destination == screen.context { return "You are there already" }
    return commonObstacle(to: action) ?? screen.obstacle(to: action, self)
  }

  /// What stands in the way of an action on whatever screen.
  private func commonObstacle(to action: Action) -> String? {
    switch action {
    case .back where screens.count == 1:
      "This is the overview; \(key(.quit)) leaves the program"
    case .forgetTiming: pace == Pace() ? Self.noTimeRemembered : nil
    case .eraseText: offered == nil ? Self.nothingToErase : nil
    case .retrySave: isSaved ? Self.everythingIsSaved : nil
    case .print where screen.printout == nil:
      screen.obstacle(to: action, self) ?? "Nothing on this screen is for paper"
    case .changesSince:
      inspection.freezes.isEmpty
        ? "Nothing is frozen yet; \(key(.freeze)) freezes the ratings" : nil
    case .nextUnanswered:
      nextOpenCase(after: -1) == nil ? nothingOpen : nil
    default: nil
    }
  }

  /// The requests of actions that mean the same on every screen.
  private func common(_ action: Action) -> [Request]? {
    switch action {
    case .undo: [.undo()]
    case .nextUnanswered where screen.isElsewhere: goToNextOpenCase(after: -1)
    case .redo: [.redo()]
    case .help: [.lay(Page.keys(of: screen.context, self))]
    case .palette: [.lay(Finder.palette(self))]
    case .freeze: [.lay(Field.freeze(self))]
    case .print: screen.printout.map { [.lay(Field.printing($0, self))] }
    case .changesSince: changesSince
    case .pickRow: [.say("Type the digit that stands before a row")]
    case .back: [screen.earlier(self).map(Request.replace) ?? .pop]
    case .quit: screens.count > 1 ? [.pop] : [.quit]
    default: action.destination.flatMap(screen(for:)).map(go(to:))
    }
  }

  private func go(to next: any Screen) -> [Request] {
    next.context == .overview ? [.replace(next)] : [.push(next)]
  }
}

// MARK: - Requests

extension Model {
  mutating func run(_ requests: [Request]) -> [Effect] {
    requests.flatMap { run($0) }
  }

  private mutating func run(_ request: Request) -> [Effect] {
    switch request {
    case .commit(let changes, let reason, let then):
      return commit(changes, because: reason, then: then)
    case .undo(let reason): return [.undo(because: reason)]
    case .redo(let reason): return [.redo(because: reason)]
    case .history(let scope): return [.history(scope)]
    case .changes(let freeze): return [.changes(since: freeze)]
    case .erase(let removal): return [.erase(removal)]
    case .editOutside(let text, let isAgreed): return [.editOutside(text, isAgreed: isAgreed)]
    case .forgetPace:
      pace = Pace()
      return [.tidy]
    case .finishTour: habits.hasTakenTour = true
    case .print(let page, let name): return [.print(page, to: name)]
    case .push(let next): go(to: next, over: screens)
    case .replace(let next):
      go(to: next, over: next.context == .overview ? [] : Array(screens.dropLast()))
    case .pop: goBack()
    case .lay(var layer):
      layer.receive(cut: clipping)
      layers.append(layer)
    case .dismiss: if !layers.isEmpty { layers.removeLast() }
    case .inLayer(let action): if !layers.isEmpty { return toLayer(.action(action)) }
    case .perform(let action): return perform(action)
    case .noteUse(let action): habits.run(action)
    case .say(let message): status.message = message
    case .retrySave: return retry()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit: return takeUnsaved() + [.leave]
    case .abandon: return [.quit(code: 74)]
    }
    return firstView()
  }

  private mutating func goBack() {
    guard screens.count > 1, let left = screens.popLast() else { return }
    leftScreen = leftScreen ?? left
    refreshScreen()
    leave(left)
  }

  private mutating func go(to next: any Screen, over below: [any Screen]) {
    let before = screen
    show(next, over: below)
    leave(before)
  }

  /// The question that a case was left at in this run, while the case is still asked it.
  func questionLeft(of index: Int) -> Question? {
    questionsLeft[inspection.cases[index].id].flatMap { question in
      inspection.questions(of: index).first { $0.index == question }
    }
  }

  /// Keeps where a case was left, and says what a section that was gone out of asks for.
  private mutating func leave(_ before: any Screen) {
    if let walk = before as? Walk, inspection.cases.indices.contains(walk.caseIndex) {
      questionsLeft[inspection.cases[walk.caseIndex].id] = walk.question
    }
    // Where nothing is asked of the section that was left, the keys mean the one that is there.
    guard let left = section(leftBy: before), let words = left.remark(self) else { return }
    leftSection = left
    sayAside(words)
  }

  /// Puts a screen on top; the same kind of screen further down gives way, so that the way back
  /// stays short.
  private mutating func show(_ screen: any Screen, over below: [any Screen]) {
    screens = below.filter { $0.context != screen.context } + [screen]
    refreshScreen()
  }

  /// Works out what the shown screen shows; those below it are asked when they come up again, so
  /// that an answer does not pay for lists that nobody sees.
  mutating func refreshScreen() {
    var screen = screen
    screen.refresh(self)
    screens[screens.count - 1] = screen
  }

  private mutating func firstView() -> [Effect] {
    guard let walk = screen as? Walk, inspection.cases.indices.contains(walk.caseIndex) else {
      return []
    }
    let id = inspection.cases[walk.caseIndex].id
    return viewed.insert(id).inserted ? [.viewed(id)] : []
  }
}

// MARK: - Messages

extension Model {
  /// Shows a message in the last line.
  package mutating func say(_ message: String) { status.message = message }

  /// Shows a message in the last line unless something else is said there.
  mutating func sayAside(_ message: String) {
    if status.message == nil { status.message = message }
  }

  /// Lays over the screen what the person must know first.
  mutating func announce(_ notices: [OpeningNotice]) -> [Effect] {
    if notices.isEmpty { return [] }
    let lines = notices.flatMap { [Page.Line(text: $0.sentence), Page.Line(text: "")] }
    return run([.lay(Page(title: "Please note", lines: lines.dropLast()))])
  }
}

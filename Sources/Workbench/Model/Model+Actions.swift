import Inspection

extension Model {
  /// Does an action on the screen, or says why it cannot be done.
  mutating func perform(_ action: Action) -> [Effect] {
    defer { if action == .checkAnswers { leftSection = nil } }
    if action != .checkAnswers { leftSection = nil }
    if let obstacle = obstacle(to: action) { return refuse(obstacle) }
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

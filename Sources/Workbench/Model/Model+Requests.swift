import Inspection
import Standards

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
      if let editor = layer as? NoteEditor { takeUp(editor) }
    case .dismiss: if !layers.isEmpty { layers.removeLast() }
    case .inLayer(let action): if !layers.isEmpty { return toLayer(.action(action)) }
    case .perform(let action): return perform(action)
    case .noteUse(let action): habits.run(action)
    case .say(let message): status.message = message
    case .refuse(let message): return refuse(message)
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
  mutating func leave(_ before: any Screen) {
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

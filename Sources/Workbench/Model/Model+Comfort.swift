import Inspection
import Standards
import Terminal

// How the person works: what they set once, what they see of their own time, and breaks.

extension Model {
  /// Minutes of work after which a break is due.
  static let breakMinutes = 50

  static let noTimeRemembered = "No time is remembered"

  /// Does what is about the person and not about the inspection; nil for anything else.
  mutating func performForComfort(_ action: Action) -> [Effect]? {
    switch action {
    case .pause: pauseWork()
    case .timing: run([.lay(Page.pace(self))])
    case .forgetTiming: askToForgetPace()
    case .breaks: toggleBreaks()
    case .spacing: toggleSpacing()
    case .advancing: toggleAdvancing()
    case .webPage: run([.lay(Field.printing(.screen(ScreenPage(self)), self))])
    case .tour: run([.lay(Tour(over: screen))])
    default: nil
    }
  }

  /// The part of a case that the person is at; nil elsewhere.
  package var part: Pace.Part? {
    guard let walk = screen as? Walk, inspection.cases.indices.contains(walk.caseIndex) else {
      return nil
    }
    return Pace.Part(
      subject: inspection.cases[walk.caseIndex].id, section: walk.current(self).section.text)
  }

  /// Shows the tour to somebody who is new here.
  mutating func welcome() -> [Effect] {
    layers.isEmpty ? run([.lay(Tour(over: screen))]) : []
  }

  /// Says that it is time for a break, beside nothing else.
  mutating func sayBreak() {
    guard let minutes = habits.breakAfter else { return }
    sayAside("You have worked for \(minutes) minutes: time for a break; \(key(.pause)) pauses")
  }

  private mutating func pauseWork() -> [Effect] {
    pending = nil
    curtain = Curtain(.paused)
    status.message = "Paused: no time counts until the next line"
    return []
  }

  private mutating func toggleBreaks() -> [Effect] {
    habits.breakAfter = habits.breakAfter == nil ? Self.breakMinutes : nil
    status.message =
      habits.breakAfter.map { "After \($0) minutes of work a line says that a break is due" }
      ?? "Breaks are yours to take; nothing is said"
    return []
  }

  private mutating func toggleSpacing() -> [Effect] {
    habits.isSpacious.toggle()
    status.message =
      habits.isSpacious ? "The parts of a case stand apart" : "The parts of a case stand close"
    return []
  }

  private mutating func toggleAdvancing() -> [Effect] {
    habits.waitsForEnter.toggle()
    status.message =
      habits.waitsForEnter
      ? "An answer is saved at once and stays in view; Enter goes on"
      : "An answer goes on to the next question at once"
    return []
  }

  private mutating func askToForgetPace() -> [Effect] {
    guard pace != Pace() else {
      status.message = Self.noTimeRemembered
      return []
    }
    return run([
      .lay(
        Confirmation(
          question: "Forget your time in this inspection?", detail: "It cannot be brought back.",
          requests: [.forgetPace, .say("Your time is forgotten")]))
    ])
  }
}

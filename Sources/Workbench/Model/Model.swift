package import Inspection
package import Ledger
package import Standards
package import Terminal

/// Everything the workbench knows: the inspection, where the person is, what lies open.
///
/// It is a value without a clock, a file or a screen: events go in, effects and frames come out,
/// so every screen and every flow is tested without a terminal.
package struct Model: Sendable {
  /// What is true now, as of the latest change that is on the disk.
  package internal(set) var inspection: Inspection
  /// The code of the person.
  package let author: String
  /// What the person is told of saving, and of what just happened.
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
  var viewed: Set<RandomID> = []
  /// What the latest warning about a text offers to erase.
  var offered: Removal?
  /// Each word that was warned of in this run, with where it stands.
  var warned: Set<Removal> = []
  /// The latest reason given for changes of a case, offered for the next one.
  var reasons: [RandomID: String] = [:]
  var wasInterrupted = false
  /// What hangs before the inspection while nobody is to see it.
  var curtain: Curtain?
  /// Notes of an earlier run that were not finished, until each is gone on with.
  var waitingNotes: [NoteDraft] = []
  /// The one of them that was gone on with last, until whoever keeps drafts knows of it.
  var takenUp: NoteDraft?
  /// What was cut last from a note; gone with the run.
  var clipping = ""
  /// The day of this run, for decisions.
  let today: String
  /// The question that each case was left at in this run.
  var questionsLeft: [RandomID: Int] = [:]
  /// The section of a case that was just gone out of, while nothing else was done.
  var leftSection: CheckAnswers?
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
  var size = Size.standard
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

import Terminal

/// The one table of keys, which ``KeyMap`` gives to the dispatcher, the footer, the help page, the
/// palette, `caseaudit keys` and `docs/keys.md`.
///
/// ``ordered(_:in:)`` says in what order they stand on each screen.
package enum ActionTable {
  /// Every line, by topic and not in the order of any screen.
  package static let lines: [ActionLine] =
    completing + answering + sections + moving + standards + cases + oversight + review + agreement
    + plan + readingsDue + fields + wholeNote + program + comfort + reviewAnywhere + management
    + editing

  /// The lines for a context, the most important first.
  package static func lines(in context: Context) -> [ActionLine] {
    KeyMap.standard.lines(in: context)
  }

  private static let answering: [ActionLine] = [
    line(.answerYes, ["y", "1"], "yes", "Answer Yes and go on", [.walk]),
    line(.answerNo, ["n", "2"], "no", "Answer No and go on", [.walk]),
    line(
      .answerNotApplicable, ["a", "3"], "not applicable",
      "Answer Not applicable, or Not relevant, and go on", [.walk]),
    line(.clearAnswer, ["x"], "clear", "Clear the answer", [.walk]),
    line(
      .nextUnanswered, ["f"], "next open", "Go to the next question without an answer",
      Context.screens),
    line(
      .note, ["e"], "note", "Write a note, or go on with your own",
      [.walk, .standards, .cases, .answers]),
    line(
      .newNote, ["E"], "new note", "Write another note on the same thing",
      [.walk, .standards, .cases]),
    line(
      .markForInterview, ["m"], "ask",
      "Mark the question “ask at interview”, or take the mark away", [.walk]),
    line(
      .markForInterview, ["m"], "asked", "Take the question off this list, once it is asked",
      [.interview]),
    line(
      .guidance, ["h"], "guidance", "Read the guidance, and in full what is noted here", [.walk]),
    line(.guidance, ["h"], "guidance", "Read the guidance on this standard", [.standards]),
  ]

  private static let moving: [ActionLine] = [
    line(.open, [.enter, .right], "next", "Go on to the next question", [.walk]),
    line(.open, [.enter, .right], "open", "Open what is under the cursor", opening),
    line(.open, [.enter, .right], "change", "Change the line under the cursor", [.form]),
    line(.judge, ["r"], "rate", "Rate a judged standard", [.standards]),
    line(.jump, ["g"], "go to", "Go to a question or case by its number", Context.screens),
    line(.find, ["/"], "find", "Find by words, number or state", Context.screens),
    line(.undo, ["u"], "undo", "Take back your latest change", Context.screens),
    line(.redo, ["U"], "redo", "Put back what you took back", Context.screens),
    line(.moveUp, [.up, .backTab], "up", "Move up", moving(in: [])),
    line(.moveDown, [.down, .tab], "down", "Move down", moving(in: [])),
    line(.pageUp, [.pageUp], "page up", "Move up a page", moving(in: [])),
    line(.pageDown, [.pageDown, .space], "page down", "Move down a page", moving(in: [])),
    line(.moveFirst, [.home], "first", "Move to the first", moving(in: [])),
    line(.moveLast, [.end], "last", "Move to the last", moving(in: [])),
  ]

  private static func moving(in more: Set<Context>) -> Set<Context> {
    lists.union([.form, .page]).union(more)
  }

  /// The screens whose rows are gone through up and down; in a map one also goes to the sides.
  private static let lists = Context.screens.subtracting([.heatMap])
  private static let opening = lists.subtracting([.walk])

  private static let standards: [ActionLine] = [
    line(
      .decide, ["p"], "panel decision", "Record a decision of the ratings panel", [.standards]),
    line(
      .withdrawDecision, ["x"], "withdraw decision", "Take a panel decision back", [.standards]),
  ]

  private static let cases: [ActionLine] = [
    line(.addCase, ["+"], "add case", "Add a case", [.cases, .overview]),
    line(.details, ["d"], "details", "See and correct the facts of the case", [.cases, .walk]),
    line(.reassign, ["r"], "reassign", "Give the case to another inspector", [.cases]),
    line(
      .withdraw, ["w"], "withdraw", "Withdraw the case with a reason, or bring it back", [.cases]),
    line(.previousCase, ["["], "case before", "Go to the case before", [.walk]),
    line(.nextCase, ["]"], "next case", "Go to the next case", [.walk]),
    line(
      .settings, ["s"], "settings", "Change service, fieldwork date and sample numbers",
      [.overview]),
  ]

  private static let fields: [ActionLine] = [
    line(
      .accept, [.enter], "choose", "Choose what is under the cursor", [.list]),
    line(.accept, [.enter], "accept", "Accept", [.field, .question]),
    line(
      .accept, [.escape, .control("s")], "save and leave", "Save the note and leave", [.editor]),
    line(.newLine, [.enter], "new line", "Begin a new line", [.editor]),
    line(.nextKind, [.tab], "kind", "Change what kind of note it is", [.editor]),
    line(
      .moveUp, [.up, .backTab], "up", "Move up", [.list]),
    line(.moveDown, [.down, .tab], "down", "Move down", [.list]),
    line(.pageUp, [.pageUp], "page up", "Move up a page", [.list]),
    line(.pageDown, [.pageDown], "page down", "Move down a page", [.list]),
    line(
      .cancel, [.escape, .control("g")], "leave", "Leave without a change",
      [.list, .field, .question]),
    line(
      .cancel, [.escape, "q", .backspace, .left], "leave", "Leave", [.form, .page]),
  ]

  private static let program: [ActionLine] = [
    line(
      .help, ["?", Key(.function(1))], "keys", "Show the keys of this screen",
      Context.screens.union([.form])),
    line(
      .palette, [":"], "commands", "Show all commands and run one", Context.screens),
    line(
      .back, [.backspace, .left, .escape], "back", "Go back", lists),
    line(.back, [.backspace, .escape], "back", "Go back", [.heatMap]),
    line(.showOverview, ["o"], "overview", "Show the overview", Context.screens),
    line(.showCases, ["c"], "cases", "Show the cases", Context.screens),
    line(.showBandings, ["b"], "bandings", "Show the bandings", Context.screens),
    line(
      .showStandards, ["j"], "standards", "Show judged standards and panel decisions",
      Context.screens),
    line(
      .showInterview, ["i"], "interviews", "Show what to ask at interview", Context.screens),
    line(
      .showConflicts, ["!"], "to settle", "Show what a merge left to settle", Context.screens),
    line(
      .showToday, ["t"], "today", "Show what to act on today, the most pressing first",
      Context.screens),
    line(
      .showOversight, ["v"], "oversight", "Show where management oversight is missing",
      Context.screens),
    line(.showPlan, ["l"], "plan", "Show the improvement plan", Context.screens),
    line(
      .showHeatMap, ["V"], "heat map", "Show cases, teams or themes by key question",
      Context.screens),
    line(
      .showAgreement, ["A"], "agreement", "Show how alike the cases read twice were judged",
      Context.screens),
    line(
      .history, ["H"], "history", "Show who wrote what here, when, and in place of what",
      [.walk, .cases, .standards, .readings]),
    line(
      .freeze, ["F"], "freeze", "Freeze the ratings as they are under a name",
      [.overview, .standards]),
    line(
      .changesSince, ["S"], "since", "Show what changed since the ratings were frozen",
      [.overview, .standards]),
    line(
      .print, ["W"], "print", "Write this page to a file, to print it",
      [.overview, .cases, .bandings, .standards, .interview, .today, .oversight, .heatMap, .plan]),
    line(
      .eraseText, [.control("e")], "erase", "Erase the words that a warning was about",
      Context.screens.union([.form])),
    line(
      .retrySave, [.control("r")], "save again", "Try again to save what could not be saved",
      Set(Context.allCases)),
    line(.quit, ["q"], "back or quit", "Go back; from the overview quit", Context.screens),
    line(.repaint, [.control("l")], "repaint", "Paint the screen anew", Set(Context.allCases)),
    line(
      .contrast, ["C"], "contrast", "Show high contrast, or the colours again", Context.screens),
    line(
      .hide, [.control("o")], "out of sight", "Hide the screen at once; Enter shows it again",
      Set(Context.allCases)),
    line(
      .suspend, [.control("z")], "suspend", "Go to the shell; fg comes back",
      Set(Context.allCases)),
    line(
      .interrupt, [.control("c")], "stop", "Twice: leave at once; all answers are saved",
      Set(Context.allCases)),
  ]

  static func line(
    _ action: Action, _ keys: [Key], _ short: String, _ help: String, _ contexts: Set<Context>
  ) -> ActionLine {
    ActionLine(
      action: action, keys: keys.map { KeySequence($0) }, short: short, help: help,
      contexts: contexts)
  }

  /// A line of keys that follow another key.
  static func line(
    _ action: Action, _ prefix: Key, _ keys: [Key], _ short: String, _ help: String,
    _ contexts: Set<Context>
  ) -> ActionLine {
    ActionLine(
      action: action, keys: keys.map { KeySequence($0, after: prefix) }, short: short, help: help,
      contexts: contexts)
  }
}

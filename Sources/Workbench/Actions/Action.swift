import Standards

/// Everything a person can do in the workbench.
///
/// Keys, footer, help, palette, `caseaudit keys` and `docs/keys.md` all come from the one table in
/// ``ActionTable``; a switch over this type keeps the table and the screens complete.
package enum Action: String, CaseIterable, Sendable {
  // Answering
  case answerYes, answerNo, answerNotApplicable, clearAnswer
  case nextUnanswered, note, newNote, markForInterview, guidance
  case previousCase, nextCase
  case checkAnswers, completeSection, reopenSection, previousSection, nextSection
  // Moving
  case moveUp, moveDown, pageUp, pageDown, moveFirst, moveLast, open, back
  case jump, find, pickRow
  // Cases
  case addCase, details, reassign, withdraw
  // Standards
  case judge, decide, withdrawDecision
  // Taking back
  case undo, redo
  // Looking back
  case history, freeze, changesSince, eraseText
  // Going to a screen
  case showOverview, showCases, showBandings, showStandards, showInterview, showConflicts, settings
  // Oversight
  case print
  case showToday, showOversight, showHeatMap, group, nextCaseType, showPrompts, moveLeft, moveRight
  // Improvement plan
  case showPlan, addPlanItem, draftPlan, linkPlan, selectPlan
  // Agreement and panel votes
  case showAgreement, drawReadings, vote
  // Review
  case moveOn, askQuery, showQueries, raiseFlag
  // Readings due, and answers verified
  case showDue, setDue, exempt, verify
  // In fields and lists
  case accept, cancel, newLine, nextKind, deleteNote
  // With a whole note
  case editOutside, quote
  // In a text
  case wordBack, wordForward, lineStart, lineEnd, textStart, textEnd
  case cutToEnd, cutToStart, cutWord, cutWordAhead, cutLine, pasteCut, undoTyping, redoTyping
  // How the person works
  case pause, timing, forgetTiming, breaks, spacing, advancing, tour, webPage
  // The program
  case help, palette, retrySave, repaint, contrast, hide, suspend, quit, interrupt
}

extension Action {
  /// The action that gives an answer.
  static func answering(_ answer: Answer) -> Action {
    switch answer {
    case .yes: .answerYes
    case .no: .answerNo
    case .notApplicable: .answerNotApplicable
    }
  }
}

/// Where keys mean something: a screen, or what lies over it.
package enum Context: String, CaseIterable, Sendable {
  case overview, cases, walk, bandings, standards, interview, conflicts, answers
  case today, queries, due, oversight, heatMap, agreement, readings, plan
  case list, form, field, editor, question, page

  /// The screens, as against the layers over them.
  package static let screens = Set(allCases).subtracting([
    .list, .form, .field, .editor, .question, .page,
  ])

  /// The name as people read it.
  package var name: String {
    switch self {
    case .overview: "Overview"
    case .cases: "Cases"
    case .walk: "Case"
    case .answers: "Check answers"
    case .bandings: "Bandings"
    case .standards: "Standards and panel"
    case .interview: "Interview list"
    case .conflicts: "To settle"
    case .today: "Act on today"
    case .due: "Readings due"
    case .oversight: "Oversight"
    case .heatMap: "Heat map"
    case .plan: "Improvement plan"
    case .agreement: "Agreement"
    case .readings: "Two readings of a case"
    case .queries: "Flags and queries"
    case .list: "Choosing from a list"
    case .form: "Details of a case"
    case .field: "A line of text"
    case .editor: "Writing a note"
    case .question: "A question to confirm"
    case .page: "A page to read"
    }
  }
}

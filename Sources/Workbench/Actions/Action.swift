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

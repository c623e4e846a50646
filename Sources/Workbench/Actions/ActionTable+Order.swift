extension ActionTable {
  /// What a person does on a screen or in a layer, the most frequent first.
  ///
  /// It stands before everything else in the footer, `?`, the palette and `docs/keys.md`, so that a
  /// narrow footer shows what the screen is for and not what every screen has.
  private static let foremost: [Context: [Action]] = [
    .overview: [.open, .showCases, .nextUnanswered, .showBandings, .showToday, .addCase, .find],
    .cases: [.open, .addCase, .details, .moveOn, .reassign, .nextUnanswered, .note, .find],
    .walk: [
      .answerYes, .answerNo, .answerNotApplicable, .nextUnanswered, .note, .undo, .checkAnswers,
      .find, .markForInterview, .guidance, .details, .nextCase, .previousCase, .open,
    ],
    .answers: [
      .completeSection, .reopenSection, .open, .note, .nextSection, .previousSection,
      .nextUnanswered,
    ],
    .bandings: [.open, .showStandards, .print, .find],
    .standards: [
      .judge, .decide, .note, .guidance, .open, .vote, .withdrawDecision, .freeze, .changesSince,
    ],
    .interview: [.open, .markForInterview, .print],
    .conflicts: [.open],
    .today: [.open, .print, .showQueries, .showOversight],
    .queries: [.open, .askQuery, .find, .print],
    .due: [.open, .setDue, .exempt, .reassign, .group, .print],
    .oversight: [.open, .group, .find, .print],
    .heatMap: [.open, .group, .nextCaseType, .showPrompts, .print],
    .agreement: [.open, .drawReadings, .print],
    .readings: [.open, .history],
    .plan: [.open, .addPlanItem, .draftPlan, .linkPlan, .selectPlan, .withdraw, .print],
    .list: [.accept, .cancel],
    .page: [.cancel, .pageDown, .pageUp],
    .form: [.open, .cancel],
  ]

  /// What nearly every screen has; it follows what is a screen's own.
  private static let everywhere: [Action] = [
    .find, .back, .palette, .nextUnanswered, .jump, .undo, .redo,
    .showOverview, .showCases, .showBandings, .showStandards, .showInterview, .showToday,
    .showDue, .showQueries, .showOversight, .showHeatMap, .showAgreement, .showPlan, .showConflicts,
    .raiseFlag, .pause, .timing, .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast,
    .pickRow,
    .help, .quit, .contrast, .eraseText, .retrySave, .hide, .repaint, .suspend, .interrupt,
  ]

  /// Lines of a context, the most important first; what stands in no list keeps its place in the
  /// table: between the two, or last where every screen has it.
  static func ordered(_ lines: [ActionLine], in context: Context) -> [ActionLine] {
    let first = foremost[context] ?? []
    let rank = { (line: ActionLine) in
      if let place = first.firstIndex(of: line.action) { return place }
      if let place = everywhere.firstIndex(of: line.action) { return first.count + 1 + place }
      let isCommon = line.contexts.isSuperset(of: Context.screens)
      return first.count + (isCommon ? everywhere.count + 1 : 0)
    }
    return lines.enumerated().map { (rank($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension ActionTable {
  /// What a manager does with cases, and how an inspector answers it.
  static let review: [ActionLine] = [
    line(
      .askQuery, ["K"], "query",
      "Ask a query on this answer or case, or respond to one, resolve or reopen it",
      [.walk, .cases, .queries]),
    line(
      .moveOn, [">"], "move on", "Submit, return, accept, lock or reopen the case",
      [.walk, .cases]),
    line(
      .showQueries, ["k"], "queries", "Show safeguarding flags and queries across all cases",
      Context.screens),
    line(
      .raiseFlag, ["*"], "flag", "Raise a safeguarding flag on this case, or on none",
      Context.screens.union([.form, .page])),
  ]
}

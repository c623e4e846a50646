extension ActionTable {
  /// What a manager does about readings that are due.
  static let readingsDue: [ActionLine] = [
    line(
      .setDue, ["D"], "due date", "Set by when the reading, or all of its kind, must be done",
      [.due]),
    line(
      .exempt, ["x"], "exempt", "Exempt the reading with a reason, or expect it again", [.due]),
    line(.group, ["G"], "list", "List all readings, or what is not done, late or exempted", [.due]),
    line(.reassign, ["r"], "reassign", "Give the case to another inspector", [.due]),
  ]

  /// What a manager does wherever they are, and in a case beside the steps of review.
  static let management: [ActionLine] = [
    line(
      .verify, ["Y"], "verify", "Mark the answer as verified by you, or take the mark away",
      [.walk]),
    line(
      .print, ["W"], "findings", "Write the findings to a file for the practitioner to comment on",
      [.walk]),
    line(
      .print, ["W"], "print", "Write this page to a file, to print it",
      [.due, .queries, .agreement]),
    line(
      .showDue, ["T"], "due", "Show who reads which case by when, and what is late",
      Context.screens),
  ]
}

import Terminal

extension ActionTable {
  /// What answers the question that a page of answers asks.
  static let completing: [ActionLine] = [
    line(.completeSection, ["y"], "complete", "Yes, this section is complete", [.answers]),
    line(.reopenSection, ["n"], "not yet", "No, it is not complete yet; go back", [.answers]),
  ]

  /// Screens whose rows have numbers of their own.
  private static let numbered: Set<Context> = [.overview, .standards]
  private static let digits: [Key] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

  static let sections: [ActionLine] = [
    line(
      .checkAnswers, ["="], "check answers",
      "Check the answers of this section and call it complete", [.walk]),
    line(.previousSection, ["["], "section before", "Go to the section before", [.answers]),
    line(
      .pickRow, digits, "row", "Open that row of the list",
      Context.screens.subtracting(numbered).subtracting([.walk])),
    line(.pickRow, digits, "row", "Begin the number of what to go to", numbered),
    line(.nextSection, ["]"], "next section", "Go to the next section", [.answers]),
  ]
}

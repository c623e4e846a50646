extension ActionTable {
  /// What answers the question that a page of answers asks.
  static let completing: [ActionLine] = [
    line(.completeSection, ["y"], "complete", "Yes, this section is complete", [.answers]),
    line(.reopenSection, ["n"], "not yet", "No, it is not complete yet; go back", [.answers]),
  ]

  static let sections: [ActionLine] = [
    line(
      .checkAnswers, ["="], "check answers",
      "Check the answers of this section and call it complete", [.walk]),
    line(.previousSection, ["["], "section before", "Go to the section before", [.answers]),
    line(
      .pickRow, ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "row",
      "Open that row of the list", Context.screens.subtracting([.walk])),
    line(.nextSection, ["]"], "next section", "Go to the next section", [.answers]),
  ]
}

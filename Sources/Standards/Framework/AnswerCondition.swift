/// A condition on the answers of a case.
package struct AnswerCondition: Hashable, Sendable {
  /// Indices of the questions looked at.
  package let questions: [Int]
  /// The answer that must have been given.
  package let answer: Answer
  /// In how many different standards it must have been given, 1 or more.
  package let inStandards: Int
  /// Whether only answers without a note count.
  package let isWithoutNote: Bool
  /// What every prompt that applied must have been answered, so that only key questions count; nil
  /// where prompts are not looked at.
  package let prompts: Answer?
}

/// A practice case with answers that were agreed on, by which inspectors measure themselves before
/// fieldwork.
package struct CalibrationCase: Hashable, Sendable {
  /// What was agreed on one question, and why where somebody wrote it down.
  package struct Agreed: Hashable, Sendable {
    /// The answer that the people who made the practice case agreed on.
    package let answer: Answer
    /// Why, in up to 600 characters; nil where nobody wrote it down.
    package let because: String?
  }

  /// What the case is called, such as `P01`; no two practice cases share one.
  package let reference: String
  /// The type of case it practises, which decides what it may ask.
  package let caseType: Identifier<CaseType>
  /// What the inspector reads in place of a child's record.
  package let record: String
  /// By index of the question; a practice case need not ask every one.
  package let agreed: [Int: Agreed]
}

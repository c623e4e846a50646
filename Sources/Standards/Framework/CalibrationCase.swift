/// A practice case with answers that were agreed on, by which inspectors measure themselves before
/// fieldwork.
package struct CalibrationCase: Hashable, Sendable {
  /// What was agreed on one question, and why where somebody wrote it down.
  package struct Agreed: Hashable, Sendable {
    package let answer: Answer
    package let because: String?
  }

  package let reference: String
  package let caseType: Identifier<CaseType>
  /// What the inspector reads in place of a child's record.
  package let record: String
  /// By index of the question; a practice case need not ask every one.
  package let agreed: [Int: Agreed]
}

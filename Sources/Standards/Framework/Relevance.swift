/// When a key question is relevant to a case, and what the program may propose.
///
/// It only ever proposes: the answer comes from the inspector.
package struct Relevance: Hashable, Sendable {
  /// A reason to propose "not relevant".
  package struct Proposal: Hashable, Sendable {
    /// What is true of a case for which "not relevant" is proposed.
    package let condition: FactCondition
    /// What the inspector is told, in one sentence.
    package let because: String
  }

  /// When the question is relevant, in words; shown with its guidance.
  package let text: String
  /// What may be proposed; nil where the program proposes nothing.
  package let proposal: Proposal?
}

/// A comment with its place: the case, the question, and what came of it.
package struct PlacedComment: Hashable, Sendable {
  /// The index of the case in ``Inspection/cases``.
  package let caseIndex: Int
  /// Index of the question.
  package let question: Int
  /// What the practitioner said of the finding.
  package let comment: PractitionerComment
  /// What came of it; nil while nobody has settled it, whatever came of an earlier one.
  package let outcome: PractitionerComment.Outcome?

  /// Whether the practitioner disagrees and nobody has settled it.
  package var isOpen: Bool { comment.agrees == false && outcome == nil }
}

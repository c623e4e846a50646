/// A rule that looks at a section of a case when it is left.
///
/// What must be true is said in the conditions of oversight: there is one vocabulary.
package struct Check: Sendable {
  /// What follows from it; the raw value is the word of the framework file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It asks to look again, and may be passed with a reason.
    case soft
    /// It is of what cannot be, so nothing but a correction meets it.
    case hard
  }

  package let id: String
  package let name: String
  package let kind: Kind
  /// What to look at, in one sentence.
  package let words: String
  package let condition: GapCondition
}

extension GapCondition {
  /// The first condition on answers, whose answers are those that a check is about.
  package var firstOnAnswers: AnswerCondition? {
    switch self {
    case .answer(let condition): condition
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstOnAnswers).first
    case .fact, .missing, .levels, .days, .not: nil
    }
  }
}

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

  /// The word of the framework file, by which the note that passes it names it.
  package let id: String
  /// A few words for lists, up to 40 characters.
  package let name: String
  /// Whether a reason may pass it.
  package let kind: Kind
  /// What to look at, in one sentence.
  package let words: String
  /// What is true of a case in which it fails.
  package let condition: GapCondition
}

extension GapCondition {
  /// The questions that a check is about: those of its first condition on answers, and of every
  /// alternative where that is a choice. Empty where only facts are looked at.
  package var subjects: Set<Int> {
    switch self {
    case .answer(let condition): Set(condition.questions)
    case .all(let parts): parts.lazy.map(\.subjects).first { !$0.isEmpty } ?? []
    case .any(let parts): parts.reduce(into: []) { $0.formUnion($1.subjects) }
    case .fact, .missing, .levels, .days, .not: []
    }
  }
}

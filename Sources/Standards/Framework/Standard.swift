/// One standard: a statement and the key questions under it.
package struct Standard: Sendable {
  /// Where the rating of a standard comes from.
  package enum Kind: Hashable, Sendable {
    /// From the key questions answered for each case; indices of those questions.
    case cases(keyQuestions: [Int])
    /// From the lead inspector's judgement; the key questions are guidance.
    case judged(guidance: [Guidance])
  }

  /// A key question of a judged standard: read, not answered.
  package struct Guidance: Hashable, Sendable {
    /// The printed number.
    package let id: QuestionID
    /// The question in our own wording, up to 200 characters.
    package let text: String
  }

  /// The printed number, such as `2.1`.
  package let id: QuestionID
  /// The place among all standards of the framework, from 0.
  package let index: Int
  /// Index of the domain it belongs to.
  package let domain: Int
  /// The standard as people read it, up to 60 characters.
  package let name: String
  /// What a good service looks like, in one sentence of up to 300 characters.
  package let statement: String
  /// Where its rating comes from.
  package let kind: Kind
  /// Whether its points count in the score.
  package let isScored: Bool

  /// Indices of the key questions answered for each case; none for a judged standard.
  package var keyQuestions: [Int] {
    if case .cases(let keyQuestions) = kind { keyQuestions } else { [] }
  }

  /// Whether the lead inspector rates it.
  package var isJudged: Bool {
    if case .judged = kind { true } else { false }
  }
}

/// A group of standards about one kind of work.
package struct Domain: Sendable {
  package let id: String
  package let name: String
  /// Types of the cases that its standards are about.
  package let caseTypes: [Identifier<CaseType>]
  /// Indices of its standards.
  package let standards: Range<Int>
}

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
    package let id: QuestionID
    package let text: String
  }

  package let id: QuestionID
  package let index: Int
  package let domain: Int
  package let name: String
  package let statement: String
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

/// A type of case, such as a court disposal.
package struct CaseType: Hashable, Sendable {
  package let id: Identifier<CaseType>
  package let name: String
  package let short: String
  /// What references of such cases begin with.
  package let prefix: String
}

/// A fact recorded of each case.
package struct FactField: Sendable {
  /// What values a fact takes.
  package enum Kind: Hashable, Sendable {
    case choice([Choice])
    case number(ClosedRange<Int>)
    /// An ISO 8601 date.
    case date
    /// A short code: of an inspector, a practitioner, a team.
    case code
  }

  /// One value of a choice.
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Types of case it belongs to; empty for all.
    package let caseTypes: [Identifier<CaseType>]
  }

  package let id: Identifier<FactField>
  package let name: String
  package let kind: Kind
  /// Whether the inspector judges it, so that it belongs to a reading.
  package let isJudged: Bool
  package let help: String?

  /// The choices open to a type of case.
  package func choices(for type: Identifier<CaseType>) -> [Choice] {
    guard case .choice(let choices) = kind else { return [] }
    return choices.filter { $0.caseTypes.isEmpty || $0.caseTypes.contains(type) }
  }
}

/// A question that is answered for each case it is asked of.
///
/// It never changes and is handed about at every key, so it is a reference: a copy would count up
/// each of its parts.
package final class Question: Sendable {
  /// What a question is for.
  package enum Kind: Hashable, Sendable {
    /// What the inspector weighs before judging a key question.
    case prompt
    /// The judgement that counts.
    case keyQuestion
    /// Whether managers oversaw the case; reported beside the standards.
    case oversight
  }

  package let id: QuestionID
  /// The place among all questions of the framework, from 0.
  package let index: Int
  package let kind: Kind
  /// Two or three words; empty for a prompt.
  package let name: String
  package let text: String
  package let guidance: String?
  package let themes: [Identifier<Theme>]
  /// Whether the published prompt itself says "where applicable".
  package let whereApplicable: Bool
  /// Cases it is asked of; nil asks every case of the domain.
  package let askedOf: FactCondition?
  /// When a key question is relevant, for editions that count relevant cases only.
  package let relevance: Relevance?
  /// Why it may not apply, those offered first first.
  package let reasons: [Identifier<Reason>]
  /// Types of the cases it is asked of.
  package let caseTypes: [Identifier<CaseType>]
  /// Index of the key question this prompt belongs to; of a key question, its own.
  package let keyQuestion: Int

  init(
    id: QuestionID, index: Int, kind: Kind, name: String, text: String, guidance: String?,
    themes: [Identifier<Theme>], whereApplicable: Bool, askedOf: FactCondition?,
    relevance: Relevance?, reasons: [Identifier<Reason>], caseTypes: [Identifier<CaseType>],
    keyQuestion: Int
  ) {
    self.id = id
    self.index = index
    self.kind = kind
    self.name = name
    self.text = text
    self.guidance = guidance
    self.themes = themes
    self.whereApplicable = whereApplicable
    self.askedOf = askedOf
    self.relevance = relevance
    self.reasons = reasons
    self.caseTypes = caseTypes
    self.keyQuestion = keyQuestion
  }
}

/// A condition on one fact of a case.
package struct FactCondition: Hashable, Sendable {
  package let fact: Identifier<FactField>
  package let values: [String]

  /// Whether a case with this value of the fact meets the condition.
  package func holds(for value: String?) -> Bool {
    value.map(values.contains) ?? false
  }
}

/// When a key question is relevant to a case, and what the program may propose.
///
/// It only ever proposes: the answer comes from the inspector.
package struct Relevance: Hashable, Sendable {
  /// A reason to propose "not relevant".
  package struct Proposal: Hashable, Sendable {
    package let condition: FactCondition
    package let because: String
  }

  package let text: String
  package let proposal: Proposal?
}

/// A subject that runs across standards.
package struct Theme: Hashable, Sendable {
  package let id: Identifier<Theme>
  package let name: String
}

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

  /// The printed number; oversight has a word instead.
  package let id: QuestionID
  /// The place among all questions of the framework, from 0.
  package let index: Int
  /// What it is for, which decides what may answer it.
  package let kind: Kind
  /// Two or three words; empty for a prompt.
  package let name: String
  /// The question in our own wording, up to 100 characters; Yes is the good answer.
  package let text: String
  /// What makes the work sufficient; nil where the edition says nothing.
  package let guidance: String?
  /// The themes it counts towards; none for oversight.
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
  /// Index of the key question this prompt belongs to; of any other question, its own.
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

/// A fact recorded of each case.
package struct FactField: Sendable {
  /// What values a fact takes.
  package enum Kind: Hashable, Sendable {
    /// One of these; a later one is the higher where two facts are compared.
    case choice([Choice])
    /// A whole number in this range.
    case number(ClosedRange<Int>)
    /// An ISO 8601 date.
    case date
    /// A short code: of an inspector, a practitioner, a team.
    case code
  }

  /// One value of a choice.
  package struct Choice: Hashable, Sendable {
    /// The word of the interchange, such as `licence`.
    package let id: String
    /// The value as people read it, up to 60 characters.
    package let name: String
    /// Types of case it belongs to; empty for all.
    package let caseTypes: [Identifier<CaseType>]
  }

  /// The word of the interchange, such as `disposal`.
  package let id: Identifier<FactField>
  /// The fact as people read it, up to 60 characters.
  package let name: String
  /// What values it takes.
  package let kind: Kind
  /// Whether the inspector judges it, so that it belongs to a reading.
  package let isJudged: Bool
  /// One line to stand beside the field; nil where the name is enough.
  package let help: String?

  /// The words of its choices in their order; none for another kind of fact.
  package var choiceIDs: [String] {
    if case .choice(let choices) = kind { choices.map(\.id) } else { [] }
  }

  /// The choices open to a type of case.
  package func choices(for type: Identifier<CaseType>) -> [Choice] {
    guard case .choice(let choices) = kind else { return [] }
    return choices.filter { $0.caseTypes.isEmpty || $0.caseTypes.contains(type) }
  }
}

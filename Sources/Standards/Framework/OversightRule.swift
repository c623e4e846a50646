/// A rule of the framework that finds where management oversight is missing.
package struct OversightRule: Sendable {
  /// How much it matters; the raw value is the word of the framework file. The gravest comes first.
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case high
    case medium
    case low

    /// The severity as people read it.
    package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  package let id: String
  package let name: String
  package let severity: Severity
  /// What is missing, in one sentence.
  package let words: String
  /// The role that should act.
  package let actor: String
  /// What that role should do.
  package let action: String
  package let condition: GapCondition
}

extension OversightRule.Severity: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    let order = allCases
    return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }
}

/// What must be true of a case for a rule of oversight to find a gap in it, or for a check to fail.
package indirect enum GapCondition: Sendable {
  case answer(AnswerCondition)
  case fact(FactCondition)
  /// The fact is not recorded.
  case missing(Identifier<FactField>)
  case levels(LevelCondition)
  case days(DayCondition)
  case all([GapCondition])
  case any([GapCondition])
  case not(GapCondition)
}

/// A condition on the answers of a case.
package struct AnswerCondition: Hashable, Sendable {
  /// Indices of the questions looked at.
  package let questions: [Int]
  package let answer: Answer
  /// In how many different standards it must have been given.
  package let inStandards: Int
  /// Whether only answers without a note count.
  package let isWithoutNote: Bool
  /// What every prompt that applied must have been answered, so that only key questions count.
  package let prompts: Answer?
}

/// A condition on two facts with the same choices, of which a later choice is the higher.
package struct LevelCondition: Hashable, Sendable {
  /// How the first fact stands to the second; the raw value is the word of the framework file.
  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case higher
    case lower
    case different
  }

  package let first: Identifier<FactField>
  package let second: Identifier<FactField>
  package let comparison: Comparison

  /// Whether choices at these places meet the condition.
  package func holds(_ first: Int, _ second: Int) -> Bool {
    switch comparison {
    case .higher: first > second
    case .lower: first < second
    case .different: first != second
    }
  }
}

/// A condition on the days between two dates of a case; a missing date never meets it.
package struct DayCondition: Hashable, Sendable {
  package let from: Identifier<FactField>
  /// Nil for today.
  package let to: Identifier<FactField>?
  package let moreThan: Int?
  package let fewerThan: Int?

  /// Whether so many days meet the condition.
  package func holds(_ days: Int) -> Bool {
    (moreThan.map { days > $0 } ?? true) && (fewerThan.map { days < $0 } ?? true)
  }
}

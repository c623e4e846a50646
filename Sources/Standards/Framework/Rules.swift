/// The lowest score that gives an overall rating.
package struct OverallBand: Hashable, Sendable {
  package let rating: Rating
  package let from: Int
}

/// What allows a panel to consider discretion (`rules.md` section 4); each may be left out.
package struct TriggerRules: Hashable, Sendable {
  /// Points within which a percentage is near a boundary.
  package let nearBoundary: Int?
  /// Whether one differing judgement is looked for.
  package let oneCase: Bool
  /// Number of cases up to which a sample is small.
  package let smallSample: Int?
}

/// A rule that caps one rating because of others (`rules.md` section 5).
package struct Limit: Hashable, Sendable {
  /// What is capped.
  package enum Target: Hashable, Sendable {
    case standard(Int)
    case overall
  }

  package let id: String
  package let name: String
  package let target: Target
  package let atMost: Rating
  /// Indices of the standards looked at; all must be rated, none provisional.
  package let standards: [Int]
  package let atLeast: Rating
  /// It bites when fewer than this share of them are rated at least so.
  package let fewerThanPercent: Int
  package let because: String

  /// Whether it bites when these are the ratings of ``standards``.
  package func bites(_ ratings: [Rating]) -> Bool {
    ratings.count { $0 >= atLeast } * 100 < fewerThanPercent * ratings.count
  }
}

/// How a sample is sized and drawn (`rules.md` section 8).
package struct SampleRules: Hashable, Sendable {
  package let confidencePercent: Int
  package let marginPercent: Int
  /// The type of case whose number the formula gives.
  package let sized: Identifier<CaseType>
  /// Share of each type in per cent; empty where types are in proportion to the caseload.
  package let shares: [Identifier<CaseType>: Int]
  /// Days before the fieldwork Monday on which the eligible window opens and closes.
  package let opensDaysBefore: Int
  package let closesDaysBefore: Int
  package let strata: [Identifier<FactField>]
}

/// How small numbers are kept back from what leaves the inspection.
package struct DisclosureRules: Hashable, Sendable {
  /// The smallest count that is shown.
  package let fewest: Int
  /// The facts by which figures are broken down: whose work a case is.
  package let groups: [Identifier<FactField>]
}

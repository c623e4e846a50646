/// How a sample is sized and drawn (`rules.md` section 8).
package struct SampleRules: Hashable, Sendable {
  /// The confidence that the size must give, 50 to 99 per cent.
  package let confidencePercent: Int
  /// The margin of error left to it, 1 to 50 points.
  package let marginPercent: Int
  /// The type of case whose number the formula gives.
  package let sized: Identifier<CaseType>
  /// Share of each type in per cent; empty where types are in proportion to the caseload.
  package let shares: [Identifier<CaseType>: Int]
  /// Days before the fieldwork Monday on which the eligible window opens.
  package let opensDaysBefore: Int
  /// Days before the fieldwork Monday on which it closes; fewer than it opens.
  package let closesDaysBefore: Int
  /// Facts in which the sample is to match the caseload; empty where in none.
  package let strata: [Identifier<FactField>]
}

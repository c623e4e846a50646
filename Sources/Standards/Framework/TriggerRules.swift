/// What allows a panel to consider discretion (`rules.md` section 4); each may be left out.
package struct TriggerRules: Hashable, Sendable {
  /// Points within which, inclusive, a percentage is near a boundary; nil looks for none.
  package let nearBoundary: Int?
  /// Whether one differing judgement is looked for.
  package let oneCase: Bool
  /// Number of cases up to which, inclusive, a sample is small; nil looks for none.
  package let smallSample: Int?
}

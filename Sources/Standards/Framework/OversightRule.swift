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

  /// The word of the framework file.
  package let id: String
  /// A few words for lists, up to 40 characters.
  package let name: String
  /// How much a gap matters; gaps stand by it first.
  package let severity: Severity
  /// What is missing, in one sentence.
  package let words: String
  /// The role that should act.
  package let actor: String
  /// What that role should do.
  package let action: String
  /// What is true of a case in which the rule finds a gap.
  package let condition: GapCondition
}

extension OversightRule.Severity: Comparable {
  /// Whether one severity is graver than another: the gravest is the least.
  package static func < (one: Self, other: Self) -> Bool {
    let order = allCases
    return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }
}

/// How sure an interval is meant to be, with the quantile of the normal distribution for it
/// (`statistics.md`).
package enum Confidence: Hashable, Sendable {
  case eighty, ninety, ninetyFive

  /// The two-sided quantile.
  package var quantile: Double {
    switch self {
    case .eighty: 1.2815515655446004
    case .ninety: 1.6448536269514722
    case .ninetyFive: 1.959963984540054
    }
  }
}

/// Which cases a percentage is of (`rules.md` section 3).
package enum DenominatorRule: Hashable, Sendable {
  /// Every case of the domain; "not relevant" is refused.
  case allCases
  /// The cases answered Yes or No; "not relevant" leaves the sub-sample.
  case relevantCases
}

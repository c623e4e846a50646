/// Something that allows a panel to consider discretion; it changes nothing by itself.
package enum Trigger: Hashable, Sendable {
  /// The lowest percentage lies near the boundary of a band.
  case nearBoundary(boundary: Int, percent: Int)
  /// One differing judgement in one case would change the rule rating.
  case oneCase([Pivotal])
  /// Key questions that rest on few cases; indices of the questions.
  case smallSample([Int])

  /// The name of the interchange.
  package var name: String {
    switch self {
    case .nearBoundary: "nearBoundary"
    case .oneCase: "oneCase"
    case .smallSample: "smallSample"
    }
  }
}

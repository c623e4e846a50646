package import Standards

/// The difference between two shares of different cases, with an interval.
///
/// Newcombe's hybrid of two Wilson intervals (1998, method 10).
package struct ProportionDifference: Hashable, Sendable {
  /// The normal quantile of a 95 per cent interval.
  private static let quantile = 1.959963984540054

  package let value: Double
  package let lower: Double
  package let upper: Double

  /// The first share less the second.
  package init(_ one: Share, less other: Share) {
    let (first, second) = (Self.wilson(one), Self.wilson(other))
    value = first.share - second.share
    lower = value - Self.length(first.share - first.lower, second.upper - second.share)
    upper = value + Self.length(first.upper - first.share, second.share - second.lower)
  }

  /// Whether no difference at all is among what the figures allow.
  package var allowsNone: Bool { lower <= 0 && upper >= 0 }

  private static func length(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }

  private static func wilson(_ share: Share) -> (share: Double, lower: Double, upper: Double) {
    let (count, square) = (Double(share.of), quantile * quantile)
    let part = Double(share.yes) / count
    let middle = (part + square / (2 * count)) / (1 + square / count)
    let half =
      quantile / (1 + square / count)
      * (part * (1 - part) / count + square / (4 * count * count)).squareRoot()
    return (part, middle - half, middle + half)
  }
}

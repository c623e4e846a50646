package import Standards

/// The difference between two shares of different cases, with its 95 per cent interval.
package struct ProportionDifference: Hashable, Sendable {
  /// The difference as a fraction, from −1 to 1.
  package let value: Double
  /// The lower end of the interval, as a fraction.
  package let lower: Double
  /// The upper end of the interval, as a fraction.
  package let upper: Double

  /// The first share less the second.
  package init(_ one: Share, less other: Share) {
    let interval = one.changeInterval(since: other, .ninetyFive)
    value = one.fraction - other.fraction
    (lower, upper) = (interval.lowerBound, interval.upperBound)
  }

  /// Whether no difference at all is among what the figures allow.
  package var allowsNone: Bool { lower <= 0 && upper >= 0 }
}

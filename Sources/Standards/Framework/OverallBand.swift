/// The lowest score that gives an overall rating.
package struct OverallBand: Hashable, Sendable {
  /// The overall rating that the score gives, before limits.
  package let rating: Rating
  /// The lowest score that gives it, in points; 0 for the first.
  package let from: Int
}

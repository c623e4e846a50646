/// The overall rating, or what stands in its way.
package struct Overall: Hashable, Sendable {
  /// Why no overall rating is stated.
  package enum Impediment: Hashable, Sendable {
    /// Scored standards without a rating, and those that are provisional.
    case incomplete(unrated: [Int], provisional: [Int])
    /// Scored standards that can never be rated because there are no cases.
    case noCases(standards: [Int])
  }

  /// The rating after limits; nil while something stands in its way.
  package var rating: Rating?
  /// The rating that the score alone gives, before limits on it.
  package var unlimited: Rating?
  /// Index of the limit that brought it down; nil where none did.
  package var limitedBy: Int?
  /// The lowest rating still reachable; nil where a scored standard can never be rated.
  package var worst: Rating?
  /// The highest rating still reachable; nil where a scored standard can never be rated.
  package var best: Rating?
  /// What stands in its way; nil once the rating is stated.
  package var impediment: Impediment?
}

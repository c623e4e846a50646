/// The sum of points over the scored standards that have a rating now.
package struct Score: Hashable, Sendable {
  package var value = 0
  package var maximum = 0
  /// How many scored standards have a rating, and how many there are.
  package var rated = 0
  package var of = 0
  /// The range still reachable, limits applied at each end.
  package var worst = 0
  package var best = 0
}

/// The overall rating, or what stands in its way.
package struct Overall: Hashable, Sendable {
  /// Why no overall rating is stated.
  package enum Impediment: Hashable, Sendable {
    /// Scored standards without a rating, and those that are provisional.
    case incomplete(unrated: [Int], provisional: [Int])
    /// Scored standards that can never be rated because there are no cases.
    case noCases(standards: [Int])
  }

  package var rating: Rating?
  /// The rating before limits on it.
  package var unlimited: Rating?
  /// Index of the limit that brought it down.
  package var limitedBy: Int?
  package var worst: Rating?
  package var best: Rating?
  package var impediment: Impediment?
}

/// How a limit stands.
package enum LimitState: Hashable, Sendable {
  /// It does not apply as things are and cannot come to apply.
  case idle
  /// What it looks at is not complete, and it could still bite.
  case possible
  case bites
}

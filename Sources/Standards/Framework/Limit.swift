/// A rule that caps one rating because of others (`rules.md` section 5).
package struct Limit: Hashable, Sendable {
  /// What is capped.
  package enum Target: Hashable, Sendable {
    /// One standard, by its index.
    case standard(Int)
    case overall
  }

  /// The word of the framework file, by which documents name it.
  package let id: String
  /// The limit as people read it, up to 60 characters.
  package let name: String
  /// The rating that is capped.
  package let target: Target
  /// The highest rating left to the target while the limit bites.
  package let atMost: Rating
  /// Indices of the standards looked at; all must be rated, none provisional.
  package let standards: [Int]
  /// What the standards looked at are held against, this rating included.
  package let atLeast: Rating
  /// It bites when fewer than this share of them, 1 to 100 per cent, are rated at least so.
  package let fewerThanPercent: Int
  /// Why it bites, in one sentence for the screen.
  package let because: String

  /// Whether it bites when these are the ratings of ``standards``.
  package func bites(_ ratings: [Rating]) -> Bool {
    ratings.count { $0 >= atLeast } * 100 < fewerThanPercent * ratings.count
  }
}

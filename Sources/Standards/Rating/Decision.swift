/// A ratings panel's decision to move a case-based standard's rating (`rules.md` section 4).
package struct Decision: Hashable, Sendable {
  package var rating: Rating
  /// The rule rating that the panel replaced.
  package var ruleRating: Rating
  package var reason: String
  package var decidedBy: String
  /// ISO 8601 date, empty where it is not known.
  package var decidedOn: String

  package init(
    rating: Rating, ruleRating: Rating, reason: String, decidedBy: String, decidedOn: String
  ) {
    self.rating = rating
    self.ruleRating = ruleRating
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
  }

  /// Whether the rule rating has changed since, so that the decision no longer counts.
  package func isStale(for ruleRating: Rating?) -> Bool { self.ruleRating != ruleRating }
}

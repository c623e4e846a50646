/// A ratings panel's decision to move a case-based standard's rating (`rules.md` section 4).
package struct Decision: Hashable, Sendable {
  package var rating: Rating
  /// The rule rating that the panel replaced.
  package var ruleRating: Rating
  package var reason: String
  package var decidedBy: String
  /// ISO 8601 date, empty where it is not known.
  package var decidedOn: String
  /// What the members of the panel had voted before they discussed, in the order of the votes.
  package var votes: [Vote]

  /// What one member of the panel votes.
  package struct Vote: Hashable, Sendable {
    /// The member's code.
    package let member: String
    package let rating: Rating

    package init(member: String, rating: Rating) {
      self.member = member
      self.rating = rating
    }
  }

  package init(
    rating: Rating, ruleRating: Rating, reason: String, decidedBy: String, decidedOn: String,
    votes: [Vote] = []
  ) {
    self.rating = rating
    self.ruleRating = ruleRating
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.votes = votes
  }

  /// Whether the rule rating has changed since, so that the decision no longer counts.
  package func isStale(for ruleRating: Rating?) -> Bool { self.ruleRating != ruleRating }
}

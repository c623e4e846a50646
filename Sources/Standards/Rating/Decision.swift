/// A ratings panel's decision to move a case-based standard's rating (`rules.md` section 4).
package struct Decision: Hashable, Sendable {
  /// The rating that the panel gives instead.
  package var rating: Rating
  /// The rule rating that the panel replaced.
  package var ruleRating: Rating
  /// Why, in the words of the panel; required when it is recorded.
  package var reason: String
  /// Who decided, empty where it is not known.
  package var decidedBy: String
  /// ISO 8601 date, empty where it is not known.
  package var decidedOn: String
  /// What the members of the panel had voted before they discussed, in the order of the votes.
  package var votes: [Vote]

  /// What one member of the panel votes.
  package struct Vote: Hashable, Sendable {
    /// The member's code.
    package let member: String
    /// The rating that the member would give.
    package let rating: Rating

    /// Makes the vote of a member for a rating.
    package init(member: String, rating: Rating) {
      self.member = member
      self.rating = rating
    }
  }

  /// Makes a decision; by default none of the panel had voted before.
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

package import Standards

/// What a member of the panel votes on a standard before the panel discusses it.
package struct PanelVote: Hashable, Sendable {
  /// The random identity under which it stands in the ledger.
  package let id: RandomID
  /// When it was given; of one member’s votes the latest stands.
  package let stamp: Stamp
  /// The number of the standard that it is on.
  package let standard: QuestionID
  /// Who votes, and for which rating.
  package let vote: Decision.Vote

  init?(_ value: JSON, id: RandomID, head: Head, _ framework: Framework) {
    guard let standard = value["standard"]?.string.flatMap({ QuestionID($0) }),
      let vote = Decision.Vote(value, framework)
    else { return nil }
    self.id = id
    stamp = head.stamp
    self.standard = standard
    self.vote = vote
  }
}

import OrderedCollections
package import Standards

/// What a member of the panel votes on a standard before the panel discusses it.
package struct PanelVote: Hashable, Sendable {
  package let id: RandomID
  package let stamp: Stamp
  package let standard: QuestionID
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

extension Decision.Vote {
  /// Reads a vote as it stands in a decision, or on its own.
  package init?(_ value: JSON, _ framework: Framework) {
    guard let member = value["member"]?.string, !member.isEmpty,
      let rating = value["rating"]?.string.flatMap(framework.rating)
    else { return nil }
    self.init(member: member, rating: rating)
  }

  /// The vote as it stands in a decision, or on its own with the standard that it is on.
  func value(_ framework: Framework, on standard: QuestionID? = nil) -> JSON {
    var members: JSON.Members = [:]
    members["standard"] = standard.map { .string($0.text) }
    members["member"] = .string(member)
    members["rating"] = .string(framework.band(rating).id.rawValue)
    return .object(members)
  }
}

import OrderedCollections
package import Standards

extension Decision {
  init?(_ value: JSON, _ framework: Framework) {
    guard let rating = value["rating"]?.string.flatMap(framework.rating),
      let ruleRating = value["ruleRating"]?.string.flatMap(framework.rating)
    else { return nil }
    self.init(
      rating: rating, ruleRating: ruleRating, reason: value["reason"]?.string ?? "",
      decidedBy: value["decidedBy"]?.string ?? "", decidedOn: value["decidedOn"]?.string ?? "",
      votes: (value["votes"]?.array ?? []).compactMap { Decision.Vote($0, framework) })
  }

  func value(_ framework: Framework) -> JSON {
    var members: JSON.Members = [
      "rating": .string(framework.band(rating).id.rawValue), "reason": .string(reason),
    ]
    if !votes.isEmpty { members["votes"] = .array(votes.map { $0.value(framework) }) }
    if !decidedBy.isEmpty { members["decidedBy"] = .string(decidedBy) }
    if !decidedOn.isEmpty { members["decidedOn"] = .string(decidedOn) }
    members["ruleRating"] = .string(framework.band(ruleRating).id.rawValue)
    return .object(members)
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

import OrderedCollections
package import Standards

extension Inspection {
  /// The votes that stand on a standard: of each member the latest, in the order they were given.
  package func votes(on standard: QuestionID) -> [PanelVote] {
    let all = votes.filter { $0.standard == standard }
    return all.enumerated().filter { place, vote in
      !all.dropFirst(place + 1).contains { $0.vote.member == vote.vote.member }
    }.map(\.element)
  }

  /// A vote as it may be told: without its rating until a decision on its standard is recorded, so
  /// that nobody's vote sways another's.
  ///
  /// - Parameter stamp: when it was given; nil where that is not known, which tells nothing.
  package func told(_ value: JSON, under key: EntryKey, given stamp: Stamp?) -> JSON {
    let standard = value["standard"]?.string.flatMap { QuestionID($0) }
    let isPending = votes.contains { $0.key == key }
    if !isPending, let stamp, let decision = standard.flatMap({ decided[$0] }), stamp < decision {
      return value
    }
    var members = value.object ?? [:]
    members["rating"] = nil
    return .object(members)
  }

  /// Gives a member's vote on a standard, in place of an earlier one; an empty rating takes it
  /// back.
  ///
  /// - Parameter id: the identity of the vote, should the member have none on the standard yet.
  /// - Throws: ``Refusal`` for a standard that takes no decision, an empty code, or an unknown
  ///   rating.
  package func voting(
    _ id: String, _ rating: String, by member: String, vote: RandomID
  ) throws(Refusal) -> [Change] {
    let standard = try decidable(id)
    let member = member.trimmed
    guard !member.isEmpty else { throw .emptyText("The code of the member") }
    let earlier = votes.filter { $0.standard == standard.id && $0.vote.member == member }
    if rating.isEmpty { return earlier.map { Change($0.key, nil) } }
    let given = Decision.Vote(member: member, rating: try self.rating(rating))
    let key = earlier.last?.key ?? EntryKey(kind: .vote, name: vote.description)
    return [Change(key, given.value(framework, on: standard.id))]
  }

  /// What takes the standing votes on a standard away once a decision holds them.
  func closingVotes(on standard: QuestionID) -> [Change] {
    votes.filter { $0.standard == standard }.map { Change($0.key, nil) }
  }

  /// Votes of which no member stands twice.
  func checked(_ votes: [Decision.Vote]) throws(Refusal) -> [Decision.Vote] {
    var members: Set<String> = []
    for vote in votes where !members.insert(vote.member).inserted {
      throw .votedTwice(vote.member)
    }
    return votes
  }

  /// Puts a vote in its place or takes it out.
  mutating func foldVote(_ key: EntryKey, _ heads: [Head]) {
    guard let id = RandomID(key.name) else { return }
    votes.removeAll { $0.id == id }
    votes += heads.compactMap { head in
      head.value.flatMap { PanelVote($0, id: id, head: head, framework) }
    }
    votes.sort { $0.stamp < $1.stamp }
  }
}

extension PanelVote {
  /// The key under which it stands in the ledger.
  fileprivate var key: EntryKey { EntryKey(kind: .vote, name: id.description) }
}

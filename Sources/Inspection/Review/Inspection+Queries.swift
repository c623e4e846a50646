import OrderedCollections
import Standards

// A query stands under its case, as a note does: so it is sealed, withheld and erased with it.

extension Inspection {
  /// Queries about cases that count, in the order of the cases and of their opening.
  package var queries: [Query] { activeCases.flatMap { queries(of: $0) } }

  /// The queries about a case.
  package func queries(of index: Int) -> [Query] {
    cases[index].queries.values.filter(\.isKnown).sorted {
      ($0.thread.first?.made ?? .earliest, $0.id) < ($1.thread.first?.made ?? .earliest, $1.id)
    }
  }

  /// The queries about a case that are not resolved.
  package func unresolvedQueries(of index: Int) -> [Query] {
    queries(of: index).filter { $0.state != .resolved }
  }

  /// Opens a query on a question of a case, or on the case (`key` nil).
  package func asking(
    _ text: String, on key: String?, of index: Int, owner: String?, today: String,
    by author: String, id: RandomID, remark: RandomID
  ) throws(Refusal) -> [Change] {
    if cases[index].state == .locked { throw .caseLocked(cases[index].reference) }
    let question = try key.map { key throws(Refusal) in try asked(key, of: index) }
    var query = Query(id: id, subject: cases[index].id, about: question?.id)
    query.owner = owner ?? cases[index].fact("inspector")
    return try changes(query, .opened, text, today: today, by: author, remark: remark)
  }

  /// Responds to a query, resolves or reopens it.
  package func doing(
    _ deed: Query.Deed, to query: Query, _ text: String, today: String, by author: String,
    remark: RandomID
  ) throws(Refusal) -> [Change] {
    if let index = index(of: query.subject), cases[index].state == .locked {
      throw .caseLocked(cases[index].reference)
    }
    guard query.deeds.contains(deed) else {
      throw .illegalDeed(deed, state: query.state)
    }
    return try changes(query, deed, text, today: today, by: author, remark: remark)
  }

  private func changes(
    _ query: Query, _ deed: Query.Deed, _ text: String, today: String, by author: String,
    remark: RandomID
  ) throws(Refusal) -> [Change] {
    let text = text.trimmed
    if text.isEmpty { throw .emptyText("What is said about a query") }
    var members: JSON.Members = ["state": .string(deed.state.rawValue)]
    members["key"] = query.about.map { .string($0.text) }
    members["owner"] = query.owner.map(JSON.string)
    return [
      Change(
        EntryKey(subject: query.subject, kind: .query, name: query.id.description),
        .object(members)),
      Change(
        EntryKey(subject: query.subject, kind: .remark, name: "\(query.id)/\(remark)"),
        [
          "deed": .string(deed.rawValue), "text": .string(text), "by": .string(author),
          "on": .string(today),
        ]),
    ]
  }
}

// MARK: - Folding

extension Inspection {
  /// Takes in a query or a remark on one, whichever comes first.
  mutating func foldQuery(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    let parts = key.name.split(separator: "/").map(String.init)
    guard let id = parts.first.flatMap({ RandomID($0) }) else { return }
    var query = cases[index].queries[id] ?? Query(id: id, subject: cases[index].id)
    let values = heads.compactMap(\.value)
    if key.kind == .query {
      query.isKnown = !values.isEmpty
      query.about = values.first?["key"]?.string.flatMap { QuestionID($0) }
      query.owner = values.first?["owner"]?.string
      // Of states that disagree the one counts that leaves most to do.
      let states = values.compactMap { $0["state"]?.string.flatMap(Query.State.init) }
      query.state = Query.State.allCases.first(where: states.contains) ?? .open
    } else if let head = heads.last {
      let own = head.stamp
      query.thread.removeAll { $0.made == own }
      if let value = head.value, let deed = value["deed"]?.string.flatMap(Query.Deed.init) {
        query.thread.append(
          Query.Remark(
            made: own, deed: deed, text: value["text"]?.string ?? "",
            author: value["by"]?.string ?? head.author, on: value["on"]?.string ?? ""))
        query.thread.sort { $0.made < $1.made }
      }
    }
    cases[index].queries[id] = query
  }
}

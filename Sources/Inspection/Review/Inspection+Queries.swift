import OrderedCollections
package import Standards

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

  /// The unresolved queries on a question of a case.
  package func unresolvedQueries(on question: QuestionID, of index: Int) -> [Query] {
    cases[index].queries.isEmpty
      ? [] : unresolvedQueries(of: index).filter { $0.about == question }
  }

  /// Opens a query on a question of a case, or on the case (`key` nil).
  ///
  /// - Parameter owner: who is to respond; without one, or an empty one, the reader of the case.
  /// - Throws: ``Refusal`` for a locked case, a question that it is not asked, or an empty text.
  package func asking(
    _ text: String, on key: String?, of index: Int, owner: String?, today: String,
    by author: String, id: RandomID, remark: RandomID
  ) throws(Refusal) -> [Change] {
    try requireOpenToQueries(index)
    let question = try key.map { key throws(Refusal) in try asked(key, of: index) }
    var query = Query(id: id, subject: cases[index].id, about: question?.id)
    query.owner = owner?.filledIn ?? cases[index].fact(.inspector)
    return try changes(query, .opened, text, today: today, by: author, remark: remark)
  }

  /// What is accepted or locked is not asked about any more: it is returned first, with a reason.
  private func requireOpenToQueries(_ index: Int) throws(Refusal) {
    let record = cases[index]
    if record.state == .locked { throw .caseLocked(record.reference) }
    if record.state == .accepted { throw .caseAccepted(record.reference) }
  }

  /// Responds to a query, resolves or reopens it.
  ///
  /// - Throws: ``Refusal`` as ``admit(_:to:by:)`` does, and for an empty text.
  package func doing(
    _ deed: Query.Deed, to query: Query, _ text: String, today: String, by author: String,
    remark: RandomID
  ) throws(Refusal) -> [Change] {
    try admit(deed, to: query, by: author)
    return try changes(query, deed, text, today: today, by: author, remark: remark)
  }

  /// Refuses a deed that is not possible now, or not for this person, before any words are asked
  /// for.
  ///
  /// - Throws: ``Refusal`` for such a deed, and for any on a locked case.
  package func admit(
    _ deed: Query.Deed, to query: Query, by author: String
  ) throws(Refusal) {
    if let index = index(of: query.subject) {
      if cases[index].state == .locked { throw .caseLocked(cases[index].reference) }
      // What a merge brought to an accepted case may still be responded to and resolved.
      if deed == .reopened { try requireOpenToQueries(index) }
    }
    if conflicts[query.key] != nil { throw .disputedVersions(of: "query") }
    guard query.deeds.contains(deed) else {
      throw .illegalDeed(deed, state: query.state)
    }
    if deed == .resolved || deed == .reopened { try requireJudge(author, of: query, for: deed) }
  }

  /// A query is resolved and reopened by whoever asked it or by a reviewer.
  ///
  /// Where nobody is named as a reviewer anybody is, but for the readers of the case: nobody passes
  /// what others asked about their own work.
  private func requireJudge(
    _ author: String, of query: Query, for deed: Query.Deed
  ) throws(Refusal) {
    // What nobody knows the asker of, since the words were erased, is for anybody.
    guard let index = index(of: query.subject), let asked = query.thread.first?.author,
      author != asked, !settings.reviewers.contains(author)
    else { return }
    if firstReaders(of: index).contains(author) {
      throw .ownQuery(reference: cases[index].reference, author, asked: asked, deed)
    }
    if isReviewer(author) { return }
    throw areReviewersDisputed
      ? .disputedReviewers : .othersQuery(deed, asked: asked, settings.reviewers)
  }

  /// Gives a query to another person to respond to; empty text to nobody.
  ///
  /// - Throws: ``Refusal/caseLocked(_:)``.
  package func assigning(_ query: Query, to owner: String) throws(Refusal) -> [Change] {
    if let index = index(of: query.subject), cases[index].state == .locked {
      throw .caseLocked(cases[index].reference)
    }
    var query = query
    query.owner = owner.filledIn
    return [Change(query.key, query.value(query.state))]
  }

  /// Opens a query with all that was said of it, as a document tells it.
  func restoring(
    _ thread: [Query.Remark], to state: Query.State, on key: String?,
    of index: Int, owner: String?, id: RandomID
  ) throws(Refusal) -> [Change] {
    let question = try key.map { key throws(Refusal) in try asked(key, of: index) }
    var query = Query(id: id, subject: cases[index].id, about: question?.id)
    query.owner = owner?.filledIn
    return [Change(query.key, query.value(state))]
      + thread.map { Change(query.key(of: $0.id), $0.value) }
  }

  private func changes(
    _ query: Query, _ deed: Query.Deed, _ text: String, today: String, by author: String,
    remark: RandomID
  ) throws(Refusal) -> [Change] {
    let text = text.trimmed
    if text.isEmpty { throw .emptyText("What is said about a query") }
    let said = Query.Remark(
      id: remark, made: .earliest, deed: deed, text: text, author: author, on: today)
    return [Change(query.key, query.value(deed.state)), Change(query.key(of: remark), said.value)]
  }
}

// MARK: - Folding

extension Inspection {
  /// Takes in a query or a remark on one, whichever comes first.
  mutating func foldQuery(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    let parts = key.name.split(separator: "/").map { RandomID(String($0)) }
    guard case .some(.some(let id)) = parts.first else { return }
    var query = cases[index].queries[id] ?? Query(id: id, subject: cases[index].id)
    if key.kind == .query {
      query.take(heads.compactMap(\.value))
    } else if case .some(.some(let remark)) = parts.dropFirst().first {
      query.take(heads.last.flatMap { Query.Remark(remark, $0) }, as: remark)
    }
    cases[index].queries[id] = query
  }
}

extension Query {
  fileprivate mutating func take(_ values: [JSON]) {
    isKnown = !values.isEmpty
    about = values.first?["key"]?.string.flatMap { QuestionID($0) }
    owner = values.first?["owner"]?.string?.filledIn
    // Of states that disagree the one counts that leaves most to do.
    let states = values.compactMap { $0["state"]?.string.flatMap(State.init) }
    state = State.allCases.first(where: states.contains) ?? .open
  }

  fileprivate mutating func take(_ remark: Remark?, as id: RandomID) {
    thread.removeAll { $0.id == id }
    if let remark { thread.append(remark) }
    // What opened it stays first, also when words in it were replaced later.
    thread.sort { ($0.deed == .opened ? 0 : 1, $0.made) < ($1.deed == .opened ? 0 : 1, $1.made) }
  }
}

extension Query.Remark {
  fileprivate init?(_ id: RandomID, _ head: Head) {
    guard let value = head.value, let deed = value["deed"]?.string.flatMap(Query.Deed.init) else {
      return nil
    }
    self.init(
      id: id, made: head.stamp, deed: deed, text: value["text"]?.string ?? "",
      author: value["by"]?.string ?? head.author, on: value["on"]?.string ?? "")
  }
}

extension String {
  /// The text without white space at its ends; nil where nothing is left.
  fileprivate var filledIn: String? { trimmed.isEmpty ? nil : trimmed }
}

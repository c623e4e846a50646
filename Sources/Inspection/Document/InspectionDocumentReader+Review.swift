import OrderedCollections
import Standards

extension InspectionDocumentReader {
  /// Reads where a case stands, once all that is said of it is known: it may stand nowhere that
  /// no step could have led it.
  mutating func readState(_ reader: JSONReader, of id: RandomID) {
    let states = OrderedDictionary(
      uniqueKeysWithValues: CaseState.allCases.map { ($0.rawValue, $0) })
    let reason = reader.optionalText("stateReason")
    let isChanged = reader.member("changedSinceAccepted")?.truth() ?? false
    guard let state = reader.member("state")?.choice(states), state != .draft else { return }
    take(at: reader) { inspection throws(Refusal) in
      guard let index = inspection.index(of: id) else { return [] }
      return try inspection.stating(state, because: reason, isChanged: isChanged, of: index)
    }
  }

  mutating func readQuery(_ reader: JSONReader, of index: Int) {
    reader.allow("key", "state", "owner", "thread")
    let states = OrderedDictionary(
      uniqueKeysWithValues: Query.State.allCases.map { ($0.rawValue, $0) })
    let key = reader.optionalText("key")
    let owner = reader.optionalText("owner")
    let state = reader.required("state")?.choice(states)
    var thread: [Query.Remark] = []
    for reader in reader.elements("thread") {
      if let remark = readRemark(reader) { thread.append(remark) }
    }
    if thread.isEmpty, reader.member("thread") == nil { _ = reader.required("thread") }
    guard let state, let first = thread.first else { return }
    guard first.deed == .opened, thread.contains(where: { $0.deed.state == state }) else {
      return reader.fault(
        .refused("No deed of the thread leaves the query \(state.rawValue)."), at: "state")
    }
    let id = RandomID(using: &generator)
    take(at: reader) { inspection throws(Refusal) in
      try inspection.restoring(thread, to: state, on: key, of: index, owner: owner, id: id)
    }
  }

  private mutating func readRemark(_ reader: JSONReader) -> Query.Remark? {
    reader.allow("deed", "text", "by", "on")
    let deeds = OrderedDictionary(
      uniqueKeysWithValues: Query.Deed.allCases.map { ($0.rawValue, $0) })
    let deed = reader.required("deed")?.choice(deeds)
    let (text, author) = (reader.text("text", atMost: .max), reader.text("by", atMost: .max))
    let day = reader.optionalText("on") ?? ""
    guard let deed, !text.isEmpty else { return nil }
    return Query.Remark(
      id: RandomID(using: &generator), made: .earliest, deed: deed, text: text, author: author,
      on: day)
  }

  mutating func readFlag(_ reader: JSONReader, of index: Int?) {
    reader.allow(
      "concern", "raisedBy", "raisedOn", "told", "toldOn", "outcome", "closedBy", "closedOn")
    let concern = reader.text("concern", atMost: .max)
    let id = RandomID(using: &generator)
    guard !concern.isEmpty else { return }
    var flag = SafeguardingFlag(
      id: id, subject: index.map { subject(of: $0) }, raised: .earliest, concern: concern,
      raisedBy: reader.optionalText("raisedBy") ?? "",
      raisedOn: reader.optionalText("raisedOn") ?? "")
    flag.told = reader.optionalText("told")
    flag.toldOn = reader.optionalText("toldOn")
    flag.outcome = reader.optionalText("outcome")
    flag.closedBy = reader.optionalText("closedBy")
    flag.closedOn = reader.optionalText("closedOn")
    let change = Change(flag.key, flag.value)
    take(at: reader) { _ throws(Refusal) in
      try SafeguardingFlag.admit(change)
      return [change]
    }
  }
}

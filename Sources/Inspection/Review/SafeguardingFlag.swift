import OrderedCollections
import Standards

/// A concern for a child's safety that somebody must hear of now.
package struct SafeguardingFlag: Hashable, Sendable {
  /// The random identity, under which it stands in the ledger.
  package let id: RandomID
  /// The case; nil where the concern is about none in the file.
  package let subject: RandomID?
  /// When it was raised; flags stand in this order.
  package let raised: Stamp
  /// What is feared, in the words of whoever raised it.
  package var concern: String
  /// The code of the person who raised it.
  package var raisedBy: String
  /// ISO 8601 date.
  package var raisedOn: String
  /// Who was told; nil while nobody was.
  package var told: String?
  /// ISO 8601 date of the day on which they were told.
  package var toldOn: String?
  /// What came of it; a flag with an outcome is closed.
  package var outcome: String?
  /// The code of the person who closed it; nil while it is open.
  package var closedBy: String?
  /// ISO 8601 date of the day on which it was closed; nil while it is open.
  package var closedOn: String?

  /// Whether nobody has recorded an outcome.
  package var isOpen: Bool { outcome == nil }

  /// Days since it was raised; nil where a date is missing.
  package func age(on today: String) -> Int? { CalendarDate.days(from: raisedOn, to: today) }
}

extension SafeguardingFlag {
  var key: EntryKey { EntryKey(subject: subject, kind: .flag, name: id.description) }

  /// The value that stands in the ledger.
  var value: JSON {
    var members: JSON.Members = [
      "concern": .string(concern), "raisedBy": .string(raisedBy), "raisedOn": .string(raisedOn),
    ]
    if raised != .earliest { members["raised"] = .string(raised.description) }
    members["told"] = told.map(JSON.string)
    members["toldOn"] = toldOn.map(JSON.string)
    members["outcome"] = outcome.map(JSON.string)
    members["closedBy"] = closedBy.map(JSON.string)
    members["closedOn"] = closedOn.map(JSON.string)
    return .object(members)
  }

  /// Refuses to let a flag vanish, or to let it be closed while nobody was told.
  ///
  /// - Throws: ``Refusal/flagStays`` or ``Refusal/nobodyTold``.
  package static func admit(_ change: Change) throws(Refusal) {
    guard let value = change.value else { throw .flagStays }
    guard value["outcome"] != nil else { return }
    let isComplete = ["told", "toldOn", "outcome"].allSatisfy {
      value[$0]?.string.map { !$0.trimmed.isEmpty } ?? false
    }
    if !isComplete { throw .nobodyTold }
  }

  init?(_ key: EntryKey, _ head: Head) {
    guard let id = RandomID(key.name), let value = head.value,
      let concern = value["concern"]?.string
    else { return nil }
    self.id = id
    subject = key.subject
    raised = value["raised"]?.string.flatMap { Stamp($0) } ?? head.stamp
    self.concern = concern
    raisedBy = value["raisedBy"]?.string ?? head.author
    raisedOn = value["raisedOn"]?.string ?? ""
    told = value["told"]?.string
    toldOn = value["toldOn"]?.string
    outcome = value["outcome"]?.string
    closedBy = value["closedBy"]?.string
    closedOn = value["closedOn"]?.string
  }
}

extension Inspection {
  /// Flags that nobody has closed, the oldest first; those of withdrawn cases too.
  package var openFlags: [SafeguardingFlag] { flags.filter(\.isOpen) }

  /// Raises a flag about a case, or about none.
  ///
  /// - Throws: ``Refusal/emptyText(_:)`` where nothing is said of the concern.
  package func flagging(
    _ concern: String, of index: Int?, by author: String, on today: String, id: RandomID
  ) throws(Refusal) -> [Change] {
    let concern = concern.trimmed
    if concern.isEmpty { throw .emptyText("The concern") }
    let flag = SafeguardingFlag(
      id: id, subject: index.map { cases[$0].id }, raised: .earliest, concern: concern,
      raisedBy: author, raisedOn: today)
    return [Change(flag.key, flag.value)]
  }

  /// Records who was told of an open flag, and when: on a day between its raising and today.
  ///
  /// - Throws: ``Refusal`` for a flag that is closed, an empty text, or a day that is none or out
  ///   of range.
  package func telling(
    _ who: String, on day: String, of flag: SafeguardingFlag, today: String
  ) throws(Refusal) -> [Change] {
    try requireUndisputed(flag)
    if !flag.isOpen { throw .flagClosed(by: flag.closedBy ?? "", on: flag.closedOn ?? "") }
    guard !who.trimmed.isEmpty else { throw .emptyText("Who was told") }
    guard let told = CalendarDate(day) else { throw .notADate(day) }
    guard CalendarDate(flag.raisedOn).map({ $0 <= told }) ?? true,
      CalendarDate(today).map({ told <= $0 }) ?? true
    else { throw .dayOutOfRange(day, from: flag.raisedOn, to: today) }
    var flag = flag
    (flag.told, flag.toldOn) = (who.trimmed, day)
    return [Change(flag.key, flag.value)]
  }

  /// Closes a flag with its outcome, once somebody was told.
  ///
  /// - Throws: ``Refusal`` for a flag that is closed or of which nobody was told, or an empty
  ///   outcome.
  package func closing(
    _ flag: SafeguardingFlag, outcome: String, by author: String, on today: String
  ) throws(Refusal) -> [Change] {
    try requireUndisputed(flag)
    if !flag.isOpen { throw .flagClosed(by: flag.closedBy ?? "", on: flag.closedOn ?? "") }
    guard flag.told != nil, flag.toldOn != nil else { throw .nobodyTold }
    guard !outcome.trimmed.isEmpty else { throw .emptyText("The outcome") }
    var flag = flag
    (flag.outcome, flag.closedBy, flag.closedOn) = (outcome.trimmed, author, today)
    return [Change(flag.key, flag.value)]
  }

  /// Whether copies say different things of a flag, and nobody has chosen.
  package func isDisputed(_ flag: SafeguardingFlag) -> Bool { conflicts[flag.key] != nil }

  /// What one version says is not closed over another that nobody looked at.
  private func requireUndisputed(_ flag: SafeguardingFlag) throws(Refusal) {
    if isDisputed(flag) { throw .disputedVersions(of: "flag") }
  }

  /// Puts a flag in its place or takes it out; of versions in conflict an open one counts.
  mutating func foldFlag(_ key: EntryKey, _ heads: [Head]) {
    guard let id = RandomID(key.name) else { return }
    flags.removeAll { $0.id == id }
    let versions = heads.compactMap { SafeguardingFlag(key, $0) }
    if let flag = versions.first(where: \.isOpen) ?? versions.first { flags.append(flag) }
    flags.sort { $0.raised < $1.raised }
  }
}

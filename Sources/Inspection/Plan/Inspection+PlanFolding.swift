import OrderedCollections
import Standards

extension PlanItem {
  /// The name of the key that says what an item is; it is the first that is written of one.
  static let existence = ""
  /// The name of the key under which stands why it was withdrawn.
  static let withdrawal = "withdrawn"
  /// What stands before a link in the name of its key: each link has a key of its own, so that
  /// those of two people join.
  static let linkPrefix = "link/"
  /// What stands before a link in the name of the key of its re-audit.
  static let reauditPrefix = "reaudit/"

  /// The value of the key that says what an item is.
  static func existence(_ kind: Kind, under parent: RandomID?) -> JSON {
    var members: JSON.Members = ["kind": .string(kind.rawValue)]
    if let parent { members["under"] = .string(parent.description) }
    return .object(members)
  }

  /// The key of one thing that is said of an item.
  static func key(_ id: RandomID, _ name: String) -> EntryKey {
    EntryKey(subject: id, kind: .plan, name: name)
  }
}

extension EntryKey {
  /// Whether it belongs to the improvement plan and so to no case.
  package var isOfPlan: Bool {
    kind == .plan || kind == .reason && name.hasPrefix("\(EntryKind.plan.rawValue)/")
  }

  /// The field of a plan item that it holds.
  package var planField: PlanField? { kind == .plan ? PlanField(rawValue: name) : nil }
}

extension Inspection {
  /// Takes in what is said of an item of the plan, whether or not its adding has come yet.
  mutating func foldPlan(_ key: EntryKey, _ heads: [Head], _ current: Current) {
    guard let id = key.subject else { return }
    var item = planItems[id] ?? PlanItem(id: id)
    switch key.name {
    case PlanItem.existence: item.take(current.value, heads.first?.stamp)
    case PlanItem.withdrawal: item.withdrawnBecause = current.anyText
    case _ where key.planField != nil:
      if let field = key.planField { item.values[field] = field.value(current) }
    default: foldLink(key.name, current, in: &item)
    }
    planItems[id] = item
  }

  private func foldLink(_ name: String, _ current: Current, in item: inout PlanItem) {
    guard let slash = name.firstIndex(of: "/"),
      let link = PlanLink(String(name[name.index(after: slash)...]), framework)
    else { return }
    switch name[...slash] {
    case PlanItem.linkPrefix:
      if current.value == nil { item.links.remove(link) } else { item.links.insert(link) }
    case PlanItem.reauditPrefix:
      item.reaudits[link] = current.value.flatMap { Reaudit($0, framework) }
    default: return
    }
  }
}

extension PlanItem {
  fileprivate mutating func take(_ value: JSON?, _ stamp: Stamp?) {
    guard let kind = value?["kind"]?.string.flatMap(Kind.init) else {
      added = nil
      return
    }
    self.kind = kind
    parent = value?["under"]?.string.flatMap { RandomID($0) }
    added = stamp
  }
}

extension PlanField {
  /// What holds of values that may disagree: a text and a number must be there to name the item
  /// by; nothing else is decided but by a person.
  fileprivate func value(_ current: Current) -> String? {
    switch self {
    case .text: current.anyText
    case .number: current.numbers.min().map(String.init)
    default: current.value?.string
    }
  }
}

extension Current {
  fileprivate var numbers: [Int] {
    switch self {
    case .cleared: []
    case .value(let value): [value].compactMap(\.integer)
    case .conflict(let values): values.compactMap(\.integer)
    }
  }
}

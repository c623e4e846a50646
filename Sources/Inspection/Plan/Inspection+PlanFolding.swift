import Standards

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

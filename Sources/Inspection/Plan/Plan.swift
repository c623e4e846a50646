/// The improvement plan: recommendations, each with its lines of enquiry and its actions.
package struct Plan: Sendable {
  /// An item where it stands in the plan.
  package struct Row: Hashable, Sendable {
    /// The item with what its fields say.
    package let item: PlanItem
    /// Its short name: recommendation `R4`, area `A2`, line of enquiry `R4a`, actions `R4.1` and
    /// `R4a.1`.
    package let reference: String
    /// 0 for a recommendation, 1 for what stands under it, 2 for an action under a line.
    package let depth: Int
    /// Whether it was withdrawn; what stands under it is not listed then.
    package var isWithdrawn: Bool { item.withdrawnBecause != nil }
  }

  /// Every item in the order in which it is read, those that were withdrawn too.
  package let rows: [Row]

  private let places: [RandomID: Int]

  /// Puts items in their order; one without what it stands under is left out until that comes.
  package init(_ items: some Sequence<PlanItem> = []) {
    var listing = Listing(items)
    listing.list(under: nil, reference: "", depth: 0)
    rows = listing.rows
    places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.item.id, $0) })
  }
}

extension Plan {
  /// The items that count.
  package var active: [Row] { rows.filter { !$0.isWithdrawn } }

  /// The place of an item in ``rows``.
  package func place(of id: RandomID) -> Int? { places[id] }

  /// The row of an item.
  package func row(of id: RandomID) -> Row? { places[id].map { rows[$0] } }

  /// What stands right under an item and counts.
  package func children(of id: RandomID) -> [Row] { active.filter { $0.item.parent == id } }

  /// The recommendation or area that an item belongs to.
  package func top(of item: PlanItem) -> PlanItem {
    var top = item
    while let parent = top.parent.flatMap(row(of:)) { top = parent.item }
    return top
  }

  /// The actions under an item, those under its lines too.
  package func actions(under item: PlanItem) -> [Row] {
    active.filter { $0.item.kind == .action && isUnder($0.item, item.id) }
  }

  /// The value of a field: the item's own, else the one that an action has from its recommendation.
  package func value(_ field: PlanField, of item: PlanItem) -> String? {
    if let own = item.values[field] { return own }
    guard item.kind == .action, field.isInherited else { return nil }
    return top(of: item).values[field]
  }

  /// What an action is measured by: the links of its line, else those of all lines beside it.
  package func links(of item: PlanItem) -> [(line: PlanItem, link: PlanLink)] {
    lines(of: item).flatMap { line in line.links.map { (line, $0) } }
  }

  private func lines(of item: PlanItem) -> [PlanItem] {
    switch item.kind {
    case .line: [item]
    case .action: item.parent.flatMap(row(of:)).map { lines(of: $0.item) } ?? []
    case .recommendation, .area:
      children(of: item.id).map(\.item).filter { $0.kind == .line }
    }
  }

  private func isUnder(_ item: PlanItem, _ id: RandomID) -> Bool {
    var next = item.parent
    while let parent = next {
      if parent == id { return true }
      next = row(of: parent)?.item.parent
    }
    return false
  }
}

/// Lists items under what they stand under.
private struct Listing {
  private let children: [RandomID?: [PlanItem]]
  private(set) var rows: [Plan.Row] = []

  init(_ items: some Sequence<PlanItem>) {
    children = Dictionary(grouping: items.filter { $0.added != nil }, by: \.parent)
      .mapValues { $0.sorted { Self.order($0) < Self.order($1) } }
  }

  private static func order(_ item: PlanItem) -> (Int, Int, Stamp) {
    let kind = PlanItem.Kind.allCases.firstIndex(of: item.kind) ?? 0
    return (kind, item.number, item.added ?? .earliest)
  }

  mutating func list(under parent: RandomID?, reference: String, depth: Int) {
    for item in children[parent] ?? [] {
      let own = reference + Self.name(of: item)
      rows.append(Plan.Row(item: item, reference: own, depth: depth))
      if item.withdrawnBecause == nil { list(under: item.id, reference: own, depth: depth + 1) }
    }
  }

  private static func name(of item: PlanItem) -> String {
    switch item.kind {
    case .recommendation: "R\(item.number)"
    case .area: "A\(item.number)"
    case .line: letters(item.number)
    case .action: ".\(item.number)"
    }
  }

  /// 1 is a, 26 is z, 27 is aa.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x61 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}

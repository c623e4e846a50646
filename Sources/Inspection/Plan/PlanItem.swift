/// One item of the improvement plan, with what its fields say now.
package struct PlanItem: Hashable, Sendable {
  /// What an item is; the raw value stands in the file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What the inspection asks the service or its board to do.
    case recommendation
    /// An area that the service develops of its own accord, which no inspection recommended.
    case area
    /// Which of the findings a recommendation rests on.
    case line
    /// What will be done about it.
    case action
  }

  /// The random identity, which stays when the number changes.
  package let id: RandomID
  /// What it is; a recommendation while its adding is not there.
  package internal(set) var kind: Kind
  /// The item it stands under; nil for a recommendation or an area.
  package internal(set) var parent: RandomID?
  /// When it was added; nil while its adding is not there, because it was taken back or has not
  /// come yet.
  package internal(set) var added: Stamp?
  /// The values of its fields as texts of the interchange.
  package internal(set) var values: [PlanField: String] = [:]
  /// What a line of enquiry rests on.
  package internal(set) var links: Set<PlanLink> = []
  /// What a re-audit found on a link, be it linked now or not.
  package internal(set) var reaudits: [PlanLink: Reaudit] = [:]
  /// Why it was withdrawn; nil while it counts.
  package internal(set) var withdrawnBecause: String?

  /// An item of which nothing else is known yet.
  init(id: RandomID, _ kind: Kind = .recommendation, under parent: RandomID? = nil) {
    self.id = id
    self.kind = kind
    self.parent = parent
  }
}

extension PlanItem {
  /// What is to be done, found or improved.
  package var text: String { values[.text] ?? "" }

  /// The number among its siblings, which stays when others are withdrawn.
  package var number: Int { values[.number].flatMap { Int($0) } ?? 0 }

  /// The word of a status; nothing recorded is not started.
  package var status: PlanStatus { values[.status].flatMap(PlanStatus.init) ?? .notStarted }

  /// The day by which it is to be done.
  package var due: CalendarDate? { values[.due].flatMap(CalendarDate.init) }
}

extension PlanItem.Kind {
  /// The kind in words.
  package var name: String {
    switch self {
    case .recommendation: "Recommendation"
    case .area: "Area for development"
    case .line: "Line of enquiry"
    case .action: "Action"
    }
  }

  /// The kinds that it may stand under; none stands alone.
  package var parents: [PlanItem.Kind] {
    switch self {
    case .recommendation, .area: []
    case .line: [.recommendation, .area]
    case .action: [.recommendation, .area, .line]
    }
  }
}

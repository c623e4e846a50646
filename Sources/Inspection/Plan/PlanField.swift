/// What is recorded of an item of the plan; the raw value is the name of its key and in documents.
package enum PlanField: String, Hashable, Sendable, CaseIterable {
  case number
  case text
  /// Whom a recommendation is addressed to.
  case addressedTo
  /// Whether it is agreed.
  case response
  case responseReason
  case boardChampion
  case serviceChampion
  /// The role that answers for an action.
  case owner
  case due
  case status
  case progress
  /// What shows that an action was done.
  case evidence
  /// By what its effect on children will be known.
  case measure
}

extension PlanField {
  /// What a field takes.
  package enum Form: Hashable, Sendable {
    case text
    /// A role: who it is, never a name.
    case role
    case date
    case number
    case choice([Choice])
  }

  /// One value of a choice.
  package struct Choice: Hashable, Sendable {
    /// The word of the interchange.
    package let id: String
    /// The value as people read it.
    package let name: String
  }

  /// What the field takes, by which every value is checked.
  package var form: Form {
    switch self {
    case .number: .number
    case .due: .date
    case .owner, .boardChampion, .serviceChampion: .role
    case .addressedTo:
      .choice([
        Choice(id: "service", name: "The service"), Choice(id: "board", name: "The board"),
      ])
    case .response:
      .choice([
        Choice(id: "agreed", name: "Agreed"), Choice(id: "partly", name: "Partly agreed"),
        Choice(id: "notAgreed", name: "Not agreed"),
      ])
    case .status: .choice(PlanStatus.allCases.map { Choice(id: $0.rawValue, name: $0.name) })
    case .text, .responseReason, .progress, .evidence, .measure: .text
    }
  }

  /// The values of a choice; none for a field that is typed.
  package var choices: [Choice] {
    if case .choice(let choices) = form { choices } else { [] }
  }

  /// Whether people write what they like.
  package var isFreeText: Bool { form == .text || form == .role }

  /// The field in words.
  package var name: String {
    switch self {
    case .number: "Number"
    case .text: "Text"
    case .addressedTo: "Addressed to"
    case .response: "Response"
    case .responseReason: "Reason for it"
    case .boardChampion: "Board champion"
    case .serviceChampion: "Service champion"
    case .owner: "Owner"
    case .due: "Due"
    case .status: "Status"
    case .progress: "Progress"
    case .evidence: "Evidence"
    case .measure: "Impact measure"
    }
  }

  /// The kinds of item that have it.
  package var kinds: Set<PlanItem.Kind> {
    switch self {
    case .number, .text: Set(PlanItem.Kind.allCases)
    case .addressedTo: [.recommendation]
    case .response, .responseReason: [.recommendation, .action]
    case .boardChampion, .serviceChampion, .progress: [.recommendation, .area, .action]
    case .owner, .due, .status, .evidence, .measure: [.action]
    }
  }

  /// Whether an action has it from its recommendation where it says nothing of its own.
  package var isInherited: Bool {
    switch self {
    case .response, .boardChampion, .serviceChampion: true
    default: false
    }
  }

  /// The fields of a kind of item, in their order.
  package static func fields(of kind: PlanItem.Kind) -> [PlanField] {
    allCases.filter { $0.kinds.contains(kind) }
  }

  /// A value as people read it.
  package func words(for value: String) -> String {
    choices.first { $0.id == value }?.name ?? value
  }
}

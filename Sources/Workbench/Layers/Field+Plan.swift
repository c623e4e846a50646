import Inspection
import OrderedCollections
import Standards
import Terminal

extension Field {
  /// The text of a new item.
  static func newPlanItem(
    _ kind: PlanItem.Kind, under parent: Plan.Row? = nil, addressedTo addressee: String? = nil
  ) -> Field {
    Field(
      title: kind.name + (parent.map { " under \($0.reference)" } ?? ""), hint: kind.hint
    ) { text, model throws(Refusal) in
      let id = model.newID
      let changes = try model.inspection.planning(
        kind, text, under: parent?.item,
        fields: addressee.map { [(PlanField.addressedTo.rawValue, $0)] } ?? [], id: id)
      return [.commit(changes, then: [.dismiss, .replace(PlanList(at: id))])]
    }
  }

  /// The value of a field that is typed.
  static func plan(_ field: PlanField, of item: PlanItem, _ model: Model) -> Field {
    let reference = model.inspection.plan.row(of: item.id)?.reference ?? ""
    let value = field == .number ? String(item.number) : item.values[field] ?? ""
    return Field(
      title: "\(reference): \(field.name)", hint: field.hint, buffer: TextBuffer(value)
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.planning(field.rawValue, text, of: item)
      return [.commit(changes, then: [.dismiss])]
    }
  }

  /// Why an item is withdrawn.
  static func withdraw(_ row: Plan.Row) -> Field {
    Field(
      title: "Withdraw \(row.reference)",
      hint: "The reason. Its number stays its own; nothing of it is lost, and w brings it back."
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.withdrawing(row.item, because: text)
      return [.commit(changes, then: [.dismiss, .say("\(row.reference) is withdrawn")])]
    }
  }

  /// A draft, to be edited and accepted.
  static func draft(
    _ draft: PlanDraft, addressedTo addressee: String, _ model: Model
  ) -> Field {
    let links = draft.links.prefix(4).map { model.inspection.words(for: $0) }
    let more = draft.links.count > 4 ? "; and \(draft.links.count - 4) more" : ""
    return Field(
      title: "Recommendation from a draft",
      hint: "A line of enquiry comes with it for each of \(links.joined(separator: "; "))\(more)."
        + " Edit the words; Enter accepts.",
      buffer: TextBuffer(model.inspection.suggestion(for: draft))
    ) { text, model throws(Refusal) in
      let id = model.newID
      let changes = try model.inspection.accepting(
        draft, as: text, addressedTo: addressee, id: id, newID: { model.newID })
      return [.commit(changes, then: [.dismiss, .replace(PlanList(at: id))])]
    }
  }

  /// What a re-audit found on a link.
  static func reaudit(of link: PlanLink, _ item: PlanItem, _ model: Model) -> Field {
    let hint =
      if case .standard = link {
        "The rating found and the day, such as good 2027-05-01."
      } else {
        "How many Yes of how many, and the day, such as 11 of 12 2027-05-01."
      }
    return Field(
      title: "Re-audit of \(link.word)", hint: hint,
      buffer: TextBuffer(item.reaudits[link]?.typed(model.inspection.framework) ?? "")
    ) { text, model throws(Refusal) in
      let reaudit = try Reaudit(typed: text, on: link, model.inspection.framework)
      let changes = try model.inspection.recording(reaudit, on: link.word, of: item)
      return [.commit(changes, then: [.dismiss])]
    }
  }
}

extension PlanItem.Kind {
  /// What is asked for when one is added.
  fileprivate var hint: String {
    switch self {
    case .recommendation: "What is to be done, as the report has it."
    case .area: "What the service wants to develop beyond the recommendations."
    case .line: "What of the findings it rests on. L links it to the figures."
    case .action: "What will be done. Owner, date and measure follow with Enter."
    }
  }
}

extension PlanField {
  /// What is asked for.
  fileprivate var hint: String {
    switch self {
    case .due: "A date such as 2026-11-23."
    case .number: "A number that no other item there bears."
    case .owner: "The role that answers for it, such as team manager; never a name."
    case .boardChampion, .serviceChampion: "A role, such as health lead; never a name."
    case .measure: "By what its effect on children will be known."
    case .evidence: "What shows that it was done."
    default: ""
    }
  }
}

import Inspection
import OrderedCollections
import Standards
import Terminal

// What is chosen and typed for the improvement plan.

extension Picker {
  /// What can be added to the plan, in view of the item under the cursor.
  static func newPlanItem(_ list: PlanList, _ model: Model) -> Picker {
    var choices = PlanField.addressedTo.choices.map { addressee in
      Choice(
        name: "Recommendation to \(addressee.name.lowercased())",
        requests: [.lay(Field.newPlanItem(.recommendation, addressedTo: addressee.id))])
    }
    choices.append(
      Choice(
        name: PlanItem.Kind.area.name, detail: "of the service's own accord",
        requests: [.lay(Field.newPlanItem(.area))]))
    for kind in [PlanItem.Kind.line, .action] {
      choices += parents(of: kind, list).map { parent in
        Choice(
          name: "\(kind.name) under \(parent.reference)",
          requests: [.lay(Field.newPlanItem(kind, under: parent))])
      }
    }
    return Picker(
      title: "Add to the plan", choices: choices,
      position: ListPosition(row: list.row == nil ? 0 : 3))
  }

  /// The items under which something can be added from here: what is under the cursor and what
  /// that stands under, the nearest first.
  private static func parents(of kind: PlanItem.Kind, _ list: PlanList) -> [Plan.Row] {
    var rows: [Plan.Row] = []
    var next = list.row
    while let row = next {
      if kind.parents.contains(row.item.kind), !row.isWithdrawn { rows.append(row) }
      next = row.item.parent.flatMap(list.plan.row(of:))
    }
    return rows
  }

  /// The values of a field that takes one of a list.
  static func planField(_ field: PlanField, of item: PlanItem, _ model: Model) -> Picker {
    let values = field.choices.map { ($0.name, $0.id) } + [("not recorded", "")]
    let current = item.values[field] ?? ""
    return Picker(
      title: field.name,
      choices: values.map { name, id in
        Choice(
          name: name,
          requests: .committing { () throws(Refusal) in
            try model.inspection.planning(field.rawValue, id, of: item)
          })
      }, position: ListPosition(row: values.firstIndex { $0.1 == current } ?? 0))
  }

  /// What can be done with a link: record a re-audit, or take it away.
  static func planLink(_ link: PlanLink, of item: PlanItem, _ model: Model) -> Picker {
    var choices = [
      Choice(
        name: "Record a re-audit",
        detail: item.reaudits[link]?.typed(model.inspection.framework) ?? "",
        requests: [.lay(Field.reaudit(of: link, item, model))])
    ]
    if item.reaudits[link] != nil {
      choices.append(
        Choice(
          name: "Take the re-audit away",
          requests: .committing { () throws(Refusal) in
            try model.inspection.recording(nil, on: link.word, of: item)
          }))
    }
    choices.append(
      Choice(
        name: "Take the link away",
        requests: Finder.linkRequests(link, of: item, isLinked: false, model)))
    return Picker(
      title: "\(link.word) \(model.inspection.words(for: model.inspection.figure(of: link)))",
      choices: choices)
  }

  /// The drafts, the weakest first.
  static func planDrafts(_ model: Model) -> Picker {
    let inspection = model.inspection
    return Picker(
      title: "Drafts, the weakest first; nothing is written until you accept one",
      choices: inspection.planDrafts.map { draft in
        Choice(
          name: inspection.subjectWords(draft),
          detail: "\(inspection.words(for: .share(draft.share)))"
            + " · \(draft.links.map(\.word).joined(separator: ", "))"
            + (draft.isSmall ? " · small sample" : ""),
          requests: [.lay(addressees(of: draft, model))])
      })
  }

  private static func addressees(of draft: PlanDraft, _ model: Model) -> Picker {
    Picker(
      title: "Addressed to",
      choices: PlanField.addressedTo.choices.map { addressee in
        Choice(
          name: addressee.name,
          requests: [.lay(Field.draft(draft, addressedTo: addressee.id, model))])
      })
  }
}

extension [Request] {
  /// Commits what a wish comes to, or says why it is refused.
  static func committing(
    then: [Request] = [], _ wish: () throws(Refusal) -> [Change]
  ) -> [Request] {
    do { return [.commit(try wish(), then: then)] } catch { return [.refuse(error.message)] }
  }
}

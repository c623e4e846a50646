import Inspection
import OrderedCollections
import Standards
import Terminal

extension Finder {
  /// What a line of enquiry can be linked to; what it is linked to already is marked.
  static func planLinks(of line: PlanItem, _ model: Model) -> Finder {
    let inspection = model.inspection
    return Finder(
      title: "Link \(inspection.plan.row(of: line.id)?.reference ?? "")",
      hint: "a number such as 2.1.1.h, a theme, a standard, or words",
      items: inspection.framework.planLinks.map { link in
        let isLinked = line.links.contains(link)
        let figure = inspection.words(for: inspection.figure(of: link))
        return Item(
          label: link.word,
          text: "\(isLinked ? "linked · " : "")\(figure) · \(link.name(inspection.framework))",
          states: isLinked ? ["linked"] : [],
          requests: linkRequests(link, of: line, isLinked: !isLinked, model))
      })
  }

  /// Links a line to something, or takes the link away.
  static func linkRequests(
    _ link: PlanLink, of line: PlanItem, isLinked: Bool, _ model: Model
  ) -> [Request] {
    let reference = model.inspection.plan.row(of: line.id)?.reference ?? "The line"
    let words = isLinked ? "is linked to" : "is no longer linked to"
    return .committing(then: [.say("\(reference) \(words) \(link.word)")]) {
      () throws(Refusal) in try model.inspection.linking(line, to: link.word, isLinked)
    }
  }

  /// Items of the plan by short name or words.
  static func planItems(_ plan: Plan) -> Finder {
    Finder(title: "Find in the plan", hint: "R4, R4a, R4.1, or words", items: items(of: plan))
  }

  private static func items(of plan: Plan) -> [Item] {
    plan.rows.map { row in
      Item(
        label: row.reference, text: row.item.text, states: [row.item.kind.name.lowercased()],
        requests: [.replace(PlanList(at: row.item.id))])
    }
  }

  /// Whatever has a number, the items of the plan first.
  static func jump(_ model: Model, withPlan plan: Plan) -> Finder {
    let others = jump(model)
    return Finder(
      title: others.title, hint: "R4, R4.1, C03, 2.1 …", items: items(of: plan) + others.items,
      further: others.further)
  }
}

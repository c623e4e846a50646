import OrderedCollections
package import Standards

/// The plan as it stands in an inspection document: recommendations and areas, each with its lines
/// and actions.
package enum PlanDocument {
  /// Nil where there is no plan.
  package static func json(_ inspection: Inspection) -> JSON? {
    let plan = inspection.plan
    let tops = plan.active.filter { $0.item.parent == nil }
    if tops.isEmpty { return nil }
    return .array(tops.map { json($0.item, plan, inspection) })
  }

  private static func json(_ item: PlanItem, _ plan: Plan, _ inspection: Inspection) -> JSON {
    let framework = inspection.framework
    var members: JSON.Members = [:]
    if item.parent == nil { members["kind"] = .string(item.kind.rawValue) }
    for field in PlanField.fields(of: item.kind) {
      members[field.rawValue] =
        field == .number ? .integer(item.number) : item.values[field].map(JSON.string)
    }
    let links = framework.sorted(item.links)
    if !links.isEmpty { members["links"] = .array(links.map { .string($0.word) }) }
    let reaudits = links.compactMap { link in item.reaudits[link].map { (link.word, $0) } }
    if !reaudits.isEmpty {
      members["reaudits"] = .object(
        JSON.Members(uniqueKeysWithValues: reaudits.map { ($0, $1.value(framework)) }))
    }
    let children = plan.children(of: item.id).map(\.item)
    for (name, kind) in [("lines", PlanItem.Kind.line), ("actions", .action)] {
      let items = children.filter { $0.kind == kind }
      if !items.isEmpty { members[name] = .array(items.map { json($0, plan, inspection) }) }
    }
    return .object(members)
  }
}

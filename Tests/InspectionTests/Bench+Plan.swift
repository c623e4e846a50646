import Inspection
import SeededChance
import Standards
import Testing

extension Bench {
  /// Adds an item to the plan and gives its identity.
  @discardableResult
  mutating func plan(
    _ kind: PlanItem.Kind, _ text: String = "Something", under parent: String? = nil,
    _ fields: [PlanField: String] = [:], links: [String] = [], by author: String = "AB"
  ) throws -> RandomID {
    let id = newID()
    let fields = fields.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { (name: $0.key.rawValue, value: $0.value) }
    let parent = try parent.map { try inspection.planItem($0) }
    write(
      try inspection.planning(kind, text, under: parent, fields: fields, links: links, id: id),
      by: author)
    return id
  }

  /// Sets a field of an item.
  mutating func plan(_ reference: String, _ field: PlanField, _ value: String) throws {
    write(
      try inspection.planning(
        field.rawValue, value, of: try inspection.planItem(reference)))
  }

  /// Every gap of the plan, as the item and what it lacks.
  var planGaps: [String] {
    let plan = inspection.plan
    return inspection.planGaps(plan).map { gap in
      "\(plan.row(of: gap.item)?.reference ?? "?") \(gap.problem.word(plan))"
    }
  }

  var planReferences: [String] { inspection.plan.rows.map(\.reference) }

  /// An inspection with a bit of a plan, some of it withdrawn.
  mutating func fillPlan(using generator: inout SeededGenerator) throws {
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let rows = inspection.plan.active
      let kind = PlanItem.Kind.allCases.randomElement(using: &generator) ?? .recommendation
      let parents = rows.filter { kind.parents.contains($0.item.kind) }
      let parent = parents.randomElement(using: &generator)
      guard kind.parents.isEmpty || parent != nil else { continue }
      let id = newID()
      write(
        try inspection.planning(
          kind, "x" + planText(using: &generator), under: parent?.item, id: id))
      guard let item = inspection.planItem(withID: id) else { continue }
      for field in PlanField.fields(of: kind) where generator.chance(50) {
        if field == .number || field == .text { continue }
        write(
          try inspection.planning(field.rawValue, value(of: field, using: &generator), of: item))
      }
      if kind == .line { try fillLinks(of: item, using: &generator) }
      if generator.chance(10) { write(try inspection.withdrawing(item, because: "x")) }
    }
  }

  private mutating func fillLinks(
    of item: PlanItem, using generator: inout SeededGenerator
  ) throws {
    for link in framework.planLinks where generator.chance(3) {
      write(try inspection.linking(item, to: link.word))
      guard generator.chance(50), let item = inspection.planItem(withID: item.id) else { continue }
      let found =
        if case .standard = link { "\(framework.scale[0].id) 2027-05-01" } else {
          "3 of 4 2027-05-01"
        }
      write(
        try inspection.recording(
          Reaudit(typed: found, on: link, framework), on: link.word, of: item))
    }
  }

  private func value(of field: PlanField, using generator: inout SeededGenerator) -> String {
    switch field.form {
    case .choice(let choices): choices.randomElement(using: &generator)?.id ?? ""
    case .date: "2027-0\(Int.random(in: 1...9, using: &generator))-15"
    case .number, .text, .role: "y" + planText(using: &generator)
    }
  }

  private func planText(using generator: inout SeededGenerator) -> String {
    Bench.awkwardTexts.randomElement(using: &generator) ?? ""
  }
}

extension PlanGap.Problem {
  fileprivate func word(_ plan: Plan) -> String {
    switch self {
    case .missing(let field): "no \(field.rawValue)"
    case .placeholder(let field, let words): "\(field.rawValue) \(words)"
    case .conflict(let field): "\(field.rawValue) in conflict"
    case .noAction: "no action"
    case .noLink: "no link"
    case .repeats(let id): "repeats \(plan.row(of: id)?.reference ?? "?")"
    case .sameNumber: "same number"
    }
  }
}

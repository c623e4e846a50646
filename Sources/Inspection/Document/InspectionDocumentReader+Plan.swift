import OrderedCollections
import Standards

extension InspectionDocumentReader {
  /// Reads an item of the plan and what stands under it.
  mutating func readPlanItem(
    _ reader: JSONReader, _ kind: PlanItem.Kind? = nil, under parent: RandomID? = nil
  ) {
    let tops: OrderedDictionary<String, PlanItem.Kind> = [
      PlanItem.Kind.recommendation.rawValue: .recommendation, PlanItem.Kind.area.rawValue: .area,
    ]
    guard let kind = kind ?? reader.required("kind")?.choice(tops) else { return }
    let below = kind == .action ? [] : kind == .line ? ["actions"] : ["lines", "actions"]
    reader.allow(
      (parent == nil ? ["kind"] : []) + PlanField.fields(of: kind).map(\.rawValue) + below
        + (kind == .line ? ["links", "reaudits"] : []))
    let text = reader.text("text", atMost: .max)
    let number = reader.member("number")?.number(in: Inspection.planNumbers)
    let id = RandomID(using: &generator)
    guard !text.isEmpty else { return }
    let isAdded = take(at: reader) { inspection throws(Refusal) in
      try inspection.planning(
        kind, text, under: parent.flatMap(inspection.planItem(withID:)), number: number, id: id)
    }
    guard isAdded else { return }
    readFields(of: kind, id, reader)
    readLinks(of: id, reader)
    for reader in reader.elements("lines") { readPlanItem(reader, .line, under: id) }
    for reader in reader.elements("actions") { readPlanItem(reader, .action, under: id) }
  }

  private mutating func readFields(of kind: PlanItem.Kind, _ id: RandomID, _ reader: JSONReader) {
    for field in PlanField.fields(of: kind) where field != .number && field != .text {
      guard let value = reader.member(field.rawValue) else { continue }
      let text = value.text()
      guard value.value.string != nil else { continue }
      if text.isEmpty {
        value.fault(.empty)
        continue
      }
      takePlan(id, at: value) { inspection, item throws(Refusal) in
        try inspection.planning(field.rawValue, text, of: item)
      }
    }
  }

  private mutating func readLinks(of id: RandomID, _ reader: JSONReader) {
    for value in reader.elements("links") {
      let word = value.text()
      guard value.value.string != nil else { continue }
      takePlan(id, at: value) { inspection, item throws(Refusal) in
        try inspection.linking(item, to: word)
      }
    }
    for (word, value) in reader.member("reaudits")?.members() ?? [] {
      value.allow("yes", "of", "rating", "on")
      guard let reaudit = Reaudit(value.value, framework) else {
        value.fault(.refused(Refusal.notAReaudit(value.value.text()).message))
        continue
      }
      takePlan(id, at: value) { inspection, item throws(Refusal) in
        try inspection.recording(reaudit, on: word, of: item)
      }
    }
  }

  private mutating func takePlan(
    _ id: RandomID, at reader: JSONReader,
    _ wish: (Inspection, PlanItem) throws(Refusal) -> [Change]
  ) {
    take(at: reader) { inspection throws(Refusal) in
      guard let item = inspection.planItem(withID: id) else { return [] }
      return try wish(inspection, item)
    }
  }
}

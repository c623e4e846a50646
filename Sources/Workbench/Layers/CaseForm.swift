import Inspection
import OrderedCollections
import Standards
import Terminal

/// The facts of a case, each corrected where it stands and saved at once.
struct CaseForm: Form {
  static let widest = 70
  static let valueColumn = 35

  let caseIndex: Int
  var position = ListPosition()

  /// One line: the reference, or a fact.
  struct Line: FormLine {
    let name: String
    let title: String
    let value: String
    let field: FactField?
  }

  func lines(_ model: Model) -> [Line] {
    let record = model.inspection.cases[caseIndex]
    let reference = Line(
      name: Inspection.referenceFact, title: "Reference", value: record.reference, field: nil)
    return [reference]
      + model.inspection.framework.facts.values.map { field in
        Line(
          name: field.id.rawValue, title: field.name,
          value: model.inspection.factWords(field, of: record) ?? "", field: field)
      }
  }

  func edit(_ line: Line, _ model: Model) -> [Request] {
    let record = model.inspection.cases[caseIndex]
    let choices = line.field?.choices(for: record.type) ?? []
    guard choices.isEmpty else {
      let none = Picker.Choice(name: "not recorded", requests: set(line.name, "", model))
      let options = choices.map { choice in
        Picker.Choice(name: choice.name, requests: set(line.name, choice.id, model))
      }
      let current = line.field.flatMap { record.fact($0.id) }
      let row = choices.firstIndex { $0.id == current } ?? 0
      return [
        .lay(
          Picker(
            title: line.title, hint: line.field?.help ?? "", choices: options + [none],
            position: ListPosition(row: row)))
      ]
    }
    let (index, next) = (caseIndex, next)
    let value = line.field.flatMap { record.fact($0.id) } ?? line.value
    return [
      .lay(
        Field(
          title: "\(record.reference): \(line.title)", hint: hint(line), buffer: TextBuffer(value)
        ) { text, model throws(Refusal) in
          let changes = try model.inspection.setting(facts: [(line.name, text)], of: index)
          return [.commit(changes, then: [.dismiss] + next)]
        })
    ]
  }

  /// On to the next fact, as after an answer to the next question.
  private var next: [Request] { [.inLayer(.moveDown)] }

  private func hint(_ line: Line) -> String {
    let form =
      switch line.field?.kind {
      case .number(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)."
      case .date: "A date such as 2026-11-23."
      // The built-in editions say it in their own line.
      case .code: line.field?.help == nil ? "A code, never a name." : ""
      case .choice: ""
      case nil: "A pseudonym, never a name."
      }
    return [form, line.field?.help ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func set(_ name: String, _ value: String, _ model: Model) -> [Request] {
    do {
      let changes = try model.inspection.setting(facts: [(name, value)], of: caseIndex)
      return [.commit(changes, then: next)]
    } catch {
      return [.refuse(error.message)]
    }
  }

  func title(_ model: Model) -> String {
    let record = model.inspection.cases[caseIndex]
    let type = model.inspection.framework.caseTypes[record.type]?.name ?? ""
    return "\(record.reference) · \(type)"
  }
}

import OrderedCollections
import Inspection
import Standards
import Terminal

/// The facts of a case, each corrected where it stands and saved at once.
struct CaseForm: Layer {
  let caseIndex: Int
  var position = ListPosition()

  var context: Context { .form }

  /// One line: the reference, or a fact.
  struct Line {
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

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    let lines = lines(model)
    switch event {
    case .action(.cancel): return [.dismiss]
    case .action(.open): return edit(lines[position.row], model)
    case .action(let action):
      _ = position.move(action, count: lines.count, page: 10)
      return []
    case .key(let key):
      switch position.pick(key, among: lines.map(\.title)) {
      case .row(let row):
        position.row = row
        return edit(lines[position.row], model)
      case .moved: return []
      case .nothing: return [saying(nothingComesOf: key, among: lines.count, model)]
      }
    case .paste: return []
    }
  }

  private func edit(_ line: Line, _ model: Model) -> [Request] {
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
            title: line.title, choices: options + [none], position: ListPosition(row: row)))
      ]
    }
    let index = caseIndex
    let value = line.field.flatMap { record.fact($0.id) } ?? line.value
    return [
      .lay(
        Field(
          title: "\(record.reference): \(line.title)", hint: hint(line), buffer: TextBuffer(value)
        ) { text, model throws(Refusal) in
          let changes = try model.inspection.setting(facts: [(line.name, text)], of: index)
          return [.commit(changes, then: [.dismiss])]
        })
    ]
  }

  private func hint(_ line: Line) -> String {
    switch line.field?.kind {
    case .number(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)."
    case .date: "A date such as 2026-11-23."
    case .code: "A code, never a name."
    case .choice: ""
    case nil: "A pseudonym, never a name."
    }
  }

  private func set(_ name: String, _ value: String, _ model: Model) -> [Request] {
    do {
      return [.commit(try model.inspection.setting(facts: [(name, value)], of: caseIndex))]
    } catch {
      return [.say(error.message)]
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let lines = lines(model)
    let record = model.inspection.cases[caseIndex]
    let type = model.inspection.framework.caseTypes[record.type]?.name ?? ""
    Panel.draw(
      "\(record.reference) · \(type)", columns: min(70, frame.size.columns - 6),
      rows: lines.count, in: &frame,
      part: { partWords(position.window(count: lines.count, height: $0), of: lines.count) }
    ) { frame in
      let window = position.window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        let isHere = index == position.row
        frame.mark(row: index, isHere: isHere, at: Point(column: 0, row: row))
        frame.write(
          lines[index].title, at: Point(column: 2, row: row), style: isHere ? .bold : .plain,
          width: 32)
        frame.write(
          lines[index].value.isEmpty ? "–" : lines[index].value, at: Point(column: 35, row: row),
          style: isHere ? .bold : .plain)
        frame.offerFocus(onRow: row, item: index)
        if isHere { frame.placeCursor(at: Point(column: 35, row: row)) }
      }
    }
  }
}

import Inspection
import Standards

extension PlanList {
  func speech(_ model: Model) -> Speech {
    let choices = rows.map { row in
      Speech.Choice(
        name: "\(row.reference) \(row.item.text)", detail: longState(of: row, model))
    }
    let lines =
      row == nil
      ? [plan.rows.isEmpty ? "There is no improvement plan yet." : "Nothing is \(selection.name)."]
      : []
    return Speech(
      title: heading(model), lines: lines,
      here: row.map { row in
        ["\(position.row + 1) \(choices[position.row].spoken)"]
          + detail(of: row, model).dropFirst().map(\.text)
      } ?? [],
      choices: choices,
      hint: "A number opens an item; add, drafts, link and list do what they say.")
  }
}

extension PlanForm {
  func speech(_ model: Model) -> Speech {
    Speech(
      title: title(model),
      choices: lines(model).map {
        Speech.Choice(name: $0.title, detail: $0.value.isEmpty ? "not recorded" : $0.value)
      },
      hint: "A number or a name changes one, such as due 2026-11-23; back leaves.")
  }
}

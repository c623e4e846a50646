import Inspection
import OrderedCollections
import Standards
import Terminal

/// The fields of an item of the plan, each corrected where it stands and saved at once.
struct PlanForm: Layer {
  let item: RandomID
  var position = ListPosition()

  var context: Context { .form }

  /// One line of the form.
  struct Line {
    /// What the line holds.
    enum Thing {
      case field(PlanField)
      case link(PlanLink)
      /// The offer of a further link.
      case newLink
    }

    let thing: Thing
    let title: String
    let value: String
  }

  func lines(_ model: Model) -> [Line] {
    let inspection = model.inspection
    guard let item = inspection.planItem(withID: item) else { return [] }
    let plan = inspection.plan
    let fields = PlanField.fields(of: item.kind).map { field in
      Line(
        thing: .field(field), title: field.name,
        value: field == .number
          ? String(item.number) : inspection.words(for: field, of: item, in: plan) ?? "")
    }
    guard item.kind == .line else { return fields }
    let links = inspection.framework.sorted(item.links).map { link in
      Line(
        thing: .link(link), title: "Link to \(link.word)",
        value: inspection.words(for: inspection.figure(of: link))
          + (item.reaudits[link].map { "; re-audit \($0.typed(inspection.framework))" } ?? ""))
    }
    return fields + links + [Line(thing: .newLink, title: "Another link", value: "")]
  }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    let lines = lines(model)
    position.keep(within: lines.count)
    switch event {
    case .action(.cancel): return [.dismiss]
    case .action(.open): return edit(lines, model)
    case .action(let action):
      _ = position.move(action, count: lines.count, page: 10)
      return []
    case .key(let key):
      switch position.pick(key, among: lines.map(\.title)) {
      case .row(let row):
        position.row = row
        return edit(lines, model)
      case .moved: return []
      case .nothing: return [saying(nothingComesOf: key, among: lines.count, model)]
      }
    case .paste: return []
    }
  }

  /// Edits the line under the cursor; where the item is gone, the form goes too.
  private func edit(_ lines: [Line], _ model: Model) -> [Request] {
    guard let item = model.inspection.planItem(withID: item),
      lines.indices.contains(position.row)
    else { return [.dismiss] }
    return edit(lines[position.row].thing, of: item, model)
  }

  private func edit(_ thing: Line.Thing, of item: PlanItem, _ model: Model) -> [Request] {
    switch thing {
    case .field(let field):
      field.choices.isEmpty
        ? [.lay(Field.plan(field, of: item, model))]
        : [.lay(Picker.planField(field, of: item, model))]
    case .link(let link): [.lay(Picker.planLink(link, of: item, model))]
    case .newLink: [.lay(Finder.planLinks(of: item, model))]
    }
  }

  func title(_ model: Model) -> String {
    guard let row = model.inspection.plan.row(of: item) else { return "" }
    return "\(row.reference) · \(row.item.kind.name)"
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let lines = lines(model)
    let columns = min(100, frame.size.columns - 6)
    let valueColumn = 22
    let part = { rows in
      partWords(position.window(count: lines.count, height: rows), of: lines.count)
    }
    Panel.draw(title(model), columns: columns, rows: lines.count, in: &frame, part: part) {
      frame in
      let window = position.window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        let isHere = index == position.row
        frame.mark(row: index, isHere: isHere, at: Point(column: 0, row: row))
        frame.offerFocus(onRow: row, item: index)
        frame.write(
          lines[index].title, at: Point(column: 2, row: row), style: isHere ? .bold : .plain,
          width: valueColumn - 3)
        frame.write(
          lines[index].value.isEmpty ? "–" : lines[index].value,
          at: Point(column: valueColumn, row: row), style: isHere ? .bold : .plain,
          width: columns - valueColumn)
        if isHere { frame.placeCursor(at: Point(column: valueColumn, row: row)) }
      }
    }
  }
}

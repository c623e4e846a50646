import Inspection
import OrderedCollections
import Standards
import Terminal

/// The fields of an item of the plan, each corrected where it stands and saved at once.
struct PlanForm: Form {
  static let widest = 100
  static let valueColumn = 22

  let item: RandomID
  var position = ListPosition()

  /// One line of the form.
  struct Line: FormLine {
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

  /// Edits a line; where the item is gone, the form goes too.
  func edit(_ line: Line, _ model: Model) -> [Request] {
    guard let item = model.inspection.planItem(withID: item) else { return [.dismiss] }
    return edit(line.thing, of: item, model)
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
}

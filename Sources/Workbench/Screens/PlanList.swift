import Inspection
import OrderedCollections
import Standards
import Terminal

/// The improvement plan: recommendations, each with its lines of enquiry and its actions.
struct PlanList: Screen {
  private(set) var selection = PlanSelection.all
  /// The item under the cursor; it stays so wherever it comes to stand.
  private(set) var here: RandomID?
  private(set) var position = ListPosition()
  private(set) var plan = Plan()
  /// The rows that are listed.
  private(set) var rows: [Plan.Row] = []
  private(set) var gaps: [RandomID: [PlanGap]] = [:]

  var context: Context { .plan }
  var printout: Printout? { plan.rows.isEmpty ? nil : .plan(selection) }

  func rowCount(_ model: Model) -> Int { rows.count }

  init() {}

  /// Begins at an item, in the list of everything.
  init(at id: RandomID) { here = id }

  /// The row under the cursor; nil while nothing is listed.
  var row: Plan.Row? { rows.indices.contains(position.row) ? rows[position.row] : nil }

  func heading(_ model: Model) -> String {
    let count = gaps.values.map(\.count).reduce(0, +)
    let list = selection == .all ? "" : ", \(selection.name)"
    let overdue = CalendarDate(model.today).map { today in
      plan.active.count { $0.item.daysOverdue(on: today) != nil }
    }
    // What calls for somebody stands where a narrow window still shows it.
    let first = overdue.map { $0 > 0 ? "\($0) overdue · " : "" } ?? ""
    return "Plan\(list) · \(first)\(counted(count, "gap")) · \(model.inspection.planWords(plan))"
  }

  mutating func refresh(_ model: Model) {
    guard let today = CalendarDate(model.today) else { return }
    plan = model.inspection.plan
    gaps = Dictionary(grouping: model.inspection.planGaps(plan), by: \.item)
    rows = model.inspection.planRows(selection, in: plan, on: today)
    if let place = rows.firstIndex(where: { $0.item.id == here }) { position.row = place }
    position.keep(within: rows.count)
    here = row?.item.id
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .withdraw, .history:
      row == nil ? "There is no item here yet; \(model.key(.addPlanItem)) adds one" : nil
    case .linkPlan:
      row?.item.kind == .line
        ? nil
        : "Go to a line of enquiry; links belong to those, and \(model.key(.addPlanItem)) adds one"
    case .draftPlan:
      model.inspection.planDrafts.isEmpty
        ? "No prompt is weak that the plan is not linked to already" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return row.map { [.lay(PlanForm(item: $0.item.id))] } ?? []
    case .addPlanItem: return [.lay(Picker.newPlanItem(self, model))]
    case .draftPlan: return [.lay(Picker.planDrafts(model))]
    case .linkPlan: return row.map { [.lay(Finder.planLinks(of: $0.item, model))] } ?? []
    case .selectPlan: return [.lay(selections(model))]
    case .withdraw: return row.map { withdraw($0, model) } ?? []
    case .history: return row.map { [.history(.planItem($0.item.id))] } ?? []
    case .find: return [.lay(Finder.planItems(plan))]
    case .jump: return [.lay(Finder.jump(model, withPlan: plan))]
    default:
      _ = position.move(action, count: rows.count, page: model.rowsOfPage)
      here = row?.item.id
      return []
    }
  }

  private func withdraw(_ row: Plan.Row, _ model: Model) -> [Request] {
    guard row.isWithdrawn else { return [.lay(Field.withdraw(row, model))] }
    return [
      .commit(
        model.inspection.restoring(row.item), then: [.say("\(row.reference) counts again")])
    ]
  }

  private func selections(_ model: Model) -> Picker {
    let today = CalendarDate(model.today)
    return Picker(
      title: "List of the plan",
      choices: PlanSelection.allCases.map { selection in
        var list = self
        list.selection = selection
        let count = today.map { model.inspection.planRows(selection, in: plan, on: $0).count } ?? 0
        return Picker.Choice(
          name: selection.name, detail: counted(count, "item"), requests: [.replace(list)])
      }, position: ListPosition(row: PlanSelection.allCases.firstIndex(of: selection) ?? 0))
  }
}

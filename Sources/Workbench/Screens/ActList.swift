import Inspection
import OrderedCollections
import Standards
import Terminal

/// What a manager acts on today, the most pressing first, in the order that the framework says.
struct ActList: Screen {
  var position = ListPosition()
  private(set) var items: [TodayItem] = []

  var context: Context { .today }

  func rowCount(_ model: Model) -> Int { items.count }
  var printout: Printout? { .today }

  func heading(_ model: Model) -> String {
    let counts = model.inspection.framework.today.compactMap { list -> String? in
      let count = items.filter { $0.list == list }.reduce(0) { $0 + $1.count }
      return count == 0 ? nil : counted(count, list.words.one, list.words.many)
    }
    return (["Act on today"] + (counts.isEmpty ? ["nothing waits"] : counts))
      .joined(separator: " · ")
  }

  mutating func refresh(_ model: Model) {
    guard let today = CalendarDate(model.today) else { return }
    items = model.inspection.toActOn(on: today).gatheringLate
    position.keep(within: items.count)
  }

  func caseInFocus(_ model: Model) -> Int? {
    guard items.indices.contains(position.row) else { return nil }
    return switch items[position.row] {
    case .gap(let gap): gap.caseIndex
    case .query(let query): model.inspection.index(of: query.subject)
    case .comment(let placed): placed.caseIndex
    case .late(let reading): reading.caseIndex
    case .lateOfOne: nil
    case .flag(let flag): flag.subject.flatMap { model.inspection.index(of: $0) }
    }
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    action == .open && items.isEmpty ? "There is nothing to open" : nil
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return items[position.row].opening(model)
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }
}

extension TodayItem {
  /// Goes to what waits: the answer, the facts, the flag.
  fileprivate func opening(_ model: Model) -> [Request] {
    switch self {
    case .gap(let gap): gap.opening(model)
    case .query(let query): query.opening(model)
    case .comment(let placed): placed.opening(model)
    case .late(let reading): reading.opening(model)
    case .lateOfOne(let readings): [.push(DueList(lateOf: readings.first?.reader))]
    case .flag(let flag): [.lay(Picker.deeds(on: flag, model))]
    }
  }
}

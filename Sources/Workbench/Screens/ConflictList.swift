import Inspection
import OrderedCollections
import Standards
import Terminal

/// What a merge leaves for people to settle: values that disagree, two cases with one reference,
/// and cases in which two people answered.
struct ConflictList: Screen {
  var position = ListPosition()

  var context: Context { .conflicts }

  /// One thing to settle.
  enum Item: Hashable {
    case conflict(EntryKey)
    case doubleReference(String)
    /// The index of the case.
    case mixedAuthors(Int)
    /// The index of a case that is not as it was locked.
    case alteredLock(Int)
  }

  func heading(_ model: Model) -> String {
    "To settle · \(counted(items(model).count, "thing"))"
  }

  func items(_ model: Model) -> [Item] {
    let inspection = model.inspection
    return inspection.conflicts.keys.map(Item.conflict)
      + inspection.doubleReferences.map(Item.doubleReference)
      + inspection.unconfirmedCases.map(Item.mixedAuthors)
      + inspection.alteredLocks.map(Item.alteredLock)
  }

  func caseInFocus(_ model: Model) -> Int? {
    let items = items(model)
    guard items.indices.contains(position.row) else { return nil }
    switch items[position.row] {
    case .conflict(let key): return key.subject.flatMap { model.inspection.index(of: $0) }
    case .doubleReference: return nil
    case .mixedAuthors(let index), .alteredLock(let index): return index
    }
  }

  func rowCount(_ model: Model) -> Int { items(model).count }

  mutating func refresh(_ model: Model) { position.keep(within: items(model).count) }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open: items(model).isEmpty ? "There is nothing to settle" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let items = items(model)
    switch action {
    case .open: return settle(items[position.row], model)
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }

  private func settle(_ item: Item, _ model: Model) -> [Request] {
    switch item {
    case .conflict(let key): [.lay(Picker.settling(key, model))]
    case .doubleReference(let reference): [.lay(Picker.separating(reference, model))]
    case .mixedAuthors(let index): [.lay(Confirmation.ofAuthors(index, model))]
    case .alteredLock(let index): [.lay(Picker.steps(of: index, model))]
    }
  }
}

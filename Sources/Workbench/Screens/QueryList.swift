import Inspection
import OrderedCollections
import Standards
import Terminal

/// What waits for a person: safeguarding flags first, then the queries of all cases, the oldest
/// first; what is settled stands below.
struct QueryList: Screen {
  /// One line to act on.
  enum Item: Sendable {
    case flag(SafeguardingFlag)
    case query(Query)
  }

  /// Only what says all these words somewhere is listed.
  private(set) var filter = ""
  var position = ListPosition()
  /// What is listed, in the order of the list.
  private(set) var items: [Item] = []

  var context: Context { .queries }

  func rowCount(_ model: Model) -> Int { items.count }

  func heading(_ model: Model) -> String {
    let flags = model.inspection.openFlags.count
    let open = model.inspection.queries.count { $0.state != .resolved }
    let words = filter.isEmpty ? "" : " · “\(filter)”"
    return "\(counted(flags, "open flag")) · "
      + "\(counted(open, "query", "queries")) not resolved\(words)"
  }

  mutating func refresh(_ model: Model) {
    let inspection = model.inspection
    let flags = inspection.flags.sorted { ($0.isOpen ? 0 : 1) < ($1.isOpen ? 0 : 1) }
    let queries = inspection.queries.sorted { Self.order($0) < Self.order($1) }
    let all =
      flags.filter(\.isOpen).map(Item.flag) + queries.map(Item.query)
      + flags.filter { !$0.isOpen }.map(Item.flag)
    items = all.filter { matches($0, model) }
    position.keep(within: items.count)
  }

  private static func order(_ query: Query) -> (Int, Stamp) {
    let states = Query.State.allCases
    return (
      states.firstIndex(of: query.state) ?? 0,
      query.thread.first?.made ?? Stamp(time: 0, writer: query.id, sequence: 0)
    )
  }

  func caseInFocus(_ model: Model) -> Int? {
    guard items.indices.contains(position.row) else { return nil }
    return subject(of: items[position.row]).flatMap { model.inspection.index(of: $0) }
  }

  func subject(of item: Item) -> RandomID? {
    switch item {
    case .flag(let flag): flag.subject
    case .query(let query): query.subject
    }
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .askQuery: items.isEmpty ? "There is nothing to open" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(items[position.row], model)
    case .askQuery: return [.lay(deeds(on: items[position.row], model))]
    case .find: return [.lay(filterField)]
    case .jump: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }

  /// Goes to the answer that a query is on; a flag is dealt with at once.
  private func open(_ item: Item, _ model: Model) -> [Request] {
    switch item {
    case .query(let query): query.opening(model)
    case .flag: [.lay(deeds(on: item, model))]
    }
  }

  private func deeds(on item: Item, _ model: Model) -> Picker {
    switch item {
    case .flag(let flag): .deeds(on: flag, model)
    case .query(let query): .deeds(on: query, model)
    }
  }
}

extension Query {
  /// Goes to the answer that it is on.
  func opening(_ model: Model) -> [Request] {
    guard let index = model.inspection.index(of: subject) else { return [] }
    let question = about.flatMap { model.inspection.framework.question($0) }
    return [.push(Walk(model, caseAt: index, question: question))]
  }
}

// MARK: - Filtering

extension QueryList {
  private var filterField: Field {
    let list = self
    return Field.filter(
      "Show only flags and queries with these words",
      hint: "A state (open, responded, resolved), an owner, a case, a question or a word said; "
        + "nothing shows all.", now: filter
    ) { words in
      var list = list
      list.filter = words
      list.position = ListPosition()
      return list
    }
  }

  private func matches(_ item: Item, _ model: Model) -> Bool {
    searched(item, model).hasWords(of: filter)
  }

  private func searched(_ item: Item, _ model: Model) -> String {
    let reference = reference(of: item, model)
    switch item {
    case .flag(let flag):
      return ([reference, "flag", state(of: item)] + model.inspection.words(for: flag, on: ""))
        .joined(separator: " ")
    case .query(let query):
      let said = query.thread.map { "\($0.author) \($0.text)" }
      return
        ([reference, state(of: item), query.about?.text ?? "case", query.owner ?? "nobody"]
        + said).joined(separator: " ")
    }
  }

  func reference(of item: Item, _ model: Model) -> String {
    subject(of: item).flatMap { model.inspection.index(of: $0) }
      .map { model.inspection.cases[$0].reference } ?? "–"
  }

  func state(of item: Item) -> String {
    switch item {
    case .flag(let flag): flag.isOpen ? "open" : "closed"
    case .query(let query): query.state.rawValue
    }
  }
}

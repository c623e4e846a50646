import Inspection
import OrderedCollections
import Standards
import Terminal

/// What waits for a person: safeguarding flags first, then the queries of all cases, the oldest
/// first, then what practitioners disagree with; what is settled stands below.
struct QueryList: Screen {
  /// One line to act on.
  enum Item: Sendable {
    case flag(SafeguardingFlag)
    case query(Query)
    case comment(PlacedComment)
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
    let disagreements = model.inspection.openDisagreements.count
    let counts = [
      flags == 0 ? nil : counted(flags, "open flag"),
      open == 0 ? nil : "\(counted(open, "query", "queries")) not resolved",
      disagreements == 0 ? nil : counted(disagreements, "disagreement"),
    ].compactMap(\.self)
    let words = filter.isEmpty ? "" : " · “\(filter)”"
    return (counts.isEmpty ? "Flags and queries · nothing waits" : counts.joined(separator: " · "))
      + words
  }

  mutating func refresh(_ model: Model) {
    let inspection = model.inspection
    let flags = inspection.flags.sorted { ($0.isOpen ? 0 : 1) < ($1.isOpen ? 0 : 1) }
    let queries = inspection.queries.sorted { Self.order($0) < Self.order($1) }
    let said = inspection.comments.filter { $0.comment.agrees == false || !$0.comment.text.isEmpty }
    let all =
      flags.filter(\.isOpen).map(Item.flag)
      + queries.filter { $0.state != .resolved }.map(Item.query)
      + inspection.openDisagreements.map(Item.comment)
      + queries.filter { $0.state == .resolved }.map(Item.query)
      + said.filter { !$0.isOpen }.map(Item.comment)
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
    return caseIndex(of: items[position.row], model)
  }

  private func caseIndex(of item: Item, _ model: Model) -> Int? {
    switch item {
    case .flag(let flag): flag.subject.flatMap { model.inspection.index(of: $0) }
    case .query(let query): model.inspection.index(of: query.subject)
    case .comment(let placed): placed.caseIndex
    }
  }

  var printout: Printout? { .queries }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open, .askQuery: items.isEmpty ? "There is nothing to open" : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(items[position.row], model)
    case .askQuery: return act(on: items[position.row], model)
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
    case .comment(let placed): placed.opening(model)
    case .flag: act(on: item, model)
    }
  }

  private func act(on item: Item, _ model: Model) -> [Request] {
    switch item {
    case .flag(let flag): [.lay(Picker.deeds(on: flag, model))]
    case .query(let query): [.lay(Picker.deeds(on: query, model))]
    case .comment(let placed): [.lay(Field.settling(placed, model))]
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
      "Show only what has these words",
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
    case .comment(let placed):
      return
        ([reference, "practitioner disagreement comment", state(of: item)]
        + model.inspection.commentDetails(placed) + [about(item, model)]).joined(separator: " ")
    }
  }

  func reference(of item: Item, _ model: Model) -> String {
    caseIndex(of: item, model).map { model.inspection.cases[$0].reference } ?? "–"
  }

  func state(of item: Item) -> String {
    switch item {
    case .flag(let flag): flag.isOpen ? "open" : "closed"
    case .query(let query): query.state.rawValue
    case .comment(let placed): placed.isOpen ? "open" : placed.outcome == nil ? "said" : "settled"
    }
  }
}

import Inspection
import OrderedCollections
import Standards
import Terminal

/// Where management oversight is missing: case by case, with who should do what about it.
struct GapList: Screen {
  /// By what the gaps are grouped: severity, rule, case, the question that shows it, or a fact that
  /// says whose work it is.
  enum Grouping: Hashable, Sendable {
    case severity
    case rule
    case question
    case reference
    case fact(Identifier<FactField>)
  }

  private(set) var grouping = Grouping.severity
  /// Only gaps that say all these words somewhere are listed.
  private(set) var filter = ""
  var position = ListPosition()
  /// The gaps that are listed, in the order of the list.
  private(set) var gaps: [OversightGap] = []

  var context: Context { .oversight }
  var printout: Printout? { .oversight }

  func heading(_ model: Model) -> String {
    let words = filter.isEmpty ? "" : " · “\(filter)”"
    return "\(model.inspection.gapWords(gaps)) · by \(name(of: grouping, model))\(words)"
  }

  func rowCount(_ model: Model) -> Int { gaps.count }
  func caseInFocus(_ model: Model) -> Int? {
    gaps.indices.contains(position.row) ? gaps[position.row].caseIndex : nil
  }

  mutating func refresh(_ model: Model) {
    guard let today = CalendarDate(model.today) else { return }
    let found = model.inspection.oversightGaps(on: today).filter { matches($0, model) }
    // Sorting keeps what is worst first within a group.
    gaps = found.enumerated().map { (order: order(of: $1, model), place: $0, gap: $1) }
      .sorted { ($0.order.0, $0.order.1, $0.place) < ($1.order.0, $1.order.1, $1.place) }
      .map(\.gap)
    position.keep(within: gaps.count)
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open: gaps.isEmpty ? "There is no gap to open" : nil
    case .webPage:
      isByGroup(model)
        ? "Not written: small numbers of a team or practitioner could be counted"
        : nil
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return gaps[position.row].opening(model)
    case .group: return [.lay(groupings(model))]
    case .find: return [.lay(filterField)]
    case .jump: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: gaps.count, page: model.rowsOfPage)
      return []
    }
  }
}

extension OversightGap {
  /// Opens the answer that shows a gap; where facts show it, those of the case.
  func opening(_ model: Model) -> [Request] {
    let question = question.map { model.inspection.framework.questions[$0] }
    let walk = Request.push(Walk(model, caseAt: caseIndex, question: question))
    return question == nil ? [walk, .lay(CaseForm(caseIndex: caseIndex))] : [walk]
  }
}

// MARK: - Grouping and filtering

extension GapList {
  /// The list grouped in another way, from its first gap.
  private func grouped(by grouping: Grouping) -> GapList {
    var list = self
    list.grouping = grouping
    list.position = ListPosition()
    return list
  }

  private func groupings(_ model: Model) -> Picker {
    let facts = model.inspection.framework.disclosure?.groups ?? []
    let all = [.severity, .rule] + facts.map(Grouping.fact) + [.question, .reference]
    return Picker(
      title: "Group the gaps by",
      choices: all.map { grouping in
        Picker.Choice(
          name: name(of: grouping, model), requests: [.replace(grouped(by: grouping))])
      }, position: ListPosition(row: all.firstIndex(of: grouping) ?? 0))
  }

  private var filterField: Field {
    let list = self
    return Field.filter(
      "Show only gaps with these words",
      hint: "Of the rule, the case, a question, a team or a practitioner; nothing shows all.",
      now: filter
    ) { words in
      var list = list
      list.filter = words
      list.position = ListPosition()
      return list
    }
  }

  /// Whether the list tells whose work the gaps are in: by its headings, or because a code is what
  /// some gap is listed for.
  private func isByGroup(_ model: Model) -> Bool {
    if case .fact = grouping { return true }
    return gaps.contains { !matches($0, model, byCode: false) }
  }

  private func matches(_ gap: OversightGap, _ model: Model, byCode: Bool = true) -> Bool {
    let inspection = model.inspection
    let (rule, record) = (
      inspection.framework.oversightRules[gap.rule], inspection.cases[gap.caseIndex]
    )
    let codes =
      byCode ? (inspection.framework.disclosure?.groups ?? []).compactMap(record.fact) : []
    let text =
      ([
        rule.severity.name, rule.name, rule.words, rule.actor, record.reference,
        inspection.evidenceWords(gap),
      ] + codes).joined(separator: " ")
    return text.hasWords(of: filter)
  }

  private func name(of grouping: Grouping, _ model: Model) -> String {
    switch grouping {
    case .severity: "severity"
    case .rule: "rule"
    case .question: "question"
    case .reference: "case"
    case .fact(let id): model.inspection.framework.facts[id]?.name.lowercased() ?? id.rawValue
    }
  }

  /// The heading under which a gap stands.
  func group(of gap: OversightGap, _ model: Model) -> String {
    let rule = model.inspection.framework.oversightRules[gap.rule]
    let record = model.inspection.cases[gap.caseIndex]
    return switch grouping {
    case .severity: rule.severity.name
    case .rule: rule.name
    case .question:
      gap.question.map { model.inspection.framework.questions[$0].id.text } ?? "Shown by facts"
    case .reference: "\(record.reference) \(model.inspection.summary(of: record))"
    case .fact(let id):
      record.fact(id).map { "\(model.inspection.framework.facts[id]?.name ?? "") \($0)" }
        ?? "\(model.inspection.framework.facts[id]?.name ?? "") not recorded"
    }
  }

  private typealias Order = (Int, String)

  /// Codes stand in their own order, never by how many gaps they have; what has none comes last.
  private func order(of gap: OversightGap, _ model: Model) -> Order {
    switch grouping {
    case .severity: (0, "")
    case .rule: (gap.rule, "")
    case .question: (gap.question ?? .max, "")
    case .reference: (gap.caseIndex, "")
    case .fact(let id):
      model.inspection.cases[gap.caseIndex].fact(id).map { (0, $0) } ?? (1, "")
    }
  }
}

import Inspection
import OrderedCollections
import Standards
import Terminal

/// Where the work is strong and weak, cell by cell: cases, teams or themes by key question.
struct HeatGrid: Screen {
  private(set) var rows = HeatMap.Rows.cases(of: nil)
  private(set) var type: Identifier<CaseType>
  private(set) var questions = HeatMap.Questions.keyQuestions
  var row = ListPosition()
  /// The column of the focused cell.
  var column = ListPosition()
  private(set) var map: HeatMap

  var context: Context { .heatMap }

  func rowCount(_ model: Model) -> Int { map.rows.count }
  var printout: Printout? {
    map.rows.isEmpty || group != nil ? nil : .heatMap(rows, type, questions)
  }

  /// The cases of the first type that has any.
  init(_ model: Model) {
    let inspection = model.inspection
    let types = inspection.framework.caseTypes.keys
    type = types.first { inspection.present($0) > 0 } ?? types[0]
    map = inspection.heatMap(rows, of: type)
  }

  func heading(_ model: Model) -> String {
    let framework = model.inspection.framework
    let name = framework.caseTypes[type]?.name ?? ""
    let columns = questions == .prompts ? " · prompts" : ""
    return switch rows {
    case .cases(nil): "Heat map · \(name) · cases\(columns)"
    case .cases(let group?):
      "Heat map · \(name) · \(fieldName(group.field, model)) "
        + "\(model.inspection.name(of: group))\(columns)"
    case .groups(let field): "Heat map · \(name) · by \(fieldName(field, model))\(columns)"
    case .themes: "Heat map · themes by standard"
    }
  }

  mutating func refresh(_ model: Model) {
    map = model.inspection.heatMap(rows, of: type, across: questions)
    row.keep(within: map.rows.count)
    column.keep(within: map.columns.count)
  }

  func caseInFocus(_ model: Model) -> Int? {
    guard map.rows.indices.contains(row.row), case .record(let index) = map.rows[row.row] else {
      return nil
    }
    return index
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .open: focused == .notAsked || focused == nil ? "There is nothing behind this cell" : nil
    case .nextCaseType:
      rows == .themes || otherType(model) == nil ? "There is no other type of case to show" : nil
    case .showPrompts: rows == .themes ? "Themes are shown by standard" : nil
    case .print: group.map { wholeGroup($0, model) }
    case .webPage:
      // A screen keeps nothing back; what leaves the inspection does.
      if case .groups = rows {
        "\(model.key(.print)) writes this map, with small numbers kept back"
      } else {
        group.map { wholeGroup($0, model) }
      }
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(model)
    case .group: return [.lay(groupings(model))]
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.jump(model))]
    case .nextCaseType:
      type = otherType(model) ?? type
      refresh(model)
    case .showPrompts: switchQuestions(model)
    case .moveLeft: column.row -= 1
    case .moveRight: column.row += 1
    default: _ = row.move(action, count: map.rows.count, page: model.rowsOfPage)
    }
    column.keep(within: map.columns.count)
    return []
  }

  /// Shows the prompts in the columns, or the key questions again, and stays at the same one.
  private mutating func switchQuestions(_ model: Model) {
    let framework = model.inspection.framework
    guard case .question(let here)? = map.columns.isEmpty ? nil : map.columns[column.row] else {
      return
    }
    questions = questions == .prompts ? .keyQuestions : .prompts
    refresh(model)
    let keyQuestion = framework.questions[here].keyQuestion
    column.row =
      map.columns.firstIndex { column in
        guard case .question(let index) = column else { return false }
        return framework.questions[index].keyQuestion == keyQuestion
      } ?? 0
  }

  /// The cell under the cursor; nil in an empty map.
  var focused: HeatMap.Cell? {
    guard map.cells.indices.contains(row.row) else { return nil }
    let cells = map.cells[row.row]
    return cells.indices.contains(column.row) ? cells[column.row] : nil
  }

  /// The group whose cases are the rows; nil where they are of all.
  private var group: HeatMap.Group? { if case .cases(let group) = rows { group } else { nil } }

  /// Why such a map is not written: its answers, counted, are the figures that are kept back.
  private func wholeGroup(_ group: HeatMap.Group, _ model: Model) -> String {
    "Not written: small numbers of one \(fieldName(group.field, model)) could be counted"
  }

  private func otherType(_ model: Model) -> Identifier<CaseType>? {
    let types = model.inspection.framework.caseTypes.keys.filter {
      model.inspection.present($0) > 0 || $0 == type
    }
    guard types.count > 1, let place = types.firstIndex(of: type) else { return nil }
    return types[(place + 1) % types.count]
  }
}

// MARK: - Going to what is behind a cell

extension HeatGrid {
  private func open(_ model: Model) -> [Request] {
    switch (map.rows[row.row], map.columns[column.row]) {
    case (.record(let index), .question(let question)):
      return [.push(Walk(model, caseAt: index, question: question.asked(model)))]
    case (.group(let group), _): return [.replace(showing(.cases(of: group)))]
    case (.theme(let theme), .standard(let standard)):
      return [.lay(prompts(on: theme, in: standard, model))]
    default: return []
    }
  }

  /// The prompts behind the cell of a theme; each leads to the first case that falls short.
  private func prompts(on theme: Theme, in standard: Int, _ model: Model) -> Picker {
    let inspection = model.inspection
    let standard = inspection.framework.standards[standard]
    let choices = inspection.prompts(on: theme.id, in: standard).map { prompt in
      let tally = inspection.sheet.tally(prompt.index, toCome: 0)
      let share = Share(yes: tally.yes, of: tally.denominator)
      let shortfall = inspection.sheet.cases(answering: .no, to: prompt.index).first
      let requests: [Request] =
        shortfall.map { [.push(Walk(model, caseAt: $0, question: prompt))] }
        ?? [.refuse("No case has a No to \(prompt.id)")]
      let figures = share.map { "\($0.yes)/\($0.of) \($0.percent)%" } ?? "·"
      return Picker.Choice(
        name: "\(prompt.id.text)  \(figures)", detail: prompt.text, requests: requests)
    }
    return Picker(title: "\(theme.name) in \(standard.id): first case with a No", choices: choices)
  }
}

extension Int {
  /// The question with this index.
  fileprivate func asked(_ model: Model) -> Question { model.inspection.framework.questions[self] }
}

// MARK: - Grouping

extension HeatGrid {
  /// The groups from which the cases of one were opened, with the cursor on that one.
  func earlier(_ model: Model) -> (any Screen)? {
    guard let group else { return nil }
    var grid = showing(.groups(group.field))
    grid.refresh(model)
    grid.row.row = grid.map.rows.firstIndex(of: .group(group)) ?? 0
    return grid
  }

  /// The map with other rows, from its first row and the same column.
  private func showing(_ rows: HeatMap.Rows) -> HeatGrid {
    var grid = self
    grid.rows = rows
    grid.row = ListPosition()
    if (self.rows == .themes) != (rows == .themes) { grid.column = ListPosition() }
    return grid
  }

  private func groupings(_ model: Model) -> Picker {
    let facts = model.inspection.groupingFacts
    let choices: [(String, HeatMap.Rows)] =
      [("cases", .cases(of: nil)), ("themes by standard", .themes)]
      + facts.map { (fieldName($0, model), .groups($0)) }
    return Picker(
      title: "Show in each row",
      choices: choices.map { name, rows in
        Picker.Choice(name: name, requests: [.replace(showing(rows))])
      }, position: ListPosition(row: choices.firstIndex { $0.1 == rows } ?? 0))
  }

  private func fieldName(_ field: Identifier<FactField>, _ model: Model) -> String {
    model.inspection.framework.facts[field]?.name.lowercased() ?? field.rawValue
  }
}

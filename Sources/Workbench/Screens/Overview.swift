import Inspection
import OrderedCollections
import Standards
import Terminal

/// The whole inspection: standards with their bands, the cases, and what could still change.
struct Overview: Screen {
  var position = ListPosition()

  var context: Context { .overview }
  var printout: Printout? { .ratings }

  func heading(_ model: Model) -> String { model.inspection.framework.title }

  var hasNumbers: Bool { true }

  func rowCount(_ model: Model) -> Int { model.inspection.framework.standards.count }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let standards = model.inspection.framework.standards
    switch action {
    case .open:
      let standard = standards[position.row]
      let screen: any Screen =
        standard.isJudged ? StandardList(model, at: standard) : Bandings(model, at: standard)
      return [.push(screen)]
    case .addCase: return [.lay(Picker.newCase(model))]
    case .settings: return [.lay(SettingsForm())]
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.cases(model))]
    default:
      _ = position.move(action, count: standards.count, page: model.rowsOfPage)
      return []
    }
  }
}

// MARK: - Drawing

extension Overview {
  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let isWide = rest.columns >= 110
    // On the narrowest windows the first line of the totals needs two rows.
    let totals = rest.takeBottom(isWide ? 7 : rest.columns < 70 ? 5 : 4)
    let sideColumns = isWide ? rest.columns * 36 / 100 : 0
    let side = rest.takeRight(sideColumns)
    frame.draw(in: rest) { drawStandards(model, in: &$0) }
    if isWide { frame.draw(in: side) { drawCases(model, in: &$0) } }
    frame.draw(in: totals) { drawTotals(model, in: &$0) }
  }

  private func drawStandards(_ model: Model, in frame: inout Frame) {
    let framework = model.inspection.framework
    let lines = lines(framework)
    let cursor = lines.firstIndex { $0 == .standard(position.row) } ?? 0
    let window = ListPosition(row: cursor).window(count: lines.count, height: frame.size.rows)
    for (row, line) in lines[window].enumerated() {
      switch line {
      case .domain(let index):
        frame.write(
          "\(framework.domains[index].id)  \(framework.domains[index].name)",
          at: Point(column: 1, row: row), style: CellStyle.plain.underline)
      case .standard(let index):
        draw(index, model, at: row, in: &frame)
        frame.offerFocus(onRow: row, item: index)
      }
    }
  }

  private enum Line: Equatable {
    case domain(Int)
    case standard(Int)
  }

  private func lines(_ framework: Framework) -> [Line] {
    framework.domains.indices.flatMap { domain in
      [Line.domain(domain)] + framework.domains[domain].standards.map(Line.standard)
    }
  }

  private func draw(_ index: Int, _ model: Model, at row: Int, in frame: inout Frame) {
    let framework = model.inspection.framework
    let standard = framework.standards[index]
    let result = model.inspection.ratings.standards[index]
    let isHere = index == position.row
    // In a narrow window the short names of ratings leave the standards more room.
    let isNarrow = frame.size.columns < 70
    let nameWidth = frame.size.columns - (isNarrow ? 36 : 50)
    let none = standard.isJudged ? "not judged" : "not rated"
    let percent = result.keyQuestions.compactMap(\.percent).min().map { "\($0)%" } ?? ""
    frame.mark(isHere: isHere, at: Point(column: 1, row: row))
    frame.write(
      "\(standard.id) \(standard.name)", at: Point(column: 3, row: row),
      style: isHere ? .bold : .plain, width: nameWidth)
    frame.write(percent, endingAt: nameWidth + 9, row: row)
    frame.write(
      isNarrow
        ? framework.short(of: result.rating, none: none)
        : framework.name(of: result.rating, none: none),
      at: Point(column: nameWidth + 11, row: row),
      style: Palette.style(of: result.rating, framework), width: 20)
    frame.write(
      remark(result, standard, framework, isNarrow: isNarrow),
      at: Point(column: nameWidth + (isNarrow ? 22 : 32), row: row),
      style: Palette.quiet)
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }

  func remark(
    _ result: StandardResult, _ standard: Standard, _ framework: Framework, isNarrow: Bool
  ) -> String {
    if let limit = result.limitedBy { return framework.limits[limit].name.lowercased() }
    if result.isDecisionStale { return "decision stale" }
    if result.decision != nil {
      return "panel, rule \(framework.letter(of: result.ruleRating))"
    }
    if standard.isJudged { return result.judged == nil ? "" : "judged" }
    if isNarrow { return framework.letters(result.worst, result.best) }
    return framework.outlook(
      worst: result.worst, best: result.best, isProvisional: result.isProvisional)
  }
}

// MARK: - The cases and the whole

extension Overview {
  private func drawCases(_ model: Model, in frame: inout Frame) {
    frame.box(frame.bounds, title: "Cases", style: Palette.frame, titleStyle: Palette.title)
    frame.draw(in: frame.bounds.inset(columns: 2, rows: 1)) { frame in
      for (row, line) in caseLines(model).prefix(frame.size.rows).enumerated() {
        frame.write(line, at: Point(column: 0, row: row))
      }
    }
  }

  func caseLines(_ model: Model) -> [String] {
    let inspection = model.inspection
    var lines: [String] = []
    for type in inspection.framework.caseTypes.values {
      let indices = inspection.activeCases.filter { inspection.cases[$0].type == type.id }
      let planned = inspection.settings.planned[type.id]
      if indices.isEmpty && planned == nil { continue }
      let done = indices.count { inspection.progress(of: $0).isComplete }
      let oversight = inspection.oversight(of: type.id)
      lines.append(type.name)
      lines.append("  \(indices.count)\(planned.map { " of \($0)" } ?? "") in the file")
      lines.append("  \(done) complete")
      lines.append("  oversight effective \(oversight.yes) of \(oversight.denominator)")
    }
    return lines + [""] + attention(model)
  }

  /// What needs a person's eye.
  private func attention(_ model: Model) -> [String] {
    let inspection = model.inspection
    var lines: [String] = []
    let flags = inspection.openFlags.count
    if flags > 0 {
      lines.append("* \(counted(flags, "safeguarding flag")) open; \(model.shown(flags))")
    }
    let queries = inspection.activeCases.reduce(0) {
      $0 + inspection.unresolvedQueries(of: $1).count
    }
    if queries > 0 { lines.append("\(counted(queries, "query", "queries")) not resolved") }
    let disagreements = inspection.openDisagreements.count
    if disagreements > 0 {
      lines.append("\(counted(disagreements, "disagreement")) of practitioners not settled")
    }
    let late = inspection.lateReadings(on: model.day).count
    if late > 0 {
      lines.append("\(counted(late, "reading")) late; \(model.shown(late, by: .showDue))")
    }
    if !inspection.conflicts.isEmpty {
      let places = inspection.conflicts.keys.prefix(3).map { key in
        let reference = key.subject.flatMap { inspection.index(of: $0) }.map {
          inspection.cases[$0].reference + " "
        }
        return (reference ?? "") + key.name
      }
      lines.append(
        "! \(counted(inspection.conflicts.count, "conflict")): "
          + places.joined(separator: ", "))
    }
    let apart = inspection.settledApart
    if let first = apart.first {
      lines.append(
        "! settled apart in two copies: \(inspection.words(for: first)); "
          + model.shown(apart.count, by: .showAgreement))
    }
    for reference in inspection.doubleReferences { lines.append("! two cases named \(reference)") }
    let mixed = inspection.unconfirmedCases.map { inspection.cases[$0].reference }
    if !mixed.isEmpty {
      lines.append("! two people answered in \(mixed.prefix(3).joined(separator: ", "))")
    }
    let again = inspection.casesReadAgain.count
    if again > 0 {
      lines.append("\(counted(again, "case")) read a second time: left out of the bandings")
    }
    let marks = inspection.activeCases.reduce(0) { $0 + inspection.cases[$1].marks.count }
    if marks > 0 { lines.append("\(counted(marks, "question")) to ask at interview") }
    let quotes = inspection.quotes.count
    if quotes > 0 { lines.append("\(counted(quotes, "quote")) for the report") }
    if let freeze = inspection.freezes.last {
      lines.append("frozen “\(freeze.name)”; \(model.key(.changesSince)) compares")
    }
    return lines
  }

  private func drawTotals(_ model: Model, in frame: inout Frame) {
    let inspection = model.inspection
    let ratings = inspection.ratings
    let progress = inspection.progress
    var lines = [
      "Score \(ratings.scoreWords) · \(counted(inspection.activeCases.count, "case")), "
        + "\(progress.answered) of \(progress.asked) answers"
    ]
    lines += ratings.overallExplanation(inspection.framework).dropFirst()
    if frame.size.columns < 110 {
      // In one paragraph, which ends with a mark where there is no room for all of it.
      lines = lines.prefix(2) + [attention(model).joined(separator: " · ")].filter { !$0.isEmpty }
    }
    frame.writeDetail(
      "Overall: \(ratings.overallWords(inspection.framework))", lines.map { ($0, .plain) },
      rowsEach: 2)
  }
}

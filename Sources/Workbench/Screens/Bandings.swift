import Inspection
import Standards
import Terminal

/// Every key question: counts, per cent, bar, band, reachable range; and why, for one standard.
struct Bandings: Screen {
  var position = ListPosition()

  var context: Context { .bandings }
  var printout: Printout? { .ratings }

  /// Begins at a standard, else at the one being answered.
  init(_ model: Model, at standard: Standard? = nil) {
    let framework = model.inspection.framework
    let walk = model.screen as? Walk
    let wanted =
      standard?.keyQuestions.first ?? walk.map { framework.questions[$0.question].keyQuestion }
    position.row = rows(model).firstIndex { $0.question == wanted } ?? 0
  }

  /// Begins at a key question.
  init(_ model: Model, on question: Question) {
    position.row = rows(model).firstIndex { $0.question == question.index } ?? 0
  }

  func heading(_ model: Model) -> String {
    let again = model.inspection.casesReadAgain.count
    if again > 0 { return "Bandings · without \(counted(again, "case")) read a second time" }
    return "Bandings · \(model.inspection.framework.title)"
  }

  /// The key questions of all standards.
  func rows(_ model: Model) -> [KeyQuestionResult] {
    model.inspection.ratings.standards.flatMap(\.keyQuestions)
  }

  func rowCount(_ model: Model) -> Int { rows(model).count }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return [.lay(Picker.cases(on: question(model), model))]
    case .jump: return [.lay(Finder.jump(model))]
    case .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: rows(model).count, page: model.rowsOfPage)
      return []
    }
  }

  func question(_ model: Model) -> Question {
    let rows = rows(model)
    return model.inspection.framework.questions[rows[min(position.row, rows.count - 1)].question]
  }
}

// MARK: - Drawing

extension Bandings {
  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let detail = rest.takeBottom(max(6, rest.rows * 3 / 10))
    let head = rest.takeTop(1)
    let columns = Columns(width: frame.size.columns)
    frame.draw(in: head) { columns.drawHead(in: &$0) }
    frame.draw(in: rest) { drawRows(columns, model, in: &$0) }
    frame.draw(in: detail) { drawExplanation(model, in: &$0) }
  }

  private enum Line {
    case standard(StandardResult)
    case keyQuestion(KeyQuestionResult, row: Int)
  }

  private func lines(_ model: Model) -> [Line] {
    var row = -1
    return model.inspection.ratings.standards.filter { !$0.keyQuestions.isEmpty }.flatMap {
      result in
      [Line.standard(result)]
        + result.keyQuestions.map { keyQuestion in
          row += 1
          return .keyQuestion(keyQuestion, row: row)
        }
    }
  }

  private func drawRows(_ columns: Columns, _ model: Model, in frame: inout Frame) {
    let lines = lines(model)
    let cursor = lines.firstIndex { line in
      if case .keyQuestion(_, let row) = line { row == position.row } else { false }
    }
    let window = ListPosition(row: cursor ?? 0).window(
      count: lines.count, height: frame.size.rows)
    for (offset, line) in lines[window].enumerated() {
      switch line {
      case .standard(let result): columns.draw(result, model, at: offset, in: &frame)
      case .keyQuestion(let result, let row):
        frame.offerFocus(onRow: offset, item: row)
        columns.draw(result, row, isHere: row == position.row, model, at: offset, in: &frame)
      }
    }
  }

  private func drawExplanation(_ model: Model, in frame: inout Frame) {
    let inspection = model.inspection
    let framework = inspection.framework
    guard let standard = framework.standard(of: question(model)) else { return }
    let result = inspection.ratings.standards[standard.index]
    var lines = inspection.ratings.explanation(of: standard.index, framework)
    if let pivotal = pivotalWords(result, inspection) { lines.append(pivotal) }
    frame.writeDetail(
      "\(standard.id) \(standard.name): \(framework.name(of: result.rating))",
      lines.map { ($0, .plain) }, rowsEach: 2)
  }

  /// The cases in which one differing judgement would change the rating.
  func pivotalWords(_ result: StandardResult, _ inspection: Inspection) -> String? {
    for case .oneCase(let pivotal) in result.triggers {
      let cases = inspection.pivotalCases(pivotal)
      let words = cases.prefix(12).map {
        "\(inspection.cases[$0.index].reference) \($0.question.id)"
      }
      return "Pivotal: \(words.joined(separator: ", "))" + (cases.count > 12 ? " …" : ".")
    }
    return nil
  }

  /// Where each column of the table stands.
  private struct Columns {
    let width: Int
    var counts: Int { width < 100 ? 24 : 30 }
    var percent: Int { counts + 22 }
    var bar: Int { percent + 2 }
    /// A bar of a few cells tells nothing; the name of the band takes its place.
    var barWidth: Int { width < 70 ? 0 : width - bar - (width < 100 ? 24 : 33) }
    var band: Int { barWidth == 0 ? bar : bar + barWidth + 2 }
    var outlook: Int { band + 12 }

    func drawHead(in frame: inout Frame) {
      let style = CellStyle.plain.underline
      frame.write("Key question", at: Point(column: 3, row: 0), style: style)
      frame.write("Yes  No  n/r open", at: Point(column: counts, row: 0), style: style)
      frame.write("%", endingAt: percent, row: 0, style: style)
      frame.write("Band", at: Point(column: band, row: 0), style: style)
      frame.write("Could end", at: Point(column: outlook, row: 0), style: style)
    }

    func draw(_ result: StandardResult, _ model: Model, at row: Int, in frame: inout Frame) {
      let framework = model.inspection.framework
      let standard = framework.standards[result.standard]
      frame.write(
        "\(standard.id) \(standard.name)", at: Point(column: 1, row: row), style: .bold,
        width: counts + 10)
      frame.write(
        framework.short(of: result.rating), at: Point(column: band, row: row),
        style: Palette.style(of: result.rating, framework), width: 11)
      frame.write(
        standing(result, framework), at: Point(column: outlook, row: row), style: Palette.quiet)
    }

    private func standing(_ result: StandardResult, _ framework: Framework) -> String {
      if result.isDecisionStale { return "decision stale" }
      if result.decision != nil { return "panel; rule \(framework.letter(of: result.ruleRating))" }
      return range(result.worst, result.best, framework, isFinal: !result.isProvisional)
    }

    private func range(
      _ worst: Rating?, _ best: Rating?, _ framework: Framework, isFinal: Bool
    ) -> String {
      guard let worst, let best else { return "no cases" }
      if worst == best { return isFinal ? "final" : "settled" }
      if width < 100 { return framework.letters(worst, best) }
      return "\(framework.short(of: worst))–\(framework.short(of: best))"
    }

    func draw(
      _ result: KeyQuestionResult, _ index: Int, isHere: Bool, _ model: Model, at row: Int,
      in frame: inout Frame
    ) {
      let framework = model.inspection.framework
      let question = framework.questions[result.question]
      let tally = result.tally
      let style = Palette.style(of: result.band, framework)
      frame.mark(row: index, isHere: isHere, at: Point(column: 1, row: row))
      frame.write(
        "\(question.id) \(question.name)", at: Point(column: 3, row: row),
        style: isHere ? .bold : .plain, width: counts - 4)
      frame.write(String(tally.yes), endingAt: counts + 3, row: row)
      frame.write(String(tally.no), endingAt: counts + 7, row: row)
      frame.write(String(tally.notRelevant), endingAt: counts + 12, row: row)
      frame.write(String(tally.open), endingAt: counts + 17, row: row)
      frame.write(result.percent.map { "\($0)%" } ?? "–", endingAt: percent, row: row)
      frame.write(
        frame.glyphs.bar(result.percent ?? 0, of: 100, columns: barWidth),
        at: Point(column: bar, row: row))
      frame.write(
        framework.short(of: result.band), at: Point(column: band, row: row), style: style,
        width: 11)
      frame.write(
        range(result.worst, result.best, framework, isFinal: !result.isProvisional),
        at: Point(column: outlook, row: row), style: Palette.quiet)
      if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
    }
  }
}

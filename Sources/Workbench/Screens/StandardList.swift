import Inspection
import Standards
import Terminal

/// All standards with their ratings: where judged ones are rated and panel decisions recorded.
struct StandardList: Screen {
  var position = ListPosition()

  var context: Context { .standards }

  /// Begins at a standard, else at the first judged one without a judgement.
  init(_ model: Model, at standard: Standard? = nil) {
    let framework = model.inspection.framework
    let open = framework.standards.first {
      $0.isJudged && model.inspection.judgements[$0.index] == nil
    }
    position.row = (standard ?? open)?.index ?? 0
  }

  private func standard(_ model: Model) -> Standard {
    model.inspection.framework.standards[position.row]
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    let standard = standard(model)
    let result = model.inspection.ratings.standards[standard.index]
    switch action {
    case .judge:
      return standard.isJudged
        ? nil : "\(standard.id) is rated from cases; \(model.key(.decide)) records a decision"
    case .decide where standard.isJudged:
      return "\(standard.id) is judged; \(model.key(.judge)) changes the judgement"
    case .decide:
      return result.ruleRating == nil ? "\(standard.id) has no rule rating yet" : nil
    case .withdrawDecision:
      return result.decision == nil && result.judged == nil ? "There is nothing to take back" : nil
    default: return nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let standard = standard(model)
    switch action {
    case .judge: return [.lay(Picker.judgement(of: standard, model))]
    case .decide: return [.lay(Picker.decision(on: standard, model))]
    case .open:
      return standard.isJudged
        ? [.lay(Picker.judgement(of: standard, model))] : [.push(Bandings(model, at: standard))]
    case .withdrawDecision: return withdraw(standard, model)
    case .note: return [.lay(NoteEditor(model, on: standard))]
    case .newNote: return [.lay(NoteEditor(model, on: standard, anew: true))]
    case .history: return [.history(.standard(standard.id))]
    case .guidance: return [.lay(Page.guidance(on: standard, model))]
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(
        action, count: model.inspection.framework.standards.count, page: model.rowsOfPage)
      return []
    }
  }

  private func withdraw(_ standard: Standard, _ model: Model) -> [Request] {
    do {
      let changes =
        standard.isJudged
        ? try model.inspection.judging(standard.id.text, "")
        : try model.inspection.withdrawingDecision(standard.id.text)
      return [.commit(changes, then: [.say("Taken back; \(model.key(.undo)) brings it again")])]
    } catch {
      return [.say(error.message)]
    }
  }
}

// MARK: - Drawing

extension StandardList {
  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let head = rest.takeTop(1)
    let detail = rest.takeBottom(max(6, rest.rows * 35 / 100))
    let name = frame.size.columns < 100 ? 28 : 44
    frame.draw(in: head) { frame in
      let style = CellStyle.plain.underline
      frame.write("Standard", at: Point(column: 3, row: 0), style: style)
      frame.write("Rule or judged", at: Point(column: name + 5, row: 0), style: style)
      frame.write("Rating", at: Point(column: name + 27, row: 0), style: style)
    }
    let standards = model.inspection.framework.standards
    let window = position.window(count: standards.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (line, index) in window.enumerated() {
        draw(standards[index], model, name: name, at: line, in: &frame)
      }
    }
    frame.draw(in: detail) { drawDetail(model, in: &$0) }
  }

  private func draw(
    _ standard: Standard, _ model: Model, name: Int, at row: Int, in frame: inout Frame
  ) {
    let framework = model.inspection.framework
    let result = model.inspection.ratings.standards[standard.index]
    let isHere = standard.index == position.row
    let first = standard.isJudged ? result.judged : result.ruleRating
    frame.write(isHere ? String(frame.glyphs.pointer) : " ", at: Point(column: 1, row: row))
    frame.write(
      "\(standard.id) \(standard.name)", at: Point(column: 3, row: row),
      style: isHere ? .bold : .plain, width: name)
    frame.write(
      framework.name(of: first, none: standard.isJudged ? "not judged" : "not rated"),
      at: Point(column: name + 5, row: row), style: Palette.style(of: first, framework), width: 21)
    let change = result.rating == first ? "" : framework.name(of: result.rating)
    frame.write(
      change, at: Point(column: name + 27, row: row),
      style: Palette.style(of: result.rating, framework), width: 20)
    frame.write(
      remark(result, standard, framework),
      at: Point(column: name + 27 + (change.isEmpty ? 0 : TextWidth.of(change) + 1), row: row),
      style: Palette.quiet)
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }

  private func remark(
    _ result: StandardResult, _ standard: Standard, _ framework: Framework
  ) -> String {
    if let limit = result.limitedBy { return "\(framework.limits[limit].name.lowercased())" }
    if result.isDecisionStale { return "stale decision" }
    if result.decision != nil { return "panel decision" }
    if !standard.isScored { return "outside the score" }
    return result.isProvisional ? "provisional" : ""
  }

  private func drawDetail(_ model: Model, in frame: inout Frame) {
    let inspection = model.inspection
    let standard = standard(model)
    frame.rule("\(standard.id) \(standard.name)", row: 0)
    var lines: [(String, CellStyle)] = [(standard.statement, .bold)]
    if let rationale = inspection.judgements[standard.index]?.rationale {
      lines.append(("Because: \(rationale)", .plain))
    }
    lines += inspection.ratings.explanation(of: standard.index, inspection.framework).map {
      ($0, .plain)
    }
    lines += inspection.standardNotes.filter { $0.about == standard.id }.map {
      ("\($0.heading) (\($0.author)): \($0.text)", .plain)
    }
    var row = 1
    for (line, style) in lines where row < frame.size.rows {
      let rect = Rect(
        column: 1, row: row, columns: frame.size.columns - 2,
        rows: min(3, frame.size.rows - row))
      row += frame.writeWrapped(line, in: rect, style: style)
    }
  }
}

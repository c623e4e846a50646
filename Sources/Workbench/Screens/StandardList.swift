import Inspection
import Standards
import Terminal

/// All standards with their ratings: where judged ones are rated and panel decisions recorded.
struct StandardList: Screen {
  var position = ListPosition()

  var context: Context { .standards }
  var printout: Printout? { .ratings }

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
    case .vote where standard.isJudged:
      return
        "\(standard.id) is judged, so a panel does not vote on it; \(model.key(.judge)) rates it"
    case .vote:
      return result.ruleRating == nil ? "\(standard.id) has no rule rating yet" : nil
    case .withdrawDecision:
      return result.decision == nil && result.judged == nil ? "There is nothing to take back" : nil
    default: return nil
    }
  }

  var hasNumbers: Bool { true }

  func rowCount(_ model: Model) -> Int { model.inspection.framework.standards.count }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    let standard = standard(model)
    switch action {
    case .judge: return [.lay(Picker.judgement(of: standard, model))]
    case .decide: return [.lay(Picker.decision(on: standard, model))]
    case .vote: return [.lay(Field.vote(on: standard, model))]
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
      return [.refuse(error.message)]
    }
  }
}

// MARK: - Drawing

extension StandardList {
  /// Where each column stands.
  private struct Columns {
    let width: Int

    var isNarrow: Bool { width < 70 }
    var name: Int { isNarrow ? 26 : width < 100 ? 32 : 44 }
    var first: Int { name + (isNarrow ? 4 : 5) }
    var rating: Int { first + (isNarrow ? 12 : 22) }

    /// The name of a rating, as long as there is room for it.
    func words(_ rating: Rating?, none: String = "", _ framework: Framework) -> String {
      isNarrow ? framework.short(of: rating, none: none) : framework.name(of: rating, none: none)
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    var rest = frame.bounds
    let head = rest.takeTop(1)
    let detail = rest.takeBottom(max(6, rest.rows * 35 / 100))
    let columns = Columns(width: frame.size.columns)
    frame.draw(in: head) { frame in
      let style = CellStyle.plain.underline
      frame.write("Standard", at: Point(column: 3, row: 0), style: style)
      frame.write(
        columns.isNarrow ? "Rule/judged" : "Rule or judged",
        at: Point(column: columns.first, row: 0), style: style)
      frame.write("Rating", at: Point(column: columns.rating, row: 0), style: style)
    }
    let standards = model.inspection.framework.standards
    let window = position.window(count: standards.count, height: rest.rows)
    frame.draw(in: rest) { frame in
      for (line, index) in window.enumerated() {
        draw(standards[index], model, columns, at: line, in: &frame)
        frame.offerFocus(onRow: line, item: index)
      }
    }
    let standard = standard(model)
    frame.draw(in: detail) { frame in
      frame.writeDetail(
        "\(standard.id) \(standard.name)", self.detail(model), rowsEach: 3)
    }
  }

  private func draw(
    _ standard: Standard, _ model: Model, _ columns: Columns, at row: Int, in frame: inout Frame
  ) {
    let framework = model.inspection.framework
    let result = model.inspection.ratings.standards[standard.index]
    let isHere = standard.index == position.row
    let first = standard.isJudged ? result.judged : result.ruleRating
    let none = standard.isJudged ? "not judged" : "not rated"
    frame.mark(isHere: isHere, at: Point(column: 1, row: row))
    if model.inspection.standardNotes.contains(where: { $0.about == standard.id }) {
      frame.write("*", at: Point(column: 2, row: row), style: Palette.sign)
    }
    frame.write(
      "\(standard.id) \(standard.name)", at: Point(column: 3, row: row),
      style: isHere ? .bold : .plain, width: columns.name)
    frame.write(
      columns.words(first, none: none, framework), at: Point(column: columns.first, row: row),
      style: Palette.style(of: first, framework))
    let change = result.rating == first ? "" : columns.words(result.rating, none: none, framework)
    frame.write(
      [
        (change, Palette.style(of: result.rating, framework)), (change.isEmpty ? "" : " ", .plain),
        (remark(result, standard, framework), Palette.quiet),
      ], at: Point(column: columns.rating, row: row))
    if isHere { frame.placeCursor(at: Point(column: 3, row: row)) }
  }

  func remark(
    _ result: StandardResult, _ standard: Standard, _ framework: Framework
  ) -> String {
    if let limit = result.limitedBy { return "\(framework.limits[limit].name.lowercased())" }
    if result.isDecisionStale { return "stale decision" }
    if result.decision != nil { return "panel decision" }
    if !standard.isScored { return "outside the score" }
    return result.isProvisional ? result.isSettled ? "settled" : "provisional" : ""
  }

  /// Who has voted, and after a decision how; before it nobody's vote is to sway another's.
  private func voteLines(on standard: Standard, _ model: Model) -> [String] {
    let inspection = model.inspection
    let standing = inspection.votes(on: standard.id).map(\.vote.member)
    let decided =
      inspection.decisions[standard.index].map {
        inspection.framework.words(for: $0.votes)
      } ?? ""
    return [
      decided.isEmpty ? "" : "Votes before the decision: \(decided).",
      standing.isEmpty
        ? ""
        : "Voted: \(standing.joined(separator: ", ")). How is shown once \(model.key(.decide)) has recorded the decision.",
    ].filter { !$0.isEmpty }
  }

  /// The standard under the cursor: what it says, and why it is rated as it is.
  func detail(_ model: Model) -> [StyledText] {
    let inspection = model.inspection
    let standard = standard(model)
    var lines: [StyledText] = [(standard.statement, .bold)]
    lines += voteLines(on: standard, model).map { ($0, .plain) }
    lines += inspection.disagreementLines(in: standard, shownBy: model.key(.showQueries)).map {
      ($0, Palette.warning)
    }
    if let rationale = inspection.judgements[standard.index]?.rationale, !rationale.isEmpty {
      lines.append(("Because: \(rationale)", .plain))
    }
    // Notes come first: what follows from the figures is long, and can be read elsewhere too.
    lines += inspection.standardNotes.reversed().filter { $0.about == standard.id }.map {
      ("\($0.heading) (\($0.author)): \($0.text)", .plain)
    }
    lines += inspection.ratings.explanation(of: standard.index, inspection.framework).map {
      ($0, .plain)
    }
    return lines
  }
}

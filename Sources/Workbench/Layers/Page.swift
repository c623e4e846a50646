import Inspection
import Standards
import Terminal

/// A page to read: the keys of a screen, or guidance on a question.
struct Page: Layer {
  /// One line of a page.
  struct Line: Sendable {
    var key = ""
    let text: String
    var style = CellStyle.plain
  }

  let title: String
  let lines: [Line]
  var top = 0

  var context: Context { .page }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.moveUp): top -= 1
    case .action(.moveDown): top += 1
    case .action(.pageUp): top -= model.rowsOfPage
    case .action(.pageDown): top += model.rowsOfPage
    case .action(.moveFirst): top = 0
    case .action(.moveLast): top = .max
    case .action(.cancel), .key(.enter), .key(Key("?")): return [.dismiss]
    default: return []
    }
    top = min(max(0, top), lastTop(model))
    return []
  }

  func obstacle(to action: Action, _ model: Model) -> String? {
    let isMove = [.moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast].contains(action)
    return isMove && lastTop(model) == 0 ? "All of it is in sight" : nil
  }

  /// The first line of the last page: the box fills the screen but for header, footer, message and
  /// its own edges.
  private func lastTop(_ model: Model) -> Int {
    max(0, shown(columns(model.columns)).count - (model.size.rows - 5))
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = columns(frame.size.columns)
    let shown = shown(columns)
    let part = { rows in partWords(top..<min(top + rows, shown.count), of: shown.count) }
    Panel.draw(title, columns: columns, rows: shown.count, in: &frame, part: part) { frame in
      for (row, line) in shown.dropFirst(top).prefix(frame.size.rows).enumerated() {
        frame.write(line.key, at: Point(column: 0, row: row), style: Palette.key)
        frame.write(line.text, at: Point(column: textColumn, row: row), style: line.style)
      }
      frame.placeCursor(at: .zero)
    }
  }

  private func columns(_ screen: Int) -> Int { min(88, screen - 6) }

  /// The lines as they are wrapped.
  private func shown(_ columns: Int) -> [Line] { lines.flatMap { wrap($0, columns) } }

  /// Where the text begins: after the widest key, if there are any.
  private var textColumn: Int {
    let widest = lines.map { TextWidth.of($0.key) }.max() ?? 0
    return widest == 0 ? 0 : widest + 2
  }

  private func wrap(_ line: Line, _ columns: Int) -> [Line] {
    let room = columns - textColumn
    return TextLayout.wrap(line.text, columns: room).enumerated().map { offset, text in
      Line(key: offset == 0 ? line.key : "", text: text, style: line.style)
    }
  }
}

extension Page {
  /// The keys of a screen; what cannot be done now stays listed with its reason.
  static func keys(of context: Context, _ model: Model) -> Page {
    let lines = model.keys.lines(in: context).map { line in
      let isScreen = Context.screens.contains(context)
      let obstacle = isScreen ? model.obstacle(to: line.action) : nil
      return Line(
        key: line.keyNames, text: line.help + (obstacle.map { " — not now: \($0)" } ?? ""),
        style: obstacle == nil ? .plain : Palette.quiet)
    }
    return Page(title: "Keys: \(context.name)", lines: lines)
  }

  /// The guidance on a question, and the standard it belongs to; then what stands beside the
  /// question, whole, which has only a row or two there.
  static func guidance(on question: Question, noted: [String], _ model: Model) -> Page {
    let framework = model.inspection.framework
    var lines: [Line] = []
    if let standard = framework.standard(of: question) {
      lines.append(Line(text: "\(standard.id) \(standard.name)", style: .bold))
      lines.append(Line(text: standard.statement))
      lines.append(Line(text: ""))
    }
    let keyQuestion = framework.questions[question.keyQuestion]
    lines.append(Line(text: "\(keyQuestion.id) \(keyQuestion.text)", style: .bold))
    for text in [keyQuestion.guidance, keyQuestion.relevance?.text] {
      if let text { lines.append(Line(text: text)) }
    }
    if question.index != keyQuestion.index {
      lines += [Line(text: ""), Line(text: "\(question.id) \(question.text)", style: .bold)]
      if let text = question.guidance { lines.append(Line(text: text)) }
    }
    if question.kind == .keyQuestion {
      lines.append(Line(text: ""))
      lines.append(
        Line(
          text: "The prompts inform this judgement; they do not decide it.",
          style: Palette.quiet))
    }
    if !noted.isEmpty {
      lines += [Line(text: ""), Line(text: "Noted in this case", style: .bold)]
      lines += noted.map { Line(text: $0) }
    }
    return Page(title: "Guidance", lines: lines)
  }

  /// The guidance on a standard: its statement and key questions.
  static func guidance(on standard: Standard, _ model: Model) -> Page {
    var lines = [Line(text: standard.statement), Line(text: "")]
    switch standard.kind {
    case .judged(let guidance):
      lines += guidance.map { Line(text: "\($0.id) \($0.text)") }
    case .cases(let keyQuestions):
      lines += keyQuestions.map {
        let question = model.inspection.framework.questions[$0]
        return Line(text: "\(question.id) \(question.text)")
      }
    }
    return Page(title: "\(standard.id) \(standard.name)", lines: lines)
  }
}

import Inspection
import Standards
import Terminal

/// A short list to choose one thing from: with a digit, a first letter or by moving.
struct Picker: Layer {
  /// One thing to choose.
  struct Choice: Sendable {
    let name: String
    var detail = ""
    /// A key that chooses it at once, besides its digit.
    var key: Key?
    let requests: [Request]
  }

  let title: String
  /// What the choice is about, above the choices.
  var hint = ""
  let choices: [Choice]
  var position = ListPosition()

  var context: Context { .list }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.accept): return choose(position.row)
    case .action(.cancel): return [.dismiss]
    case .action(let action):
      _ = position.move(action, count: choices.count, page: 10)
      return []
    case .key(let key):
      if let row = choices.firstIndex(where: { $0.key == key }) { return choose(row) }
      switch position.pick(key, among: choices.map(\.name)) {
      case .row(let row): return choose(row)
      case .moved: return []
      case .nothing: return [saying(nothingComesOf: key, among: choices.count, model)]
      }
    case .paste: return []
    }
  }

  private func choose(_ row: Int) -> [Request] {
    guard choices.indices.contains(row) else { return [] }
    return [.dismiss] + choices[row].requests
  }

  func draw(_ model: Model, in frame: inout Frame) {
    let widest = choices.map { TextWidth.of($0.name) + TextWidth.of($0.detail) + 7 }.max() ?? 0
    let texts = max(TextWidth.of(title) + 4, TextWidth.of(hint))
    let columns = min(frame.size.columns - 6, max(30, widest, texts))
    let hints = hint.isEmpty ? [] : TextLayout.wrap(hint, columns: columns) + [""]
    let part = { rows in
      partWords(
        position.window(count: choices.count, height: rows - hints.count), of: choices.count)
    }
    let rows = hints.count + choices.count
    Panel.draw(title, columns: columns, rows: rows, in: &frame, part: part) { frame in
      for (row, line) in hints.enumerated() {
        frame.write(line, at: Point(column: 0, row: row), style: Palette.quiet)
      }
      let top = hints.count
      let window = position.window(count: choices.count, height: frame.size.rows - top)
      for (line, index) in window.enumerated() {
        let isHere = index == position.row
        let digit = index < 9 ? "\(index + 1)" : " "
        frame.write(
          [
            (isHere ? "\(frame.glyphs.pointer) " : "  ", .bold), ("\(digit) ", Palette.key),
            (choices[index].name, isHere ? CellStyle.bold : .plain),
            ("  " + choices[index].detail, Palette.quiet),
          ], at: Point(column: 0, row: top + line))
        frame.offerFocus(onRow: top + line, item: index)
        if isHere { frame.placeCursor(at: Point(column: 2, row: top + line)) }
      }
    }
  }
}

extension Picker {
  /// The choice between answers that disagree; any other answer may be chosen too.
  static func conflict(
    _ values: [JSON], on walk: Walk, choosing preferred: Answer, _ model: Model
  ) -> Picker {
    let framework = model.inspection.framework
    let asked = walk.current(model)
    let answers = framework.answers(to: asked)
    let choices = answers.map { answer in
      let word = JSON.string(framework.word(for: answer, to: asked))
      return Choice(
        name: framework.name(of: answer, to: asked),
        detail: values.contains(word) ? "one of the two answers" : "",
        key: model.keys.key(of: .answering(answer), in: .walk),
        requests: walk.give(answer, model))
    }
    return Picker(
      title: "Two answers disagree on \(asked.id); the others stay in the history",
      choices: choices, position: ListPosition(row: answers.firstIndex(of: preferred) ?? 0))
  }
}

import Inspection
import Terminal

/// A line of text to fill in.
struct Field: Layer {
  let title: String
  /// What is asked for, under the title.
  var hint = ""
  var buffer = TextBuffer()
  /// What stood here when it was opened.
  let standing: String
  /// What follows from the text; a field stays open when it only says something.
  let accept: @Sendable (String, Model) throws(Refusal) -> [Request]

  /// Whether what stands here is proposed, so that typing begins anew.
  var isProposal = false
  /// What was typed when the person left without a change, to be pasted into the next text.
  private var abandoned: String?

  var context: Context { .field }

  init(
    title: String, hint: String = "", buffer: TextBuffer = TextBuffer(),
    accept: @escaping @Sendable (String, Model) throws(Refusal) -> [Request]
  ) {
    self.title = title
    self.hint = hint
    self.buffer = buffer
    standing = buffer.text
    self.accept = accept
  }

  mutating func handle(_ event: LayerEvent, _ model: Model) -> [Request] {
    switch event {
    case .action(.accept):
      do { return try accept(buffer.text, model) } catch { return [.refuse(error.message)] }
    case .action(.cancel): return leave(model)
    case .action(let action):
      _ = buffer.edit(action)
      return []
    case .key(let key):
      if isProposal, key.typed != nil { buffer.replaceAll(with: "") }
      isProposal = false
      _ = buffer.edit(key, model.keys)
      return []
    case .paste(let text):
      buffer.insert(text.inOneLine)
      return []
    }
  }

  /// Takes what was typed out again, in favour of what stands.
  mutating func takeBack() {
    if buffer.text != standing { buffer = TextBuffer(standing, cut: buffer.cut) }
  }

  /// Whether somebody typed what is worth keeping.
  private var isBegun: Bool { buffer.isEdited && !buffer.text.allSatisfy(\.isWhitespace) }

  func draft(_ model: Model) -> Draft? { isBegun ? .line(buffer.text) : nil }

  /// Leaves without a change; what was typed can be pasted.
  private mutating func leave(_ model: Model) -> [Request] {
    guard isBegun else { return [.dismiss] }
    abandoned = buffer.text
    let paste = model.keys.name(of: .pasteCut, in: .field)
    return [.dismiss, .say("Nothing was changed; \(paste) in a text pastes what you typed")]
  }

  var cut: String? { abandoned ?? buffer.cut }

  mutating func receive(cut: String) { buffer.receive(cut: cut) }

  func draw(_ model: Model, in frame: inout Frame) {
    let columns = min(70, frame.size.columns - 6)
    let hints = hint.isEmpty ? [] : TextLayout.wrap(hint, columns: columns)
    // One column is left for the caret after a full line.
    let text = buffer.lines(columns: columns - 3)
    let top = hints.count + 1
    Panel.draw(title, columns: columns, rows: top + text.lines.count, in: &frame) { frame in
      for (row, line) in hints.enumerated() {
        frame.write(line, at: Point(column: 0, row: row), style: Palette.quiet)
      }
      frame.write("> ", at: Point(column: 0, row: top), style: Palette.key)
      let body = Rect(
        column: 2, row: top, columns: columns - 3, rows: max(1, frame.size.rows - top))
      frame.draw(in: body) { text.draw(style: .plain.underline, in: &$0) }
    }
  }
}

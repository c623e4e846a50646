import Terminal

/// Text being edited and the caret in it, by grapheme clusters.
struct TextBuffer: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Characters before the caret.
  private(set) var caret: Int

  init(_ text: String = "", caret: Int? = nil) {
    characters = Array(text)
    self.caret = min(max(0, caret ?? characters.count), characters.count)
  }

  var text: String { String(characters) }

  /// The text before the caret.
  var head: String { String(characters[..<caret]) }

  mutating func insert(_ text: String) {
    // Joined and split anew: a combining mark may merge with the character before it.
    let tail = String(characters[caret...])
    let start = head + text
    characters = Array(start + tail)
    caret = Array(start).count
  }

  /// Does what an editing key does; false for any other key.
  mutating func edit(_ key: Key) -> Bool {
    if let typed = key.typed {
      insert(String(typed))
      return true
    }
    switch (key.code, key.modifiers) {
    case (.backspace, []): delete(from: caret - 1, to: caret)
    case (.delete, []), (.character("d"), .control): delete(from: caret, to: caret + 1)
    case (.character("w"), .control), (.backspace, .alt): delete(from: wordStart, to: caret)
    case (.character("k"), .control): delete(from: caret, to: lineEnd)
    case (.character("u"), .control): delete(from: lineStart, to: caret)
    case (.left, []), (.character("b"), .control): caret = max(0, caret - 1)
    case (.right, []), (.character("f"), .control): caret = min(characters.count, caret + 1)
    case (.left, .control), (.left, .alt), (.character("b"), .alt): caret = wordStart
    case (.right, .control), (.right, .alt), (.character("f"), .alt): caret = wordEnd
    case (.home, []), (.character("a"), .control): caret = lineStart
    case (.end, []), (.character("e"), .control): caret = lineEnd
    default: return false
    }
    return true
  }

  /// Moves the caret by rows of the text as it is wrapped.
  mutating func moveRows(_ rows: Int, columns: Int) {
    let text = text
    let wrapped = WrappedText(text, columns: columns)
    let index = text.index(text.startIndex, offsetBy: caret)
    let point = wrapped.point(of: index).offset(rows: rows)
    let row = min(max(0, point.row), max(0, wrapped.lines.count - 1))
    let target = wrapped.index(at: Point(column: point.column, row: row))
    caret = text.distance(from: text.startIndex, to: target)
  }
}

// MARK: - Words and lines

extension TextBuffer {
  private mutating func delete(from start: Int, to end: Int) {
    guard start >= 0, end <= characters.count, start < end else { return }
    characters.removeSubrange(start..<end)
    caret = start
  }

  private var wordStart: Int {
    let before = characters[..<caret]
    let end = before.lastIndex { !$0.isWhitespace } ?? 0
    return characters[..<end].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
  }

  private var wordEnd: Int {
    let start = characters[caret...].firstIndex { !$0.isWhitespace } ?? characters.count
    return characters[start...].firstIndex(where: \.isWhitespace) ?? characters.count
  }

  private var lineStart: Int {
    characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(of: "\n") ?? characters.count
  }
}

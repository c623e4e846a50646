import Terminal

/// Text being edited and the caret in it, by grapheme clusters.
struct TextBuffer: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Characters before the caret.
  private(set) var caret: Int
  /// What was cut last, to be pasted back; cuts in a row are one.
  private(set) var cut: String

  /// What the latest change was, so that the next can become one with it.
  private var latest = Change.other
  private var past: [Snapshot] = []
  private var future: [Snapshot] = []
  /// The column that moving by rows keeps to, past rows that are shorter.
  private var goal: Int?

  init(_ text: String = "", caret: Int? = nil, cut: String = "") {
    characters = Array(text)
    self.caret = min(max(0, caret ?? characters.count), characters.count)
    self.cut = cut
  }

  var text: String { String(characters) }

  /// The text in one line of so many columns, scrolled so that the caret is in sight; a mark stands
  /// for what is left of it.
  func line(columns: Int, _ glyphs: Glyphs) -> (text: String, caret: Int) {
    let width = TextWidth.of(head)
    guard width > columns else { return (text, width) }
    let head = String(glyphs.ellipsis) + TextLayout.suffix(head, columns: columns - 1)
    return (head, TextWidth.of(head))
  }

  /// Draws the text in one line after a sign, with the cursor at its caret.
  func draw(at row: Int, in frame: inout Frame) {
    let room = frame.size.columns - 3
    let line = line(columns: room, frame.glyphs)
    frame.write("> ", at: Point(column: 0, row: row), style: Palette.key)
    frame.write(
      line.text, at: Point(column: 2, row: row), style: CellStyle.plain.underline, width: room)
    frame.placeCursor(at: Point(column: 2 + line.caret, row: row))
  }

  /// The text in lines of so many columns, to be drawn.
  func lines(columns: Int) -> TextLines {
    let text = text
    let wrapped = WrappedText(text, columns: columns)
    let caret = wrapped.point(of: text.index(text.startIndex, offsetBy: self.caret))
    return TextLines(lines: wrapped.lines.map(\.text), caret: caret)
  }

  /// Whether anything was changed in it.
  var isEdited: Bool { !past.isEmpty }

  /// Takes what was cut in another text, unless something was cut here.
  mutating func receive(cut: String) {
    if self.cut.isEmpty { self.cut = cut }
  }

  /// The text before the caret.
  var head: String { String(characters[..<caret]) }

  mutating func insert(_ text: String) {
    remember(.other)
    replace(caret..<caret, with: text)
  }

  /// Takes another text in place of all there is; one undo brings it back.
  mutating func replaceAll(with text: String) {
    guard text != self.text else { return }
    remember(.other)
    replace(0..<characters.count, with: text)
  }

  /// Does what an editing key does; false for any other key.
  mutating func edit(_ key: Key, _ keys: KeyMap = .standard) -> Bool {
    if let typed = key.typed {
      // A word is taken back at a time, with the space before it.
      let isWithinWord = !typed.isWhitespace || characters.prefix(caret).last?.isWhitespace ?? true
      remember(isWithinWord ? .typing : .other, opening: .typing)
      replace(caret..<caret, with: String(typed))
      return true
    }
    switch (key.code, key.modifiers) {
    case (.backspace, []): erase(caret - 1..<caret)
    case (.delete, []), (.character("d"), .control): erase(caret..<caret + 1)
    case (.left, []), (.character("b"), .control): move(to: caret - 1)
    case (.right, []), (.character("f"), .control): move(to: caret + 1)
    default: return keys.action(for: key, in: .field).map { edit($0) } ?? false
    }
    return true
  }

  /// Does what an editing action says; false for any other action.
  mutating func edit(_ action: Action) -> Bool {
    switch action {
    case .wordBack: move(to: wordStart(of: \.isPartOfWord))
    case .wordForward: move(to: wordEnd)
    case .lineStart: move(to: lineStart)
    case .lineEnd: move(to: lineEnd)
    case .textStart: move(to: 0)
    case .textEnd: move(to: characters.count)
    case .cutToEnd: cut(caret..<max(lineEnd, min(caret + 1, characters.count)), isAhead: true)
    case .cutToStart: cut(lineStart..<caret, isAhead: false)
    case .cutWord: cut(wordStart { !$0.isWhitespace }..<caret, isAhead: false)
    case .cutWordAhead: cut(caret..<wordEnd, isAhead: true)
    case .cutLine: cut(lineStart..<min(lineEnd + 1, characters.count), isAhead: true)
    case .pasteCut: insert(cut)
    case .undoTyping: takeBack()
    case .redoTyping: putBack()
    default: return false
    }
    return true
  }

  /// Moves the caret by rows of the text as it is wrapped.
  mutating func moveRows(_ rows: Int, columns: Int) {
    let text = text
    let wrapped = WrappedText(text, columns: columns)
    let point = wrapped.point(of: text.index(text.startIndex, offsetBy: caret))
    let column = goal ?? point.column
    let row = min(max(0, point.row + rows), max(0, wrapped.lines.count - 1))
    let target = wrapped.index(at: Point(column: column, row: row))
    move(to: text.distance(from: text.startIndex, to: target))
    goal = column
  }
}

// MARK: - Changes

extension TextBuffer {
  /// Kinds of change that become one with the same before them.
  private enum Change: Hashable {
    case typing, erasing, cutting, other
  }

  /// The text as it was, with its caret.
  private struct Snapshot: Hashable {
    let text: String
    let caret: Int
  }

  private static let rememberedChanges = 200
  /// How much text is remembered for them: all changes of a note, a few of a book that was pasted.
  private static let rememberedBytes = 8 << 20

  private var snapshot: Snapshot { Snapshot(text: text, caret: caret) }

  /// Keeps what is there for undo, unless the change goes on with the one before it.
  private mutating func remember(_ change: Change, opening next: Change? = nil) {
    if change == .other || change != latest {
      past.append(snapshot)
      forgetTheOldest()
    }
    future = []
    latest = next ?? change
    goal = nil
  }

  private mutating func forgetTheOldest() {
    var bytes = past.reduce(0) { $0 + $1.text.utf8.count }
    while past.count > Self.rememberedChanges || bytes > Self.rememberedBytes && past.count > 1 {
      bytes -= past.removeFirst().text.utf8.count
    }
  }

  /// Joins and splits anew: what meets at either end may merge into one character.
  private mutating func replace(_ range: Range<Int>, with text: String) {
    let tail = String(characters[range.upperBound...])
    let start = String(characters[..<range.lowerBound]) + text
    characters = Array(start + tail)
    caret = min(Array(start).count, characters.count)
  }

  private mutating func erase(_ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= characters.count else { return }
    remember(.erasing)
    replace(range, with: "")
  }

  private mutating func cut(_ range: Range<Int>, isAhead: Bool) {
    guard !range.isEmpty else { return }
    let words = String(characters[range])
    let before = latest == .cutting ? cut : ""
    remember(.cutting)
    cut = isAhead ? before + words : words + before
    replace(range, with: "")
  }

  private mutating func takeBack() {
    guard let before = past.popLast() else { return }
    future.append(snapshot)
    restore(before)
  }

  private mutating func putBack() {
    guard let after = future.popLast() else { return }
    past.append(snapshot)
    restore(after)
  }

  private mutating func restore(_ snapshot: Snapshot) {
    (characters, caret) = (Array(snapshot.text), snapshot.caret)
    latest = .other
    goal = nil
  }
}

// MARK: - Words and lines

extension TextBuffer {
  private mutating func move(to place: Int) {
    caret = min(max(0, place), characters.count)
    latest = .other
    goal = nil
  }

  /// Where the word at or before the caret begins, given what words are made of.
  private func wordStart(of isPart: (Character) -> Bool) -> Int {
    guard let last = characters[..<caret].lastIndex(where: isPart) else { return 0 }
    return characters[..<last].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
  }

  private var wordEnd: Int {
    let start = characters[caret...].firstIndex(where: \.isPartOfWord) ?? characters.count
    return characters[start...].firstIndex { !$0.isPartOfWord } ?? characters.count
  }

  private var lineStart: Int {
    characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(of: "\n") ?? characters.count
  }
}

extension Character {
  /// Whether words are made of it, the apostrophe within one included.
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "'" || self == "’" }
}

import Terminal

/// What hangs before the inspection, so that nobody who passes by reads it.
struct Curtain: Sendable {
  /// Why it hangs there. A passphrase draws it back where it is locked, else Enter.
  enum Reason {
    case hidden
    case paused
    case locked
  }

  let reason: Reason
  var buffer = TextBuffer()
  var message = ""

  init(_ reason: Reason) { self.reason = reason }

  var isLocked: Bool { reason == .locked }

  /// What is to be done after a key; nil where nothing is.
  enum Outcome {
    case open
    case tryPassphrase(String)
  }

  mutating func press(_ key: Key, _ keys: KeyMap) -> Outcome? {
    message = ""
    if key != .enter {
      if isLocked { _ = buffer.edit(key, keys) }
      return nil
    }
    guard isLocked else { return .open }
    defer { buffer = TextBuffer() }
    return .tryPassphrase(buffer.text)
  }

  mutating func paste(_ text: String) {
    if isLocked { buffer.insert(text.split(whereSeparator: \.isNewline).joined()) }
  }

  /// Draws nothing but itself: not even how many characters were typed.
  func draw(in frame: inout Frame) {
    let lines =
      switch reason {
      case .hidden: ["Out of sight.", "Enter shows it again."]
      case .paused: ["Paused. No time counts, and nothing is shown.", "Enter goes on."]
      case .locked: ["Locked.", "Type the passphrase and press Enter."]
      }
    for (row, line) in (lines + [message]).enumerated() {
      frame.write(
        line, at: Point(column: 2, row: 1 + row), style: row == 0 ? .bold : .plain)
    }
    frame.placeCursor(at: Point(column: 2, row: 4))
  }
}

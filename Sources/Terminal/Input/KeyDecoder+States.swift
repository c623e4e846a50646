// The states between plain text and a recognised sequence.
extension KeyDecoder {
  /// Decides that nothing more follows: a lone Escape is the key, what may be
  /// Alt and a key is that, and the rest is dropped.
  ///
  /// A paste goes on, but after such a pause Ctrl-C ends it, should the
  /// terminal have lost the end.
  package mutating func flush() {
    switch state {
    case .ground: break
    case .escape: emit(.escape)
    case .escapeEscape: emit(.escape, .escape)
    case .singleShift where parameters.isEmpty: emitAlt("O")
    case .string(let string) where !string.hasContent: emitAlt(string.introducer)
    case .control, .linuxConsole, .legacyMouse, .singleShift, .string, .scalar: drop()
    case .paste: paste.isStale = true
    }
  }

  mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x80: emit(SequenceTable.key(forASCII: byte))
    default:
      if scalar.start(byte) { state = .scalar } else { drop() }
    }
  }

  mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escapeEscape
    case UInt8(ascii: "["): begin(.control)
    case UInt8(ascii: "O"): begin(.singleShift)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .string(SwallowedString(introducer: byte))
    default:
      hasAlt = true
      ground(byte)
    }
  }

  /// tmux sends two quick Escapes as two bytes at once, which others take for
  /// Alt-Escape and lose.
  mutating func escapeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B: events.append(.key(.escape))
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      hasAlt = true
      begin(byte == UInt8(ascii: "O") ? .singleShift : .control)
    default:
      emit(.escape, .escape)
      ground(byte)
    }
  }

  mutating func continueScalar(_ byte: UInt8) {
    switch scalar.add(byte) {
    case .more: break
    case .done(let scalar) where scalar.properties.generalCategory == .control: drop()
    case .done(let scalar): emit(Key(Character(scalar)))
    case .invalid: drop()
    case .broken:
      drop()
      ground(byte)
    }
  }

  mutating func swallow(_ byte: UInt8, in string: inout SwallowedString) {
    switch byte {
    case 0x07, 0x18, 0x1A: drop()
    case UInt8(ascii: "\\") where string.sawEscape: drop()
    case _ where string.sawEscape:
      drop()
      escape(byte)
    default:
      string.sawEscape = byte == 0x1B
      string.hasContent = true
      state = .string(string)
    }
  }

  /// The old mouse reports have three raw bytes that must not become keys.
  mutating func legacyMouse(_ remaining: Int) {
    if remaining > 1 { state = .legacyMouse(remaining: remaining - 1) } else { drop() }
  }
}

// MARK: - Emitting

extension KeyDecoder {
  /// Delivers keys, the first with Alt if it was sent before them.
  mutating func emit(_ keys: Key...) {
    for var key in keys {
      if hasAlt { key.modifiers.insert(.alt) }
      hasAlt = false
      events.append(.key(key))
    }
    state = .ground
  }

  /// Delivers an event, or drops the sequence where there is none.
  mutating func finish(_ event: Event?) {
    switch event {
    case .key(let key): emit(key)
    case .some(let event):
      events.append(event)
      reset()
    case nil: drop()
    }
  }

  mutating func drop() {
    droppedSequences += 1
    reset()
  }

  mutating func reset() {
    hasAlt = false
    state = .ground
  }

  mutating func begin(_ next: State) {
    parameters.removeAll(keepingCapacity: true)
    isOverlong = false
    state = next
  }

  private mutating func emitAlt(_ byte: UInt8) {
    hasAlt = true
    emit(SequenceTable.key(forASCII: byte))
  }

  private mutating func emitAlt(_ scalar: Unicode.Scalar) {
    hasAlt = true
    emit(Key(Character(scalar)))
  }
}

// MARK: - Paste

extension KeyDecoder {
  mutating func beginPaste() {
    reset()
    paste = PartialPaste()
    state = .paste
  }

  mutating func continuePaste(_ byte: UInt8) {
    let isRescue = paste.isStale && byte == 0x03
    guard isRescue || paste.add(byte) else { return }
    let text = paste.text
    if !text.isEmpty { events.append(.paste(text)) }
    paste = PartialPaste()
    reset()
    if isRescue { ground(byte) }
  }
}

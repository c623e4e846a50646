/// What terminals send for which key.
///
/// The union of xterm, rxvt, the Linux console and the kitty keyboard protocol
/// in the forms they send unasked.
enum SequenceTable {
  /// Returns the key that a byte below 0x80 stands for.
  static func key(forASCII byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key.control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte | 0x40)))
    default: Key(Character(Unicode.Scalar(byte)))
    }
  }

  /// Returns what a sequence after `ESC [` stands for.
  static func control(_ sequence: ControlSequence) -> Event? {
    if sequence.marker == UInt8(ascii: "<") { return mouse(sequence) }
    guard sequence.marker == nil else { return nil }
    switch sequence.final {
    case UInt8(ascii: "I") where sequence.numbers == [0]: return .focus(true)
    case UInt8(ascii: "O") where sequence.numbers == [0]: return .focus(false)
    case UInt8(ascii: "Z"): return .key(Key(.tab, sequence.modifiers(at: 1).union(.shift)))
    case UInt8(ascii: "~") where sequence[0] == 27: return character(sequence, code: 2)
    case UInt8(ascii: "u"): return character(sequence, code: 0)
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"): return numbered(sequence)
    default: return lettered(sequence)
    }
  }

  /// Returns what a sequence after `ESC O` stands for.
  static func singleShift(_ sequence: ControlSequence) -> Event? {
    let modifiers = sequence.modifiers(at: sequence.numbers.count - 1)
    if let code = letters[sequence.final] { return .key(Key(code, modifiers)) }
    if let code = controlLetters[sequence.final] {
      return .key(Key(code, modifiers.union(.control)))
    }
    return keypad[sequence.final].map { .key(Key($0, modifiers)) }
  }
}

// MARK: - Tables

extension SequenceTable {
  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// What rxvt sends for arrows with Shift after `ESC [`, with Control after
  /// `ESC O`.
  private static let controlLetters: [UInt8: Key.Code] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  private static let keypad: [UInt8: Key.Code] = [
    UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): .character("="),
    UInt8(ascii: "j"): .character("*"), UInt8(ascii: "k"): .character("+"),
    UInt8(ascii: "l"): .character(","), UInt8(ascii: "m"): .character("-"),
    UInt8(ascii: "n"): .character("."), UInt8(ascii: "o"): .character("/"),
    UInt8(ascii: "p"): .character("0"), UInt8(ascii: "q"): .character("1"),
    UInt8(ascii: "r"): .character("2"), UInt8(ascii: "s"): .character("3"),
    UInt8(ascii: "t"): .character("4"), UInt8(ascii: "u"): .character("5"),
    UInt8(ascii: "v"): .character("6"), UInt8(ascii: "w"): .character("7"),
    UInt8(ascii: "x"): .character("8"), UInt8(ascii: "y"): .character("9"),
  ]

  private static let numbers: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}

// MARK: - Families of sequences

extension SequenceTable {
  private static let released = 3

  private static func lettered(_ sequence: ControlSequence) -> Event? {
    guard sequence.keyPhase != released, sequence[0] <= 1 else { return nil }
    if let code = letters[sequence.final] {
      return .key(Key(code, sequence.modifiers(at: 1)))
    }
    return controlLetters[sequence.final].map { .key(Key($0, .shift)) }
  }

  private static func numbered(_ sequence: ControlSequence) -> Event? {
    guard sequence.keyPhase != released, let code = numbers[sequence[0]] else { return nil }
    var modifiers = sequence.modifiers(at: 1)
    if sequence.final != UInt8(ascii: "~") { modifiers.insert(.control) }
    if sequence.final == UInt8(ascii: "@") { modifiers.insert(.shift) }
    return .key(Key(code, modifiers))
  }

  /// A key sent by the number of its character, with modifiers beside it.
  private static func character(_ sequence: ControlSequence, code: Int) -> Event? {
    guard sequence.keyPhase != released,
      let scalar = Unicode.Scalar(UInt32(sequence[code])), isTypeable(scalar)
    else { return nil }
    var modifiers = sequence.modifiers(at: 1)
    if scalar.value < 0x20 || scalar.value == 0x7F {
      var key = key(forASCII: UInt8(scalar.value))
      key.modifiers.formUnion(modifiers)
      return .key(key)
    }
    var character = Character(scalar)
    if modifiers.contains(.shift), let upper = character.uppercased().first {
      character = upper
      modifiers.remove(.shift)
    }
    return .key(Key(character, modifiers))
  }

  /// The private characters are what kitty sends for keys we do not name.
  private static func isTypeable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 8, 9, 13, 27, 127: true
    default:
      scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .privateUse
    }
  }

  private static func mouse(_ sequence: ControlSequence) -> Event? {
    let isRelease = sequence.final == UInt8(ascii: "m")
    guard isRelease || sequence.final == UInt8(ascii: "M"), sequence.numbers.count == 3,
      sequence[1] > 0, sequence[2] > 0
    else { return nil }
    let bits = sequence[0]
    var modifiers: Key.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    guard let action = mouseAction(bits, isRelease: isRelease) else { return nil }
    let point = Point(column: sequence[1] - 1, row: sequence[2] - 1)
    return .mouse(MouseEvent(action: action, point: point, modifiers: modifiers))
  }

  private static func mouseAction(_ bits: Int, isRelease: Bool) -> MouseEvent.Action? {
    switch bits & ~0b1_1100 {
    case let button where button < 3: isRelease ? .release(button) : .press(button)
    case let button where (32..<35).contains(button): .drag(button - 32)
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}

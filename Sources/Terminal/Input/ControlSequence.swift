/// A control sequence taken apart.
struct ControlSequence {
  /// A private marker such as `<`, or `nil`.
  let marker: UInt8?
  /// The numbers between semicolons; what is missing is 0.
  let numbers: [Int]
  /// The second number after a colon in the second field: what the keyboard
  /// protocol of kitty tells about press, repeat and release.
  let keyPhase: Int
  /// The byte that ended the sequence.
  let final: UInt8

  /// Takes parameter bytes apart, or returns `nil` where they hold what no key
  /// has.
  init?(parameters: [UInt8], final: UInt8) {
    var bytes = parameters[...]
    if let first = bytes.first, (0x3C...0x3F).contains(first) {
      marker = first
      bytes.removeFirst()
    } else {
      marker = nil
    }
    let separators = [UInt8(ascii: ";"), UInt8(ascii: ":")]
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) || separators.contains($0) }) else {
      return nil
    }
    let fields = bytes.split(separator: separators[0], omittingEmptySubsequences: false)
      .map { $0.split(separator: separators[1], omittingEmptySubsequences: false) }
    numbers = fields.map { ControlSequence.number($0.first) }
    keyPhase = fields.count > 1 && fields[1].count > 1 ? ControlSequence.number(fields[1][1]) : 0
    self.final = final
  }

  /// Tells whether this is the beginning of a bracketed paste.
  var startsPaste: Bool { marker == nil && final == UInt8(ascii: "~") && self[0] == 200 }

  /// A number by its place; 0 where it is missing.
  subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }

  /// The modifiers in the field at an index, which terminals send plus one.
  func modifiers(at index: Int) -> Key.Modifiers {
    let bits = max(0, self[index] - 1)
    var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
    // Meta, which some terminals tell apart from Alt.
    if bits & 8 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  /// Reads a number that stops growing before it overflows.
  private static func number(_ digits: ArraySlice<UInt8>?) -> Int {
    (digits ?? []).reduce(0) { min($0 * 10 + Int($1 & 0x0F), 1_000_000) }
  }
}

/// The bytes of a UTF-8 scalar that has not come to its end.
struct PartialScalar: Sendable {
  private var value: UInt32 = 0
  private var remaining = 0
  private var smallest: UInt32 = 0

  /// Starts with a lead byte, or returns `false` where it is none.
  mutating func start(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: self = .init(value: UInt32(byte & 0x1F), remaining: 1, smallest: 0x80)
    case 0xE0...0xEF: self = .init(value: UInt32(byte & 0x0F), remaining: 2, smallest: 0x800)
    case 0xF0...0xF4: self = .init(value: UInt32(byte & 0x07), remaining: 3, smallest: 0x10000)
    default: return false
    }
    return true
  }

  /// What a further byte leads to.
  enum Step {
    case more
    case done(Unicode.Scalar)
    /// The bytes so far are no scalar, and this byte belongs to none of them.
    case broken
    /// The bytes so far, this one included, are no scalar.
    case invalid
  }

  /// Takes a further byte.
  mutating func add(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80 else { return .broken }
    value = value << 6 | UInt32(byte & 0x3F)
    remaining -= 1
    guard remaining == 0 else { return .more }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return .invalid }
    return .done(scalar)
  }
}

import Standards

/// A random 128-bit identity: of a case, a reading, a note, an inspection, a run of the program.
package struct RandomID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Makes an identity of bits that are known: the upper 64 and the lower 64.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Draws an identity; tests pass a seeded generator.
  package init(using generator: inout some RandomNumberGenerator) {
    self.init(high: generator.next(), low: generator.next())
  }

  /// Draws an identity from the system's generator.
  package static func random() -> RandomID {
    var generator = SystemRandomNumberGenerator()
    return RandomID(using: &generator)
  }
}

extension RandomID: Comparable {
  /// Orders identities as unsigned numbers of 128 bits, as their ``bytes`` sort.
  package static func < (one: RandomID, other: RandomID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension RandomID {
  /// The sixteen bytes, most significant first, so that they sort as the value does.
  package var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  /// Reads the sixteen bytes written by ``bytes``; anything else is nil.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    let halves = (bytes.prefix(8), bytes.suffix(8))
    self.init(
      high: halves.0.reduce(0) { $0 << 8 | UInt64($1) },
      low: halves.1.reduce(0) { $0 << 8 | UInt64($1) })
  }
}

extension RandomID: CustomStringConvertible {
  /// Thirty-two lower-case hexadecimal digits.
  package var description: String { high.hexadecimal + low.hexadecimal }

  /// Reads the digits written by ``description`` and no other spelling of the number: an identity
  /// is part of keys, and one that could be written in two ways would have two histories.
  package init?(_ digits: String) {
    let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard digits.utf8.count == 32,
      digits.utf8.allSatisfy({ figures.contains($0) || letters.contains($0) }),
      let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}

extension FixedWidthInteger {
  /// The lower-case hexadecimal digits of the whole width: two of a byte, sixteen of 64 bits.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
  }
}

extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits a byte.
  package var hexadecimal: String { map(\.hexadecimal).joined() }
}

extension [UInt8] {
  /// Reads pairs of hexadecimal digits up to the first that is none.
  package init(hexadecimal: String) {
    self = []
    var rest = hexadecimal[...]
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      append(byte)
      rest = rest.dropFirst(2)
    }
  }
}

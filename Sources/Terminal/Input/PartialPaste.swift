/// The bytes of a paste that has not come to its end.
struct PartialPaste: Sendable {
  private static let terminator = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Tells whether a pause was seen since the last byte.
  var isStale = false

  /// The text so far, made harmless.
  var text: String {
    PasteText.sanitise(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes a byte; returns `true` when it ends the paste.
  mutating func add(_ byte: UInt8) -> Bool {
    isStale = false
    if byte == Self.terminator[matched] {
      matched += 1
      return matched == Self.terminator.count
    }
    // Only the first byte of the terminator is an Escape, so a failed match
    // can start again nowhere but at this byte.
    for earlier in Self.terminator.prefix(matched) { append(earlier) }
    matched = byte == Self.terminator[0] ? 1 : 0
    if matched == 0 { append(byte) }
    return false
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < KeyDecoder.maximumPaste { bytes.append(byte) }
  }
}

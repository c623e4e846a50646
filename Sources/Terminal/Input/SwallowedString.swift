/// An OSC, DCS, APC, PM or SOS string, of which only the end matters.
struct SwallowedString: Sendable {
  /// The byte after the Escape that started it; by itself it is Alt and a key.
  let introducer: UInt8
  /// Tells whether anything came after the introducer.
  var hasContent = false
  /// Tells whether the last byte was an Escape, which may start the end.
  var sawEscape = false
}

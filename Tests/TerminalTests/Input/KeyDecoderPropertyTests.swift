import SeededChance
import Terminal
import TerminalTesting
import Testing

/// The network cuts bytes anywhere, and anything can come out of a terminal:
/// the decoder must neither crash nor decode differently.
@Suite struct KeyDecoderPropertyTests {
  private static let pieces: [String] = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "[", "O", "200~", "201~",
    "\u{1B}[200~", "\u{1B}[201~", "1;5", ";", "A", "~", "M", "<0;1;1M", "u", "y", "é", "漢",
    "\u{03}", "\r", "\u{18}", "\u{07}", "\\", "\u{7F}", "\u{1B}[I", "99999999999999",
  ]

  @Test(arguments: 0..<10)
  func randomBytesDecodeTheSameHoweverCut(batch: UInt64) {
    for seed in batch * 1000..<(batch + 1) * 1000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = Self.randomBytes(using: &generator)
      let whole = Self.decode([bytes[...]])
      let cut = Self.decode(Self.randomCuts(of: bytes, using: &generator))
      let single = Self.decode(bytes.indices.map { bytes[$0...$0] })
      #expect(whole == cut, "seed \(seed)")
      #expect(whole == single, "seed \(seed)")
    }
  }

  /// Real input of several terminals in one go, cut at every place.
  @Test func realInputDecodesTheSameCutAnywhere() {
    let bytes = Array(
      "yn\u{1B}[A\u{1B}OP\u{1B}[1;5D\u{1B}[200~two\nlines é\u{1B}[201~\u{1B}[<0;10;5M漢\u{1B}[15~q"
        .utf8)
    let whole = Self.decode([bytes[...]])
    #expect(whole.count == 10)
    for cut in bytes.indices {
      #expect(Self.decode([bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut)")
    }
  }

  private static func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 1...24, using: &generator)).flatMap { _ -> [UInt8] in
      if Bool.random(using: &generator) {
        return Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
      return [UInt8.random(in: 0...255, using: &generator)]
    }
  }

  private static func randomCuts(
    of bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [ArraySlice<UInt8>] {
    var rest = bytes[...]
    var parts: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      let count = Int.random(in: 0...rest.count, using: &generator)
      parts.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return parts
  }

  private static func decode(_ parts: [ArraySlice<UInt8>]) -> [Event] {
    var decoder = KeyDecoder()
    var events: [Event] = []
    for part in parts {
      decoder.feed(part)
      events += decoder.takeEvents()
    }
    decoder.flush()
    return events + decoder.takeEvents()
  }
}

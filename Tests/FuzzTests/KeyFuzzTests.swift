import SeededChance
import Terminal
import Testing

/// Anything can come out of a terminal, cut anywhere: events are the same however it was cut, and
/// no control character gets into a text.
@Suite struct KeyFuzzTests {
  private static let mutation = Mutation(
    [
      "yn\u{1B}[A\u{1B}OP\u{1B}[1;5D\u{1B}[200~two\nlines é\u{1B}[201~\u{1B}[<0;10;5M漢\u{1B}[15~q",
      "\u{1B}[I\u{1B}[O\u{1B}[<64;3;2M\u{1B}[<32;3;2m\u{1B}[M !!\u{1B}[[A\u{1B}\u{1B}[B",
      "\u{1B}[97:65;1:3u\u{1B}[27;5;9~\u{1B}[13;2u\u{1B}[57441;5u\u{1B}Oq\u{1B}[34~",
      "\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}P>|term 1\u{1B}\\\u{1B}_x\u{07}\u{1B}x\u{1B}é\u{7F}\r",
      "\u{1B}[200~a\r\nb\tc\u{2028}\u{1B}[20\u{1B}[201~\u{03}\u{1B}[200~\u{1B}[3~never ended",
      "The worker listened — “fully”. 👩‍👧 नमस्ते e\u{301}\u{1B}",
    ].map { Array($0.utf8) },
    words: [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[200~", "\u{1B}[201~", "~", "u",
      ";", ":", "<", "M", "m", "A", "\u{18}", "\u{07}", "\u{03}", "\u{85}", "99999999999999999999",
    ])

  @Test func anyBytesDecodeTheSameHoweverCut() throws {
    try Fuzzing(reader: "keys", share: 300).run { generator in
      let bytes = Self.mutation.input(using: &generator)
      let (whole, dropped) = Self.decode([bytes[...]])
      let cut = Self.cuts(of: bytes, using: &generator)
      guard Self.decode(cut).events == whole else { throw Broken("cut at \(cut.map(\.endIndex))") }
      for event in whole where !Self.isHarmless(event) { throw Broken("\(event)") }
      return dropped == 0 ? .read : .refused
    }
  }

  private static func decode(_ parts: [ArraySlice<UInt8>]) -> (events: [Event], dropped: Int) {
    var decoder = KeyDecoder()
    var events: [Event] = []
    for part in parts {
      decoder.feed(part)
      events += decoder.takeEvents()
    }
    decoder.flush()
    return (events + decoder.takeEvents(), decoder.droppedSequences)
  }

  private static func cuts(
    of bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [ArraySlice<UInt8>] {
    var rest = bytes[...]
    var parts: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      parts.append(rest.prefix(Int.random(in: 1...min(8, rest.count), using: &generator)))
      rest = rest.dropFirst(parts[parts.count - 1].count)
    }
    return parts
  }

  private static func isHarmless(_ event: Event) -> Bool {
    switch event {
    case .key(let key):
      guard case .character(let character) = key.code else { return true }
      return character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .paste(let text):
      return text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }
    case .mouse(let mouse): return mouse.point.column >= 0 && mouse.point.row >= 0
    default: return true
    }
  }
}

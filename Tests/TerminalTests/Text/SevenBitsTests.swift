import Foundation
import Terminal
import Testing

/// In seven bits a screen must still say what it says.
@Suite struct SevenBitsTests {
  @Test(arguments: [
    ("·", "-"), ("…", "~"), ("–", "-"), ("“”", "\"\""), ("▸", ">"), ("┌─┐", "+-+"), ("█▌", "#="),
    ("Môn", "Mon"), ("e\u{301}", "e"), ("Ŵyr", "Wyr"), ("Łódź", "Lodz"), ("Æ", "A"), ("ß", "s"),
    ("漢", "?"), ("👍", "?"), ("a~", "a~"),
  ])
  func standInTakesOneColumn(text: String, expected: String) {
    #expect(String(text.map(SevenBits.standIn)) == expected)
  }

  @Test func glyphsOfBothSetsStandForEachOther() {
    let pairs = zip(Self.characters(of: .unicode), Self.characters(of: .ascii))
    for (drawn, plain) in pairs where SevenBits.standIn(for: drawn) != plain {
      // A bar's empty part is a point of its own; elsewhere it parts words.
      #expect(drawn == "·", "\(drawn) is \(plain) as a glyph")
    }
  }

  /// Whatever we write, on the screen or in a message, must have its stand-in.
  @Test func everyCharacterOfTheSourcesHasAStandIn() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var found: Set<Character> = []
    for name in names ?? [] where name.hasSuffix(".swift") {
      let source = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      found.formUnion(source.filter { !$0.isASCII })
    }
    #expect(found.count > 30)
    #expect(found.filter { SevenBits.standIn(for: $0) == SevenBits.unknown } == [])
  }

  private static func characters(of glyphs: Glyphs) -> [Character] {
    Mirror(reflecting: glyphs).children.flatMap { child in
      (child.value as? Character).map { [$0] } ?? child.value as? [Character] ?? []
    }
  }
}

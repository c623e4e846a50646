import Terminal
import Testing

/// A caret in the wrong column and a broken box come from one wrong width.
@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("ｶ", 1), ("Ａ", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇬🇧", 2), ("🇬", 1), ("❤", 1), ("❤️", 2), ("1️⃣", 2),
    ("─", 1), ("█", 1), ("▏", 1), ("·", 1), ("…", 1), ("⏎", 1), ("▸", 1), ("½", 1), ("“", 1),
    ("\u{200B}", 1), ("\u{1160}", 0), ("क्षि", 1), ("ไทย", 3), ("العربية", 7), ("\u{AD}", 1),
  ])
  func widthIsThatOfTheScreen(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test(arguments: ["\t", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\r\n"])
  func controlsShowAsOneMark(text: String) throws {
    let character = try #require(text.first)
    let mark = try #require(VisibleText.mark(for: character))
    #expect(TextWidth.of(text) == 1)
    #expect(TextWidth.of(mark) == 1)
    #expect(VisibleText.mark(for: mark) == nil)
  }

  /// Soft hyphen, spaces and joiners without width, the byte order mark: each hides a difference.
  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{180E}"])
  func invisibleCharactersShowAsOneMark(text: String) throws {
    let character = try #require(text.first)
    let mark = try #require(VisibleText.mark(for: character))
    #expect(TextWidth.of(text) == 1)
    #expect(TextWidth.of(mark) == 1)
  }

  @Test func joinersInsideAClusterStay() {
    #expect(VisibleText.mark(for: "👩‍👩‍👧") == nil)
  }

  @Test func everyScalarHasAWidthFromZeroToTwo() {
    let widths = (0..<0x110000).compactMap(Unicode.Scalar.init).map {
      TextWidth.of(Character($0))
    }
    #expect(widths.allSatisfy { (0...2).contains($0) })
    #expect(widths.count { $0 == 2 } > 180_000)
  }

  @Test func tableSaysItsVersion() {
    #expect(TextWidth.unicodeVersion == "16.0.0")
  }
}

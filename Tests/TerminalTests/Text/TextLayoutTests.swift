import Terminal
import Testing

/// Notes and questions are long, screens are narrow: text must be cut and
/// broken without losing a character or half of one.
@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("short", 10, "short"), ("exactly", 7, "exactly"), ("too long", 5, "too …"),
    ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("👍🏽👍🏽👍🏽", 5, "👍🏽👍🏽…"),
  ])
  func longTextEndsWithAnEllipsis(text: String, columns: Int, expected: String) {
    #expect(TextLayout.truncate(text, columns: columns) == expected)
    #expect(TextWidth.of(expected) <= columns)
  }

  @Test func suffixKeepsTheEnd() {
    #expect(TextLayout.suffix("ab漢字", columns: 3) == "字")
    #expect(TextLayout.suffix("abc", columns: 9) == "abc")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("extraordinary", 5, ["extra", "ordin", "ary"]),
    ("an extraordinary", 5, ["an", "extra", "ordin", "ary"]),
    ("a\n\nb", 5, ["a", "", "b"]),
    ("", 5, [""]),
    ("a\n", 5, ["a", ""]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("漢", 1, ["漢"]),
    ("one  two", 4, ["one", "two"]),
    ("ab   ", 3, ["ab "]),
  ])
  func wrapBreaksBetweenWords(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns: columns) == lines)
  }
}

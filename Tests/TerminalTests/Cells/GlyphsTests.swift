import Terminal
import Testing

/// Our own lines and bars must take one column in every terminal, and a bar
/// must not claim more or less than the figure beside it.
@Suite struct GlyphsTests {
  @Test(arguments: [Glyphs.unicode, .ascii])
  func everyGlyphTakesOneColumn(glyphs: Glyphs) {
    let all = Mirror(reflecting: glyphs).children.flatMap { child -> [Character] in
      (child.value as? Character).map { [$0] } ?? child.value as? [Character] ?? []
    }
    #expect(all.count == 18)
    #expect(all.allSatisfy { TextWidth.of($0) == 1 && !Glyph($0).isUncertain })
  }

  @Test(arguments: [
    (0, 6, "········"), (6, 6, "████████"), (3, 6, "████····"), (1, 6, "█▍······"),
    (1, 1000, "▏·······"), (999, 1000, "███████▉"), (0, 0, "········"), (9, 6, "████████"),
  ])
  func barIsFilledInEighths(part: Int, whole: Int, bar: String) {
    #expect(Glyphs.unicode.bar(part, of: whole, columns: 8) == bar)
  }

  @Test func asciiBarHasSevenBits() {
    #expect(Glyphs.ascii.bar(5, of: 8, columns: 4) == "##=.")
    #expect(Glyphs.ascii.bar(1, of: 2, columns: 0).isEmpty)
  }
}

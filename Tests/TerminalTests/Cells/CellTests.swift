import Rainbow
import Terminal
import Testing

/// Comparing two screens must stay a comparison of plain integers.
@Suite struct CellTests {
  @Test func cellTakesEightBytes() {
    #expect(MemoryLayout<Cell>.size == 8)
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test func equalClustersAreOneGlyph() {
    #expect(Glyph("👍🏽") == Glyph("👍🏽"))
    #expect(Glyph("👍🏽") != Glyph("👍🏻"))
    #expect(Glyph("👍🏽").text == "👍🏽")
    #expect(Glyph.continuation.text.isEmpty)
  }

  @Test(arguments: NamedColor.allCases.map(\.rawValue))
  func styleKeepsEveryColour(code: UInt8) throws {
    let color = try #require(NamedColor(rawValue: code))
    let style = CellStyle(color, on: color.toBackgroundColor).bold.reverse
    #expect(style.foreground == color)
    #expect(style.background == color.toBackgroundColor)
    #expect(style.emphasis == [.bold, .reverse])
  }

  @Test func defaultColoursAreThePlainStyle() {
    #expect(CellStyle(.default, on: .default) == .plain)
    #expect(CellStyle(.red).foreground(.default) == .plain)
  }

  @Test func withoutColoursEmphasisStays() {
    let style = CellStyle(.red, on: .blue).bold.underline.dim.reverse
    #expect(style.withoutColors == CellStyle.plain.bold.underline.dim.reverse)
  }
}

import Rainbow
import Terminal
import TerminalTesting
import Testing

/// Every screen of the program is drawn with these few calls, and clipping is
/// what lets views be careless about small terminals.
@Suite struct FrameTests {
  @Test func boxWithTitleAndText() {
    var frame = Frame(size: Size(columns: 16, rows: 5))
    let box = Rect(column: 0, row: 0, columns: 16, rows: 4)
    frame.box(box, title: "Evidence")
    frame.draw(in: box.inset(columns: 2, rows: 1)) { frame in
      frame.write("Police 漢字 of May", at: .zero)
      frame.write("second", at: Point(column: 3, row: 1), style: .bold)
    }
    #expect(
      frame.text == """
        ┌ Evidence ────┐
        │ Police 漢字… │
        │    second    │
        └──────────────┘

        """)
    #expect(
      frame.styleText == """
        ................
        ................
        .....aaaaaa.....
        ................
        ................
        a bold
        """)
  }

  @Test func asciiBoxHasSevenBits() {
    var frame = Frame(size: Size(columns: 6, rows: 4), glyphs: .ascii)
    frame.box(Rect(column: 0, row: 0, columns: 6, rows: 3))
    #expect(frame.text == "+----+\n|    |\n+----+\n")
  }

  @Test func writeReturnsTheColumnsItTook() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    #expect(frame.write("漢a", at: .zero) == 3)
    #expect(frame.write("abc", at: Point(column: 8, row: 0)) == 2)
    #expect(frame.write("abcdef", at: .zero, width: 4) == 4)
    #expect(frame.rowText(0) == "abc…    a…")
    #expect(frame.write("x", at: Point(column: 0, row: 2)) == 0)
    #expect(frame.write("x", at: Point(column: 10, row: 0)) == 0)
  }

  @Test func controlCharactersShowAsMarks() {
    var frame = Frame(size: Size(columns: 12, rows: 1))
    frame.write("a\u{1B}[2J\u{202E}b", at: .zero)
    #expect(frame.text == "a␛[2J\u{FFFD}b")
  }

  @Test func charactersWithoutWidthTakeNoCell() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.write("a\u{1160}b", at: .zero) == 2)
    #expect(frame.text == "ab")
  }

  @Test func halfAWideCharacterBecomesASpace() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("漢字漢", at: .zero)
    frame.write("x", at: Point(column: 1, row: 0))
    frame.write("y", at: Point(column: 4, row: 0))
    #expect(frame.text == " x字y")
  }

  @Test func textStartingLeftOfTheRegionIsClipped() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.draw(in: Rect(column: 2, row: 0, columns: 4, rows: 1)) { frame in
      frame.write("漢字abc", at: Point(column: -3, row: 0))
    }
    #expect(frame.text == "   abc")
  }

  @Test func regionsNestAndEnd() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    frame.draw(in: Rect(column: 1, row: 1, columns: 9, rows: 9)) { frame in
      #expect(frame.size == Size(columns: 5, rows: 2))
      frame.draw(in: Rect(column: 1, row: 0, columns: 2, rows: 1)) { frame in
        frame.fill(Rect(column: -5, row: -5, columns: 20, rows: 20), with: "#")
      }
      frame.placeCursor(at: Point(column: 99, row: 1))
    }
    #expect(frame.size == Size(columns: 6, rows: 3))
    #expect(frame.text == "\n  ##\n")
    #expect(frame.cursor == Point(column: 5, row: 2))
  }

  @Test func restyleKeepsTheText() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    frame.write("abc", at: .zero, style: CellStyle(.red))
    frame.restyle(Rect(column: 1, row: 0, columns: 9, rows: 1)) { $0.reverse }
    #expect(frame.text == "abc\n")
    #expect(frame.styleText == "abb\n...\na red\nb reverse red")
  }

  /// There some terminals scroll, even with wrapping off (technique 28).
  @Test func lastCellIsLeftAlone() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.fill(frame.bounds, with: "#", style: .reverse)
    frame.restyle(frame.bounds) { $0.underline }
    #expect(frame.text == "######\n#####")
    #expect(frame.grid[Point(column: 5, row: 1)] == .blank)
    #expect(frame.write("abcdefgh", at: Point(column: 0, row: 1)) == 5)
    #expect(frame.write("abcdefgh", at: .zero) == 6)
    #expect(frame.write("漢字漢", at: Point(column: 0, row: 1)) == 5)
    #expect(frame.text == "abcde…\n漢字…")
    frame.draw(in: Rect(column: 2, row: 1, columns: 4, rows: 1)) { frame in
      #expect(frame.write("漢字", at: .zero) == 3)
    }
    #expect(frame.text == "abcde…\n漢漢…")
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 2, rows: 1),
  ])
  func nothingIsTooSmallToDrawOn(size: Size) {
    var frame = Frame(size: size)
    frame.box(frame.bounds, title: "Title")
    frame.write("漢字 and more", at: .zero)
    frame.placeCursor(at: .zero)
    frame.horizontalLine(at: Point(column: -5, row: 0), columns: 20)
    frame.verticalLine(at: Point(column: 0, row: -5), rows: 20)
    #expect(frame.size == size)
  }
}

import Rainbow
import Terminal
import TerminalTesting
import Testing

/// The bytes themselves: few, in one order, and nothing that clears, scrolls or
/// asks.
@Suite struct PainterTests {
  private let size = Size(columns: 20, rows: 4)

  @Test func firstFrameClearsTheScreen() {
    var painter = Painter()
    #expect(
      sent(&painter, screen("hi", cursor: Point(column: 2, row: 0)))
        == "[?2026h[m[H[2Jhi[?25h[?2026l")
  }

  @Test func sameFrameIsNothing() {
    var painter = Painter()
    _ = painter.paint(screen("hi", cursor: .zero))
    #expect(painter.paint(screen("hi", cursor: .zero)).isEmpty)
  }

  @Test func onlyTheChangeIsSent() {
    var painter = Painter()
    _ = painter.paint(screen("2 of 3", cursor: Point(column: 10, row: 0)))
    #expect(
      sent(&painter, screen("3 of 3", cursor: Point(column: 10, row: 0)))
        == "[?2026h\r3[9C[?2026l")
  }

  @Test func movedCursorIsOnlyAMove() {
    var painter = Painter()
    _ = painter.paint(screen("abc", cursor: .zero))
    #expect(sent(&painter, screen("abc", cursor: Point(column: 1, row: 0))) == "[C")
    #expect(sent(&painter, screen("abc", cursor: Point(column: 0, row: 2))) == "\r\n\n")
    #expect(sent(&painter, screen("abc", cursor: Point(column: 5, row: 1))) == "[2;6H")
    #expect(sent(&painter, screen("abc", cursor: Point(column: 6, row: 2))) == "\r\n[6C")
    #expect(sent(&painter, screen("abc", cursor: Point(column: 5, row: 2))) == "\u{8}")
    #expect(sent(&painter, screen("abc", cursor: nil)) == "[?25l")
    #expect(sent(&painter, screen("abc", cursor: .zero)) == "[H[?25h")
  }

  @Test func fewUnchangedCellsAreWrittenAgain() {
    var painter = Painter()
    _ = painter.paint(screen("a234b67890c", cursor: nil))
    #expect(
      sent(&painter, screen("X234Y67890Z", cursor: nil)) == "[?2026h[HX234Y[5CZ[?2026l")
  }

  @Test func longRestOfARowIsCleared() {
    var painter = Painter()
    _ = painter.paint(screen("a long line", cursor: nil))
    #expect(sent(&painter, screen("a", cursor: nil)) == "[?2026h[1;2H[K[?2026l")
  }

  @Test func blankInAnInvisibleStyleIsNothing() {
    var painter = Painter()
    _ = painter.paint(screen("a", cursor: nil))
    var frame = screen("a", cursor: nil)
    frame.fill(frame.bounds.inset(columns: 2, rows: 1), style: CellStyle(.yellow).bold)
    #expect(painter.paint(frame).isEmpty)
  }

  @Test func blanksBetweenWordsKeepTheStyle() {
    var painter = Painter()
    var frame = screen("a b", style: .bold, cursor: nil)
    frame.write(" ", at: Point(column: 1, row: 0))
    #expect(sent(&painter, frame) == "[?2026h[m[H[2J[1ma b[m[?2026l")
  }

  @Test func largeUpdateHidesTheCursor() {
    let size = Size(columns: 100, rows: 10)
    var frame = Frame(size: size)
    frame.placeCursor(at: .zero)
    var painter = Painter()
    _ = painter.paint(frame)
    frame.fill(frame.bounds, with: "x")
    let bytes = sent(&painter, frame)
    #expect(bytes.hasPrefix("[?2026h[?25l"))
    #expect(bytes.hasSuffix("[?25h[?2026l"))
  }

  @Test func styleEndsWithTheFrame() {
    var painter = Painter()
    #expect(
      sent(&painter, screen("hi", style: CellStyle(.red, on: .lightBlue).bold, cursor: nil))
        == "[?2026h[m[H[2J[1;31;104mhi[m[?2026l")
  }

  @Test func withoutColourEmphasisIsSent() {
    var painter = Painter(usesColor: false)
    #expect(
      sent(&painter, screen("hi", style: CellStyle(.red, on: .blue).bold.reverse, cursor: nil))
        == "[?2026h[m[H[2J[1;7mhi[m[?2026l")
  }

  @Test func uncertainWidthIsFollowedByAColumn() {
    var painter = Painter()
    #expect(sent(&painter, screen("👍🏽b", cursor: nil)) == "[?2026h[m[H[2J  \r👍🏽[3Gb [?2026l")
  }

  @Test func asciiTerminalGetsSevenBits() {
    var painter = Painter(repertoire: .ascii)
    #expect(sent(&painter, screen("é…漢!", cursor: nil)) == "[?2026h[m[H[2Je~??![?2026l")
  }

  @Test func mouseIsSwitchedByTheFrame() {
    var painter = Painter()
    var frame = screen("a", cursor: nil)
    _ = painter.paint(frame)
    frame.reportsMouse = true
    #expect(sent(&painter, frame) == "[?1000h[?1006h")
    #expect(sent(&painter, frame).isEmpty)
    frame.reportsMouse = false
    #expect(sent(&painter, frame) == "[?1006l[?1000l")
  }

  @Test func invalidatedScreenIsPaintedWhole() {
    var painter = Painter()
    _ = painter.paint(screen("hi", cursor: .zero))
    painter.invalidate()
    #expect(
      sent(&painter, screen("hi", cursor: .zero))
        == "[?2026h[m[H[2Jhi\r[?2026l")
  }
}

extension PainterTests {
  private func screen(
    _ text: String, style: CellStyle = .plain, cursor: Point?
  ) -> Frame {
    var frame = Frame(size: size)
    frame.write(text, at: .zero, style: style)
    if let cursor { frame.placeCursor(at: cursor) }
    return frame
  }

  /// The bytes as text, without the Escape of each sequence.
  private func sent(_ painter: inout Painter, _ frame: Frame) -> String {
    String(decoding: painter.paint(frame), as: UTF8.self).filter { $0 != "\u{1B}" }
  }
}

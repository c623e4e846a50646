import Terminal
import Testing

/// Layouts are made by cutting rectangles; no cut may make a cell appear twice
/// or reach outside, however small the screen.
@Suite struct RectTests {
  @Test func cutsShareOutTheCells() {
    var rest = Rect(column: 1, row: 2, columns: 10, rows: 6)
    #expect(rest.takeTop(1) == Rect(column: 1, row: 2, columns: 10, rows: 1))
    #expect(rest.takeBottom(2) == Rect(column: 1, row: 6, columns: 10, rows: 2))
    #expect(rest.takeRight(4) == Rect(column: 7, row: 3, columns: 4, rows: 3))
    #expect(rest == Rect(column: 1, row: 3, columns: 6, rows: 3))
  }

  @Test func cutsStopAtWhatIsThere() {
    var rest = Rect(column: 0, row: 0, columns: 5, rows: 2)
    #expect(rest.takeTop(9).rows == 2)
    #expect(rest.takeBottom(1).isEmpty)
    #expect(rest.takeRight(-1).columns == 0)
  }

  @Test func distantRectanglesShareNothing() {
    let left = Rect(column: 0, row: 0, columns: 3, rows: 3)
    let right = Rect(column: 9, row: 0, columns: 3, rows: 3)
    #expect(left.intersection(right).isEmpty)
    #expect(!left.contains(Point(column: 3, row: 0)))
  }

  @Test func centredIsCutToFit() {
    let screen = Rect(column: 0, row: 0, columns: 10, rows: 4)
    let small = screen.centred(Size(columns: 4, rows: 2))
    #expect(small == Rect(column: 3, row: 1, columns: 4, rows: 2))
    #expect(screen.centred(Size(columns: 40, rows: 20)) == screen)
    #expect(screen.inset(columns: 6).isEmpty)
  }
}

import Rainbow
import Terminal
import TerminalTesting
import Testing

/// A wrong style change colours everything after it.
@Suite struct StyleChangeTests {
  private static let styles: [CellStyle] = [
    .plain, .bold, .dim, .bold.dim, .underline, .reverse, CellStyle(.red),
    CellStyle(.red, on: .white), CellStyle(.default, on: .lightGreen).bold,
    CellStyle(.lightBlack).underline.reverse, .bold.dim.underline.reverse,
  ]

  @Test(arguments: styles, styles)
  func everyChangeArrives(first: CellStyle, second: CellStyle) {
    var screen = ScreenModel(size: Size(columns: 2, rows: 2))
    var painter = Painter()
    var frame = Frame(size: Size(columns: 2, rows: 2))
    frame.write("a", at: .zero, style: first)
    frame.write("b", at: Point(column: 1, row: 0), style: second)
    screen.feed(painter.paint(frame))
    #expect(screen.rows[0].map(\.style) == [first, second])
  }

  @Test(arguments: [
    (CellStyle.bold, CellStyle.bold.underline, "[4m"),
    (.bold.underline, .bold, "[24m"), (.bold.dim, .bold, "[0;1m"),
    (CellStyle(.red), CellStyle(.blue), "[34m"),
    (CellStyle(.red).bold, CellStyle(.red), "[22m"),
    (.bold.dim.underline.reverse, CellStyle(.red), "[0;31m"),
    (.reverse, .plain, "[m"),
  ])
  func changeIsTheShortest(first: CellStyle, second: CellStyle, expected: String) {
    var painter = Painter()
    var frame = Frame(size: Size(columns: 9, rows: 1))
    frame.write("a", at: .zero, style: first)
    frame.write("b", at: Point(column: 1, row: 0), style: second)
    let sent = String(decoding: painter.paint(frame), as: UTF8.self)
    let between = sent.split(separator: "a").last?.split(separator: "b").first
    #expect(between.map { $0.filter { $0 != "\u{1B}" } } == expected)
  }
}

import Rainbow
import Terminal
import TerminalTesting
import Testing

/// Whatever was on the screen before, painting the difference must leave what
/// painting everything would: here for thousands of random runs of frames.
@Suite struct PainterPropertyTests {
  private static let texts = [
    "a", "word ", "│──┐", "漢字", "👍🏽", "e\u{301}", "🇬🇧x", "❤️", "     ", "A longer text. ", "½“q”",
    "ｶ", "█▌··", "👩‍👩‍👧",
  ]
  private static let styles: [CellStyle] = [
    .plain, .plain, .plain, .bold, .dim, .underline, .reverse, CellStyle(.red),
    CellStyle(.black, on: .yellow), CellStyle(.lightBlue).bold, .bold.dim.reverse,
  ]

  @Test(arguments: 0..<20)
  func incrementalFramesLookLikeFullRepaints(batch: UInt64) {
    for seed in batch * 125..<(batch + 1) * 125 {
      expectFaithfulFrames(seed: seed, disagreement: .none)
    }
  }

  /// A terminal that disagrees about emoji must not shift the rest of the row.
  @Test(arguments: 0..<4)
  func terminalsThatDisagreeKeepTheOtherCells(batch: UInt64) {
    for seed in batch * 125..<(batch + 1) * 125 {
      expectFaithfulFrames(seed: seed, disagreement: .opposite)
    }
  }

  private func expectFaithfulFrames(seed: UInt64, disagreement: ScreenModel.Disagreement) {
    var generator = SeededGenerator(seed: seed)
    var size = Self.randomSize(using: &generator)
    var painter = Painter()
    var screen = ScreenModel(size: size, disagreement: disagreement)
    // As entering the terminal leaves it.
    screen.feed("\u{1B}[?25l\u{1B}[?7l".utf8)
    var frame = Frame(size: size)
    for _ in 0..<8 {
      if Int.random(in: 0..<6, using: &generator) == 0 {
        size = Self.randomSize(using: &generator)
        screen.resize(to: size)
        frame = Frame(size: size)
      }
      Self.scribble(on: &frame, using: &generator)
      screen.feed(painter.paint(frame))
      expect(screen, shows: frame, seed: seed)
    }
  }

  private func expect(_ screen: ScreenModel, shows frame: Frame, seed: UInt64) {
    #expect(screen.scrolls == 0, "seed \(seed)")
    #expect(screen.unknownSequences.isEmpty, "seed \(seed)")
    #expect(screen.style == .plain, "seed \(seed)")
    #expect(screen.isCursorVisible == (frame.cursor != nil), "seed \(seed)")
    if let cursor = frame.cursor { #expect(screen.cursor == cursor, "seed \(seed)") }
    let wrong = Self.differences(screen, frame)
    #expect(wrong.isEmpty, "seed \(seed) at \(wrong): \(screen.text) instead of \(frame.text)")
  }

  /// The places where the screen is not as the frame wants. Where widths are
  /// disputed, the characters concerned may be missing, but nothing else may
  /// stand in their place.
  private static func differences(_ screen: ScreenModel, _ frame: Frame) -> [Point] {
    let size = frame.size
    let points = (0..<size.rows).flatMap { row in
      (0..<size.columns).map { Point(column: $0, row: row) }
    }
    return points.filter { point in
      let cell = frame.grid[point]
      let place = screen.rows[point.row][point.column]
      return !looksSame(place, cell)
        && !(isDisputed(point, in: frame, on: screen) && isHarmless(place))
    }
  }

  /// On a blank nothing shows of a style but ground, underline and reversal.
  private static func looksSame(_ place: ScreenModel.Place, _ cell: Cell) -> Bool {
    guard place.text == cell.glyph.text else { return false }
    return place.style == cell.style
      || place.text == " " && place.style.leavesBlanksPlain && cell.isEmpty
  }

  private static func isDisputed(
    _ point: Point, in frame: Frame, on screen: ScreenModel
  ) -> Bool {
    let glyph = frame.grid[point].glyph
    let owner = glyph == .continuation ? point.offset(columns: -1) : point
    return screen.isDisputing && frame.grid[owner].glyph.isUncertain
  }

  private static func isHarmless(_ place: ScreenModel.Place) -> Bool {
    place.text == " " || place.text.allSatisfy { Glyph($0).isUncertain }
  }
}

// MARK: - Random frames

extension PainterPropertyTests {
  private static func randomSize(using generator: inout SeededGenerator) -> Size {
    Size(
      columns: Int.random(in: 1...30, using: &generator),
      rows: Int.random(in: 1...8, using: &generator))
  }

  private static func scribble(on frame: inout Frame, using generator: inout SeededGenerator) {
    if Int.random(in: 0..<5, using: &generator) == 0 { frame = Frame(size: frame.size) }
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let point = randomPoint(in: frame.size, using: &generator)
      let style = styles.randomElement(using: &generator) ?? .plain
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let size = randomSize(using: &generator)
        frame.fill(Rect(origin: point, size: size), style: style)
      } else {
        frame.write(texts.randomElement(using: &generator) ?? "", at: point, style: style)
      }
    }
    frame.hideCursor()
    if Bool.random(using: &generator) {
      frame.placeCursor(at: randomPoint(in: frame.size, using: &generator))
    }
  }

  private static func randomPoint(
    in size: Size, using generator: inout SeededGenerator
  ) -> Point {
    Point(
      column: Int.random(in: -2..<size.columns, using: &generator),
      row: Int.random(in: 0..<size.rows, using: &generator))
  }
}

import Rainbow
import Terminal
import TerminalTesting
import Testing

/// Whatever was on the screen before, painting the difference must leave what painting everything
/// would: here for 20,000 random runs of frames, in windows that change their size.
@Suite struct PainterPropertyTests {
  private typealias Place = ScreenModel.Place

  private static let framesOfARun = 4

  @Test("Failure 17: incremental frames look like full repaints", arguments: 0..<50)
  func incrementalFramesLookLikeFullRepaints(batch: UInt64) {
    for seed in batch * 400..<(batch + 1) * 400 {
      expectFaithfulFrames(seed: seed, disagreement: .none)
    }
  }

  @Test(
    "Failure 17: terminals that disagree about emoji keep the rest of the row",
    arguments: 0..<5, [ScreenModel.Disagreement.opposite, .unjoined])
  func terminalsThatDisagreeKeepTheOtherCells(
    batch: UInt64, disagreement: ScreenModel.Disagreement
  ) {
    for seed in batch * 400..<(batch + 1) * 400 {
      expectFaithfulFrames(seed: seed, disagreement: disagreement)
    }
  }

  private func expectFaithfulFrames(seed: UInt64, disagreement: ScreenModel.Disagreement) {
    var run = FrameRun(seed: seed)
    var painter = Painter()
    var screen = Self.entered(run.frame.size, disagreement)
    for _ in 0..<Self.framesOfARun {
      let frame = run.next()
      if frame.size != screen.size { screen.resize(to: frame.size) }
      screen.feed(painter.paint(frame))
      if let fault = Self.fault(of: screen, showing: frame) {
        Issue.record("seed \(seed): \(fault):\n\(screen.text)\ninstead of\n\(frame.text)")
        return
      }
    }
    expectLikeAFreshScreen(screen, showing: run.frame, seed: seed)
  }

  /// Expects what one full repaint leaves on a terminal that has shown nothing before.
  private func expectLikeAFreshScreen(_ screen: ScreenModel, showing frame: Frame, seed: UInt64) {
    var fresh = Self.entered(frame.size, .none)
    var painter = Painter()
    fresh.feed(painter.paint(frame))
    let isLike = zip(screen.rows, fresh.rows).enumerated().allSatisfy { row, places in
      zip(places.0, places.1).enumerated().allSatisfy { column, place in
        Self.looksSame(place.0, place.1)
          || screen.isDisputing && frame.isDisputed(at: Point(column: column, row: row))
      }
    }
    if !isLike { Issue.record("seed \(seed):\n\(screen.text)\ninstead of\n\(fresh.text)") }
  }
}

// MARK: - Comparing

extension PainterPropertyTests {
  /// A terminal as entering leaves it.
  private static func entered(
    _ size: Size, _ disagreement: ScreenModel.Disagreement
  ) -> ScreenModel {
    var screen = ScreenModel(size: size, disagreement: disagreement)
    screen.feed("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l".utf8)
    return screen
  }

  /// What is wrong with a screen that should show a frame; nil where nothing is.
  private static func fault(of screen: ScreenModel, showing frame: Frame) -> String? {
    if screen.scrolls > 0 { return "it scrolled" }
    if screen.cornerPrints > 0, !screen.isDisputing { return "the last place was written" }
    if !screen.unknownSequences.isEmpty { return "unknown \(screen.unknownSequences)" }
    if screen.style != .plain { return "a style is left on" }
    if screen.isCursorVisible != (frame.cursor != nil) { return "the cursor is wrong" }
    if let cursor = frame.cursor, screen.cursor != cursor { return "the cursor is elsewhere" }
    for row in 0..<frame.size.rows {
      let places = screen.rows[row]
      for column in 0..<frame.size.columns {
        let point = Point(column: column, row: row)
        guard
          looksSame(places[column], frame.grid[point])
            || screen.isDisputing
              && frame.isDisputed(at: point) && isHarmless(places[column])
        else { return "column \(column) of row \(row)" }
      }
    }
    return nil
  }

  /// On a blank nothing shows of a style but ground, underline and reversal.
  private static func looksSame(_ place: Place, _ cell: Cell) -> Bool {
    guard place.text == cell.glyph.text else { return false }
    return place.style == cell.style
      || place.text == " " && place.style.leavesBlanksPlain && cell.isEmpty
  }

  private static func looksSame(_ place: Place, _ other: Place) -> Bool {
    place == other
      || place.text == " " && other.text == " "
        && place.style.leavesBlanksPlain && other.style.leavesBlanksPlain
  }

  /// Where widths are disputed, the characters concerned may be missing, but nothing else may
  /// stand in their place.
  private static func isHarmless(_ place: Place) -> Bool {
    place.text == " " || place.text.allSatisfy { Glyph($0).isUncertain }
  }
}

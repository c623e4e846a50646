import Rainbow
import SeededChance
import Terminal

/// A run of random frames on a terminal whose window changes its size now and then.
struct FrameRun {
  private static let texts = [
    "a", "word ", "│──┐", "漢字", "👍🏽", "e\u{301}", "🇬🇧x", "❤️", "     ", "A longer text. ", "½“q”",
    "ｶ", "█▌··", "👩‍👩‍👧",
  ]
  private static let styles: [CellStyle] = [
    .plain, .plain, .plain, .bold, .dim, .underline, .reverse, CellStyle(.red),
    CellStyle(.black, on: .yellow), CellStyle(.lightBlue).bold, .bold.dim.reverse,
  ]

  private var generator: SeededGenerator
  /// The latest frame.
  private(set) var frame: Frame

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    frame = Frame(size: Self.size(using: &generator))
  }

  /// Draws the next frame.
  mutating func next() -> Frame {
    if chance(of: 6) {
      frame = Frame(size: Self.size(using: &generator))
    } else if chance(of: 5) {
      frame = Frame(size: frame.size)
    }
    for _ in 0..<Int.random(in: 0...6, using: &generator) { scribble() }
    frame.hideCursor()
    if chance(of: 2) { frame.placeCursor(at: point()) }
    return frame
  }

  private mutating func scribble() {
    let point = point()
    let style = Self.styles.randomElement(using: &generator) ?? .plain
    if chance(of: 4) {
      frame.fill(Rect(origin: point, size: Self.size(using: &generator)), style: style)
    } else {
      frame.write(Self.texts.randomElement(using: &generator) ?? "", at: point, style: style)
    }
  }

  private mutating func chance(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func point() -> Point {
    Point(
      column: Int.random(in: -2..<frame.size.columns, using: &generator),
      row: Int.random(in: 0..<frame.size.rows, using: &generator))
  }

  private static func size(using generator: inout SeededGenerator) -> Size {
    Size(
      columns: Int.random(in: 1...30, using: &generator),
      rows: Int.random(in: 1...8, using: &generator))
  }
}

extension Frame {
  /// Tells whether terminals take different columns for what stands at a point.
  func isDisputed(at point: Point) -> Bool {
    let isRightHalf = grid[point].glyph == .continuation
    return grid[isRightHalf ? point.offset(columns: -1) : point].glyph.isUncertain
  }
}

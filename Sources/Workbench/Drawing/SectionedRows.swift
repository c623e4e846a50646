import OrderedCollections
import Terminal

/// Rows of a list under the headings of its sections.
struct SectionedRows {
  /// One line on the screen.
  private enum Line {
    case heading(String)
    case row(Int)
  }

  private let lines: [Line]

  /// - Parameters:
  ///   - section: the section that a row belongs to; those of one section stand together.
  ///   - heading: what stands over a section with so many rows.
  init<Section: Hashable>(
    _ rows: Range<Int>, section: (Int) -> Section, heading: (Section, Int) -> String
  ) {
    lines = OrderedDictionary(grouping: rows, by: section).flatMap { section, rows in
      [.heading(heading(section, rows.count))] + rows.map(Line.row)
    }
  }

  /// Draws the page on which a row is.
  func draw(
    in frame: inout Frame, showing here: Int,
    row drawRow: (_ row: Int, _ line: Int, inout Frame) -> Void
  ) {
    let place = lines.firstIndex { if case .row(here) = $0 { true } else { false } } ?? 0
    let window = ListPosition(row: place).window(count: lines.count, height: frame.size.rows)
    for (line, index) in window.enumerated() {
      switch lines[index] {
      case .heading(let words):
        frame.write(
          words, at: Point(column: 1, row: line), style: CellStyle.plain.underline,
          width: frame.size.columns - 2)
      case .row(let row): drawRow(row, line, &frame)
      }
    }
  }
}

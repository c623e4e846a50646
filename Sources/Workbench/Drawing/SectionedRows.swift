import OrderedCollections
import Terminal

/// Rows of a list under the headings of its sections.
struct SectionedRows {
  /// One line on the screen.
  private enum Line: Equatable {
    case heading(String)
    case row(Int)
  }

  private let sections: [(heading: String, rows: [Int])]

  /// - Parameters:
  ///   - section: the section that a row belongs to; those of one section stand together.
  ///   - heading: what stands over a section with so many rows.
  init<Section: Hashable>(
    _ rows: Range<Int>, section: (Int) -> Section, heading: (Section, Int) -> String
  ) {
    sections = OrderedDictionary(grouping: rows, by: section).map { section, rows in
      (heading(section, rows.count), Array(rows))
    }
  }

  /// The page on which a row is; each begins with the heading of its section.
  private func page(showing here: Int, height: Int) -> [Line] {
    var page: [Line] = []
    for section in sections {
      for (number, row) in section.rows.enumerated() {
        if page.count + (number == 0 ? 2 : 1) > height {
          if page.contains(.row(here)) { return page }
          page = []
        }
        if number == 0 || page.isEmpty { page.append(.heading(section.heading)) }
        page.append(.row(row))
      }
    }
    return page
  }

  /// Draws the page on which a row is.
  func draw(
    in frame: inout Frame, showing here: Int,
    row drawRow: (_ row: Int, _ line: Int, inout Frame) -> Void
  ) {
    for (line, content) in page(showing: here, height: frame.size.rows).enumerated() {
      switch content {
      case .heading(let words):
        frame.write(
          words, at: Point(column: 1, row: line), style: CellStyle.plain.underline,
          width: frame.size.columns - 2)
      case .row(let row):
        drawRow(row, line, &frame)
        frame.offerFocus(onRow: line, item: row)
      }
    }
  }
}

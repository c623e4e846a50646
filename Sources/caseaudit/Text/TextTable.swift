import Terminal

/// Columns of text, each as wide as what stands in it, under headings where there are several
/// parts; the columns of all parts are aligned.
///
/// A column without any text is left out, and the flexible one is broken into lines where the
/// others leave it too little room.
struct TextTable {
  struct Column {
    var title = ""
    var isRightAligned = false
    /// Whether its texts may take several lines.
    var isFlexible = false
  }

  private struct Part {
    let heading: String
    var rows: [[StyledText]] = []
  }

  private static let gap = "  "
  private static let narrowest = 20

  let columns: [Column]
  private var parts: [Part] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Begins a part with a heading of its own.
  mutating func begin(_ heading: String) { parts.append(Part(heading: heading)) }

  mutating func add(_ cells: [StyledText]) {
    if parts.isEmpty { begin("") }
    parts[parts.count - 1].rows.append(cells)
  }

  /// The lines of the table, with a line of titles in each part where any column has one.
  func lines(width: Int, indent: Int, _ styling: TextStyling) -> [String] {
    let titles = columns.map { StyledText($0.title, .dim) }
    let hasTitles = columns.contains { !$0.title.isEmpty }
    let widths = widths(titles: titles, within: width - indent)
    let margin = String(repeating: " ", count: indent)
    return parts.flatMap { part in
      let rows = (hasTitles ? [titles] : []) + part.rows
      let body = rows.flatMap { lines(of: $0, widths, styling) }.map { margin + $0 }
      return part.heading.isEmpty
        ? body : ["", styling.apply(.bold, to: Console.shown(part.heading))] + body
    }
  }
}

// MARK: - Layout

extension TextTable {
  /// The widths of the columns; zero for those that are left out.
  private func widths(titles: [StyledText], within room: Int) -> [Int] {
    let rows = parts.flatMap(\.rows)
    var widths = columns.indices.map { column in
      let widest = rows.map { $0[column].width }.max() ?? 0
      return widest == 0 ? 0 : max(widest, titles[column].width)
    }
    let shown = widths.count { $0 > 0 }
    let excess = widths.reduce(0, +) + Self.gap.count * max(0, shown - 1) - room
    if excess > 0, let flexible = columns.firstIndex(where: \.isFlexible) {
      widths[flexible] = max(min(Self.narrowest, widths[flexible]), widths[flexible] - excess)
    }
    return widths
  }

  /// A row as lines: the flexible cell may take several, beside which nothing else stands.
  private func lines(
    of cells: [StyledText], _ widths: [Int], _ styling: TextStyling
  ) -> [String] {
    let texts = columns.indices.map { column in
      columns[column].isFlexible && widths[column] > 0
        ? TextLayout.wrap(cells[column].text, columns: widths[column]) : [cells[column].text]
    }
    let count = texts.map(\.count).max() ?? 1
    return (0..<count).map { line in
      let cells = columns.indices.map { column in
        StyledText(texts[column].dropFirst(line).first ?? "", cells[column].style)
      }
      return self.line(cells, widths, styling)
    }
  }

  private func line(_ cells: [StyledText], _ widths: [Int], _ styling: TextStyling) -> String {
    let last = columns.indices.last { widths[$0] > 0 && cells[$0].width > 0 } ?? -1
    return columns.indices.filter { widths[$0] > 0 && $0 <= last }.map { column in
      let cell = cells[column]
      let space = String(repeating: " ", count: max(0, widths[column] - cell.width))
      let styled = styling.apply(cell.style, to: cell.text)
      if columns[column].isRightAligned { return space + styled }
      return column == last ? styled : styled + space
    }.joined(separator: Self.gap)
  }
}

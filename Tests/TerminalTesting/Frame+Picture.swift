import Rainbow
package import Terminal

extension Frame {
  /// The frame as a picture for a document: SVG with the colours that a dark terminal shows.
  ///
  /// It holds text, so it can be searched, read out and compared.
  package func picture(titled title: String) -> String {
    var picture = Picture(size: grid.size, title: title)
    for row in 0..<grid.size.rows { picture.draw(cells(ofRow: row), row: row) }
    if let cursor { picture.drawCursor(at: cursor) }
    return picture.text
  }

  private func cells(ofRow row: Int) -> [Cell] {
    (0..<grid.size.columns).map { grid[Point(column: $0, row: row)] }
  }
}

/// Cells as elements of SVG.
private struct Picture {
  private static let cell = (width: 8.4, height: 18)
  private static let margin = 12
  private static let ink = "#d7dae0"
  private static let ground = "#1e2127"
  /// Black, red, green, yellow, blue, magenta, cyan and white; then the light ones.
  private static let colours = [
    "#3f4451", "#e05561", "#8cc265", "#d18f52", "#4aa5f0", "#c162de", "#42b3c2", "#d7dae0",
    "#666c7a", "#ff7b86", "#a5e075", "#f0a45d", "#6cb8ff", "#de73ff", "#5fd3e3", "#ffffff",
  ]

  private var elements: [String] = []

  var text: String { (elements + ["</svg>", ""]).joined(separator: "\n") }

  init(size: Size, title: String) {
    let width = Double(size.columns) * Self.cell.width + Double(2 * Self.margin)
    let height = size.rows * Self.cell.height + 2 * Self.margin
    add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(width.rounded())) \(height)\" "
        + "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">")
    add("<title>\(Self.escaped(title))</title>")
    add("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(Self.ground)\"/>")
  }

  private mutating func add(_ element: String) { elements.append(element) }

  /// Draws a row as runs of cells that look alike.
  mutating func draw(_ cells: [Cell], row: Int) {
    var start = 0
    while start < cells.count {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.count
      let colours = colours(of: style)
      if let back = colours.back { drawGround(back, start..<end, row) }
      for piece in pieces(of: cells, in: start..<end) {
        draw(cells[piece].map(\.glyph.text).joined(), colours.fore, style.emphasis, piece, row)
      }
      start = end
    }
  }

  /// The columns of a run that are drawn together: words with single spaces, and lines of a box.
  /// Each is placed by itself, so that a font of other widths shifts nothing far.
  private func pieces(of cells: [Cell], in run: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for column in run where cells[column].glyph != .space {
      let isLine = Self.isLine(cells[column])
      if let last = pieces.last, column - last.upperBound < 2,
        Self.isLine(cells[last.lowerBound]) == isLine
      {
        pieces[pieces.count - 1] = last.lowerBound..<(column + 1)
      } else {
        pieces.append(column..<(column + 1))
      }
    }
    return pieces
  }

  private static func isLine(_ cell: Cell) -> Bool {
    cell.glyph.text.unicodeScalars.first.map { (0x2500...0x257F).contains($0.value) } ?? false
  }

  private func colours(of style: CellStyle) -> (fore: String, back: String?) {
    let fore = Self.colour(style.foreground.rawValue, from: 30) ?? Self.ink
    let back = Self.colour(style.background.rawValue, from: 40)
    return style.emphasis.contains(.reverse) ? (back ?? Self.ground, fore) : (fore, back)
  }

  private mutating func drawGround(_ colour: String, _ columns: Range<Int>, _ row: Int) {
    add(
      "<rect x=\"\(Self.x(columns.lowerBound))\" y=\"\(Self.y(row))\" "
        + "width=\"\(Self.span(columns))\" height=\"\(Self.cell.height)\" fill=\"\(colour)\"/>")
  }

  private mutating func draw(
    _ text: String, _ colour: String, _ emphasis: Emphasis, _ columns: Range<Int>, _ row: Int
  ) {
    add(
      "<text x=\"\(Self.x(columns.lowerBound))\" y=\"\(Self.y(row) + 13)\" "
        + "textLength=\"\(Self.span(columns))\" fill=\"\(colour)\""
        + Self.attributes(of: emphasis) + ">" + Self.escaped(text) + "</text>")
  }

  mutating func drawCursor(at point: Point) {
    add(
      "<rect x=\"\(Self.x(point.column))\" y=\"\(Self.y(point.row))\" "
        + "width=\"\(Self.cell.width)\" height=\"\(Self.cell.height)\" fill=\"none\" "
        + "stroke=\"\(Self.ink)\"/>")
  }

  private static func attributes(of emphasis: Emphasis) -> String {
    let attributes: [(Emphasis, String)] = [
      (.bold, " font-weight=\"bold\""), (.dim, " opacity=\"0.65\""),
      (.underline, " text-decoration=\"underline\""),
    ]
    return attributes.filter { emphasis.contains($0.0) }.map(\.1).joined()
  }

  /// The colour of an SGR code, counted from that of black; nil for the default.
  private static func colour(_ code: UInt8, from black: UInt8) -> String? {
    switch Int(code) - Int(black) {
    case let plain where (0..<8).contains(plain): colours[plain]
    case let light where (60..<68).contains(light): colours[light - 52]
    default: nil
    }
  }

  private static func x(_ column: Int) -> String {
    points(Double(margin) + Double(column) * cell.width)
  }

  private static func y(_ row: Int) -> Int { margin + row * cell.height }

  private static func span(_ columns: Range<Int>) -> String {
    points(Double(columns.count) * cell.width)
  }

  /// A number with one digit after the point.
  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

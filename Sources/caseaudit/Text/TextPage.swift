import Inspection
import Terminal

/// A page of text for a person, 80 columns wide, built from the top.
struct TextPage {
  static let width = 80

  let styling: TextStyling
  private var lines: [String] = []

  init(_ styling: TextStyling) { self.styling = styling }

  /// The page with a newline at the end of each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Says at the top whose inspection it is, and where its cases come from if they are not real.
  mutating func addTitle(of inspection: Inspection, _ subtitle: String? = nil) {
    add(inspection.settings.service, .bold)
    if let subtitle { add(subtitle) }
    if let provenance = inspection.settings.provenance {
      add(provenance.prefix(1).uppercased() + provenance.dropFirst() + ".")
    }
  }

  mutating func blank() { lines.append("") }

  mutating func heading(_ title: String) {
    if !lines.isEmpty { blank() }
    add(title, .bold)
  }

  /// Adds a paragraph, broken between words.
  mutating func add(_ text: String, _ style: CellStyle = .plain, indent: Int = 0) {
    add(text, style, lead: String(repeating: " ", count: indent))
  }

  /// Adds a paragraph behind a number or a mark, under which nothing else stands.
  mutating func add(_ text: String, _ style: CellStyle = .plain, lead: String) {
    let shown = StyledText(text, style)
    let room = Self.width - TextWidth.of(lead)
    for (index, line) in TextLayout.wrap(shown.text, columns: room).enumerated() {
      let start = index == 0 ? lead : String(repeating: " ", count: TextWidth.of(lead))
      lines.append(start + styling.apply(style, to: line))
    }
  }

  mutating func add(_ table: TextTable, indent: Int = 2) {
    let added = table.lines(width: Self.width, indent: indent, styling)
    // The blank line over the first heading is not for the top of a page.
    lines += lines.isEmpty && added.first == "" ? added.dropFirst() : added[...]
  }
}

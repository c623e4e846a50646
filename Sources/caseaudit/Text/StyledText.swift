import Terminal
import Workbench

/// A text that cannot act on a terminal, and how it looks.
struct StyledText: ExpressibleByStringLiteral {
  let text: String
  let style: CellStyle

  init(_ text: String, _ style: CellStyle = .plain) {
    self.text = Console.shown(text.inOneLine)
    self.style = style
  }

  init(stringLiteral value: String) { self.init(value) }

  var width: Int { TextWidth.of(text) }
}

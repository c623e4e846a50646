/// A piece of an HTML page: text is escaped when it is written, so none can become markup.
indirect enum HTMLNode {
  case element(String, [(name: String, value: String)], [HTMLNode])
  case text(String)
  /// A style sheet of our own, which HTML does not escape.
  case style(String)
}

extension HTMLNode: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension HTMLNode {
  /// Elements that have no end.
  private static let void: Set<String> = ["meta", "br"]

  /// An element with what stands in it.
  static func tag(
    _ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(name, attributes, children)
  }

  /// A whole page that needs nothing beside it.
  static func page(titled title: String, style: HTMLNode? = nil, _ body: [HTMLNode]) -> String {
    let head = HTMLNode.tag(
      "head", [],
      [
        .tag("meta", [("charset", "utf-8")]),
        .tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        .tag("title", [], [.text(title)]), style,
      ].compactMap(\.self))
    let page = HTMLNode.tag("html", [("lang", "en-GB")], [head, .tag("body", [], body)])
    return "<!DOCTYPE html>\n" + page.markup
  }

  /// The markup.
  var markup: String {
    switch self {
    case .text(let text): Self.escaped(text)
    case .style(let sheet): "<style>\n\(sheet)</style>\n"
    case .element(let name, let attributes, let children):
      Self.opening(name, attributes) + children.map(\.markup).joined() + Self.closing(name)
    }
  }

  private static func opening(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> String {
    let words = attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    return "<\(name)\(words)>" + (void.contains(name) ? "\n" : "")
  }

  private static func closing(_ name: String) -> String {
    if void.contains(name) { return "" }
    let end = ["a", "strong", "span"].contains(name) ? "" : "\n"
    return "</\(name)>" + end
  }

  /// A text that is only text in HTML, with a mark for what would act elsewhere.
  static func escaped(_ text: String) -> String {
    Console.shown(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}

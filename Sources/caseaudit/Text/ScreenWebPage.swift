import Workbench

/// A screen as one HTML file of headings, paragraphs and lists: no script, no style, nothing to fetch.
struct ScreenWebPage {
  let page: ScreenPage

  /// The whole file.
  var markup: String {
    HTMLNode.page(
      titled: "\(page.title) – \(page.service)",
      [.tag("main", [], [.tag("h1", [], [.text(page.title)])] + paragraphs + sections)])
  }

  private var paragraphs: [HTMLNode] { page.paragraphs.map { .tag("p", [], [.text($0)]) } }

  private var sections: [HTMLNode] {
    page.sections.flatMap { section in
      [
        HTMLNode.tag("h2", [], [.text(section.heading)]),
        .tag("ol", [], section.items.map { .tag("li", [], [.text($0)]) }),
      ]
    }
  }
}

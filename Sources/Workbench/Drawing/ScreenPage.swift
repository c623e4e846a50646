import Inspection
import Standards

/// What a screen says of itself as a web page, for people who read with a browser and a screen
/// reader: headings, paragraphs and lists, without a script, a style or anything to fetch.
struct ScreenPage {
  let html: String

  init(_ model: Model) {
    let service = model.inspection.settings.service
    let speech = model.screen.speech(model)
    let title = speech.title.isEmpty ? model.screen.heading(model) : speech.title
    let known = Set(speech.here)
    var body = ["<h1>\(Self.escaped(title))</h1>"]
    body += [service, model.inspection.framework.title].map(Self.paragraph)
    body += speech.lines.filter { !known.contains($0) }.map(Self.paragraph)
    body += Self.section("Where you are", speech.here.map(Self.paragraph))
    body += Self.section("To choose from", Self.list(speech.choices.map(\.spoken)))
    if let walk = model.screen as? Walk {
      let answers = Page.review(of: walk.caseIndex, from: "", model).lines.map(\.text)
      body += Self.section("Every question", Self.list(answers))
    }
    html = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head><meta charset="utf-8"><title>\(Self.escaped("\(title) – \(service)"))</title></head>
      <body><main>
      \(body.joined(separator: "\n"))
      </main></body>
      </html>

      """
  }

  private static func section(_ title: String, _ body: [String]) -> [String] {
    body.isEmpty ? [] : ["<h2>\(escaped(title))</h2>"] + body
  }

  private static func list(_ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    return ["<ol>"] + items.map { "<li>\(escaped(Speech.plain($0)))</li>" } + ["</ol>"]
  }

  private static func paragraph(_ text: String) -> String {
    "<p>\(escaped(Speech.plain(text)))</p>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

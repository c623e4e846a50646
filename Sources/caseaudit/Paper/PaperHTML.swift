/// A paper as one HTML file without anything from elsewhere: a browser prints it on A4.
struct PaperHTML {
  private(set) var text = ""

  init(_ paper: Paper) {
    text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(HTMLNode.escaped(paper.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>

      """
    for section in paper.sections {
      add("<section>")
      add(
        "<header>\(HTMLNode.escaped(paper.title))<span>\(HTMLNode.escaped(section.name))</span></header>"
      )
      for block in section.blocks { add(block) }
      add("</section>")
    }
    add("</body>")
    add("</html>")
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private static let style = """
    @page { size: A4; margin: 15mm; }
    body { font: 10.5pt/1.35 sans-serif; max-width: 180mm; margin: auto; }
    section { break-after: page; }
    header { border-bottom: 0.3mm solid; font-size: 9pt; }
    header span, h1 span { float: right; font-weight: normal; }
    h1 { font-size: 13pt; } h2 { font-size: 11pt; margin-bottom: 1mm; }
    h3 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid; }
    h1, h2 { break-after: avoid; }
    table { border-collapse: collapse; } td, th { text-align: left; padding: 0.5mm 4mm 0.5mm 0; }
    .fact, .asked { display: grid; grid-template-columns: 18mm 1fr auto; gap: 0 3mm; }
    .fact { grid-template-columns: 62mm 1fr; } .asked { break-inside: avoid; }
    .asked > p { grid-column: 2 / 4; margin: 0; font-style: italic; }
    .boxes { white-space: nowrap; }
    .line { border-bottom: 0.2mm solid; height: 8mm; grid-column: 2 / 4; }
    .short { border-bottom: 0.2mm solid; width: 60mm; display: inline-block; }
    """
}

// MARK: - Blocks

extension PaperHTML {
  private mutating func add(_ block: Paper.Block) {
    switch block {
    case .title(let title, let aside):
      add("<h1>\(HTMLNode.escaped(title))<span>\(HTMLNode.escaped(aside))</span></h1>")
    case .heading(let heading): add("<h2>\(HTMLNode.escaped(heading))</h2>")
    case .subheading(let heading): add("<h3>\(HTMLNode.escaped(heading))</h3>")
    case .text(let text): add("<p>\(HTMLNode.escaped(text))</p>")
    case .table(let rows): add(rows)
    case .fact(let name, let value): addFact(name, HTMLNode.escaped(value))
    case .missingFact(let name, let choices): addFact(name, Self.boxes(choices))
    case .question(let asked): add(asked)
    case .lines(let count): addLines(count)
    }
  }

  private mutating func add(_ rows: [[String]]) {
    add("<table>")
    for (number, row) in rows.enumerated() {
      let cell = number == 0 ? "th" : "td"
      add("<tr>" + row.map { "<\(cell)>\(HTMLNode.escaped($0))</\(cell)>" }.joined() + "</tr>")
    }
    add("</table>")
  }

  private mutating func addFact(_ name: String, _ value: String) {
    add("<div class=\"fact\"><span>\(HTMLNode.escaped(name))</span><span>\(value)</span></div>")
  }

  private mutating func add(_ asked: Paper.Asked) {
    let end = asked.answers.isEmpty ? HTMLNode.escaped(asked.state) : Self.boxes(asked.answers)
    add("<div class=\"asked\">")
    add("<b>\(HTMLNode.escaped(asked.number))</b><span>\(HTMLNode.escaped(asked.text))</span>")
    add("<span class=\"boxes\">\(end)</span>")
    for remark in asked.remarks { add("<p>\(HTMLNode.escaped(remark))</p>") }
    addLines(asked.lines)
    add("</div>")
  }

  private mutating func addLines(_ count: Int) {
    for _ in 0..<count { add("<div class=\"line\"></div>") }
  }

  private static func boxes(_ choices: [String]) -> String {
    choices.isEmpty
      ? "<span class=\"short\"></span>"
      : choices.map { "☐ \(HTMLNode.escaped($0))" }.joined(separator: " &nbsp; ")
  }
}

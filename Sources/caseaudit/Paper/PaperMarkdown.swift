/// A paper as Markdown, with tasks to tick, for a tablet or a program that takes notes.
struct PaperMarkdown {
  private(set) var text = ""

  init(_ paper: Paper) {
    add("# \(Self.escaped(paper.title))")
    for section in paper.sections {
      add("")
      add("---")
      for block in section.blocks { add(block) }
    }
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private mutating func add(_ block: Paper.Block) {
    switch block {
    case .title(let title, let aside): add("\n## \(Self.escaped(title))\n\n\(Self.escaped(aside))")
    case .heading(let heading): add("\n### \(Self.escaped(heading))\n")
    case .subheading(let heading): add("\n**\(Self.escaped(heading))**\n")
    case .text(let text): add("\n" + Self.escaped(text))
    case .table(let rows): add(rows)
    case .fact(let name, let value): add("- \(Self.escaped(name)): \(Self.escaped(value))")
    case .missingFact(let name, let choices):
      let allowed = choices.isEmpty ? "" : " (\(choices.joined(separator: ", ")))"
      add("- [ ] \(Self.escaped(name + allowed))")
    case .question(let asked): add(asked)
    case .lines: add("")
    }
  }

  private mutating func add(_ asked: Paper.Asked) {
    let end = asked.answers.isEmpty ? asked.state : asked.answers.joined(separator: "/")
    add(
      "- [ ] **\(Self.escaped(asked.number))** \(Self.escaped(asked.text))"
        + (end.isEmpty ? "" : " (\(Self.escaped(end)))"))
    for remark in asked.remarks { add("  - \(Self.escaped(remark))") }
  }

  private mutating func add(_ rows: [[String]]) {
    add("")
    for (number, row) in rows.enumerated() {
      add("| " + row.map(Self.escaped).joined(separator: " | ") + " |")
      if number == 0 { add("|" + row.map { _ in " --- |" }.joined()) }
    }
  }

  /// A text that is only text in Markdown, on one line.
  private static func escaped(_ text: String) -> String {
    StyledText(text).text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>#|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}

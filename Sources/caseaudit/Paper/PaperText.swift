import Terminal

/// A paper as plain text: pages of 80 columns and 60 lines, which fit on A4, with a form feed
/// between them, at which a printer takes another sheet.
struct PaperText {
  static let rows = 60
  static let formFeed = "\u{C}"
  private static let width = TextPage.width
  private static let margin = 2
  /// Where the text of a question begins and its boxes do.
  private static let numberWidth = 10
  private static let boxWidth = 18
  private static let factWidth = 33

  /// Lines that stay together on a page.
  private struct Piece {
    var lines: [String]
    /// Whether it must not be the last on a page.
    var keepsWithNext = false
  }

  private let styling: TextStyling
  private(set) var text = ""

  init(_ paper: Paper, _ styling: TextStyling) {
    self.styling = styling
    let printed = paper.sections.flatMap { section in
      let bodies = pages(of: section)
      return bodies.enumerated().map { number, lines in
        let place = bodies.count == 1 ? "" : " · page \(number + 1) of \(bodies.count)"
        return head(paper.title, section.name + place) + lines
      }
    }
    text = printed.map { $0.map { $0 + "\n" }.joined() }.joined(separator: Self.formFeed)
  }

  /// The two lines at the top of every page.
  private func head(_ title: String, _ place: String) -> [String] {
    let place = StyledText(place)
    let room = Self.width - place.width - 2
    return [
      spread(TextLayout.wrap(StyledText(title).text, columns: room).first ?? "", place.text),
      String(repeating: "-", count: Self.width),
    ]
  }

  private func spread(_ start: String, _ end: String, width: Int = Self.width) -> String {
    if end.isEmpty { return start }
    let space = max(2, width - TextWidth.of(start) - TextWidth.of(end))
    return start + String(repeating: " ", count: space) + end
  }
}

// MARK: - Pages

extension PaperText {
  /// Fills pages with pieces; what keeps together with what follows goes over with it.
  private func pages(of section: Paper.Section) -> [[String]] {
    let room = Self.rows - 2
    var pages: [[String]] = []
    var page: [String] = []
    for piece in joined(section.blocks.map(piece)) {
      if !page.isEmpty, page.count + piece.lines.count > room {
        pages.append(page)
        page = []
      }
      let isOpenAbove = page.last?.isEmpty ?? true
      page += isOpenAbove ? Array(piece.lines.drop { $0.isEmpty }) : piece.lines
      while page.count > room {
        pages.append(Array(page.prefix(room)))
        page.removeFirst(room)
      }
    }
    return (pages + [page]).map { Array($0[...($0.lastIndex { !$0.isEmpty } ?? -1)]) }
      .filter { !$0.isEmpty }
  }

  private func joined(_ pieces: [Piece]) -> [Piece] {
    pieces.reversed().reduce(into: [Piece]()) { joined, piece in
      guard piece.keepsWithNext, let next = joined.last else { return joined.append(piece) }
      joined[joined.count - 1] = Piece(lines: piece.lines + next.lines)
    }.reversed()
  }
}

// MARK: - Blocks

extension PaperText {
  private func piece(_ block: Paper.Block) -> Piece {
    switch block {
    case .title(let title, let aside): Piece(lines: lines(ofTitle: title, aside))
    case .heading(let heading):
      Piece(
        lines: ["", styling.apply(.bold, to: StyledText(heading).text.uppercased())],
        keepsWithNext: true)
    case .subheading(let heading):
      Piece(
        lines: ["", Self.space(Self.margin) + styling.apply(.bold, to: StyledText(heading).text)],
        keepsWithNext: true)
    case .text(let text): Piece(lines: [""] + wrapped(text, indent: Self.margin))
    case .table(let rows): Piece(lines: [""] + lines(ofTable: rows))
    case .fact(let name, let value): Piece(lines: [fact(name) + StyledText(value).text])
    case .missingFact(let name, let choices): Piece(lines: [fact(name) + boxes(choices)])
    case .question(let asked): Piece(lines: lines(of: asked))
    case .lines(let count): Piece(lines: empty(count, indent: Self.margin))
    }
  }

  private func lines(ofTitle title: String, _ aside: String) -> [String] {
    let aside = StyledText(aside)
    let room = Self.width - aside.width - 2
    let lines = TextLayout.wrap(StyledText(title).text, columns: room)
    return ["", spread(lines.first ?? "", aside.text)] + lines.dropFirst()
  }

  private func lines(ofTable rows: [[String]]) -> [String] {
    let columns = rows.first ?? []
    var table = TextTable(
      columns.enumerated().map { TextTable.Column(title: $1, isFlexible: $0 == 1) })
    for row in rows.dropFirst() { table.add(row.map { StyledText($0) }) }
    return table.lines(width: Self.width, indent: Self.margin, styling)
  }

  private func fact(_ name: String) -> String {
    let name = StyledText(name)
    return Self.space(Self.margin) + name.text
      + Self.space(max(2, Self.factWidth - name.width))
  }

  /// The choices with a box each, where they fit beside the name; else a line to write on.
  private func boxes(_ choices: [String]) -> String {
    let room = Self.width - Self.margin - Self.factWidth
    let boxes = choices.map { "[ ] " + StyledText($0).text }.joined(separator: "  ")
    return choices.isEmpty || TextWidth.of(boxes) > room ? Self.blank(24) : boxes
  }

  private func lines(of asked: Paper.Asked) -> [String] {
    let indent = Self.margin + Self.numberWidth
    let right =
      asked.answers.isEmpty
      ? StyledText(asked.state).text : asked.answers.map { "[ ]\($0)" }.joined(separator: "  ")
    let room = Self.width - indent - (right.isEmpty ? 0 : Self.boxWidth)
    let texts = TextLayout.wrap(StyledText(asked.text).text, columns: room)
    let number = StyledText(asked.number)
    let first =
      Self.space(Self.margin) + styling.apply(.bold, to: number.text)
      + Self.space(max(1, Self.numberWidth - number.width)) + (texts.first ?? "")
    let used = indent + TextWidth.of(texts.first ?? "")
    let box = Self.space(max(1, Self.width - Self.boxWidth + 2 - used)) + right
    let noted = asked.remarks.flatMap { wrapped($0, indent: indent) }
    return [right.isEmpty ? first : first + box]
      + texts.dropFirst().map { Self.space(indent) + $0 } + noted
      + (asked.lines == 0 ? [] : empty(asked.lines, indent: indent) + [""])
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(StyledText(text).text, columns: Self.width - indent).map {
      Self.space(indent) + $0
    }
  }

  /// Lines to write on, with room above each for a hand.
  private func empty(_ count: Int, indent: Int) -> [String] {
    (0..<count).flatMap { _ in ["", Self.space(indent) + Self.blank(Self.width - indent)] }
  }

  private static func blank(_ columns: Int) -> String { String(repeating: "_", count: columns) }
  private static func space(_ columns: Int) -> String { String(repeating: " ", count: columns) }
}

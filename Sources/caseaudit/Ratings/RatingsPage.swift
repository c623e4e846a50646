import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The ratings page and the tables of key questions as text.
struct RatingsPage {
  private let inspection: Inspection
  private var page: TextPage
  private var footnotes: [[String]] = []

  private var framework: Framework { inspection.framework }
  private var ratings: Ratings { inspection.ratings }

  /// - Parameter reopenings: of cases that were locked, for the annexe.
  init(_ inspection: Inspection, _ reopenings: [Reopening], _ styling: TextStyling) {
    self.inspection = inspection
    page = TextPage(styling)
    addTitle()
    addStandards()
    addOverall()
    addFootnotes()
    addKeyQuestions()
    addOversight()
    ReopeningAnnexe(reopenings, of: inspection).add(to: &page)
  }

  var text: String { page.text }

  private mutating func addTitle() {
    page.addTitle(of: inspection, framework.title)
    if inspection.disputeCount > 0 {
      let conflicts = counted(inspection.disputeCount, "conflict")
      page.add("\(conflicts) to settle: an answer in conflict counts as unanswered.", .bold)
    }
    if !inspection.casesReadAgain.isEmpty {
      let cases = counted(inspection.casesReadAgain.count, "case")
      page.add("\(cases) read a second time here, and left out of every figure.", .bold)
    }
    if !inspection.doubleReferences.isEmpty {
      let references = inspection.doubleReferences.joined(separator: ", ")
      page.add("More than one case bears the reference \(references); all count.", .bold)
    }
  }
}

// MARK: - Ratings

extension RatingsPage {
  private mutating func addStandards() {
    var table = TextTable([.init(), .init(isFlexible: true), .init(), .init(), .init()])
    for domain in framework.domains {
      table.begin(domain.name)
      for index in domain.standards {
        let (standard, result) = (framework.standards[index], ratings.standards[index])
        table.add([
          StyledText(standard.id.text), StyledText(standard.name), rating(result.rating),
          StyledText(outlook(of: result)), StyledText(footnote(on: result)),
        ])
      }
    }
    page.add(table)
  }

  private func rating(_ rating: Rating?) -> StyledText {
    StyledText(framework.name(of: rating), Palette.style(of: rating, framework))
  }

  /// What open cases could still make of a standard's rule rating.
  private func outlook(of result: StandardResult) -> String {
    guard result.isProvisional, let worst = result.worst, let best = result.best else { return "" }
    return worst == best ? "settled" : "could end \(letters(worst, best))"
  }

  private func letters(_ worst: Rating, _ best: Rating) -> String {
    "\(framework.band(worst).letter) to \(framework.band(best).letter)"
  }

  /// The mark of a footnote, where a panel or a limit has a hand in the rating or may have.
  private mutating func footnote(on result: StandardResult) -> String {
    let mayBeLimited = zip(framework.limits, ratings.limits).contains { limit, state in
      limit.target == .standard(result.standard) && state != .idle
    }
    guard result.decision != nil || mayBeLimited else { return "" }
    footnotes.append(ratings.explanation(of: result.standard, framework))
    return "[\(footnotes.count)]"
  }

  private mutating func addOverall() {
    page.blank()
    var table = TextTable([.init(), .init()])
    table.add([StyledText("Score", .bold), StyledText(ratings.scoreWords)])
    let style = Palette.style(of: ratings.overall.rating, framework)
    table.add([StyledText("Overall", .bold), StyledText(ratings.overallWords(framework), style)])
    page.add(table)
    // The first line of the explanation is the score once more.
    for line in ratings.overallExplanation(framework).dropFirst() { page.add(line, indent: 2) }
  }

  private mutating func addFootnotes() {
    if footnotes.isEmpty { return }
    page.blank()
    for (index, lines) in footnotes.enumerated() {
      page.add(lines.joined(separator: " "), lead: "  [\(index + 1)] ")
    }
  }
}

// MARK: - Key questions

extension RatingsPage {
  private static let columns: [TextTable.Column] = [
    .init(), .init(isFlexible: true),
    .init(title: "Yes", isRightAligned: true), .init(title: "%", isRightAligned: true),
    .init(title: "Band"), .init(title: "Not rel.", isRightAligned: true),
    .init(title: "Open", isRightAligned: true), .init(title: "Could end"), .init(),
  ]

  private mutating func addKeyQuestions() {
    var table = TextTable(Self.columns)
    for (standard, result) in zip(framework.standards, ratings.standards)
    where !standard.isJudged {
      let rating = framework.name(of: result.ruleRating)
      table.begin("\(standard.id) \(standard.name): \(rating) by rule")
      for question in result.keyQuestions { table.add(row(question, of: result)) }
    }
    page.add(table)
  }

  private func row(_ result: KeyQuestionResult, of standard: StandardResult) -> [StyledText] {
    let question = framework.questions[result.question]
    let tally = result.tally
    let isLowest = standard.lowest.contains(result.question)
    let style = isLowest ? CellStyle.bold : .plain
    return [
      StyledText(question.id.text, style), StyledText(question.name, style),
      StyledText("\(tally.yes) of \(tally.denominator)", style),
      StyledText(result.percent.map(String.init) ?? "", style),
      StyledText(
        result.band.map { framework.band($0).short } ?? "",
        Palette.style(of: result.band, framework)),
      StyledText(tally.notRelevant > 0 ? String(tally.notRelevant) : ""),
      StyledText(tally.open > 0 ? String(tally.open) : ""),
      StyledText(outlook(of: result)), StyledText(isLowest ? "lowest" : "", .bold),
    ]
  }

  private func outlook(of result: KeyQuestionResult) -> String {
    guard result.isProvisional, let worst = result.worst, let best = result.best else { return "" }
    return worst == best ? "settled" : letters(worst, best)
  }

  private mutating func addOversight() {
    page.heading("\(framework.oversight.name) effective")
    var table = TextTable([
      .init(), .init(title: "Yes", isRightAligned: true),
      .init(title: "Open", isRightAligned: true),
    ])
    for type in framework.caseTypes.values {
      let tally = inspection.oversight(of: type.id)
      table.add([
        StyledText(type.name), StyledText("\(tally.yes) of \(tally.denominator)"),
        StyledText(tally.open > 0 ? String(tally.open) : ""),
      ])
    }
    page.add(table)
  }
}

import Inspection
import Standards
import Terminal
import Workbench

/// How alike two readers judge, as text.
struct AgreementPage {
  private let output: AgreementOutput
  private var page: TextPage

  private var inspection: Inspection { output.inspection }
  private var framework: Framework { inspection.framework }
  private var report: AgreementReport { output.report }

  init(_ output: AgreementOutput, _ styling: TextStyling) {
    self.output = output
    page = TextPage(styling)
    page.addTitle(of: inspection)
    page.add(inspection.drawWords)
    page.add(inspection.basisWords(report))
    addCases()
    addFigures()
    addReaders()
    addShift()
    addDrift()
    addPivotal()
  }

  var text: String { page.text }

  private mutating func addCases() {
    page.heading("Cases read twice")
    if report.cases.isEmpty { return page.add("None yet.", indent: 2) }
    var table = TextTable([
      .init(), .init(title: "First"), .init(title: "Second"),
      .init(title: "Both gave", isRightAligned: true), .init(title: "Alike", isRightAligned: true),
      .init(title: "To settle", isRightAligned: true), .init(),
    ])
    for item in report.cases {
      let open = item.openCount
      table.add([
        StyledText(output.reference(item.caseIndex), .bold),
        StyledText(item.firstReaders.joined(separator: " ")), StyledText(item.secondReader),
        StyledText(String(item.jointCount)),
        StyledText(String(item.jointCount - item.differences.count)),
        StyledText(open == 0 ? "" : String(open)), StyledText(item.isDrawn ? "drawn" : "by choice"),
      ])
    }
    page.add(table)
    for item in report.cases where item.openCount > 0 { addDifferences(of: item) }
  }

  private mutating func addDifferences(of item: ComparedCase) {
    page.heading("\(output.reference(item.caseIndex)): to settle")
    var table = TextTable([
      .init(), .init(isFlexible: true), .init(title: "First"), .init(title: "Second"),
    ])
    for line in item.lines where line.isOpen {
      let question = framework.questions[line.question]
      let names = [line.first, line.second].map { answer in
        answer.map { framework.name(of: $0, to: question) } ?? ""
      }
      table.add(
        [StyledText(question.id.text), StyledText(question.text)] + names.map { StyledText($0) })
    }
    page.add(table)
  }
}

// MARK: - Figures

extension AgreementPage {
  private mutating func addFigures() {
    let rows =
      report.totals.filter { $0.figures.count > 0 }
      + report.rows(of: .keyQuestion, framework)
    if rows.isEmpty { return }
    page.heading("Agreement on the drawn cases")
    var table = TextTable(
      [.init(isFlexible: true), .init(title: "n", isRightAligned: true)]
        + ["Alike", "AC1", "Kappa", "PABAK", "Alpha"].map {
          .init(title: $0, isRightAligned: true)
        })
    for row in rows { table.add(cells(row)) }
    page.add(table)
    if rows.contains(where: \.figures.isSmall) {
      page.add("n under \(AgreementFigures.fewest): too few to say anything by.", .dim, indent: 2)
    }
    for row in report.totals where row.figures.count > 0 { addWords(row) }
  }

  private func cells(_ row: AgreementReport.Row) -> [StyledText] {
    let figures = row.figures
    let coefficients = [
      figures.table.gwetAC1, figures.table.cohenKappa, figures.table.pabak, figures.alpha,
    ]
    return [
      StyledText(row.name(framework)), StyledText(String(figures.count)),
      StyledText(figures.percentWords, .bold),
    ] + coefficients.map { StyledText(AgreementWords.coefficient($0)) }
  }

  private mutating func addWords(_ row: AgreementReport.Row) {
    let kind = row.kind(framework)
    page.add(
      "\(row.name(framework)): \(row.figures.tableWords(kind)). \(row.figures.strictnessWords)"
        + " Scott's pi \(AgreementWords.coefficient(row.figures.table.scottPi)).", indent: 2)
  }

  private mutating func addReaders() {
    if report.pairs.isEmpty { return }
    page.heading("Who is stricter")
    for pair in report.pairs { page.add(pair.words, indent: 2) }
  }

  private mutating func addShift() {
    page.heading("What settling has changed")
    page.add(report.shift.words, indent: 2)
    for words in report.shift.moveWords(framework) { page.add(words, indent: 2) }
  }

  private mutating func addDrift() {
    guard let drift = report.drift else { return }
    page.heading("Over the inspection")
    for words in drift.words { page.add(words, indent: 2) }
  }

  private mutating func addPivotal() {
    if report.pivotal.isEmpty { return }
    page.heading("Where a further look can change a rating (in no figure)")
    for pivotal in report.pivotal { page.add(inspection.words(for: pivotal), indent: 2) }
  }
}

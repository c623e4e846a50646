import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The gaps in oversight as text: rule by rule, then the figures behind them.
struct OversightPage {
  private let report: OversightReport
  private var page: TextPage

  private var inspection: Inspection { report.inspection }
  private var framework: Framework { inspection.framework }

  init(_ report: OversightReport, _ styling: TextStyling) {
    self.report = report
    page = TextPage(styling)
    page.addTitle(of: inspection)
    page.add("\(inspection.gapWords(report.gaps)) on \(report.today).")
    addGaps()
    addQuestions()
    addThemes()
    for breakdown in inspection.breakdowns(of: report.gaps) { add(breakdown) }
  }

  var text: String { page.text }

  private mutating func addGaps() {
    let rules = framework.oversightRules.indices.sorted {
      (framework.oversightRules[$0].severity, $0) < (framework.oversightRules[$1].severity, $1)
    }
    for index in rules {
      let rule = framework.oversightRules[index]
      let gaps = report.gaps.filter { $0.rule == index }
      let known = inspection.cases(under: index, on: report.today)
      let share = "\(gaps.count) of \(counted(known.count, "case"))"
      page.heading("\(rule.severity.name): \(rule.name), \(share)")
      if gaps.isEmpty { continue }
      page.add(rule.words, indent: 2)
      page.add(rule.actionWords, indent: 2)
      addTable(of: gaps)
    }
  }

  private mutating func addTable(of gaps: [OversightGap]) {
    var table = TextTable(
      [.init(title: "Case"), .init(title: "Evidence", isFlexible: true)]
        + report.named.map { .init(title: $0.name) }
        + [.init(title: "Days", isRightAligned: true)])
    for gap in gaps {
      let record = report.record(of: gap)
      table.add(
        [StyledText(record.reference, .bold), StyledText(inspection.evidenceWords(gap))]
          + report.named.map { StyledText(record.fact($0.id) ?? "–") }
          + [StyledText(gap.days.map(String.init) ?? "")])
    }
    page.add(table)
  }
}

// MARK: - Figures

extension OversightPage {
  /// The prompts and the oversight question that gaps rest on, with what all cases say of them.
  private mutating func addQuestions() {
    let named = Set(report.gaps.flatMap(\.evidence))
    let questions = framework.questions.filter {
      $0.kind != .keyQuestion && named.contains(.answer($0.index))
    }
    if questions.isEmpty { return }
    page.heading("Questions behind the gaps")
    var table = TextTable([
      .init(), .init(isFlexible: true), .init(title: "Yes", isRightAligned: true),
      .init(title: "%", isRightAligned: true),
    ])
    for question in questions where question.kind == .prompt {
      table.add(
        [StyledText(question.id.text), StyledText(question.text)]
          + cells(inspection.tally(question)))
    }
    for type in framework.caseTypes.values where questions.last?.kind == .oversight {
      table.add(
        [
          StyledText(framework.oversight.id.text), StyledText("\(type.name): effective"),
        ] + cells(inspection.oversight(of: type.id)))
    }
    page.add(table)
  }

  private mutating func addThemes() {
    page.heading("Themes across standards")
    var table = TextTable([
      .init(title: "Theme", isFlexible: true), .init(title: "Answers Yes", isRightAligned: true),
      .init(title: "%", isRightAligned: true),
      .init(title: "Cases without a No", isRightAligned: true),
      .init(title: "%", isRightAligned: true),
    ])
    for rollUp in inspection.themeRollUps {
      table.add([StyledText(rollUp.theme.name)] + cells(rollUp.answers) + cells(rollUp.cases))
    }
    page.add(table)
  }

  /// A share of those that applied, and its per cent.
  private func cells(_ tally: Tally) -> [StyledText] {
    let share = Share(yes: tally.yes, of: tally.denominator)
    return [
      StyledText(share.map { "\($0.yes) of \($0.of)" } ?? "–"),
      StyledText(share.map { String($0.percent) } ?? ""),
    ]
  }

  private mutating func add(_ breakdown: GapBreakdown) {
    guard breakdown.groups.contains(where: { $0 != nil }),
      let field = framework.facts[breakdown.field]
    else { return }
    page.heading("Cases with a gap, by \(field.name.lowercased())")
    var table = TextTable(
      [.init(title: field.name, isFlexible: true)]
        + OversightRule.Severity.allCases.map { .init(title: $0.name, isRightAligned: true) })
    for (row, group) in breakdown.groups.enumerated() {
      table.add(
        [StyledText(group ?? "none recorded")]
          + breakdown.columns.map { StyledText(words($0.figures[row])) })
    }
    table.add([StyledText("All", .bold)] + breakdown.columns.map { StyledText(words($0.total)) })
    page.add(table)
    page.add(DisclosureControl.keptBack, .dim, indent: 2)
  }

  private func words(_ figure: DisclosureControl.Figure) -> String {
    if case .shown(let share) = figure { return "\(share.yes) of \(share.of)" }
    return figure.sign
  }
}

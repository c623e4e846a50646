import Inspection
import OrderedCollections
import Standards
import Terminal

/// How alike the cases that were read twice were judged: the cases, the figures on those that
/// chance chose, and where a further look is worth most.
struct AgreementList: Screen {
  var position = ListPosition()
  private(set) var report: AgreementReport?
  /// What stands in the list, in its order, each under its heading.
  private(set) var sections: [Section] = []

  /// What the cursor can stand on.
  enum Item: Hashable {
    /// What was drawn, and how.
    case draw
    /// A case that was read twice, by its place in the report.
    case compared(Int)
    /// A drawn case that nobody has read a second time, by its index.
    case awaited(Int)
    /// Figures, by their place in the report.
    case figures(Int)
    /// Two readers, by their place in the report.
    case pair(Int)
    case shift
    case drift
    /// A pivotal judgement, by its place in the report.
    case pivotal(Int)
  }

  /// A heading and what stands under it.
  struct Section {
    let heading: String
    let items: [Item]
  }

  var context: Context { .agreement }

  func rowCount(_ model: Model) -> Int { items.count }
  var items: [Item] { sections.flatMap(\.items) }

  func heading(_ model: Model) -> String {
    guard let report else { return context.name }
    let open = report.openCount
    return "Agreement · \(counted(report.cases.count, "case")) read twice"
      + " · \(open == 0 ? "nothing" : String(open)) to settle"
  }

  mutating func refresh(_ model: Model) {
    let report = model.inspection.agreementReport
    self.report = report
    sections = Self.sections(report, model.inspection.framework)
    position.keep(within: items.count)
  }

  private static func sections(
    _ report: AgreementReport, _ framework: Framework
  ) -> [Section] {
    let read = Set(report.cases.map(\.caseIndex))
    let compared = report.cases.indices.sorted {
      (report.cases[$1].openCount, $0) < (report.cases[$0].openCount, $1)
    }
    let rows = report.rows.indices.filter { index in
      let row = report.rows[index]
      if case .all = row.subject { return row.figures.count > 0 }
      return row.kind(framework) == .keyQuestion
    }
    let isSmall = rows.contains { report.rows[$0].figures.isSmall }
    let figures =
      "Agreement on the drawn cases"
      + (isSmall ? " · n under \(AgreementFigures.fewest) says little" : "")
    let all = [
      Section(heading: "The random share", items: [.draw]),
      Section(heading: "Read twice", items: compared.map(Item.compared)),
      Section(
        heading: "Drawn, not read twice yet",
        items: report.drawn.filter { !read.contains($0) }.map(Item.awaited)),
      Section(heading: figures, items: rows.map(Item.figures)),
      Section(heading: "Who is stricter", items: report.pairs.indices.map(Item.pair)),
      Section(heading: "What settling has changed", items: report.cases.isEmpty ? [] : [.shift]),
      Section(heading: "Over the inspection", items: report.drift == nil ? [] : [.drift]),
      Section(
        heading: "A further look can change a rating (in no figure)",
        items: report.pivotal.indices.map(Item.pivotal)),
    ]
    return all.filter { !$0.items.isEmpty }
  }

  var printout: Printout? { .agreement }

  func obstacle(to action: Action, _ model: Model) -> String? {
    switch action {
    case .print where !model.inspection.secondReadings.isEmpty:
      "This is a copy for a second reading; agreement is told by the file it came from"
    case .drawReadings where !model.inspection.secondReadings.isEmpty:
      "This is a copy for a second reading; the draw is in the file it came from"
    case .drawReadings where model.inspection.activeCases.isEmpty:
      "There are no cases yet; \(model.key(.addCase)) on the overview adds one"
    default: nil
    }
  }

  mutating func perform(_ action: Action, _ model: Model) -> [Request] {
    switch action {
    case .open: return open(model)
    case .drawReadings: return [.lay(Field.drawing(model))]
    case .jump, .find: return [.lay(Finder.jump(model))]
    default:
      _ = position.move(action, count: items.count, page: model.rowsOfPage)
      return []
    }
  }

  private func open(_ model: Model) -> [Request] {
    guard let report, items.indices.contains(position.row) else { return [] }
    switch items[position.row] {
    case .compared(let place):
      return [.push(ReadingList(caseIndex: report.cases[place].caseIndex))]
    case .awaited:
      return [.say("caseaudit handover FILE --drawn --to PACKAGE hands it over, blind")]
    case .pivotal(let place): return [.lay(Picker.pivotal(report.pivotal[place], model))]
    case .draw, .figures, .pair, .shift, .drift:
      return [.lay(Page(title: pageTitle(model), lines: lines(model).map { Page.Line(text: $0) }))]
    }
  }
}

// MARK: - What there is to say

extension AgreementList {
  private func pageTitle(_ model: Model) -> String {
    let item = items[position.row]
    return sections.first { $0.items.contains(item) }?.heading ?? context.name
  }

  /// All there is to say about the item under the cursor.
  func lines(_ model: Model) -> [String] {
    guard let report, items.indices.contains(position.row) else { return [] }
    let inspection = model.inspection
    switch items[position.row] {
    case .draw: return [inspection.drawWords, inspection.basisWords(report)]
    case .compared(let place): return lines(report.cases[place], model)
    case .awaited(let index): return [inspection.secondReadingWords(of: index).firstUpper + "."]
    case .figures(let place): return lines(report.rows[place], inspection.framework)
    case .pair(let place): return [report.pairs[place].words]
    case .shift:
      return [report.shift.words] + report.shift.moveWords(inspection.framework)
    case .drift: return report.drift?.words ?? []
    case .pivotal(let place): return [inspection.words(for: report.pivotal[place])]
    }
  }

  private func lines(_ item: ComparedCase, _ model: Model) -> [String] {
    let open = item.lines.filter(\.isOpen).map {
      model.inspection.framework.questions[$0.question].id.text
    }
    return [
      "First reading by \(item.firstReaders.joined(separator: ", ")), second by \(item.secondReader).",
      open.isEmpty ? "Nothing is to settle." : "To settle: \(open.joined(separator: ", ")).",
      item.isDrawn
        ? "Chance chose this case, so it counts in the figures."
        : "Somebody chose this case, so it is in no figure.",
    ]
  }

  private func lines(_ row: AgreementReport.Row, _ framework: Framework) -> [String] {
    let figures = row.figures
    let named = [
      ("Gwet’s AC1", figures.table.gwetAC1), ("Cohen’s kappa", figures.table.cohenKappa),
      ("Scott’s pi", figures.table.scottPi), ("PABAK", figures.table.pabak),
      ("Krippendorff’s alpha", figures.alpha),
    ].map { "\($0.0) \(AgreementWords.coefficient($0.1))" }
    let all = [
      "\(figures.percentWords) of \(counted(figures.count, "answer")) alike: "
        + figures.tableWords(row.kind(framework)) + ".",
      named.joined(separator: ", ") + ".", figures.strictnessWords,
    ]
    return figures.isSmall ? all + [AgreementWords.tooFew.firstUpper + "."] : all
  }
}

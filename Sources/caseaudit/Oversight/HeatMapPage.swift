import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// Heat maps as text, as many columns beside each other as a page holds.
struct HeatMapPage {
  private var page: TextPage
  private let inspection: Inspection

  init(_ reports: [HeatMapReport], _ inspection: Inspection, _ styling: TextStyling) {
    self.inspection = inspection
    page = TextPage(styling)
    page.addTitle(of: inspection)
    if let reason = inspection.noFigures { page.add("There is nothing to map. \(reason)") }
    for report in reports { add(report) }
    if reports.contains(where: \.keepsBack) {
      page.blank()
      page.add(DisclosureControl.keptBack, .dim)
    }
    if reports.contains(where: \.hasEmptyGroups) {
      page.add("[z] nobody in the group is asked; [x] nobody in it has an answer yet.", .dim)
    }
  }

  var text: String { page.text }

  private mutating func add(_ report: HeatMapReport) {
    page.heading(title(of: report))
    if report.map.rows.isEmpty { return page.add("No cases.", indent: 2) }
    for columns in parts(of: report) {
      var table = TextTable(
        [.init(title: report.rowsTitle)]
          + columns.map { .init(title: inspection.number(of: report.map.columns[$0])) })
      for (name, cells) in zip(report.names, report.cells) {
        table.add(
          [StyledText(name, .bold)]
            + columns.map { StyledText(cells[$0].short.isEmpty ? "–" : cells[$0].short) })
      }
      page.add(table)
      if columns.last != report.map.columns.indices.last { page.blank() }
    }
  }

  private func title(of report: HeatMapReport) -> String {
    if report.rows == .themes { return "Themes by standard: answers Yes" }
    let type = inspection.framework.caseTypes[report.type]?.name ?? report.type.rawValue
    let columns = report.questions == .prompts ? "prompts" : "key questions"
    return "\(type): \(columns) by \(report.rowsTitle.lowercased())"
  }

  /// The columns, in parts that fit on a page.
  private func parts(of report: HeatMapReport) -> [Range<Int>] {
    let label = (report.names + [report.rowsTitle]).map { TextWidth.of($0) }.max() ?? 0
    let widest = report.cells.joined().map { TextWidth.of($0.short) }.max() ?? 0
    let room = max(1, (TextPage.width - 2 - label) / (max(5, widest) + 2))
    return stride(from: 0, to: report.map.columns.count, by: room).map {
      $0..<min($0 + room, report.map.columns.count)
    }
  }
}

extension HeatMapReport {
  /// The heading over the names of the rows.
  fileprivate var rowsTitle: String {
    switch rows {
    case .cases: "Case"
    case .groups(let field): inspection.framework.facts[field]?.name ?? field.rawValue
    case .themes: "Theme"
    }
  }
}

import Inspection
import Terminal
import Workbench

/// The plan as text.
struct PlanPage {
  private let report: PlanReport
  private var page: TextPage

  init(_ report: PlanReport, _ styling: TextStyling) {
    self.report = report
    page = TextPage(styling)
    page.addTitle(of: report.inspection)
    page.add(report.summary)
    if report.rows.isEmpty { page.add(emptyWords) }
    for row in report.rows { add(row) }
  }

  var text: String { page.text }

  private var emptyWords: String {
    report.plan.rows.isEmpty
      ? "There is no plan yet. “caseaudit plan add” begins one." : "Nothing is listed."
  }

  private mutating func add(_ row: Plan.Row) {
    let indent = String(repeating: " ", count: 2 * row.depth)
    if row.depth == 0 || report.selection != .all { page.blank() }
    page.add(row.item.text, row.depth == 0 ? .bold : .plain, lead: "\(indent)\(row.reference)  ")
    let below = indent + String(repeating: " ", count: row.reference.count + 2)
    for line in details(of: row.item) { page.add(line, lead: below) }
    let gaps = report.gapWords(of: row.item)
    if !gaps.isEmpty { page.add("Gaps: \(gaps.joined(separator: "; "))", lead: below) }
  }

  private func details(of item: PlanItem) -> [String] {
    let fields = PlanField.fields(of: item.kind).filter { $0 != .number && $0 != .text }
    let words = fields.compactMap { field in
      report.words(field, of: item).map { "\(field.name): \($0)" }
    }
    let standing = item.kind == .action ? [report.signal(of: item).words] : []
    let evidence =
      item.kind == .action && item.status == .done
      ? [
        report.inspection.words(for: report.inspection.evidence(for: item, in: report.plan))
      ] : []
    let figures = item.kind == .line ? report.figureWords(of: item) : []
    return standing + (words.isEmpty ? [] : [words.joined(separator: " · ")]) + evidence + figures
  }
}

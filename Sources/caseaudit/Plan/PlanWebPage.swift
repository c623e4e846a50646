import Inspection
import Workbench

/// The plan as one HTML file that needs nothing else: no script, no picture, no network.
///
/// Headings stand in order, tables have captions and header cells with a scope, nothing is told by
/// colour alone, and it prints without breaking a recommendation apart where that can be helped.
struct PlanWebPage {
  private let report: PlanReport

  init(_ report: PlanReport) { self.report = report }

  /// The whole file.
  var markup: String {
    let title = "Improvement plan: \(report.inspection.settings.service)"
    return HTMLNode.page(
      titled: title, style: .style(Self.sheet),
      [
        .tag("a", [("class", "skip"), ("href", "#plan")], ["Skip to the plan"]),
        .tag("header", [], [.tag("h1", [], [.text(title)])] + opening),
        .tag("main", [("id", "plan"), ("tabindex", "-1")], content),
      ])
  }

  private var opening: [HTMLNode] {
    let provenance = report.inspection.settings.provenance.map { $0.sentenceCase + "." }
    return [provenance, report.summary].compactMap(\.self).map { .tag("p", [], [.text($0)]) }
  }

  /// Everything in its place; a selection as one table, since what it stands under may not be in it.
  private var content: [HTMLNode] {
    if report.rows.isEmpty { return [.tag("p", [], ["Nothing is listed."])] }
    if report.selection != .all { return [selected] }
    let tops = report.rows.filter { $0.depth == 0 }
    return [overview(tops)] + tops.map(section)
  }

  private static let sheet = """
    body { font-family: sans-serif; line-height: 1.45; max-width: 60rem; margin: 2rem auto;
      padding: 0 1rem; color: #1a1a1a; background: #ffffff; }
    a { color: #003078; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1rem; }
    caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
    th, td { border: 1px solid #595959; padding: 0.3rem 0.5rem; text-align: left;
      vertical-align: top; }
    dt { font-weight: bold; }
    dd { margin: 0 0 0.3rem 1rem; }
    section { border-top: 2px solid #595959; }
    @media print {
      body { max-width: none; margin: 0; font-size: 10pt; }
      .skip { display: none; }
      section, tr { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
    }

    """
}

// MARK: - Parts

extension PlanWebPage {
  private func overview(_ tops: [Plan.Row]) -> HTMLNode {
    table(
      "Recommendations and areas", ["Item", "What it says", "Response", "Actions", "Gaps"],
      tops.map { row in
        let under = rows(under: row)
        return [
          .tag("a", [("href", "#\(row.reference)")], [.text(row.reference)]), .text(row.item.text),
          .text(report.words(.response, of: row.item) ?? "–"),
          .text(String(report.plan.actions(under: row.item).count)),
          .text(String(under.map { report.gapWords(of: $0.item).count }.reduce(0, +))),
        ]
      })
  }

  /// A recommendation or area with all that stands under it.
  private func rows(under top: Plan.Row) -> [Plan.Row] {
    report.rows.filter { report.plan.top(of: $0.item).id == top.item.id }
  }

  private func section(_ top: Plan.Row) -> HTMLNode {
    let rows = rows(under: top)
    let lines = rows.filter { $0.item.kind == .line }
    let actions = rows.filter { $0.item.kind == .action }
    var parts: [HTMLNode] = [
      .tag("h2", [("id", top.reference)], [.text("\(top.reference) \(top.item.kind.name)")]),
      .tag("p", [], [.text(top.item.text)]), fields(of: top.item),
    ]
    if !lines.isEmpty { parts += [.tag("h3", [], ["Lines of enquiry"]), table(of: lines, top)] }
    if !actions.isEmpty { parts += [.tag("h3", [], ["Actions"]), table(of: actions, under: top)] }
    let gaps = rows.flatMap { row in
      report.gapWords(of: row.item).map {
        HTMLNode.tag("li", [], [.text("\(row.reference): \($0)")])
      }
    }
    if !gaps.isEmpty { parts += [.tag("h3", [], ["Gaps"]), .tag("ul", [], gaps)] }
    return .tag("section", [("aria-labelledby", top.reference)], parts)
  }

  private func fields(of item: PlanItem) -> HTMLNode {
    let fields = PlanField.fields(of: item.kind).filter { $0 != .number && $0 != .text }
    return .tag(
      "dl", [],
      fields.flatMap { field in
        [
          HTMLNode.tag("dt", [], [.text(field.name)]),
          .tag("dd", [], [.text(report.words(field, of: item) ?? "not recorded")]),
        ]
      })
  }

  private func table(of lines: [Plan.Row], _ top: Plan.Row) -> HTMLNode {
    table(
      "Lines of enquiry of \(top.reference), with their figures",
      ["Line", "What was found", "Figures"],
      lines.map { row in
        let figures = report.figureWords(of: row.item)
        return [
          .text(row.reference), .text(row.item.text),
          figures.isEmpty
            ? "no link to a figure"
            : .tag("ul", [], figures.map { .tag("li", [], [.text($0)]) }),
        ]
      })
  }

  private func table(of actions: [Plan.Row], under top: Plan.Row) -> HTMLNode {
    table(
      "Actions under \(top.reference)",
      [
        "Action", "What will be done", "Owner", "Due", "Standing", "Progress", "Evidence",
        "Measure",
      ],
      actions.map { row in
        let item = row.item
        let evidence = report.inspection.words(
          for: report.inspection.evidence(for: item, in: report.plan))
        let words = [item.values[.evidence], item.status == .done ? evidence : nil]
        return [
          .text(row.reference), .text(item.text), cell(.owner, item), cell(.due, item),
          .text("\(item.status.name). \(report.signal(of: item).words)"), cell(.progress, item),
          .text(words.compactMap(\.self).joined(separator: ". ").orDash), cell(.measure, item),
        ]
      })
  }

  private var selected: HTMLNode {
    table(
      "Items: \(report.selection.name)",
      ["Item", "What it says", "Owner", "Due", "Standing", "Gaps"],
      report.rows.map { row in
        let item = row.item
        return [
          .text(row.reference), .text(item.text), cell(.owner, item), cell(.due, item),
          .text(item.kind == .action ? report.signal(of: item).words : "–"),
          .text(report.gapWords(of: item).joined(separator: "; ").orDash),
        ]
      })
  }

  private func cell(_ field: PlanField, _ item: PlanItem) -> HTMLNode {
    .text(report.words(field, of: item) ?? "–")
  }

  /// A table whose first cell of each row is the header of the row.
  private func table(_ caption: String, _ titles: [String], _ rows: [[HTMLNode]]) -> HTMLNode {
    let head = titles.map { HTMLNode.tag("th", [("scope", "col")], [.text($0)]) }
    let body = rows.map { cells in
      HTMLNode.tag(
        "tr", [],
        cells.enumerated().map { place, cell in
          place == 0
            ? .tag("th", [("scope", "row")], [cell]) : .tag("td", [], [cell])
        })
    }
    return .tag(
      "table", [],
      [
        .tag("caption", [], [.text(caption)]), .tag("thead", [], [.tag("tr", [], head)]),
        .tag("tbody", [], body),
      ])
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "–" : self }
  fileprivate var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}

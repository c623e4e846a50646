import Inspection
import OrderedCollections
import Standards
import Terminal

extension GapList {
  /// One line of the list.
  private enum Line {
    case heading(String, count: Int)
    case gap(Int)
  }

  private func lines(_ model: Model) -> [Line] {
    let groups = OrderedDictionary(grouping: gaps.indices) { group(of: gaps[$0], model) }
    return groups.flatMap { name, rows in
      [Line.heading(name, count: rows.count)] + rows.map(Line.gap)
    }
  }

  func draw(_ model: Model, in frame: inout Frame) {
    guard !gaps.isEmpty else { return drawEmpty(model, in: &frame) }
    var rest = frame.bounds
    let detail = rest.takeBottom(min(7, rest.rows / 2))
    let lines = lines(model)
    let here = lines.firstIndex { if case .gap(position.row) = $0 { true } else { false } } ?? 0
    frame.draw(in: rest) { frame in
      let window = ListPosition(row: here).window(count: lines.count, height: frame.size.rows)
      for (row, index) in window.enumerated() {
        switch lines[index] {
        case .heading(let name, let count):
          frame.write(
            "\(name) · \(counted(count, "gap"))", at: Point(column: 1, row: row),
            style: CellStyle.plain.underline, width: frame.size.columns - 2)
        case .gap(let gap):
          draw(gap, model, at: row, in: &frame)
          frame.offerFocus(onRow: row, item: gap)
        }
      }
    }
    frame.draw(in: detail) { drawDetail(of: gaps[position.row], model, in: &$0) }
  }

  private func drawEmpty(_ model: Model, in frame: inout Frame) {
    let words =
      if model.inspection.framework.oversightRules.isEmpty {
        "The framework of this inspection has no rules of oversight."
      } else if filter.isEmpty {
        "No rule of oversight finds a gap in what has been answered so far."
      } else {
        "No gap has the words “\(filter)”. / changes them, and nothing shows all gaps."
      }
    frame.writeWrapped(
      words, in: frame.bounds.inset(columns: 2, rows: 1), style: Palette.quiet)
    frame.placeCursor(at: Point(column: 2, row: 1))
  }

  private func draw(_ index: Int, _ model: Model, at row: Int, in frame: inout Frame) {
    let inspection = model.inspection
    let gap = gaps[index]
    let rule = inspection.framework.oversightRules[gap.rule]
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    let width = frame.size.columns
    let evidence = width < 80 ? width - 11 : 44
    if isHere {
      frame.write(String(frame.glyphs.pointer), at: Point(column: 1, row: row), style: .bold)
      frame.placeCursor(at: Point(column: 3, row: row))
    }
    frame.write(
      inspection.cases[gap.caseIndex].reference, at: Point(column: 3, row: row),
      style: Palette.key, width: 9)
    frame.write(
      rule.name, at: Point(column: 13, row: row), style: style, width: evidence - 14)
    if width >= 80 {
      frame.write(
        inspection.evidenceWords(gap), at: Point(column: evidence, row: row), style: style,
        width: width - evidence - 18)
    }
    frame.write(
      rule.severity.name, at: Point(column: width - (width < 80 ? 10 : 17), row: row),
      style: rule.severity == .high ? Palette.warning : Palette.quiet)
    if width >= 80 {
      frame.write(
        gap.days.map { counted($0, "day") } ?? "", endingAt: width - 1, row: row,
        style: Palette.quiet)
    }
  }

  /// What is missing, what shows it, and who should do what.
  private func drawDetail(of gap: OversightGap, _ model: Model, in frame: inout Frame) {
    let inspection = model.inspection
    let (rule, record) = (
      inspection.framework.oversightRules[gap.rule], inspection.cases[gap.caseIndex]
    )
    frame.rule("\(record.reference) · \(rule.name)", row: 0)
    let codes = (inspection.framework.disclosure?.groups ?? []).compactMap { id in
      record.fact(id).map { "\(inspection.framework.facts[id]?.name ?? "") \($0)" }
    }
    let age = gap.days.map { ["\(rule.severity.name) for \(counted($0, "day"))"] } ?? []
    let lines: [StyledText] = [
      (rule.words, .plain), (inspection.evidenceWords(gap), .bold),
      (rule.actionWords, .plain), ((age + codes).joined(separator: " · "), Palette.quiet),
    ]
    var row = 1
    for (text, style) in lines where row < frame.size.rows {
      let rect = Rect(
        column: 1, row: row, columns: frame.size.columns - 2,
        rows: min(2, frame.size.rows - row))
      row += frame.writeWrapped(text, in: rect, style: style)
    }
  }
}

import Inspection
import OrderedCollections
import Standards
import Terminal

extension GapList {
  /// What a number stands for, where that is what the gaps are grouped by.
  private func meaning(of group: String, _ model: Model) -> String {
    guard grouping == .question else { return "" }
    return model.inspection.framework.question(group).map { " · \($0.text)" } ?? ""
  }

  func draw(_ model: Model, in frame: inout Frame) {
    guard !gaps.isEmpty else { return frame.writeEmpty(emptyWords(model)) }
    var rest = frame.bounds
    let detail = rest.takeBottom(min(7, rest.rows / 2))
    let rows = SectionedRows(gaps.indices, section: { group(of: gaps[$0], model) }) {
      "\($0) · \(counted($1, "gap"))\(meaning(of: $0, model))"
    }
    frame.draw(in: rest) { frame in
      rows.draw(in: &frame, showing: position.row) { draw($0, model, at: $1, in: &$2) }
    }
    let gap = gaps[position.row]
    let rule = model.inspection.framework.oversightRules[gap.rule]
    let reference = model.inspection.cases[gap.caseIndex].reference
    frame.draw(in: detail) { frame in
      frame.writeDetail(
        "\(reference) · \(rule.name)", self.detail(of: gap, model), rowsEach: 2)
    }
  }

  /// Why the list is empty.
  func emptyWords(_ model: Model) -> String {
    if model.inspection.framework.oversightRules.isEmpty {
      "The framework of this inspection has no rules of oversight."
    } else if filter.isEmpty {
      "No rule of oversight finds a gap in what has been answered so far."
    } else {
      "No gap has the words “\(filter)”. \(model.key(.find)) changes them, and nothing shows all gaps."
    }
  }

  private func draw(_ index: Int, _ model: Model, at row: Int, in frame: inout Frame) {
    let inspection = model.inspection
    let gap = gaps[index]
    let rule = inspection.framework.oversightRules[gap.rule]
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    let width = frame.size.columns
    let evidence = width < 80 ? width - 11 : 44
    frame.beginRow(
      index, of: inspection.cases[gap.caseIndex].reference, isHere: isHere, at: row)
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
        gap.days.map(ageWords) ?? "", endingAt: width - 1, row: row,
        style: Palette.quiet)
    }
  }

  /// What is missing, what shows it, who should do what, and whose case it is.
  func detail(of gap: OversightGap, _ model: Model) -> [StyledText] {
    let rule = model.inspection.framework.oversightRules[gap.rule]
    let age =
      gap.days.map { days in
        rule.severity.name + (days == 0 ? " since today" : " for \(ageWords(days))")
      } ?? ""
    var lines = model.inspection.details(of: .gap(gap))
    let codes = lines.popLast() ?? ""
    lines.append([age, codes].filter { !$0.isEmpty }.joined(separator: " · "))
    let styles: [CellStyle] = [.plain, .bold, .plain, Palette.quiet]
    return zip(lines, styles).map { ($0, $1) }
  }
}

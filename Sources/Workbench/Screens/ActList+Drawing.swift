import Inspection
import OrderedCollections
import Standards
import Terminal

extension ActList {
  func draw(_ model: Model, in frame: inout Frame) {
    guard !items.isEmpty else { return drawEmpty(in: &frame) }
    var rest = frame.bounds
    let detail = rest.takeBottom(min(7, rest.rows / 2))
    let rows = SectionedRows(items.indices, section: { section(of: items[$0], model) }) {
      heading, _ in
      let listed = items.filter { section(of: $0, model) == heading }
      return "\(heading.words) · \(listed.reduce(0) { $0 + $1.count })"
    }
    frame.draw(in: rest) { frame in
      rows.draw(in: &frame, showing: position.row) { draw($0, model, at: $1, in: &$2) }
    }
    let item = items[position.row]
    let details = self.detail(of: item, model)
    frame.draw(in: detail) { frame in
      frame.writeDetail(
        "\(model.inspection.reference(of: item)) · \(item.list.words.one)", details, rowsEach: 2)
    }
  }

  private struct Section: Hashable {
    let list: TodayList
    let severity: OversightRule.Severity?

    var words: String {
      severity.map { "\(list.words.title), \($0.name.lowercased())" } ?? list.words.title
    }
  }

  private func section(of item: TodayItem, _ model: Model) -> Section {
    guard case .gap(let gap) = item else { return Section(list: item.list, severity: nil) }
    let rule = model.inspection.framework.oversightRules[gap.rule]
    return Section(list: item.list, severity: rule.severity)
  }

  private func drawEmpty(in frame: inout Frame) {
    frame.writeEmpty(
      "Nothing waits: no flag is open, no query unanswered, no disagreement unsettled, no reading"
        + " late, and no rule of oversight finds a gap.")
  }

  private func draw(_ index: Int, _ model: Model, at line: Int, in frame: inout Frame) {
    let inspection = model.inspection
    let item = items[index]
    let isHere = index == position.row
    let style: CellStyle = isHere ? .bold : .plain
    frame.beginRow(index, of: inspection.reference(of: item), isHere: isHere, at: line)
    let days = CalendarDate(model.today).flatMap(item.days)
    let age = days.map(ageWords) ?? ""
    let who = frame.size.columns < 80 ? "" : inspection.actor(of: item)
    let end = frame.size.columns - 13
    frame.write(
      inspection.words(of: item), at: Point(column: 13, row: line), style: style,
      width: end - 14 - TextWidth.of(who))
    frame.write(who, endingAt: end, row: line, style: Palette.quiet)
    frame.write(age, endingAt: frame.size.columns - 1, row: line, style: Palette.quiet)
  }

  /// What is known of what waits; the second line is what matters most.
  func detail(of item: TodayItem, _ model: Model) -> [StyledText] {
    model.inspection.details(of: item).enumerated().map { number, text in
      (text, number == 1 ? CellStyle.bold : .plain)
    }
  }
}

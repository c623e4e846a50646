package import Inspection
import OrderedCollections
package import Standards

extension Inspection {
  /// What a row of a heat map is called: a reference, a team's code, a theme.
  package func name(of row: HeatMap.Row) -> String {
    switch row {
    case .record(let index): cases[index].reference
    case .group(let group): name(of: group)
    case .theme(let theme): theme.name
    }
  }

  /// The value that the cases of a group have in common, as people read it.
  package func name(of group: HeatMap.Group) -> String {
    guard let value = group.value else { return "none recorded" }
    guard case .choice(let choices)? = framework.facts[group.field]?.kind else { return value }
    return choices.first { $0.id == value }?.name ?? value
  }

  /// The printed number of a column.
  package func number(of column: HeatMap.Column) -> String {
    switch column {
    case .question(let index): framework.questions[index].id.text
    case .standard(let index): framework.standards[index].id.text
    }
  }

  /// What a column is about, in its own words.
  package func words(of column: HeatMap.Column) -> String {
    switch column {
    case .question(let index): framework.questions[index].text
    case .standard(let index): framework.standards[index].name
    }
  }

  /// What a cell says in little room: "Yes", "6/13 46% I"; a point where nothing is answered.
  package func short(_ cell: HeatMap.Cell, in column: HeatMap.Column) -> String {
    switch cell {
    case .notAsked: ""
    case .answer(nil): "·"
    case .answer(.notApplicable): "n/a"
    case .answer(let answer?): framework.name(of: answer, to: column)
    case .tally(let tally):
      Share(yes: tally.yes, of: tally.denominator).map { short($0, in: column) } ?? "·"
    }
  }

  /// A share in little room; only key questions have bands.
  package func short(_ share: Share, in column: HeatMap.Column) -> String {
    let figures = "\(share.yes)/\(share.of) \(share.percent)%"
    return band(share, in: column).map { "\(figures) \($0.letter)" } ?? figures
  }

  /// What a cell says, in whole words.
  package func words(_ cell: HeatMap.Cell, in column: HeatMap.Column) -> String {
    switch cell {
    case .notAsked: "Not asked"
    case .answer(nil): "Not answered yet"
    case .answer(let answer?): framework.name(of: answer, to: column)
    case .tally(let tally): words(tally, in: column)
    }
  }

  private func words(_ tally: Tally, in column: HeatMap.Column) -> String {
    let share = Share(yes: tally.yes, of: tally.denominator)
    let figures = share.map { ["\($0.yes) of \($0.of) Yes", "\($0.percent) per cent"] }
    let others = [
      tally.notRelevant > 0 ? "\(tally.notRelevant) not applicable" : nil,
      tally.unanswered > 0 ? "\(tally.unanswered) not answered yet" : nil,
    ]
    let parts =
      (figures ?? []) + [share.flatMap { band($0, in: column)?.name }].compactMap(\.self)
      + others.compactMap(\.self)
    return parts.joined(separator: ", ")
  }

  /// The band of a share of Yes to a key question.
  package func band(_ share: Share, in column: HeatMap.Column) -> Band? {
    guard case .question(let index) = column, framework.questions[index].kind != .prompt else {
      return nil
    }
    return framework.band(framework.rating(of: share))
  }
}

extension Framework {
  /// The name of an answer in a column; only questions have single answers.
  fileprivate func name(of answer: Answer, to column: HeatMap.Column) -> String {
    guard case .question(let index) = column else { return "" }
    return name(of: answer, to: questions[index])
  }
}

package import Standards

extension HeatMap {
  /// The columns as they may leave the inspection, by column, each with its total.
  ///
  /// Only for groups: a map of themes is of the whole sample, and one of cases names each answer.
  package func printable(_ rules: DisclosureRules) -> [DisclosureControl.Column] {
    let control = DisclosureControl(fewest: rules.fewest)
    return columns.indices.map { column in control.column(cells.map { $0[column].tally }) }
  }
}

extension HeatMap.Cell {
  /// The answers counted; nothing where nobody is asked.
  package var tally: Tally {
    switch self {
    case .notAsked: Tally()
    case .answer(.yes): Tally(yes: 1)
    case .answer(.no): Tally(no: 1)
    case .answer(.notApplicable): Tally(notRelevant: 1)
    case .answer(nil): Tally(unanswered: 1, open: 1)
    case .tally(let tally): tally
    }
  }
}

package import Standards

extension Inspection {
  /// The columns of a map of groups as they may leave the inspection, each with its total: what
  /// could be worked out from a map by another fact, such as the team of a practitioner, is kept
  /// back too.
  package func printable(
    by field: Identifier<FactField>, of type: Identifier<CaseType>,
    across questions: HeatMap.Questions, _ rules: DisclosureRules
  ) -> [DisclosureControl.Column] {
    let control = DisclosureControl(fewest: rules.fewest)
    let among = overseenCases.filter { cases[$0].type == type }
    let fields = [field] + rules.groups.filter { $0 != field }
    let maps = fields.map { heatMap(.groups($0), of: type, across: questions) }
    let groups = fields.map { self.groups(by: $0, among: among).map { Set($0.cases) } }
    return (maps.first?.columns.indices ?? 0..<0).map { column in
      let tables = zip(maps, groups).map { map, cases in
        DisclosureControl.Table(map.cells.map { $0[column].tally }, of: cases)
      }
      return control.columns(tables)[0]
    }
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

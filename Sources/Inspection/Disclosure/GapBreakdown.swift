import OrderedCollections
package import Standards

/// Cases with gaps by whose work they are, as it may be printed.
///
/// Groups stand in the order of their codes and carry no rank: it is no table of who is best.
package struct GapBreakdown: Hashable, Sendable {
  /// The fact that says whose work a case is, as the framework names it.
  package let field: Identifier<FactField>
  /// The codes in their order; nil stands for cases in which none is recorded.
  package let groups: [String?]
  /// Cases with a gap of each severity, of those of the group.
  package let columns: [DisclosureControl.Column]
}

extension Inspection {
  /// The breakdowns that the framework allows, none where it says nothing of small numbers.
  ///
  /// The totals by type of case count as known: they can be counted in the list of gaps.
  package func breakdowns(of gaps: [OversightGap]) -> [GapBreakdown] {
    guard let rules = framework.disclosure else { return [] }
    let control = DisclosureControl(fewest: rules.fewest)
    let groups = rules.groups.map { self.groups(by: $0, among: overseenCases) }
    let types = framework.caseTypes.keys.map { type in
      Set(overseenCases.filter { cases[$0].type == type })
    }
    let columns = OversightRule.Severity.allCases.map { severity in
      let withGap = Set(
        gaps.filter { framework.oversightRules[$0.rule].severity == severity }.map(\.caseIndex))
      return control.columns(groups.map { table(of: $0, withGap) }, knowing: types)
    }
    return rules.groups.enumerated().map { place, field in
      GapBreakdown(
        field: field, groups: groups[place].map(\.value), columns: columns.map { $0[place] })
    }
  }

  private func table(of groups: [CaseGroup], _ withGap: Set<Int>) -> DisclosureControl.Table {
    let tallies = groups.map { group in
      let yes = group.cases.count { withGap.contains($0) }
      return Tally(yes: yes, no: group.cases.count - yes)
    }
    return DisclosureControl.Table(tallies, of: groups.map { Set($0.cases) })
  }
}

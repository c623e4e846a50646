package import Standards

/// Small numbers kept back from what leaves the inspection by team, practitioner or characteristic.
///
/// A figure is kept back where its Yes, its No or their sum is under the threshold: a percentage is
/// a count in disguise. Further figures follow until none can be worked out, nor any sum of them
/// that is as small: not from the total, not from a total that stands elsewhere, such as that of a
/// type of case, not from another table in which the same cases stand in other groups, as
/// practitioners stand in teams, and not by somebody who knows how many cases each group has.
package struct DisclosureControl: Hashable, Sendable {
  /// The smallest count that is shown.
  package let fewest: Int

  /// A figure as it may be shown.
  package enum Figure: Hashable, Sendable {
    case shown(Share)
    /// `[c]`: kept back.
    case confidential
    /// `[z]`: nobody in the group is asked.
    case notApplicable
    /// `[x]`: nobody in the group has an answer yet.
    case notAvailable
  }

  /// The figures of all groups on one question, with their total.
  package struct Column: Hashable, Sendable {
    /// A figure for each group, in their order.
    package let figures: [Figure]
    /// The figure of all groups together; kept back only where nothing else would do.
    package let total: Figure
  }

  /// The answers to one question of the cases of each group.
  package struct Table: Sendable {
    /// A tally for each group, in their order.
    package let tallies: [Tally]
    /// The cases of each group, of which other tables may have the same in other groups.
    package let cases: [Set<Int>]

    /// Makes a table of groups whose tallies and cases stand in one order.
    package init(_ tallies: [Tally], of cases: [Set<Int>]) {
      self.tallies = tallies
      self.cases = cases
    }
  }

  /// A control with the smallest count that is shown.
  package init(fewest: Int) { self.fewest = fewest }

  /// The figures of one question that may be shown together, in the order of the groups.
  package func column(_ tallies: [Tally]) -> Column {
    columns([Table(tallies, of: tallies.indices.map { [$0] })])[0]
  }

  /// The figures of one question that may be shown by several groupings of the same cases.
  ///
  /// - Parameter totals: cases whose figures together are known from elsewhere, each in one of
  ///   these sets only. What follows from them alone no table can keep back.
  package func columns(_ tables: [Table], knowing totals: [Set<Int>] = []) -> [Column] {
    var keeping = KeptFigures(tables, knowing: totals, fewest: fewest)
    keeping.keepUntilHidden()
    return tables.indices.map { place in
      let tallies = tables[place].tallies
      let total = tallies.reduce(into: Tally()) { $0.add($1) }
      return Column(
        figures: tallies.indices.map {
          keeping.kept.contains(.init(table: place, group: $0))
            ? .confidential : figure(tallies[$0])
        },
        total: keeping.keepsTotal ? .confidential : figure(total))
    }
  }

  /// A figure without answers tells how each case stands, where the cases are few.
  private func figure(_ tally: Tally) -> Figure {
    if let share = Share(yes: tally.yes, of: tally.denominator) { return .shown(share) }
    let asked = tally.notRelevant + tally.unanswered
    if asked > 0, asked < fewest { return .confidential }
    return tally.unanswered > 0 ? .notAvailable : .notApplicable
  }
}

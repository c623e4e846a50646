package import Standards

/// Small numbers kept back from what leaves the inspection by team, practitioner or characteristic.
///
/// A figure is kept back where its Yes, its No or their sum is under the threshold: a percentage
/// is a count in disguise. Further figures of the column follow until none can be worked out from
/// the total, even by somebody who knows how many cases each group has.
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
    package let figures: [Figure]
    package let total: Figure
  }

  /// A control with the smallest count that is shown.
  package init(fewest: Int) { self.fewest = fewest }

  /// The figures of one question that may be shown together, in the order of the groups.
  package func column(_ tallies: [Tally]) -> Column {
    var kept = Set(tallies.indices.filter { isSmall(tallies[$0]) })
    let others = tallies.indices.filter { tallies[$0].denominator > 0 && !kept.contains($0) }
      .sorted { (tallies[$0].denominator, $0) < (tallies[$1].denominator, $1) }
    for next in others {
      if kept.isEmpty || isHidden(kept, in: tallies) { break }
      kept.insert(next)
    }
    let total = tallies.reduce(into: Tally()) { $0.add($1) }
    let hidesTotal = !kept.isEmpty && !isHidden(kept, in: tallies)
    return Column(
      figures: tallies.indices.map { kept.contains($0) ? .confidential : figure(tallies[$0]) },
      total: hidesTotal ? .confidential : figure(total))
  }

  private func isSmall(_ tally: Tally) -> Bool {
    tally.denominator > 0 && min(tally.yes, tally.no) < fewest
  }

  /// Whether each of these groups could have another number of Yes, given their sums.
  private func isHidden(_ kept: Set<Int>, in tallies: [Tally]) -> Bool {
    let yes = kept.reduce(0) { $0 + tallies[$1].yes }
    let cases = kept.reduce(0) { $0 + tallies[$1].denominator }
    return kept.count > 1 && yes > 0 && yes < cases
  }

  private func figure(_ tally: Tally) -> Figure {
    if let share = Share(yes: tally.yes, of: tally.denominator) { return .shown(share) }
    return tally.unanswered > 0 ? .notAvailable : .notApplicable
  }
}

package import Standards

/// Small numbers kept back from what leaves the inspection by team, practitioner or characteristic.
///
/// A figure is kept back where its Yes, its No or their sum is under the threshold: a percentage
/// is a count in disguise. Further figures follow until none can be worked out: not from the total,
/// not from another table in which the same cases stand in other groups, as practitioners stand in
/// teams, and not by somebody who knows how many cases each group has.
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

  /// The answers to one question of the cases of each group.
  package struct Table: Sendable {
    package let tallies: [Tally]
    /// The cases of each group, of which other tables may have the same in other groups.
    package let cases: [Set<Int>]

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
  package func columns(_ tables: [Table]) -> [Column] {
    var keeping = Keeping(tables, kept: tables.map { Set($0.tallies.indices.filter(isSmall($0))) })
    keeping.keepUntilHidden()
    return tables.indices.map { place in
      let tallies = tables[place].tallies
      let total = tallies.reduce(into: Tally()) { $0.add($1) }
      return Column(
        figures: tallies.indices.map {
          keeping.kept[place].contains($0) ? .confidential : figure(tallies[$0])
        },
        total: keeping.keepsTotal ? .confidential : figure(total))
    }
  }

  private func isSmall(_ table: Table) -> (Int) -> Bool {
    { group in
      let tally = table.tallies[group]
      return tally.denominator > 0 && min(tally.yes, tally.no) < fewest
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

/// What is kept back of several tables, until nothing of it can be worked out.
private struct Keeping {
  /// A group of one table whose cases are those of some groups of another, so that their figures add
  /// up to its own.
  private struct Sum {
    let (table, group): (Int, Int)
    let (others, members): (Int, [Int])
  }

  private let tables: [DisclosureControl.Table]
  private let sums: [Sum]
  private(set) var kept: [Set<Int>]
  private(set) var keepsTotal = false

  init(_ tables: [DisclosureControl.Table], kept: [Set<Int>]) {
    self.tables = tables
    self.kept = kept
    sums = tables.indices.flatMap { table in
      tables.indices.filter { $0 != table }.flatMap { others in
        tables[table].cases.indices.compactMap { group in
          let whole = tables[table].cases[group]
          let members = tables[others].cases.indices.filter {
            tables[others].cases[$0].isSubset(of: whole)
          }
          let union = members.reduce(into: Set<Int>()) { $0.formUnion(tables[others].cases[$1]) }
          guard union == whole, !members.isEmpty else { return nil }
          return Sum(table: table, group: group, others: others, members: members)
        }
      }
    }
  }

  /// Only ever keeps more back, so it ends.
  mutating func keepUntilHidden() {
    var before: [Set<Int>] = []
    while before != kept {
      before = kept
      for table in tables.indices where !keepsTotal {
        if !hide(Array(tables[table].tallies.indices), of: table) { keepsTotal = true }
      }
      for sum in sums { hide(sum) }
    }
  }

  /// Keeps more of some groups back whose sum is known, until none of them can be worked out; tells
  /// whether that was possible.
  private mutating func hide(_ groups: [Int], of table: Int) -> Bool {
    let tallies = tables[table].tallies
    while true {
      let hidden = groups.filter { kept[table].contains($0) && tallies[$0].denominator > 0 }
      if hidden.isEmpty || isHidden(hidden, in: tallies) { return true }
      guard let next = smallest(of: groups, in: table) else { return false }
      kept[table].insert(next)
    }
  }

  private mutating func hide(_ sum: Sum) {
    guard tables[sum.table].tallies[sum.group].denominator > 0 else { return }
    if kept[sum.table].contains(sum.group) {
      let isOneKept = sum.members.contains { kept[sum.others].contains($0) }
      if !isOneKept, let next = smallest(of: sum.members, in: sum.others) {
        kept[sum.others].insert(next)
      }
    } else if !hide(sum.members, of: sum.others) {
      kept[sum.table].insert(sum.group)
    }
  }

  /// The group with the fewest answers of those that are still shown.
  private func smallest(of groups: [Int], in table: Int) -> Int? {
    let tallies = tables[table].tallies
    return groups.filter { tallies[$0].denominator > 0 && !kept[table].contains($0) }
      .min { (tallies[$0].denominator, $0) < (tallies[$1].denominator, $1) }
  }

  /// Whether each of these groups could have another number of Yes, given their sums.
  private func isHidden(_ groups: [Int], in tallies: [Tally]) -> Bool {
    let yes = groups.reduce(0) { $0 + tallies[$1].yes }
    let cases = groups.reduce(0) { $0 + tallies[$1].denominator }
    return groups.count > 1 && yes > 0 && yes < cases
  }
}

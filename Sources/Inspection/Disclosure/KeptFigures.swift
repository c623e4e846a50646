import BitCollections
import Standards

/// Which figures of several tables are kept back, until nothing small can be worked out.
///
/// Whoever reads the tables knows the total, the totals that stand elsewhere, and every figure that
/// is shown. By taking away they come to know the sum of what is kept back in a table, or in the
/// part of it that has the cases of a figure in another, such as those of a team. No such sum may
/// be small, as no figure may be.
struct KeptFigures {
  /// A group of one of the tables.
  struct Place: Hashable {
    let table: Int
    let group: Int
  }

  /// Cases whose answers can be worked out together, and the figures without which they could not.
  private struct Known {
    let cases: BitSet
    let sources: Set<Place>
  }

  /// A small sum that can be worked out.
  private struct Leak {
    let cases: BitSet
    /// The figures of which one is to be kept back: those beside it, else those by which it is
    /// known.
    let candidates: Set<Place>
    /// Whether it has every answer there is.
    let isTotal: Bool
  }

  private let fewest: Int
  private let tallies: [[Tally]]
  /// Of the tables, and after them of the totals that stand elsewhere, where there are any.
  private let cases: [[BitSet]]
  private(set) var kept: Set<Place> = []
  private(set) var keepsTotal = false
  /// What is known however much is kept back: it is all there is.
  private var inevitable: Set<BitSet> = []

  init(_ tables: [DisclosureControl.Table], knowing totals: [Set<Int>], fewest: Int) {
    self.fewest = fewest
    tallies = tables.map(\.tallies)
    cases = (tables.map(\.cases) + (totals.isEmpty ? [] : [totals])).map { $0.map { BitSet($0) } }
    kept = Set(
      tables.indices.flatMap { places(in: $0) }.filter { isSmall(tally(of: $0)) })
  }

  private func places(in table: Int) -> [Place] {
    cases[table].indices.map { Place(table: table, group: $0) }
  }

  /// Those of some figures that can be kept back: not the totals that stand elsewhere.
  private func keepable(_ places: Set<Place>) -> Set<Place> {
    places.filter { tallies.indices.contains($0.table) }
  }

  private func tally(of place: Place) -> Tally { tallies[place.table][place.group] }

  /// Whether a sum gives a small number away, by its Yes, its No or both.
  private func isSmall(_ tally: Tally) -> Bool {
    tally.denominator > 0 && min(tally.yes, tally.no) < fewest
  }
}

// MARK: - Keeping more back

extension KeptFigures {
  /// Only ever keeps more back, so it ends. Of the figures that would do, the one with the fewest
  /// answers goes, the first of equals.
  mutating func keepUntilHidden() {
    while let leak {
      let next = leak.candidates.min {
        (tally(of: $0).denominator, $0.table, $0.group)
          < (tally(of: $1).denominator, $1.table, $1.group)
      }
      if let next {
        kept.insert(next)
      } else {
        keepsTotal = keepsTotal || leak.isTotal
        inevitable.insert(leak.cases)
      }
    }
  }

  /// The first small sum that can be worked out; nil where there is none.
  private var leak: Leak? {
    var known = obvious
    var seen = Set(known.map(\.cases))
    var rests: [[Known]] = cases.map { _ in [] }
    var next = 0
    while next < known.count {
      for table in cases.indices {
        let groups = groups(of: table, within: known[next].cases)
        let hidden = groups.intersection(kept)
        if hidden.isEmpty { continue }
        let shown = groups.subtracting(hidden)
        let rest = Known(cases: union(hidden), sources: known[next].sources.union(shown))
        let sum = hidden.reduce(into: Tally()) { $0.add(tally(of: $1)) }
        let beside = shown.filter(hasAnswers)
        let candidates = beside.isEmpty ? rest.sources.filter(hasAnswers) : beside
        if isSmall(sum), !candidates.isEmpty || !inevitable.contains(rest.cases) {
          return Leak(
            cases: rest.cases, candidates: candidates,
            isTotal: sum.denominator == tallies[table].reduce(0) { $0 + $1.denominator })
        }
        let more = [rest] + differences(of: rest, from: rests[table])
        rests[table].append(rest)
        known += more.filter { seen.insert($0.cases).inserted }
      }
      next += 1
    }
    return nil
  }

  private func hasAnswers(_ place: Place) -> Bool { tally(of: place).denominator > 0 }

  /// What is known at once: the totals that stand elsewhere, everything, each figure that is shown,
  /// and the parts that some of these make up exactly in another table.
  ///
  /// The totals come first: a figure that is kept back for their sake is often enough for the rest.
  private var obvious: [Known] {
    let everything = cases.first.map { $0.reduce(BitSet()) { $0.union($1) } } ?? BitSet()
    let totals = cases.dropFirst(tallies.count).joined().map { Known(cases: $0, sources: []) }
    let shown = tallies.indices.flatMap { places(in: $0) }.filter { !kept.contains($0) }.map {
      Known(cases: cases[$0.table][$0.group], sources: [$0])
    }
    return totals + [Known(cases: everything, sources: [])] + shown
      + cases.indices.flatMap { table in
        cases.indices.filter { $0 != table }.flatMap { parts(of: table, beside: $0) }
      }
  }

  /// The smallest parts of a table whose cases are those of whole groups of another, where all its
  /// groups in them are shown.
  private func parts(of table: Int, beside other: Int) -> [Known] {
    cases[table].indices.compactMap { first in
      var part = cases[table][first]
      var before = BitSet()
      while before != part {
        before = part
        for group in cases[other] + cases[table] where !group.isDisjoint(with: part) {
          part.formUnion(group)
        }
      }
      let groups = groups(of: table, within: part)
      guard groups.count > 1, groups.isDisjoint(with: kept),
        groups.map(\.group).min() == first
      else { return nil }
      return Known(cases: part, sources: keepable(groups))
    }
  }

  /// What one rest has more than another of the same table.
  private func differences(of rest: Known, from others: [Known]) -> [Known] {
    others.compactMap { other in
      let (less, more) =
        other.cases.isStrictSubset(of: rest.cases) ? (other, rest) : (rest, other)
      guard less.cases.isStrictSubset(of: more.cases) else { return nil }
      return Known(
        cases: more.cases.subtracting(less.cases), sources: more.sources.union(less.sources))
    }
  }

  /// The groups of a table that make up some cases exactly; none where they do not.
  private func groups(of table: Int, within wanted: BitSet) -> Set<Place> {
    let groups = Set(
      places(in: table).filter {
        let own = cases[table][$0.group]
        return !own.isEmpty && own.isSubset(of: wanted)
      })
    return union(groups) == wanted ? groups : []
  }

  private func union(_ places: Set<Place>) -> BitSet {
    places.reduce(into: BitSet()) { $0.formUnion(cases[$1.table][$1.group]) }
  }
}

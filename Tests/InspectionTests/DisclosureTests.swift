import Inspection
import SeededChance
import Standards
import Testing

/// What is shown by group must not let anybody work out what is kept back.
@Suite struct DisclosureTests {
  private let control = DisclosureControl(fewest: 5)

  @Test func smallFigureTakesAnotherWithIt() {
    let column = control.column([
      Tally(yes: 6, no: 7), Tally(yes: 3, no: 6), Tally(yes: 9, no: 9),
    ])
    #expect(column.figures[0] == .confidential)
    #expect(column.figures[1] == .confidential)
    #expect(column.figures[2] == Share(yes: 9, of: 18).map { .shown($0) })
    #expect(column.total == Share(yes: 18, of: 40).map { .shown($0) })
  }

  @Test func groupWithoutCasesOrAnswersIsToldApart() {
    let column = control.column([Tally(), Tally(unanswered: 7)])
    #expect(column.figures == [.notApplicable, .notAvailable])
  }

  /// A group of one that is not asked, or not answered, would tell how that case stands.
  @Test func fewCasesWithoutAnAnswerAreKeptBack() {
    let column = control.column([Tally(notRelevant: 1), Tally(unanswered: 9)])
    #expect(column.figures == [.confidential, .notAvailable])
  }

  /// North is P1 and P2, South P3 and P4: what is kept back of one is not what its team's figure
  /// leaves over.
  @Test func practitionersCannotBeWorkedOutFromTheirTeams() {
    let tallies = [
      Tally(yes: 6, no: 6), Tally(yes: 2, no: 4), Tally(yes: 6, no: 6), Tally(yes: 1),
    ]
    let cases = [Set(0..<12), Set(12..<18), Set(18..<30), Set([30])]
    let teams = [(tallies[0], tallies[1]), (tallies[2], tallies[3])].map { one, other in
      var sum = one
      sum.add(other)
      return sum
    }
    let columns = control.columns([
      DisclosureControl.Table(
        teams, of: [cases[0].union(cases[1]), cases[2].union(cases[3])]),
      DisclosureControl.Table(tallies, of: cases),
    ])
    for (team, members) in [(0, [0, 1]), (1, [2, 3])] {
      let kept = members.count { columns[1].figures[$0] == .confidential }
      #expect(columns[0].figures[team] == .confidential || kept != 1, "team \(team)")
      #expect(columns[0].figures[team] != .confidential || kept > 0, "team \(team)")
    }
  }

  /// Of 33 Yes in 39, T1 has 10 of 15: what is left of both others is 23 of 24, and so one No.
  @Test func theSumOfWhatIsKeptBackIsNotSmallEither() {
    let tallies = [Tally(yes: 10, no: 5), Tally(yes: 12, no: 1), Tally(yes: 11, no: 0)]
    let column = control.column(tallies)
    #expect(column.figures == [.confidential, .confidential, .confidential])
    #expect(column.total == Share(yes: 33, of: 39).map { .shown($0) })
    let further = control.column(tallies + [Tally(yes: 20, no: 20)])
    #expect(further.figures.dropLast().allSatisfy { $0 == .confidential })
    #expect(further.figures.last == Share(yes: 20, of: 40).map { .shown($0) })
  }

  /// North and South have all court cases, 25 of 35 Yes, and Diversion all others: with North shown
  /// South would be what is left of the court cases.
  @Test func aTotalThatStandsElsewhereGivesNothingAway() {
    let tallies = [Tally(yes: 6, no: 14), Tally(yes: 4, no: 11), Tally(yes: 6, no: 8)]
    let cases = [Set(0..<20), Set(20..<35), Set(35..<49)]
    let table = DisclosureControl.Table(tallies, of: cases)
    let column = control.columns([table], knowing: [Set(0..<35), Set(35..<49)])[0]
    #expect(
      column.figures == [
        .confidential, .confidential, Share(yes: 6, of: 14).map { .shown($0) },
      ])
    #expect(column.total == Share(yes: 16, of: 49).map { .shown($0) })
  }

  /// What the total of a type says by itself, no table keeps back, so the others stay in sight.
  @Test func whatATotalSaysByItselfEndsTheKeepingBack() {
    let tallies = [Tally(yes: 3, no: 11), Tally(yes: 9, no: 9), Tally(yes: 8, no: 9)]
    let cases = [Set(0..<14), Set(14..<32), Set(32..<49)]
    let column = control.columns(
      [DisclosureControl.Table(tallies, of: cases)], knowing: [Set(0..<14), Set(14..<49)])[0]
    #expect(column.figures.count { $0 == .confidential } == 2)
    #expect(column.total == Share(yes: 20, of: 49).map { .shown($0) })
  }

  @Test func singleGroupHidesTheTotalToo() {
    #expect(control.column([Tally(yes: 1, no: 8)]).total == .confidential)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func everythingKeptBackHasTwoFeasibleValues(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let groups = Int.random(in: 1...5, using: &generator)
    let tallies = (0..<groups).map { _ in
      Tally(
        yes: .random(in: 0...9, using: &generator), no: .random(in: 0...9, using: &generator))
    }
    let column = control.column(tallies)
    let kept = tallies.indices.filter { column.figures[$0] == .confidential }
    for index in tallies.indices where !kept.contains(index) && tallies[index].denominator > 0 {
      #expect(min(tallies[index].yes, tallies[index].no) >= 5)
    }
    if column.total == .confidential { return }
    // What anybody can work out: the sum over those kept back, and each group's cases.
    let yes = kept.reduce(0) { $0 + tallies[$1].yes }
    let cases = kept.map { tallies[$0].denominator }
    for (place, own) in cases.enumerated() {
      let others = cases.enumerated().reduce(0) { $0 + ($1.offset == place ? 0 : $1.element) }
      let feasible = (0...own).filter { (0...others).contains(yes - $0) }
      #expect(feasible.count > 1, "\(tallies)")
    }
  }
}

/// Tables of the same cases by team, practitioner and a characteristic, as they go out together, and
/// somebody who works out of them, and of the totals by type of case, all that follows.
@Suite struct DisclosureAttackTests {
  private let fewest = 5

  @Test(arguments: 1...300 as ClosedRange<UInt64>, [false, true])
  func noSmallSumFollowsFromWhatIsShown(_ seed: UInt64, _ knowsTypes: Bool) {
    var generator = SeededGenerator(seed: seed)
    let cases = Cases(using: &generator)
    let tables = cases.tables.shuffled(using: &generator).prefix(
      .random(in: 1...3, using: &generator))
    let totals = knowsTypes ? cases.types : []
    let columns = DisclosureControl(fewest: fewest).columns(
      tables.map { groups in DisclosureControl.Table(groups.map(cases.tally), of: groups) },
      knowing: totals)
    // What the ratings and the totals by type say is known, whatever a table keeps back.
    var reader = Attacker(cases.count)
    for known in [Set(0..<cases.count)] + totals { reader.learn(known) }
    var attacker = reader
    for (groups, column) in zip(tables, columns) {
      for (group, figure) in zip(groups, column.figures) where figure != .confidential {
        attacker.learn(group)
      }
    }
    for (groups, column) in zip(tables, columns) {
      let kept = zip(groups, column.figures).filter { $0.1 == .confidential }.map(\.0)
      for choice in 1..<(1 << kept.count) where !kept.isEmpty {
        let sum = kept.indices.filter { choice >> $0 & 1 == 1 }
          .reduce(into: Set<Int>()) { $0.formUnion(kept[$1]) }
        guard !reader.knows(sum), attacker.knows(sum) else { continue }
        let tally = cases.tally(sum)
        #expect(min(tally.yes, tally.no) >= fewest, "\(tables) \(sum)")
      }
    }
  }

  /// Something is left to show where groups are large.
  @Test func whatIsLargeIsShown() {
    let large = (0..<4).map { _ in Tally(yes: 9, no: 9) }
    #expect(!DisclosureControl(fewest: fewest).column(large).figures.contains(.confidential))
  }

  /// Cases with an answer each, in teams, under practitioners of whom some serve two teams, and with a
  /// characteristic; of two or three types, of which a team mostly has one.
  private struct Cases {
    let isYes: [Bool]
    let tables: [[Set<Int>]]
    let types: [Set<Int>]
    var count: Int { isYes.count }

    init(using generator: inout SeededGenerator) {
      let share = Int.random(in: 50...95, using: &generator)
      isYes = (0..<Int.random(in: 20...90, using: &generator)).map { _ in
        Int.random(in: 0..<100, using: &generator) < share
      }
      let teams = Int.random(in: 2...4, using: &generator)
      let crossing = Int.random(in: 0...12, using: &generator)
      let practitioners = isYes.indices.map { _ in
        Int.random(in: 0..<teams * 2, using: &generator)
      }
      let team = practitioners.map { practitioner in
        let isElsewhere = practitioner == crossing && Bool.random(using: &generator)
        return (practitioner / 2 + (isElsewhere ? 1 : 0)) % teams
      }
      let characteristic = isYes.indices.map { _ in Int.random(in: 0..<3, using: &generator) }
      tables = [team, practitioners, characteristic].map(Self.groups)
      let (kinds, mixed) = (
        Int.random(in: 2...3, using: &generator), Int.random(in: -1..<teams, using: &generator)
      )
      types = Self.groups(
        team.map { $0 == mixed ? Int.random(in: 0..<kinds, using: &generator) : $0 % kinds })
    }

    private static func groups(_ values: [Int]) -> [Set<Int>] {
      Dictionary(grouping: values.indices) { values[$0] }.sorted { $0.key < $1.key }
        .map { Set($0.value) }
    }

    func tally(_ cases: Set<Int>) -> Tally {
      let yes = cases.count { isYes[$0] }
      return Tally(yes: yes, no: cases.count - yes)
    }
  }

  /// Knows the sums over some sets of cases, and all that adding and taking away makes of them.
  private struct Attacker {
    private static let prime = 1_000_003
    private let count: Int
    /// Rows in echelon form, each with its leading column.
    private var rows: [(lead: Int, values: [Int])] = []

    init(_ count: Int) { self.count = count }

    mutating func learn(_ cases: Set<Int>) {
      var values = reduced(cases)
      guard let lead = values.firstIndex(where: { $0 != 0 }) else { return }
      let inverse = Self.power(values[lead], Self.prime - 2)
      values = values.map { $0 * inverse % Self.prime }
      rows.append((lead, values))
    }

    func knows(_ cases: Set<Int>) -> Bool { reduced(cases).allSatisfy { $0 == 0 } }

    private func reduced(_ cases: Set<Int>) -> [Int] {
      var values = (0..<count).map { cases.contains($0) ? 1 : 0 }
      for row in rows where values[row.lead] != 0 {
        let factor = Self.prime - values[row.lead]
        for column in 0..<count {
          values[column] = (values[column] + factor * row.values[column]) % Self.prime
        }
      }
      return values
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
      var (result, base, exponent) = (1, base, exponent)
      while exponent > 0 {
        if exponent & 1 == 1 { result = result * base % prime }
        base = base * base % prime
        exponent >>= 1
      }
      return result
    }
  }
}

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

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
    let column = control.column([Tally(), Tally(unanswered: 2)])
    #expect(column.figures == [.notApplicable, .notAvailable])
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

import FrameworkFixtures
import Standards
import Testing

/// Triggers allow discretion and change nothing (`rules.md` 4).
@Suite struct TriggerTests {
  private func triggers(_ tallies: [(Int, Int)]) throws -> (Panel, [Trigger]) {
    var panel = Panel(try Edition.hmip2021.framework())
    for (question, tally) in zip(["2.1.1", "2.1.2", "2.1.3"], tallies) {
      panel.tally(question, yes: tally.0, no: tally.1)
    }
    return (panel, panel.result("2.1").triggers)
  }

  @Test(arguments: [
    (44, nil), (45, 50), (50, 50), (55, 50), (56, nil), (59, nil), (60, 65), (65, 65), (70, 65),
    (71, nil), (74, nil), (75, 80), (80, 80), (85, 80), (86, nil), (100, nil), (0, nil),
  ])
  func fivePointsOnEitherSideAreNearABoundary(_ percent: Int, _ boundary: Int?) throws {
    let (_, triggers) = try triggers([(percent, 100 - percent), (100, 0)])
    let near = triggers.first { $0.name == "nearBoundary" }
    #expect(near == boundary.map { .nearBoundary(boundary: $0, percent: percent) })
  }

  @Test func onlyTheLowestPercentageIsNearABoundary() throws {
    let (_, triggers) = try triggers([(20, 80), (80, 20)])
    #expect(triggers.allSatisfy { $0.name != "nearBoundary" })
  }

  @Test(arguments: [(1, true), (5, true), (6, false)])
  func fiveCasesOrFewerAreASmallSample(_ cases: Int, _ isSmall: Bool) throws {
    let (panel, triggers) = try triggers([(100, 0), (cases, 0)])
    let small = triggers.first { $0.name == "smallSample" }
    let question = panel.framework.question("2.1.2")?.index ?? -1
    #expect(small == (isSmall ? .smallSample([question]) : nil))
  }

  @Test func aKeyQuestionWithoutCasesIsNoSmallSample() throws {
    let (_, triggers) = try triggers([(100, 0)])
    #expect(triggers.allSatisfy { $0.name != "smallSample" })
  }

  /// 5 of 6 falls to 4 of 6, Good; 6 of 6 falls only to 5 of 6, Outstanding still.
  @Test func theYesAnswersThatHoldARatingUpArePivotal() throws {
    let (panel, triggers) = try triggers([(5, 1), (6, 0), (6, 0)])
    #expect(Self.pivotal(triggers, panel) == ["2.1.1 yes"])
  }

  /// 9 of 12 rises to 10 of 12, Outstanding, and does not fall below Good at 8 of 12.
  @Test func theNoAnswersThatHoldARatingDownArePivotal() throws {
    let (panel, triggers) = try triggers([(9, 3), (12, 0), (12, 0)])
    #expect(Self.pivotal(triggers, panel) == ["2.1.1 no"])
  }

  @Test func twoKeyQuestionsInTheLowestBandHoldEachOtherDown() throws {
    let (panel, triggers) = try triggers([(9, 3), (9, 3), (12, 0)])
    #expect(Self.pivotal(triggers, panel) == [])
  }

  @Test func aKeyQuestionInAHigherBandIsPivotalWhereItCanFallBelow() throws {
    // 3 of 4 is Good and falls to 2 of 4; 4 of 4 falls to 3 of 4, Good still; 3 of 4 rises to all.
    let (panel, triggers) = try triggers([(3, 1), (4, 0), (4, 0)])
    #expect(Self.pivotal(triggers, panel) == ["2.1.1 yes", "2.1.1 no"])
  }

  /// Every answer is turned once and the standard rated anew.
  @Test(arguments: 1...6) func pivotalAnswersAreThoseThatChangeTheRating(_ count: Int) throws {
    for first in 0...count {
      for second in 0...count {
        let (panel, triggers) = try triggers([(first, count - first), (second, count - second)])
        let rating = panel.ruleRating("2.1")
        var expected: [String] = []
        for (question, yes) in [("2.1.1", first), ("2.1.2", second)] {
          for (word, step) in [("yes", -1), ("no", 1)] where (0...count).contains(yes + step) {
            var other = panel
            other.tally(question, yes: yes + step, no: count - yes - step)
            if other.ruleRating("2.1") != rating { expected.append("\(question) \(word)") }
          }
        }
        #expect(Self.pivotal(triggers, panel) == expected)
      }
    }
  }

  private static func pivotal(_ triggers: [Trigger], _ panel: Panel) -> [String] {
    triggers.flatMap { trigger -> [Pivotal] in
      if case .oneCase(let pivotal) = trigger { pivotal } else { [] }
    }.map {
      let question = panel.framework.questions[$0.question]
      return "\(question.id) \(panel.framework.word(for: $0.answer, to: question))"
    }
  }
}

import FrameworkFixtures
import Standards
import Testing

/// From the tallies of its key questions to the rule rating of a standard (`rules.md` 3).
@Suite struct StandardResultTests {
  private func panel(_ edition: Edition = .hmip2021) throws -> Panel {
    Panel(try edition.framework())
  }

  @Test func theLowestBandOfTheKeyQuestionsIsTheRuleRating() throws {
    var panel = try panel()
    panel.tally("2.1.1", yes: 10)
    panel.tally("2.1.2", yes: 6, no: 4)
    panel.tally("2.1.3", yes: 7, no: 3)
    #expect(panel.ruleRating("2.1") == "requiresImprovement")
    #expect(panel.result("2.1").lowest.map { panel.framework.questions[$0].id.text } == ["2.1.2"])
  }

  @Test func allKeyQuestionsAtTheLowestPercentageAreNamed() throws {
    var panel = try panel()
    panel.tally("2.1.1", yes: 2, no: 1)
    panel.tally("2.1.2", yes: 67, no: 33)
    panel.tally("2.1.3", yes: 68, no: 32)
    let lowest = panel.result("2.1").lowest.map { panel.framework.questions[$0].id.text }
    #expect(lowest == ["2.1.1", "2.1.2"])
  }

  @Test func aKeyQuestionWithoutADenominatorDoesNotCount() throws {
    var panel = try panel(.hmip2018)
    panel.tally("2.1.1", yes: 4, no: 1)
    panel.tally("2.1.2", notRelevant: 5)
    let result = panel.result("2.1")
    #expect(panel.word(result.ruleRating) == "outstanding")
    #expect(result.keyQuestions[1].percent == nil)
    #expect(result.keyQuestions[1].band == nil)
    #expect(result.keyQuestions[1].worst == nil)
  }

  @Test func aStandardWithoutAnyDenominatorIsNotRated() throws {
    var panel = try panel(.hmip2018)
    panel.tallyAll(of: "2.1")
    panel.tally("2.1.3", notRelevant: 4)
    let result = panel.result("2.1")
    #expect(result.ruleRating == nil)
    #expect(result.rating == nil)
    #expect(result.lowest.isEmpty)
    #expect(result.triggers.isEmpty)
    #expect(!result.isProvisional)
    #expect(!result.isSettled)
    let words = panel.ratings.explanation(of: panel.index("2.1"), panel.framework)
    #expect(words == ["Not rated: no key question has an answer that counts."])
  }

  @Test func oneOpenCaseMakesAStandardProvisional() throws {
    var panel = try panel()
    panel.tallyAll(of: "2.1", yes: 6)
    #expect(!panel.result("2.1").isProvisional)
    panel.tally("2.1.2", yes: 6, open: 1)
    #expect(panel.result("2.1").isProvisional)
    #expect(panel.ruleRating("2.1") == "outstanding")
  }

  @Test func aDifferenceOfRoundingIsNoted() throws {
    var panel = try panel()
    panel.tally("2.1.1", yes: 11, no: 6)
    panel.tally("2.1.2", yes: 12, no: 6)
    let results = panel.result("2.1").keyQuestions
    #expect(panel.word(results[0].band) == "good")
    #expect(panel.word(results[0].otherwiseRounded) == "requiresImprovement")
    #expect(results[1].otherwiseRounded == nil)
    let words = panel.ratings.explanation(of: panel.index("2.1"), panel.framework)
    #expect(
      words.contains("Without rounding, 2.1.1 (11 of 17) would be Requires improvement."))
  }
}

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

/// A panel may move a case-based standard's rating; the rule's stays beside it (`rules.md` 4).
@Suite struct DecisionTests {
  private func panel(rule yes: Int, of count: Int = 10) throws -> Panel {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tallyAll(of: "2.1", yes: yes, no: count - yes)
    return panel
  }

  /// Gateshead 2.1: 83 per cent, Outstanding by rule, published Good.
  @Test func aDecisionThatCountsIsTheRating() throws {
    var panel = try panel(rule: 5, of: 6)
    panel.decide("2.1", "good", replacing: "outstanding")
    let result = panel.result("2.1")
    #expect(panel.word(result.rating) == "good")
    #expect(panel.word(result.ruleRating) == "outstanding")
    #expect(!result.isDecisionStale)
    #expect(panel.ratings.score.value == 2)
  }

  /// Peterborough 3.1: 60 per cent, Requires improvement by rule, published Good.
  @Test func aDecisionMayRaiseARating() throws {
    var panel = try panel(rule: 6)
    panel.decide("2.1", "good", replacing: "requiresImprovement")
    #expect(panel.word(panel.result("2.1").rating) == "good")
  }

  @Test func aDecisionIsStaleOnceTheRuleRatingHasChanged() throws {
    var panel = try panel(rule: 7)
    panel.decide("2.1", "good", replacing: "outstanding")
    let result = panel.result("2.1")
    #expect(result.isDecisionStale)
    #expect(panel.word(result.rating) == "good")
    panel.decide("2.1", "inadequate", replacing: "outstanding")
    #expect(panel.word(panel.result("2.1").rating) == "good")
  }

  @Test func aDecisionIsStaleWhereNothingIsLeftToRate() throws {
    var panel = try panel(rule: 0, of: 0)
    panel.decide("2.1", "good", replacing: "outstanding")
    #expect(panel.result("2.1").isDecisionStale)
    #expect(panel.result("2.1").rating == nil)
  }

  @Test func aDecisionCountsWithoutATriggerToo() throws {
    var panel = try panel(rule: 100, of: 100)
    #expect(panel.result("2.1").triggers.isEmpty)
    panel.decide("2.1", "good", replacing: "outstanding")
    #expect(panel.word(panel.result("2.1").rating) == "good")
  }
}

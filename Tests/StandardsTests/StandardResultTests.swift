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

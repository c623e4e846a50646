import FrameworkFixtures
import Standards
import Testing

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

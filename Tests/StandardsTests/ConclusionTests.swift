import FrameworkFixtures
import Standards
import Testing

/// A panel on which every standard of the 2021 edition is rated.
private func wholePanel(
  all rating: String = "good", _ others: [String: String] = [:]
) throws -> Panel {
  var panel = Panel(try Edition.hmip2021.framework())
  for standard in panel.framework.standards {
    panel.rate(standard.id.text, others[standard.id.text] ?? rating)
  }
  return panel
}

private let domains2And3 = ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4"]

/// Fewer than half of eight Good: leadership is at most Requires improvement (`rules.md` 5).
@Suite struct GovernanceLimitTests {
  private func panel(good: Int, leaders: String = "good") throws -> Panel {
    var ratings = Dictionary(
      uniqueKeysWithValues: domains2And3.dropFirst(good).map { ($0, "requiresImprovement") })
    ratings["1.1"] = leaders
    return try wholePanel(ratings)
  }

  @Test(arguments: [(0, true), (3, true), (4, false), (8, false)])
  func exactlyHalfIsNotFewer(_ good: Int, _ bites: Bool) throws {
    let panel = try panel(good: good)
    let result = panel.result("1.1")
    #expect(panel.word(result.judged) == "good")
    #expect(panel.word(result.rating) == (bites ? "requiresImprovement" : "good"))
    #expect(result.limitedBy == (bites ? 0 : nil))
    #expect(panel.ratings.limits[0] == (bites ? .bites : .idle))
  }

  @Test(arguments: ["inadequate", "requiresImprovement"])
  func itRaisesNothing(_ leaders: String) throws {
    let panel = try panel(good: 3, leaders: leaders)
    #expect(panel.word(panel.result("1.1").rating) == leaders)
    #expect(panel.result("1.1").limitedBy == nil)
  }

  @Test func theBroughtDownRatingCountsInTheScore() throws {
    #expect(try panel(good: 3).ratings.score.value == 1 + 3 * 2 + 3 * 2 + 5)
  }

  @Test func resettlementIsNotAmongTheEight() throws {
    var panel = try panel(good: 4)
    panel.judge("4.1", "inadequate")
    #expect(panel.ratings.limits[0] == .idle)
  }

  @Test func itIsOnlyPossibleWhileOneOfTheEightIsProvisional() throws {
    var panel = try panel(good: 3)
    panel.tallyAll(of: "2.4", yes: 5, no: 5, open: 1)
    #expect(panel.ratings.limits[0] == .possible)
    #expect(panel.word(panel.result("1.1").rating) == "good")
  }

  @Test func itIsOnlyPossibleWhileOneOfTheEightIsNotRated() throws {
    var panel = try panel(good: 3)
    panel.evidence.judgements[panel.index("3.4")] = nil
    #expect(panel.ratings.limits[0] == .possible)
    #expect(panel.word(panel.result("1.1").rating) == "good")
  }

  @Test func itIsIdleWhileNoCompletionCanBringItAbout() throws {
    var panel = try panel(good: 5)
    panel.tallyAll(of: "2.1", yes: 5, open: 5)
    #expect(panel.ratings.limits[0] == .idle)
  }

  @Test func aPanelDecisionCountsTowardsTheHalf() throws {
    var panel = try panel(good: 3)
    panel.decide("2.4", "good", replacing: "requiresImprovement")
    #expect(panel.ratings.limits[0] == .idle)
    panel.decide("2.4", "good", replacing: "inadequate")
    #expect(panel.ratings.limits[0] == .bites)
  }

  @Test func itCanNeverBiteWithoutCasesInADomain() throws {
    var panel = try panel(good: 3)
    for standard in ["3.1", "3.2", "3.3"] { panel.tallyAll(of: standard) }
    panel.evidence.judgements[panel.index("3.4")] = nil
    panel.evidence.hasCases[2] = false
    #expect(panel.ratings.limits[0] == .idle)
  }
}

/// Resettlement Inadequate: overall at most Good (`rules.md` 5).
@Suite struct ResettlementLimitTests {
  @Test(arguments: [
    ("outstanding", "inadequate", "good", true), ("good", "inadequate", "good", false),
    ("outstanding", "requiresImprovement", "outstanding", false),
    ("inadequate", "inadequate", "inadequate", false),
  ])
  func inadequateResettlementCapsTheOverallRating(
    _ all: String, _ resettlement: String, _ overall: String, _ limited: Bool
  ) throws {
    let panel = try wholePanel(all: all, ["4.1": resettlement])
    #expect(panel.word(panel.ratings.overall.rating) == overall)
    #expect(panel.word(panel.ratings.overall.unlimited) == all)
    #expect(panel.ratings.overall.limitedBy == (limited ? 1 : nil))
  }

  @Test func withoutCasesItIsNotRatedAndLimitsNothing() throws {
    var panel = try wholePanel(all: "outstanding")
    panel.evidence.judgements[panel.index("4.1")] = nil
    panel.evidence.hasCases[3] = false
    #expect(panel.word(panel.ratings.overall.rating) == "outstanding")
    #expect(panel.word(panel.ratings.overall.worst) == "outstanding")
    #expect(panel.ratings.limits[1] == .idle)
    panel.evidence.hasCases[3] = true
    #expect(panel.word(panel.ratings.overall.worst) == "good")
    #expect(panel.ratings.limits[1] == .possible)
  }

  @Test func the2018EditionKnowsNoSuchLimit() throws {
    let framework = try Edition.hmip2018.framework()
    #expect(framework.limits.map(\.id) == ["governance"])
  }
}

/// The sum of points and the overall rating (`rules.md` 5).
@Suite struct ScoreTests {
  @Test(arguments: [
    (0, "inadequate"), (6, "inadequate"), (7, "requiresImprovement"), (18, "requiresImprovement"),
    (19, "good"), (30, "good"), (31, "outstanding"), (36, "outstanding"),
  ])
  func overallThresholdsAreReached(_ score: Int, _ overall: String) throws {
    // 1.1 last, so that the governance limit has nothing to bring down.
    let order = ["1.2", "1.3", "1.4"] + domains2And3 + ["1.1"]
    let words = ["inadequate", "requiresImprovement", "good", "outstanding"]
    var left = score
    var ratings: [String: String] = [:]
    for (position, standard) in order.enumerated() {
      let points = min(3, max(0, (left + 11 - position) / (12 - position)))
      ratings[standard] = words[points]
      left -= points
    }
    let panel = try wholePanel(ratings)
    #expect(panel.ratings.score.value == score)
    #expect(panel.word(panel.ratings.overall.rating) == overall)
    #expect(panel.ratings.score.worst == score)
    #expect(panel.ratings.score.best == score)
  }

  @Test func resettlementIsOutsideTheScore() throws {
    #expect(try wholePanel(all: "outstanding", ["4.1": "inadequate"]).ratings.score.value == 36)
  }

  @Test func theScoreIsOfTheStandardsRatedNow() throws {
    var panel = Panel(try Edition.hmip2021.framework())
    for standard in panel.framework.standards { panel.tallyAll(of: standard.id.text, open: 5) }
    let empty = panel.ratings.score
    #expect([empty.value, empty.maximum, empty.rated, empty.of] == [0, 36, 0, 12])
    #expect([empty.worst, empty.best] == [0, 36])
    panel.judge("1.2", "good")
    panel.judge("4.1", "outstanding")
    #expect(panel.ratings.score.value == 2)
    #expect(panel.ratings.score.rated == 1)
  }

  @Test func anOverallRatingWaitsForEveryScoredStandard() throws {
    var panel = try wholePanel()
    #expect(panel.word(panel.ratings.overall.rating) == "good")
    #expect(panel.ratings.overall.impediment == nil)
    panel.evidence.judgements[panel.index("1.3")] = nil
    #expect(panel.ratings.overall.rating == nil)
    #expect(panel.ratings.overall.unlimited == nil)
    #expect(
      panel.ratings.overall.impediment
        == .incomplete(unrated: [panel.index("1.3")], provisional: []))
    #expect(panel.word(panel.ratings.overall.worst) == "good")
  }

  @Test func anOverallRatingWaitsForProvisionalStandards() throws {
    var panel = try wholePanel()
    panel.tally("2.1.1", yes: 9, no: 1, open: 1)
    #expect(panel.ratings.overall.rating == nil)
    #expect(
      panel.ratings.overall.impediment
        == .incomplete(unrated: [], provisional: [panel.index("2.1")]))
    #expect(panel.ratings.score.rated == 12)
  }

  @Test func aDomainWithoutCasesLeavesNoOverallRatingAndSaysWhy() throws {
    var panel = try wholePanel()
    for standard in ["2.1", "2.2", "2.3", "2.4"] { panel.tallyAll(of: standard) }
    panel.evidence.hasCases[1] = false
    #expect(panel.ratings.overall.rating == nil)
    #expect(panel.ratings.overall.worst == nil)
    #expect(panel.ratings.overall.best == nil)
    let without = ["2.1", "2.2", "2.3", "2.4"].map { panel.index($0) }
    #expect(panel.ratings.overall.impediment == .noCases(standards: without))
    #expect(
      panel.ratings.overallExplanation(panel.framework).contains(
        "No overall rating: there are no cases to rate 2.1, 2.2, 2.3, 2.4 from."))
  }

  /// `rules.md`, check sums: Stoke-on-Trent's 18 with 1.1 judged Requires improvement, and what
  /// the limit makes of it when 1.1 is judged Good.
  @Test func theGovernanceLimitComesBeforeTheScore() throws {
    let few = Dictionary(
      uniqueKeysWithValues: domains2And3.dropFirst(3).map { ($0, "requiresImprovement") })
    let good = try wholePanel(few.merging(["1.1": "good"]) { $1 })
    let lower = try wholePanel(few.merging(["1.1": "requiresImprovement"]) { $1 })
    #expect(good.ratings.score.value == lower.ratings.score.value)
  }
}

import FrameworkFixtures
import Standards
import Testing

/// A made-up edition with other domains, points, thresholds, limits and rounding comes out by its
/// own rules, so none of the published ones sits in code.
@Suite struct ThirdFrameworkTests {
  private func panel() throws -> Panel { Panel(try Edition.harbour.framework()) }

  @Test(arguments: [
    (0, 5, "poor"), (39, 61, "poor"), (2, 3, "weak"), (11, 9, "fair"), (7, 3, "fine"),
    (69, 31, "fair"), (9, 1, "excellent"), (899, 101, "fine"),
  ])
  func bandsAreThoseOfTheFile(_ yes: Int, _ no: Int, _ band: String) throws {
    var panel = try panel()
    panel.tally("2.2.1", yes: yes, no: no)
    #expect(panel.ruleRating("2.2") == band)
  }

  /// 895 of 1,000 is 90 per cent when rounded, and stays below 90 when it is not.
  @Test func exactSharesAreComparedWithoutRounding() throws {
    var panel = try panel()
    panel.tally("2.2.1", yes: 895, no: 105)
    let result = panel.result("2.2").keyQuestions[0]
    #expect(result.percent == 90)
    #expect(panel.word(result.band) == "fine")
    #expect(panel.word(result.otherwiseRounded) == "excellent")
  }

  @Test func pointsAreThoseOfTheFile() throws {
    var panel = try panel()
    panel.judge("1.1", "excellent")
    panel.tally("2.1.1", yes: 9, no: 1)
    panel.tally("2.2.1", yes: 11, no: 9)
    panel.tally("3.1.1", yes: 4, no: 6)
    // Excellent 6, Excellent brought down to Fair 3, Fair 3, Weak 1.
    #expect(panel.ratings.score.value == 13)
    #expect(panel.ratings.score.maximum == 24)
    #expect(panel.word(panel.ratings.overall.rating) == "fair")
  }

  @Test func aLimitMayCapACaseBasedStandard() throws {
    var panel = try panel()
    panel.tally("2.1.1", yes: 9, no: 1)
    panel.tally("3.1.1", yes: 69, no: 31)
    let result = panel.result("2.1")
    #expect(panel.word(result.ruleRating) == "excellent")
    #expect(panel.word(result.rating) == "fair")
    #expect(result.limitedBy == 0)
    #expect(panel.ratings.limits[0] == .bites)
    panel.tally("3.1.1", yes: 70, no: 30)
    #expect(panel.word(panel.result("2.1").rating) == "excellent")
    #expect(panel.ratings.limits[0] == .idle)
  }

  /// Two of three is not fewer than 60 per cent, one of three is; the second limit looks at what
  /// the first has left of 2.1.
  @Test(arguments: [("fair", "fair", nil), ("weak", "fair", nil), ("weak", "weak", "leaders")])
  func aShareOfThreeIsCountedInWholeStandards(
    _ leaders: String, _ provision: String, _ limit: String?
  ) throws {
    var panel = try panel()
    for question in ["2.1.1", "2.2.1", "3.1.1"] { panel.tally(question, yes: 10, no: 0) }
    panel.judge("1.1", leaders)
    panel.judge("3.2", provision)
    let overall = panel.ratings.overall
    #expect(overall.limitedBy.map { panel.framework.limits[$0].id } == limit)
    #expect(panel.word(overall.rating) == (limit == nil ? panel.word(overall.unlimited) : "poor"))
    #expect(panel.word(overall.unlimited) == (leaders == "fair" ? "excellent" : "fine"))
  }

  @Test func aTriggerThatIsLeftOutIsNeverMet() throws {
    var panel = try panel()
    panel.tally("2.2.1", yes: 3, no: 1)
    #expect(panel.result("2.2").triggers.isEmpty)
    panel.tally("2.2.1", yes: 2, no: 1)
    #expect(panel.result("2.2").triggers.map(\.name) == ["smallSample"])
    panel.tally("2.2.1", yes: 68, no: 32)
    #expect(panel.result("2.2").triggers == [.nearBoundary(boundary: 70, percent: 68)])
    panel.tally("2.2.1", yes: 73, no: 27)
    #expect(panel.result("2.2").triggers.isEmpty)
  }

  @Test func anUnscoredStandardIsNotMissed() throws {
    var panel = try panel()
    for question in ["2.1.1", "2.2.1", "3.1.1"] { panel.tally(question, yes: 10, no: 0) }
    panel.judge("1.1", "excellent")
    #expect(panel.ratings.score.value == 24)
    #expect(panel.word(panel.ratings.overall.rating) == "excellent")
    #expect(panel.ratings.limits[1] == .idle)
    panel.judge("1.1", "weak")
    #expect(panel.ratings.limits[1] == .possible)
  }
}

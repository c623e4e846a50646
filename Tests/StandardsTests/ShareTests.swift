import FrameworkFixtures
import Standards
import Testing

/// One pair of counts for which the two ways of rounding give different bands.
private struct Pair: Equatable {
  let yes: Int
  let of: Int
}

/// A rating that is wrong by one per cent is wrong: percentages are whole-number arithmetic.
@Suite struct ShareTests {
  @Test(arguments: [
    (0, 7, 0), (7, 7, 100), (1, 3, 33), (2, 3, 67), (1, 2, 50), (1, 200, 1), (1, 201, 0),
    (5, 8, 63), (3, 8, 38), (11, 17, 65), (16, 20, 80), (3, 6, 50), (5, 6, 83), (1, 8, 13),
  ])
  func percentagesAreRoundedHalfUp(_ yes: Int, _ of: Int, _ percent: Int) throws {
    #expect(try #require(Share(yes: yes, of: of)).percent == percent)
  }

  @Test func aShareOfNothingIsNoShare() {
    #expect(Share(yes: 0, of: 0) == nil)
  }

  @Test func everyPercentageIsTheNearestWholeNumber() throws {
    for of in 1...200 {
      for yes in 0...of {
        let percent = try #require(Share(yes: yes, of: of)).percent
        // |percent − 100·yes/of| ≤ ½, and a half goes up.
        #expect((2 * percent - 1) * of <= 200 * yes && 200 * yes < (2 * percent + 1) * of)
      }
    }
  }

  @Test func theTwoWaysOfRoundingDifferFortyTimesUpToOneHundredCases() throws {
    let framework = try Edition.hmip2021.framework()
    var pairs: [Pair] = []
    for of in 1...100 {
      for yes in 0...of {
        let share = try #require(Share(yes: yes, of: of))
        let rounded = framework.rating(of: share, rounding: .roundThenBand)
        let exact = framework.rating(of: share, rounding: .exact)
        if rounded != exact { pairs.append(Pair(yes: yes, of: of)) }
        #expect(rounded >= exact)
      }
    }
    #expect(pairs.count == 40)
    #expect(
      pairs.prefix(5) == [
        Pair(yes: 11, of: 17), Pair(yes: 20, of: 31), Pair(yes: 22, of: 34), Pair(yes: 24, of: 37),
        Pair(yes: 35, of: 44),
      ])
  }

  @Test(arguments: [
    (49, 51, "inadequate"), (50, 50, "requiresImprovement"), (3, 3, "requiresImprovement"),
    (64, 36, "requiresImprovement"), (65, 35, "good"), (79, 21, "good"), (80, 20, "outstanding"),
    (16, 4, "outstanding"), (0, 1, "inadequate"), (1, 0, "outstanding"), (11, 6, "good"),
    (35, 9, "outstanding"), (99, 101, "requiresImprovement"), (98, 101, "inadequate"),
  ])
  func lowerBoundsBelongToTheHigherBand(_ yes: Int, _ no: Int, _ band: String) throws {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tally("2.1.1", yes: yes, no: no)
    #expect(panel.ruleRating("2.1") == band)
  }
}

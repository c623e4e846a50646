import FrameworkFixtures
import SeededChance
import Standards
import Testing

/// Whatever the answers are, better work is never rated lower and no figure depends on the way
/// it was reached. Each seed is printed with its case and can be run again.
@Suite struct RatingPropertyTests {
  @Test(arguments: Edition.allCases, 0..<60)
  func oneMoreYesLowersNothing(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let panel = try Self.randomPanel(edition, decisions: false, using: &generator)
    let before = panel.ratings
    for question in panel.framework.standards.flatMap(\.keyQuestions) {
      guard let improved = Self.improved(panel.evidence.tallies[question]) else { continue }
      var better = panel
      better.evidence.tallies[question] = improved
      expectNothingLower(better.ratings, than: before)
    }
  }

  @Test(arguments: Edition.allCases, 0..<60)
  func aBetterJudgementLowersNothing(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let panel = try Self.randomPanel(edition, decisions: true, using: &generator)
    for standard in panel.framework.standards where standard.isJudged {
      let rating = panel.evidence.judgements[standard.index]
      guard let rating, rating < panel.framework.extremes.highest else { continue }
      var better = panel
      better.evidence.judgements[standard.index] = Rating(rank: rating.rank + 1)
      expectNothingLower(better.ratings, than: panel.ratings)
    }
  }

  @Test(arguments: Edition.allCases, 0..<60)
  func standardByStandardGivesTheSameAsFromScratch(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var panel = try Self.randomPanel(edition, decisions: true, using: &generator)
    var ratings = panel.ratings
    for _ in 0..<20 {
      let next = try Self.randomPanel(edition, decisions: true, using: &generator)
      let index = Int.random(in: panel.framework.standards.indices, using: &generator)
      for question in panel.framework.standards[index].keyQuestions {
        panel.evidence.tallies[question] = next.evidence.tallies[question]
      }
      panel.evidence.judgements[index] = next.evidence.judgements[index]
      panel.evidence.decisions[index] = next.evidence.decisions[index]
      ratings.update(standard: index, panel.framework, panel.evidence)
      #expect(ratings == panel.ratings)
    }
  }

  @Test(arguments: Edition.allCases, 0..<60)
  func whatIsTrueNowLiesBetweenBothEnds(_ edition: Edition, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let panel = try Self.randomPanel(edition, decisions: true, using: &generator)
    let ratings = panel.ratings
    for result in ratings.standards {
      guard let rating = result.ruleRating else { continue }
      #expect(try #require(result.worst) <= rating)
      #expect(try #require(result.best) >= rating)
    }
    #expect(ratings.score.worst <= ratings.score.best)
    if let overall = ratings.overall.rating {
      #expect(ratings.overall.worst == overall)
      #expect(ratings.overall.best == overall)
    }
  }

  /// The tally with one answer turned from No to Yes; nil where there is none to turn.
  private static func improved(_ tally: Tally) -> Tally? {
    guard tally.no > 0 else { return nil }
    var turned = tally
    turned.yes += 1
    turned.no -= 1
    return turned
  }

  private func expectNothingLower(_ better: Ratings, than before: Ratings) {
    for (result, old) in zip(better.standards, before.standards) {
      expect(result.ruleRating, notLowerThan: old.ruleRating)
      expect(result.worst, notLowerThan: old.worst)
      expect(result.best, notLowerThan: old.best)
      expect(result.rating, notLowerThan: old.rating)
      for (question, old) in zip(result.keyQuestions, old.keyQuestions) {
        expect(question.band, notLowerThan: old.band)
      }
    }
    #expect(better.score.value >= before.score.value)
    #expect(better.score.worst >= before.score.worst)
    #expect(better.score.best >= before.score.best)
    expect(better.overall.rating, notLowerThan: before.overall.rating)
  }

  private func expect(_ rating: Rating?, notLowerThan old: Rating?) {
    #expect((rating == nil) == (old == nil))
    if let rating, let old { #expect(rating >= old) }
  }

  private static func randomPanel(
    _ edition: Edition, decisions: Bool, using generator: inout SeededGenerator
  ) throws -> Panel {
    var panel = Panel(try edition.framework())
    let isComplete = generator.chance(50)
    let top = panel.framework.extremes.highest.rank
    for standard in panel.framework.standards {
      for question in standard.keyQuestions {
        panel.evidence.tallies[question] = Tally(
          yes: .random(in: 0...12, using: &generator), no: .random(in: 0...4, using: &generator),
          notRelevant: .random(in: 0...2, using: &generator),
          open: isComplete ? 0 : .random(in: 0...3, using: &generator))
      }
      guard isComplete || generator.chance(80) else { continue }
      let rating = Rating(rank: .random(in: 0...top, using: &generator))
      if standard.isJudged {
        panel.evidence.judgements[standard.index] = rating
      } else if decisions {
        let rule = Rating(rank: .random(in: 0...top, using: &generator))
        panel.evidence.decisions[standard.index] = Decision(
          rating: rating, ruleRating: rule, reason: "r", decidedBy: "", decidedOn: "")
      }
    }
    return panel
  }
}

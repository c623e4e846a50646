import BundledData
import Inspection
import OrderedCollections
import Standards
import Testing

/// The rebuilt inspections must come out exactly as published: they are what shows an inspector
/// that the ratings can be trusted.
@Suite struct RebuildingTests {
  @Test(arguments: RebuildingFigures.all)
  func everyRatingIsAsPublished(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    let framework = inspection.framework
    let ratings = framework.standards.map { standard in
      let rating = inspection.ratings.standards[standard.index].rating
      return (standard.id.text, rating.map { framework.band($0).id.rawValue })
    }
    #expect(ratings.count == figures.members("ratings").count)
    for (standard, rating) in ratings {
      #expect(rating == figures.members("ratings")[standard]?.string, "\(standard)")
    }
  }

  @Test(arguments: RebuildingFigures.all)
  func scoreAndOverallRatingAreAsPublished(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    let overall = try #require(inspection.ratings.overall.rating)
    #expect(inspection.ratings.score.value == figures.json["score"]?.integer)
    #expect(inspection.ratings.score.maximum == figures.json["maximum"]?.integer)
    #expect(
      inspection.framework.band(overall).id.rawValue == figures.json["overall"]?.string)
  }

  @Test(arguments: RebuildingFigures.all)
  func everyKeyQuestionIsAsPublished(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    let results = inspection.ratings.standards.flatMap(\.keyQuestions)
    #expect(results.count == figures.members("keyQuestions").count)
    for result in results {
      let id = inspection.framework.questions[result.question].id.text
      let published = figures.members("keyQuestions")[id]
      #expect(result.tally.yes == published?["yes"]?.integer, "\(id)")
      #expect(result.tally.denominator == published?["relevant"]?.integer, "\(id)")
      #expect(result.percent == published?["percent"]?.integer, "\(id)")
      #expect(result.tally.open == 0, "\(id)")
    }
  }

  @Test(arguments: RebuildingFigures.withPrompts)
  func everyPromptIsAsPublished(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    let prompts = inspection.framework.questions.filter { $0.kind == .prompt }
    #expect(prompts.count == figures.members("prompts").count)
    for prompt in prompts {
      let tally = inspection.tally(prompt)
      let published = try #require(figures.members("prompts")[prompt.id.text])
      let isOfApplicable = published["percentOfApplicable"] != nil
      let counted = isOfApplicable ? tally.denominator : tally.denominator + tally.notRelevant
      #expect(tally.yes == published["yes"]?.integer, "\(prompt.id)")
      #expect(counted == published["cases"]?.integer, "\(prompt.id)")
      if let notApplicable = published["notApplicable"]?.integer {
        #expect(tally.notRelevant == notApplicable, "\(prompt.id)")
      }
    }
  }

  @Test(arguments: RebuildingFigures.all)
  func decisionsStandWhereThePublishedRatingIsNotTheRules(_ figures: RebuildingFigures) throws {
    let inspection = try rebuiltInspection(figures.id)
    let moved = inspection.ratings.standards.filter { $0.decision != nil }
    for result in inspection.ratings.standards where result.ruleRating != nil {
      #expect((result.ruleRating != result.rating) == (result.decision != nil))
      #expect(!result.isDecisionStale)
    }
    let expected = ["gateshead-2023": ["2.1"], "peterborough-2020": ["3.1"]]
    #expect(
      moved.map { inspection.framework.standards[$0.standard].id.text }
        == expected[figures.id] ?? [])
  }

  @Test func governanceLimitBringsStokeDownFromGood() throws {
    var inspection = try rebuiltInspection("stoke-on-trent-2022")
    inspection.apply(heads(of: try inspection.judging("1.1", "good")))
    let standard = try #require(inspection.framework.standard("1.1"))
    let result = inspection.ratings.standards[standard.index]
    #expect(result.judged == inspection.framework.rating("good"))
    #expect(result.rating == inspection.framework.rating("requiresImprovement"))
    #expect(result.limitedBy.map { inspection.framework.limits[$0].id } == "governance")
    #expect(inspection.ratings.score.value == 18)
  }
}

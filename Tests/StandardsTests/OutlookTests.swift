import FrameworkFixtures
import SeededChance
import Standards
import Testing

/// What could still happen (`rules.md` 6): the ends are reached, and nothing lies beyond them.
@Suite struct OutlookTests {
  @Test(arguments: [
    // 9 of 13 with 7 open: from 9 of 20 to 16 of 20.
    (9, 4, 7, "inadequate", "outstanding"), (13, 0, 7, "good", "outstanding"),
    (0, 11, 9, "inadequate", "inadequate"), (16, 0, 4, "outstanding", "outstanding"),
    (0, 0, 3, "inadequate", "outstanding"), (3, 3, 0, "requiresImprovement", "requiresImprovement"),
  ])
  func openCasesAreTakenAsAllNoAndAllYes(
    _ yes: Int, _ no: Int, _ open: Int, _ worst: String, _ best: String
  ) throws {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tally("2.1.1", yes: yes, no: no, open: open)
    let result = panel.result("2.1")
    #expect(panel.word(result.keyQuestions[0].worst) == worst)
    #expect(panel.word(result.keyQuestions[0].best) == best)
    #expect(panel.word(result.worst) == worst)
    #expect(panel.word(result.best) == best)
    #expect(result.isSettled == (worst == best))
  }

  @Test func aStandardTakesTheLowestOfEachEnd() throws {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tally("2.1.1", yes: 10, open: 10)
    panel.tally("2.1.2", yes: 13, no: 7)
    panel.tally("2.1.3", yes: 16, open: 4)
    #expect(panel.word(panel.result("2.1").worst) == "requiresImprovement")
    #expect(panel.word(panel.result("2.1").best) == "good")
    #expect(!panel.result("2.1").isSettled)
  }

  @Test func oneSettledKeyQuestionMaySettleTheStandard() throws {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tally("2.1.1", no: 11, open: 9)
    panel.tally("2.1.2", yes: 10, open: 10)
    #expect(panel.result("2.1").isSettled)
    #expect(panel.result("2.1").isProvisional)
  }

  @Test func theScoreTakesDecisionsAndJudgementsAtTheirOwnRating() throws {
    var panel = Panel(try Edition.hmip2021.framework())
    for standard in panel.framework.standards { panel.tallyAll(of: standard.id.text, open: 10) }
    panel.judge("1.1", "good")
    for question in ["2.1.1", "2.1.2", "2.1.3"] { panel.tally(question, yes: 5, no: 1) }
    panel.decide("2.1", "good", replacing: "outstanding")
    let score = panel.ratings.score
    // At the worst the governance limit takes a point of 1.1; the figures of `interchange.md`.
    #expect([score.value, score.worst, score.best, score.rated] == [4, 3, 34, 2])
    #expect(panel.word(panel.ratings.overall.worst) == "inadequate")
    #expect(panel.word(panel.ratings.overall.best) == "outstanding")
  }

  @Test func aStaleDecisionIsNotPartOfTheOutlook() throws {
    var panel = Panel(try Edition.hmip2021.framework())
    panel.tallyAll(of: "2.1", yes: 10)
    panel.decide("2.1", "inadequate", replacing: "good")
    #expect(panel.ratings.score.worst == 3)
    panel.decide("2.1", "inadequate", replacing: "outstanding")
    #expect(panel.ratings.score.best - panel.ratings.score.worst == 15)
    #expect(panel.ratings.score.worst == 0)
  }
}

/// A way in which open cases could be completed: how many become Yes, how many No; the rest are
/// not relevant.
private struct Completion {
  let yes: Int
  let no: Int

  static func all(of open: Int, _ denominator: DenominatorRule) -> [Completion] {
    (0...open).flatMap { yes in
      let rest = open - yes
      return (denominator == .allCases ? rest...rest : 0...rest).map {
        Completion(yes: yes, no: $0)
      }
    }
  }
}

/// Small samples are few enough to try every completion there is.
@Suite struct ExhaustiveOutlookTests {
  @Test(arguments: Edition.allCases, 0...7)
  func keyQuestionsReachBothEndsAndNothingBeyond(_ edition: Edition, _ open: Int) throws {
    let framework = try edition.framework()
    let question = framework.standards.flatMap(\.keyQuestions)[0]
    for yes in 0...6 {
      for no in 0...6 where yes + no + open > 0 {
        let panel = completed(framework, [question: Tally(yes: yes, no: no, open: open)])
        let result = try #require(panel.first)
        let reached = Completion.all(of: open, framework.denominator).compactMap { completion in
          completed(
            framework, [question: Tally(yes: yes + completion.yes, no: no + completion.no)]
          ).first?.ruleRating
        }
        #expect(result.worst == reached.min())
        #expect(result.best == reached.max())
        if result.isSettled { #expect(Set(reached).count == 1) }
      }
    }
  }

  /// Two key questions of one standard, every completion of both.
  @Test(arguments: [Edition.hmip2018, .hmip2021])
  func standardsReachBothEndsAndNothingBeyond(_ edition: Edition) throws {
    let framework = try edition.framework()
    let standard = try #require(framework.standard("2.1"))
    let questions = standard.keyQuestions
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<150 {
      let tallies = questions.prefix(2).map { _ in Self.tally(using: &generator) }
      let result = completed(framework, Dictionary(uniqueKeysWithValues: zip(questions, tallies)))
      let reached = completions(of: tallies, framework).compactMap { tallies in
        completed(framework, Dictionary(uniqueKeysWithValues: zip(questions, tallies))).first?
          .ruleRating
      }
      #expect(result.first?.worst == reached.min(), "\(tallies)")
      #expect(result.first?.best == reached.max(), "\(tallies)")
      if result.first?.isSettled == true { #expect(Set(reached).count == 1, "\(tallies)") }
    }
  }

  private static func tally(using generator: inout SeededGenerator) -> Tally {
    Tally(
      yes: .random(in: 0...6, using: &generator), no: .random(in: 0...6, using: &generator),
      open: .random(in: 0...4, using: &generator))
  }

  private func completions(of tallies: [Tally], _ framework: Framework) -> [[Tally]] {
    tallies.reduce([[]]) { soFar, tally in
      soFar.flatMap { before in
        Completion.all(of: tally.open, framework.denominator).map {
          before + [Tally(yes: tally.yes + $0.yes, no: tally.no + $0.no)]
        }
      }
    }
  }

  /// The result of the one standard that the questions belong to.
  private func completed(_ framework: Framework, _ tallies: [Int: Tally]) -> [StandardResult] {
    var panel = Panel(framework)
    for (question, tally) in tallies { panel.evidence.tallies[question] = tally }
    let touched = Set(tallies.keys)
    return panel.ratings.standards.filter { result in
      framework.standards[result.standard].keyQuestions.contains(where: touched.contains)
    }
  }
}

import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Where an inspector stands in a case, and where to go next.
@Suite struct ProgressTests {
  @Test func aNewCaseIsNotStarted() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    #expect(bench.inspection.progress(of: index) == Progress(asked: 70))
    #expect(bench.inspection.progress(of: index).words == "Not started")
    #expect(!bench.inspection.progress(of: index).isComplete)
  }

  @Test func aResettlementCaseIsCompleteWithOversight() throws {
    var bench = try Bench()
    let index = try bench.add("R01", "resettlement", ["disposal": "custody"])
    #expect(bench.inspection.questions(of: index).map(\.id.text) == ["oversight"])
    try bench.answer(index, ["oversight": "no"])
    #expect(bench.inspection.progress(of: index).isComplete)
    #expect(bench.inspection.oversight(of: "resettlement") == Tally(no: 1))
  }

  @Test(arguments: Edition.allCases)
  func aCaseIsCompleteWhenAllItIsAskedIsAnswered(_ edition: Edition) throws {
    var bench = try Bench(edition)
    let index = try bench.add("C01", edition == .harbour ? "visit" : "court")
    let questions = bench.inspection.questions(of: index)
    for question in questions.dropLast() { try bench.answer(index, [question.id.text: "no"]) }
    #expect(bench.inspection.progress(of: index).words == "In progress")
    try bench.answer(index, [bench.framework.oversight.id.text: "yes"])
    #expect(bench.inspection.progress(of: index).isComplete)
    #expect(bench.inspection.nextUnanswered(after: 0, of: index) == nil)
  }

  @Test func promptsOfAKeyQuestionThatIsNotRelevantAreNotRequired() throws {
    var bench = try Bench(.hmip2018)
    let index = try bench.add("C01")
    let before = bench.inspection.progress(of: index, standard: QuestionID("2.1"))
    try bench.answer(index, ["2.1.2": "notRelevant"])
    let after = bench.inspection.progress(of: index, standard: QuestionID("2.1"))
    let keyQuestion = try #require(bench.framework.question("2.1.2"))
    let prompts = bench.framework.prompts(of: keyQuestion.index)
    #expect(after == Progress(asked: before.asked - prompts.count, answered: 1))
    try bench.answer(index, ["2.1.2.a": "no"])
    #expect(bench.inspection.progress(of: index).answered == 2)
    try bench.answer(index, ["2.1.2": "no"])
    #expect(bench.inspection.progress(of: index, standard: QuestionID("2.1")).asked == before.asked)
  }

  @Test func theProgressOfAllCasesLeavesOutWithdrawnOnes() throws {
    var bench = try Bench()
    let (first, second) = (try bench.add("C01"), try bench.add("O01", "outOfCourt"))
    try bench.answer(first, ["2.1.1": "yes"])
    let asked = bench.inspection.questions(of: second).count
    #expect(bench.inspection.progress == Progress(asked: 70 + asked, answered: 1))
    bench.write(try bench.inspection.withdrawing(first, because: "twice"))
    #expect(bench.inspection.progress == Progress(asked: asked))
  }

  @Test func theNextUnansweredQuestionIsSoughtForwardsThenFromTheStart() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answerAll(index, "yes")
    try bench.answer(index, ["2.1.2": "", "2.4.1.c": ""])
    func next(after question: String) -> String? {
      let place = bench.framework.question(question)?.index ?? -1
      return bench.inspection.nextUnanswered(after: place, of: index)?.id.text
    }
    #expect(next(after: "2.1.1") == "2.1.2")
    #expect(next(after: "2.1.2") == "2.4.1.c")
    #expect(next(after: "2.4.1.c") == "2.1.2")
    #expect(next(after: "oversight") == "2.1.2")
  }

  @Test func aDisputedQuestionIsUnanswered() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answerAll(index, "yes")
    bench.diverge(bench.answerKey("2.3.1", index), [("yes", "AB"), ("no", "CD")])
    #expect(bench.inspection.nextUnanswered(after: 0, of: index)?.id.text == "2.3.1")
    #expect(bench.inspection.progress(of: index) == Progress(asked: 70, answered: 69, conflicts: 1))
  }
}

/// References, proposals, oversight and pivotal cases.
@Suite struct SampleOverviewTests {
  @Test func theNextReferenceFollowsTheHighestOfItsPrefix() throws {
    var bench = try Bench()
    #expect(bench.inspection.nextReference(for: "court") == "C01")
    for reference in ["C01", "C07", "Cx", "C", "D99"] { try bench.add(reference) }
    #expect(bench.inspection.nextReference(for: "court") == "C08")
    #expect(bench.inspection.nextReference(for: "outOfCourt") == "O01")
    try bench.add("C99")
    #expect(bench.inspection.nextReference(for: "court") == "C100")
    bench.write(try bench.inspection.withdrawing(5, because: "twice"))
    #expect(bench.inspection.nextReference(for: "court") == "C100")
  }

  @Test(arguments: ["C9223372036854775807", "C99999999999999999999", "C-5", "C+5", "C٣"])
  func aReferenceThatIsNoSmallNumberIsNotCountedOn(_ reference: String) throws {
    var bench = try Bench()
    try bench.add(reference)
    #expect(bench.inspection.nextReference(for: "court") == "C01")
  }

  @Test func notRelevantIsProposedWhereTheConditionHolds() throws {
    var bench = try Bench(.hmip2018)
    let index = try bench.add("C01", "court", ["harmInspector": "low"])
    let proposals = bench.inspection.questions(of: index).filter {
      bench.inspection.proposal(for: $0, of: index) != nil
    }
    #expect(proposals.map(\.id.text) == ["2.2.3", "2.3.3"])
    #expect(bench.answer("2.2.3", of: index) == nil)
    bench.write(try bench.inspection.setting(facts: [("harmInspector", "high")], of: index))
    let question = try #require(bench.framework.question("2.2.3"))
    #expect(bench.inspection.proposal(for: question, of: index) == nil)
  }

  @Test func nothingIsProposedWhereAllCasesCount() throws {
    var bench = try Bench()
    let index = try bench.add("C01", "court", ["harmInspector": "low"])
    #expect(
      bench.inspection.questions(of: index).allSatisfy {
        bench.inspection.proposal(for: $0, of: index) == nil
      })
  }

  @Test func oversightIsTalliedByTypeOfCase() throws {
    var bench = try Bench()
    bench.write(try bench.inspection.setting([("planned.outOfCourt", "4")]))
    for (reference, answer) in [("C01", "yes"), ("C02", "no"), ("C03", "yes")] {
      try bench.answer(try bench.add(reference), ["oversight": answer])
    }
    try bench.add("O01", "outOfCourt")
    #expect(bench.inspection.oversight(of: "court") == Tally(yes: 2, no: 1))
    #expect(bench.inspection.oversight(of: "outOfCourt") == Tally(unanswered: 1, open: 4))
  }

  @Test func pivotalJudgementsAreNamedByCase() throws {
    var bench = try Bench()
    for number in 1...6 {
      let index = try bench.add("C0\(number)")
      try bench.answer(index, ["2.1.1": number == 3 ? "no" : "yes", "2.1.2": "yes"])
    }
    let triggers = try bench.result("2.1").triggers
    let pivotal = triggers.flatMap { trigger -> [Pivotal] in
      if case .oneCase(let pivotal) = trigger { pivotal } else { [] }
    }
    let cases = bench.inspection.pivotalCases(pivotal).map {
      "\(bench.inspection.cases[$0.index].reference) \($0.question.id)"
    }
    #expect(cases == ["C01", "C02", "C04", "C05", "C06"].map { "\($0) 2.1.1" })
  }
}

/// Judged standards and panel decisions as people enter them.
@Suite struct JudgementTests {
  @Test func aJudgementKeepsItsRationaleUntilAnotherIsGiven() throws {
    var bench = try Bench()
    bench.write(try bench.inspection.judging("1.1", "good", because: "seen"))
    bench.write(try bench.inspection.judging("1.1", "outstanding"))
    let index = try #require(bench.framework.standard("1.1")).index
    #expect(bench.inspection.judgements[index]?.rationale == "seen")
    #expect(bench.inspection.ratings.score.value == 3)
    bench.write(try bench.inspection.judging("1.1", ""))
    #expect(bench.inspection.judgements[index] == nil)
    #expect(bench.inspection.ratings.score.rated == 0)
  }

  @Test func aJudgementInConflictIsNoJudgement() throws {
    var bench = try Bench()
    bench.diverge(
      EntryKey(kind: .judgement, name: "1.1"),
      [(["rating": "good"], "AB"), (["rating": "outstanding"], "CD")])
    #expect(try bench.result("1.1").rating == nil)
    bench.expectSameFromScratch()
  }

  @Test func aDecisionReplacesTheRuleRatingFoundAndGrowsStale() throws {
    var bench = try Bench()
    for number in 1...6 {
      try bench.answer(try bench.add("C0\(number)"), ["2.1.1": number == 1 ? "no" : "yes"])
    }
    bench.write(
      try bench.inspection.deciding("2.1", "good", because: " weak ", by: "panel", on: "2026-12-01")
    )
    #expect(try bench.result("2.1").decision?.reason == "weak")
    #expect(try bench.result("2.1").rating == bench.framework.rating("good"))
    try bench.answer(1, ["2.1.1": "no"])
    #expect(try bench.result("2.1").isDecisionStale)
    #expect(bench.inspection.ratings.score.value == 2)
    bench.write(
      try bench.inspection.deciding("2.1", "inadequate", because: "x", by: "panel", on: ""))
    #expect(try bench.result("2.1").rating == bench.framework.rating("inadequate"))
    bench.write(try bench.inspection.withdrawingDecision("2.1"))
    #expect(try bench.result("2.1").rating == bench.framework.rating("good"))
    bench.expectSameFromScratch()
  }

  @Test func decidingWithoutATriggerWarns() throws {
    var bench = try Bench()
    var changes: [Change] = []
    for number in 10..<40 {
      let id = bench.newID()
      changes += try bench.inspection.adding(reference: "C\(number)", type: "court", id: id)
      changes.append(
        Change(EntryKey(subject: id, kind: .answer, name: "2.1.1"), number < 16 ? "no" : "yes"))
    }
    bench.writeTogether(changes)
    #expect(bench.inspection.warning(aboutDeciding: "2.1") == nil)
    for index in 0..<6 { try bench.answer(index, ["2.1.1": "yes"]) }
    #expect(
      bench.inspection.warning(aboutDeciding: "2.1")
        == "No trigger for discretion is met on 2.1; the decision is recorded all the same.")
  }
}

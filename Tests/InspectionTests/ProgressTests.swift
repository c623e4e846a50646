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

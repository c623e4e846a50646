import FrameworkFixtures
import Inspection
import Standards
import Testing

/// What is taken along on paper: whose cases, what is open, and what is to be asked.
@Suite struct PreparingTests {
  @Test func casesAreAllocatedByCodeAndThoseOfNobodyComeLast() throws {
    var bench = try Bench()
    let cases = try [
      bench.add("C01"), bench.add("C02", "court", ["inspector": "CD"]),
      bench.add("C03", "court", ["inspector": "AB"]),
      bench.add("C04", "court", ["inspector": "CD"]),
    ]
    let allocations = bench.inspection.allocations(of: cases)
    #expect(allocations.map(\.inspector) == ["AB", "CD", nil])
    #expect(allocations.map(\.cases) == [[2], [1, 3], [0]])
    #expect(bench.inspection.allocations(of: [1]).map(\.cases) == [[1]])
    #expect(bench.inspection.allocations(of: []).isEmpty)
  }

  @Test func itemsStandCaseByCaseInTheOrderOfTheWalk() throws {
    var bench = try Bench()
    let (first, second) = (try bench.add("C01"), try bench.add("C02"))
    for (index, key) in [(second, "2.1.1"), (first, "2.2.1"), (first, "2.1.3.a")] {
      let question = try #require(bench.framework.question(key))
      bench.write([bench.inspection.marking(question, true, of: index)])
    }
    let items = bench.inspection.interviewItems(of: [first, second])
    #expect(items.map(\.question.id.text) == ["2.1.3.a", "2.2.1", "2.1.1"])
    #expect(items.map(\.caseIndex) == [first, first, second])
    #expect(bench.inspection.interviewItems(of: [second]).count == 1)
  }

  @Test func openQuestionsAreThoseThatACaseIsNotCompleteWithout() throws {
    var bench = try Bench(.hmip2018)
    let index = try bench.add("C01")
    let all = bench.inspection.openQuestions(of: index).count
    let keyQuestion = try #require(bench.framework.question("2.1.2"))
    try bench.answer(index, ["2.1.2": "notRelevant"])
    let prompts = bench.framework.prompts(of: keyQuestion.index).count
    #expect(bench.inspection.openQuestions(of: index).count == all - 1 - prompts)
    try bench.answerAll(index, "yes")
    #expect(bench.inspection.openQuestions(of: index).isEmpty)
  }
}

import FrameworkFixtures
import Inspection
import Standards
import Testing

/// Answers behind a closed gate are kept, count nowhere, and count again when it opens.
@Suite struct ScopeTests {
  private func figures(_ bench: Bench) -> [Tally] {
    bench.framework.questions.map { bench.inspection.tally($0) }
  }

  private func outOfScope(_ bench: Bench) -> [String] {
    bench.inspection.outOfScope(of: 0).sorted().map { bench.framework.questions[$0].id.text }
  }

  @Test func keyQuestionThatIsNotRelevantClosesItsPrompts() throws {
    var bench = try Bench(.hmip2018)
    try bench.add("C01", "court", ["safetyInspector": "low"])
    try bench.answerAll(0, "yes")
    let before = figures(bench)
    let rollUps = bench.inspection.themeRollUps
    try bench.answer(0, ["2.2.2": "notRelevant"])
    let prompts = bench.inspection.questions(of: 0).filter { $0.id.text.hasPrefix("2.2.2.") }
    #expect(outOfScope(bench) == prompts.map(\.id.text))
    for prompt in prompts { #expect(try bench.tally(prompt.id.text) == Tally()) }
    #expect(bench.inspection.themeRollUps != rollUps)
    #expect(bench.answer("2.2.2.a", of: 0) == .yes, "kept")
    bench.expectSameFromScratch()
    try bench.answer(0, ["2.2.2": "yes"])
    #expect(outOfScope(bench) == [])
    #expect(figures(bench) == before)
    #expect(bench.inspection.themeRollUps == rollUps)
    bench.expectSameFromScratch()
  }

  @Test func factThatClosesAGateKeepsTheAnswersBehindIt() throws {
    var bench = try Bench(.hmip2018)
    try bench.add("O01", "outOfCourt", ["disposal": "youthConditionalCaution"])
    try bench.answerAll(0, "yes")
    let before = figures(bench)
    let text = InspectionDocument.text(bench.inspection)
    bench.write(try bench.inspection.setting(facts: [("disposal", "youthCaution")], of: 0))
    #expect(outOfScope(bench).allSatisfy { $0.hasPrefix("3.4.2") })
    #expect(try bench.tally("3.4.2") == Tally())
    #expect(bench.inspection.questionsInSight(of: 0).contains { $0.id.text == "3.4.2" })
    #expect(!bench.inspection.questions(of: 0).contains { $0.id.text == "3.4.2" })
    let caution = "youthConditionalCaution"
    bench.write(try bench.inspection.setting(facts: [("disposal", caution)], of: 0))
    #expect(figures(bench) == before)
    #expect(InspectionDocument.text(bench.inspection) == text)
  }

  @Test func answersBehindAGateShowNoGapAndFailNoCheck() throws {
    var bench = try Bench(.hmip2018)
    try bench.add("C01")
    try bench.answer(0, ["2.2.1.e": "no", "2.2.1": "no"])
    let today = try #require(CalendarDate("2026-11-23"))
    #expect(bench.inspection.oversightGaps(on: today).count == 2)
    try bench.answer(0, ["2.2.1": "notRelevant"])
    #expect(bench.inspection.oversightGaps(on: today).isEmpty)
  }

  @Test(arguments: [
    (0, 0, nil), (3, 0, "3 answers are now out of scope; they are kept"),
    (1, 0, "1 answer is now out of scope; it is kept"), (0, 2, "2 answers are back in scope"),
    (1, 1, "1 answer is now out of scope; it is kept · 1 answer is back in scope"),
  ])
  func changeIsASentence(_ left: Int, _ returned: Int, _ sentence: String?) {
    let change = ScopeChange(before: Set(100..<100 + returned), after: Set(0..<left))
    #expect(change?.sentence == sentence)
  }

  /// Yes and No are all that a percentage rests on, whatever was answered, closed or withdrawn.
  @Test(arguments: Edition.allCases, 0..<30)
  func denominatorIsYesAndNo(_ edition: Edition, _ seed: UInt64) throws {
    let bench = try Bench.random(edition, seed: seed)
    for question in bench.framework.questions {
      let tally = bench.inspection.tally(question)
      #expect(tally.denominator == tally.yes + tally.no)
      let said = bench.inspection.activeCases.count { index in
        let answer = bench.inspection.sheet.answer(question.index, of: index)
        return (answer == .yes || answer == .no)
          && bench.inspection.sheet.isInScope(question.index, of: index)
      }
      #expect(tally.denominator == said, "\(question.id)")
    }
  }
}

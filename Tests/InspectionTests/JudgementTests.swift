import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

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

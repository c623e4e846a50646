import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Second and settled readings (`ledger.md`, Readings).
@Suite struct ReadingTests {
  private func bench() throws -> (Bench, Int) {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes", "2.1.2": "yes"])
    return (bench, index)
  }

  @Test func aSecondReadingDoesNotCount() throws {
    var (bench, index) = try bench()
    try bench.read(index, .second, ["2.1.1": "no", "2.1.3": "no"])
    #expect(bench.answer("2.1.1", of: index) == .yes)
    #expect(bench.answer("2.1.3", of: index) == nil)
    #expect(bench.inspection.cases[index].authors == ["AB"])
    bench.expectSameFromScratch()
  }

  @Test func theSettledAnswerCountsElseTheFirst() throws {
    var (bench, index) = try bench()
    let settled = try bench.read(index, .settled, ["2.1.1": "no"])
    #expect(bench.answer("2.1.1", of: index) == .no)
    #expect(bench.answer("2.1.2", of: index) == .yes)
    try bench.answer(index, ["2.1.1": "yes"])
    #expect(bench.answer("2.1.1", of: index) == .no)
    bench.expectSameFromScratch()
    bench.set(bench.answerKey("2.1.1", index, reading: settled), [bench.head(nil)])
    #expect(bench.answer("2.1.1", of: index) == .yes)
    bench.expectSameFromScratch()
  }

  @Test func aSettledAnswerInConflictCountsAsUnanswered() throws {
    var (bench, index) = try bench()
    let settled = try bench.read(index, .settled, ["2.1.1": "no"])
    bench.diverge(
      bench.answerKey("2.1.1", index, reading: settled), [("yes", "AB"), ("no", "CD")])
    #expect(bench.answer("2.1.1", of: index) == nil)
    bench.expectSameFromScratch()
  }

  @Test func twoSettledReadingsThatDifferLeaveTheQuestionUnanswered() throws {
    var (bench, index) = try bench()
    try bench.read(index, .settled, by: "CD", ["2.1.1": "no", "2.1.2": "no"])
    try bench.read(index, .settled, by: "EF", ["2.1.1": "yes", "2.1.2": "no"])
    #expect(bench.answer("2.1.1", of: index) == nil)
    #expect(bench.answer("2.1.2", of: index) == .no)
    bench.expectSameFromScratch()
  }

  @Test func takingBackASettledReadingLetsTheFirstCountAgain() throws {
    var (bench, index) = try bench()
    let settled = try bench.read(index, .settled, ["2.1.1": "no"])
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, reading: settled, kind: .reading)
    let value = bench.heads[key]?.first?.value
    bench.set(key, [bench.head(nil)])
    #expect(bench.inspection.cases[index].readings.isEmpty)
    #expect(bench.answer("2.1.1", of: index) == .yes)
    #expect(try bench.tally("2.1.1") == Tally(yes: 1))
    bench.expectSameFromScratch()
    bench.set(key, [bench.head(value)])
    #expect(bench.answer("2.1.1", of: index) == .no)
    bench.expectSameFromScratch()
  }

  @Test func readingsStandInTheOrderTheyWereBegun() throws {
    var (bench, index) = try bench()
    let late = bench.inspection.addingReading(.second, "EF", id: bench.newID(), of: index)
    let early = bench.inspection.addingReading(.second, "CD", id: bench.newID(), of: index)
    let first = bench.head(early.value)
    bench.write([late])
    bench.set(early.key, [first])
    #expect(bench.inspection.cases[index].readings.values.map(\.reader) == ["CD", "EF"])
    bench.expectSameFromScratch()
  }

  @Test func whatIsJudgedInAReadingBelongsToIt() throws {
    var (bench, index) = try bench()
    let second = try bench.read(index, .second, [:])
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, reading: second, kind: .fact,
      name: "harmInspector")
    bench.set(key, [bench.head("high", by: "CD")])
    #expect(bench.inspection.cases[index].fact("harmInspector") == nil)
    #expect(bench.inspection.cases[index].readings[second]?.facts["harmInspector"] == "high")
    bench.expectSameFromScratch()
  }
}

import Inspection
import Standards
import Testing

/// Before a merge people read what it changes, so the figures must be those of the merge.
@Suite struct MergeSummaryTests {
  @Test func nothingChangedIsNothingToSay() throws {
    var bench = try Bench()
    try bench.answer(try bench.add("C01"), ["2.1.1.a": "yes"])
    let summary = MergeSummary(before: bench.inspection, after: bench.inspection)
    #expect(summary.newCases == [])
    #expect(summary.answers == MergeSummary.Count(new: 0, changed: 0))
    #expect(summary.conflicts == [])
  }

  @Test func countsWhatCameAndWhatChanged() throws {
    var bench = try Bench()
    let index = try bench.add("C01", "court", ["age": "15"])
    try bench.answer(index, ["2.1.1.a": "yes", "2.1.1.b": "yes"])
    let before = bench.inspection
    try bench.answer(index, ["2.1.1.a": "no", "2.1.1.c": "no"])
    bench.write(
      try bench.inspection.setting(facts: [("age", "16"), ("gender", "male")], of: index))
    try bench.note(index, "seen")
    let other = try bench.add("C02", "court", ["age": "14"])
    try bench.answer(other, ["2.1.1.a": "no"])
    try bench.read(index, .second, ["2.1.1.a": "yes"])
    let summary = MergeSummary(before: before, after: bench.inspection)
    #expect(summary.newCases == ["C02"])
    #expect(summary.answers == MergeSummary.Count(new: 3, changed: 1))
    #expect(summary.facts == MergeSummary.Count(new: 1, changed: 1))
    #expect(summary.notes == MergeSummary.Count(new: 1, changed: 0))
  }

  @Test func namesConflictsThatArise() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let (old, new) = (bench.answerKey("2.1.1", index), bench.answerKey("2.1.2", index))
    bench.diverge(old, [("yes", "AB"), ("no", "CD")])
    let before = bench.inspection
    bench.diverge(new, [("yes", "AB"), ("no", "CD")])
    let summary = MergeSummary(before: before, after: bench.inspection)
    #expect(summary.conflicts.map(\.key) == [new])
    #expect(summary.conflicts.first?.heads.map(\.author) == ["AB", "CD"])
  }

  @Test func namesDoubleReferencesAndMixedCases() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1.a": "yes"], by: "AB")
    let before = bench.inspection
    try bench.answer(index, ["2.1.1.b": "yes"], by: "CD")
    let twin = bench.newID()
    bench.write([
      Change(EntryKey(subject: twin, kind: .caseAdded), "court"),
      Change(EntryKey(subject: twin, kind: .fact, name: Inspection.referenceFact), "C01"),
    ])
    let summary = MergeSummary(before: before, after: bench.inspection)
    #expect(summary.doubleReferences == ["C01"])
    #expect(summary.mixedCases == ["C01"])
  }
}

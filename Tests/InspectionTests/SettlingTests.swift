import Inspection
import OrderedCollections
import Standards
import Testing

/// What a merge leaves to settle must stop what rests on it, until a person decides.
@Suite struct SettlingTests {
  @Test func conflictCarriesWhoSaidWhat() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = bench.answerKey("2.1.1", index)
    bench.diverge(key, [("yes", "AB"), (nil, "EF"), ("no", "CD")])
    let heads = try #require(bench.inspection.conflicts[key])
    #expect(heads.map(\.author) == ["AB", "CD"], "a cleared head disagrees with nobody")
    #expect(heads.distinctValues == ["yes", "no"])
  }

  @Test func aThirdValueNeedsItsReason() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = bench.answerKey("2.1.1.a", index)
    bench.diverge(key, [("yes", "AB"), ("no", "CD")])
    #expect(throws: Refusal.emptyText("The reason")) {
      try bench.inspection.settling(key, with: "notApplicable", because: " ")
    }
    let changes = try bench.inspection.settling(key, with: "notApplicable", because: "not due yet")
    #expect(changes.map(\.value) == ["notApplicable", "not due yet"])
    #expect(changes[1].key.name == "answer/2.1.1.a")
    bench.write(changes)
    #expect(bench.answer("2.1.1.a", of: index) == .notApplicable)
    #expect(bench.inspection.conflicts.isEmpty)
  }

  @Test func twoReasonsAndTwoConfirmationsAreNoConflict() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let subject = bench.inspection.cases[index].id
    bench.diverge(
      bench.answerKey("2.1.1", index).reason, [("one way", "AB"), ("another", "CD")])
    bench.diverge(
      EntryKey(subject: subject, kind: .confirmation),
      [(["authors": ["AB", "CD"]], "AB"), (["authors": ["CD", "EF"]], "CD")])
    #expect(bench.inspection.conflicts.isEmpty)
  }

  @Test func mixedAuthorsAskOnceForEachNewPerson() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1.a": "yes"], by: "AB")
    #expect(bench.inspection.unconfirmedCases.isEmpty)
    try bench.answer(index, ["2.1.1.b": "yes", "2.1.1.c": "no"], by: "CD")
    #expect(bench.inspection.unconfirmedCases == [index])
    #expect(bench.inspection.cases[index].answerCounts == ["AB": 1, "CD": 2])
    bench.write([bench.inspection.confirmingAuthors(of: index)])
    #expect(bench.inspection.unconfirmedCases.isEmpty)
    #expect(bench.inspection.cases[index].hasMixedAuthors)
    try bench.answer(index, ["2.1.1.b": "no"], by: "EF")
    #expect(bench.inspection.unconfirmedCases == [index], "nobody vouched for EF")
    bench.expectSameFromScratch()
  }

  @Test func typedValuesAreCheckedAsElsewhere() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .fact, name: "age")
    #expect(try bench.inspection.checkedValue("16", under: key) == 16)
    #expect(throws: Refusal.self) { try bench.inspection.checkedValue("young", under: key) }
    let planned = EntryKey(kind: .setting, name: "planned.court")
    #expect(try bench.inspection.checkedValue("7", under: planned) == 7)
    #expect(throws: Refusal.self) { try bench.inspection.checkedValue("many", under: planned) }
    let withdrawal = EntryKey(subject: key.subject, kind: .withdrawal)
    #expect(try bench.inspection.checkedValue(" moved ", under: withdrawal) == "moved")
  }
}

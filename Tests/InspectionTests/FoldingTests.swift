import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// From entries to an inspection: conflicts, readings, gates and withdrawal, alike step by step
/// and from scratch.
@Suite struct FoldingTests {
  // MARK: - Conflicts

  @Test func anAnswerInConflictCountsAsUnanswered() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes"])
    #expect(try bench.result("2.1").ruleRating != nil)
    bench.diverge(bench.answerKey("2.1.1", index), [("yes", "AB"), ("no", "CD")])
    #expect(bench.answer("2.1.1", of: index) == nil)
    #expect(try bench.tally("2.1.1") == Tally(unanswered: 1, open: 1))
    #expect(try bench.result("2.1").ruleRating == nil)
    let question = try #require(bench.framework.question("2.1.1"))
    #expect(bench.inspection.conflict(question.index, of: index) == ["yes", "no"])
    #expect(bench.inspection.progress(of: index).conflicts == 1)
    #expect(bench.inspection.progress(of: index).words == "There is a problem")
    bench.expectSameFromScratch()
  }

  @Test func aChoiceSettlesTheConflict() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = bench.answerKey("2.1.1", index)
    bench.diverge(key, [("yes", "AB"), ("no", "CD")])
    bench.write([bench.inspection.settling(key, with: "no")], by: "EF")
    #expect(bench.inspection.conflicts.isEmpty)
    #expect(bench.answer("2.1.1", of: index) == .no)
    #expect(bench.inspection.cases[index].authors == ["EF"])
    bench.expectSameFromScratch()
  }

  @Test func equalHeadsOfTwoPeopleAgreeAndMarkTheCase() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    bench.diverge(bench.answerKey("2.1.1", index), [("yes", "AB"), ("yes", "CD")])
    #expect(bench.answer("2.1.1", of: index) == .yes)
    #expect(bench.inspection.conflicts.isEmpty)
    #expect(bench.inspection.cases[index].hasMixedAuthors)
    bench.expectSameFromScratch()
  }

  @Test func theOrderOfHeadsDoesNotMatter() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let (one, other) = (bench.head("yes", by: "AB"), bench.head("no", by: "CD"))
    bench.set(bench.answerKey("2.1.1", index), [other, one])
    let question = try #require(bench.framework.question("2.1.1"))
    #expect(bench.inspection.conflict(question.index, of: index) == ["yes", "no"])
  }

  @Test func aServiceNamedTwiceKeepsAName() throws {
    var bench = try Bench()
    bench.diverge(
      EntryKey(kind: .setting, name: "service"), [("Newtown", "AB"), ("Anytown", "CD")])
    #expect(bench.inspection.settings.service == "Anytown")
    #expect(bench.inspection.conflicts.count == 1)
  }

  @Test func aReferenceGivenTwiceKeepsAName() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, kind: .fact, name: Inspection.referenceFact)
    bench.diverge(key, [("C03", "AB"), ("C02", "CD")])
    #expect(bench.inspection.cases[index].reference == "C02")
    bench.expectSameFromScratch()
  }

  // MARK: - Withdrawal

  @Test func withdrawnCasesLeaveAndComeBack() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answerAll(index, "yes")
    bench.write(try bench.inspection.withdrawing(index, because: " not eligible "))
    #expect(bench.inspection.cases[index].withdrawnBecause == "not eligible")
    #expect(bench.inspection.activeCases.isEmpty)
    #expect(try bench.tally("2.1.1") == Tally())
    #expect(bench.inspection.oversight(of: "court") == Tally())
    #expect(bench.inspection.questions(of: index).isEmpty)
    bench.expectSameFromScratch()
    bench.write(try bench.inspection.restoring(index))
    #expect(try bench.tally("2.1.1") == Tally(yes: 1))
    bench.expectSameFromScratch()
  }

  @Test func aCaseWithdrawnByTwoPeopleIsWithdrawn() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .withdrawal)
    bench.diverge(key, [("not eligible", "AB"), ("a mistake", "CD")])
    #expect(!bench.inspection.cases[index].isActive)
    bench.expectSameFromScratch()
  }

  @Test func takingBackAnAdditionRemovesTheCaseAndDoingItAgainBringsItBack() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answerAll(index, "yes")
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .caseAdded)
    bench.set(key, [bench.head(nil)])
    #expect(bench.inspection.activeCases.isEmpty)
    #expect(try bench.tally("2.1.1") == Tally())
    bench.expectSameFromScratch()
    bench.set(key, [bench.head("court")])
    #expect(try bench.tally("2.1.1") == Tally(yes: 1))
    bench.expectSameFromScratch()
  }

  @Test func addingAgainDoesNotBringBackAWithdrawnCase() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    bench.write(try bench.inspection.withdrawing(index, because: "not eligible"))
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .caseAdded)
    bench.set(key, bench.heads[key] ?? [])
    #expect(!bench.inspection.cases[index].isActive)
    bench.expectSameFromScratch()
  }

  // MARK: - Gates

  @Test func aGateThatClosesKeepsTheAnswerAndLeavesItOut() throws {
    var bench = try Bench(.hmip2018)
    let index = try bench.add("O01", "outOfCourt", ["disposal": "youthConditionalCaution"])
    try bench.answer(index, ["3.4.2": "no"])
    #expect(try bench.tally("3.4.2") == Tally(no: 1))
    bench.write(try bench.inspection.setting(facts: [("disposal", "youthCaution")], of: index))
    #expect(try bench.tally("3.4.2") == Tally())
    #expect(try bench.result("3.4").ruleRating == nil)
    #expect(throws: Refusal.notAskedOfThisCase(question: "3.4.2", fact: "disposal")) {
      try bench.inspection.answering("3.4.2", with: "yes", of: index)
    }
    bench.expectSameFromScratch()
    bench.write(
      try bench.inspection.setting(facts: [("disposal", "youthConditionalCaution")], of: index))
    #expect(try bench.tally("3.4.2") == Tally(no: 1))
    bench.expectSameFromScratch()
  }

  @Test func aQuestionThatIsNotAskedIsNeitherUnansweredNorOpen() throws {
    var bench = try Bench(.hmip2018)
    try bench.add("O01", "outOfCourt", ["disposal": "youthCaution"])
    try bench.add("O02", "outOfCourt")
    try bench.add("O03", "outOfCourt", ["disposal": "youthConditionalCaution"])
    #expect(try bench.tally("3.4.2") == Tally(unanswered: 1, open: 1))
    #expect(try bench.tally("3.4.1") == Tally(unanswered: 3, open: 3))
  }

  // MARK: - Planned cases

  @Test func plannedCasesAreOpenUntilTheyCome() throws {
    var bench = try Bench()
    bench.write(
      try bench.inspection.setting([("planned.court", "3"), ("planned.outOfCourt", "1")]))
    #expect(try bench.tally("2.1.1") == Tally(open: 3))
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes"])
    #expect(try bench.tally("2.1.1") == Tally(yes: 1, open: 2))
    #expect(try bench.result("2.1").isProvisional)
    for reference in ["C02", "C03", "C04"] { try bench.add(reference) }
    #expect(try bench.tally("2.1.1") == Tally(yes: 1, unanswered: 3, open: 3))
    #expect(bench.inspection.toCome("court") == 0)
    #expect(bench.inspection.present("court") == 4)
    bench.expectSameFromScratch()
  }

  @Test func domainsWithoutCasesOrPlansGiveNoOverallRating() throws {
    var bench = try Bench()
    let missing: (Overall.Impediment?) -> Set<String> = { impediment in
      guard case .noCases(let standards) = impediment else { return [] }
      return Set(standards.map { bench.framework.standards[$0].id.text })
    }
    #expect(missing(bench.inspection.ratings.overall.impediment).isSuperset(of: ["2.1", "3.1"]))
    bench.write(
      try bench.inspection.setting([("planned.court", "1"), ("planned.outOfCourt", "1")]))
    #expect(missing(bench.inspection.ratings.overall.impediment).isEmpty)
  }
}

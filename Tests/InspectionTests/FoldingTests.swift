import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// What the heads of a key say together (`ledger.md`, Meaning).
@Suite struct HeadsTests {
  private func current(_ values: [JSON?]) -> Current {
    Current(
      values.enumerated().map { place, value in
        let stamp = Stamp(time: UInt64(place), writer: RandomID(high: 0, low: 0), sequence: place)
        return Head(stamp: stamp, author: "AB", clock: "", value: value)
      })
  }

  @Test func oneHeadIsCurrent() {
    #expect(current(["yes"]) == .value("yes"))
    #expect(current([nil]) == .cleared)
    #expect(current([]) == .cleared)
  }

  @Test func equalHeadsAgree() {
    #expect(current(["yes", "yes"]) == .value("yes"))
    #expect(current([nil, nil]) == .cleared)
  }

  @Test func aValueBeatsAClearedHead() {
    #expect(current([nil, "no"]) == .value("no"))
    #expect(current(["no", nil, "no"]) == .value("no"))
  }

  @Test func differentValuesAreAConflict() {
    #expect(current(["yes", nil, "no"]) == .conflict(["yes", "no"]))
    #expect(current(["yes", "no"]).value == nil)
  }
}

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

/// Order, marks, authors, and what arrives late.
@Suite struct CaseRecordTests {
  @Test func casesStandInTheOrderTheyWereAdded() throws {
    var bench = try Bench()
    for reference in ["C03", "C01", "C02"] { try bench.add(reference) }
    #expect(bench.inspection.cases.map(\.reference) == ["C03", "C01", "C02"])
    #expect(bench.refolded.cases.map(\.reference) == ["C03", "C01", "C02"])
  }

  /// A merge brings a case that was added elsewhere before the newest one here: the places of
  /// the others stay until all is folded anew, and an export has it where it belongs at once.
  @Test func aCaseThatArrivesLateIsExportedWhereItBelongs() throws {
    var bench = try Bench()
    let early = bench.head("court", by: "CD")
    let reference = bench.head("C02", by: "CD")
    try bench.add("C01")
    let id = bench.newID()
    bench.set(EntryKey(subject: id, kind: .caseAdded), [early])
    bench.set(EntryKey(subject: id, kind: .fact, name: "reference"), [reference])
    #expect(bench.inspection.cases.map(\.reference) == ["C01", "C02"])
    #expect(bench.refolded.cases.map(\.reference) == ["C02", "C01"])
    bench.expectSameFromScratch()
  }

  @Test func whatIsMergedAtOnceMayComeInAnyOrder() throws {
    var bench = try Bench()
    let (subject, reading, note) = (bench.newID(), bench.newID(), bench.newID())
    let keys: [(EntryKey, JSON)] = [
      (EntryKey(subject: subject, kind: .caseAdded), "court"),
      (EntryKey(subject: subject, kind: .fact, name: "reference"), "C01"),
      (
        EntryKey(subject: subject, reading: reading, kind: .reading),
        ["kind": "settled", "reader": "CD"]
      ),
      (EntryKey(subject: subject, reading: reading, kind: .answer, name: "2.1.1"), "no"),
      (
        EntryKey(subject: subject, reading: reading, kind: .note, name: note.description),
        ["kind": "evidence", "text": "seen"]
      ),
    ]
    var changed: [(key: EntryKey, heads: [Head])] = []
    for (key, value) in keys { changed.append((key, [bench.head(value)])) }
    bench.merge(changed.reversed())
    #expect(bench.inspection.cases.map(\.reference) == ["C01"])
    #expect(bench.answer("2.1.1", of: 0) == .no)
    #expect(bench.inspection.cases[0].readings[reading]?.notes.map(\.text) == ["seen"])
    bench.expectSameFromScratch()
  }

  @Test func twoCasesWithOneReferenceBothCount() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let other = try bench.add("C02")
    bench.set(
      EntryKey(subject: bench.inspection.cases[other].id, kind: .fact, name: "reference"),
      [bench.head("C01")])
    #expect(bench.inspection.doubleReferences == ["C01"])
    #expect(bench.inspection.indices(ofReference: "C01") == [index, other])
    #expect(bench.inspection.present("court") == 2)
    bench.write(try bench.inspection.withdrawing(other, because: "twice"))
    #expect(bench.inspection.doubleReferences.isEmpty)
  }

  @Test func authorsAreThoseWhoseAnswersStand() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1": "yes"], by: "AB")
    #expect(!bench.inspection.cases[index].hasMixedAuthors)
    try bench.answer(index, ["2.1.2": "yes"], by: "CD")
    #expect(bench.inspection.cases[index].hasMixedAuthors)
    try bench.answer(index, ["2.1.2": "no"], by: "AB")
    #expect(bench.inspection.cases[index].authors == ["AB"])
    bench.expectSameFromScratch()
  }

  @Test func marksComeAndGo() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let question = try #require(bench.framework.question("2.1.1.b"))
    bench.write([bench.inspection.marking(question, true, of: index)])
    #expect(bench.inspection.cases[index].marks == [question.id])
    bench.expectSameFromScratch()
    bench.write([bench.inspection.marking(question, false, of: index)])
    #expect(bench.inspection.cases[index].marks.isEmpty)
  }

  @Test func aDisputedOrUnknownStateIsADraft() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .state)
    bench.set(key, [bench.head("submitted")])
    #expect(bench.inspection.cases[index].state == .submitted)
    bench.diverge(key, [("accepted", "AB"), ("returned", "CD")])
    #expect(bench.inspection.cases[index].state == .draft)
    bench.set(key, [bench.head("burnt")])
    #expect(bench.inspection.cases[index].state == .draft)
  }
}

/// Notes stand in the order in which they were first written.
@Suite struct NoteOrderTests {
  @Test func anEditedNoteKeepsItsPlace() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    for text in ["first", "second", "third"] { try bench.note(index, text, on: "2.1.1") }
    let id = bench.inspection.cases[index].notes[0].id
    bench.write(
      try bench.inspection.noting("first, anew", kind: .strength, on: "2.1.1", of: index, id: id))
    bench.write(
      try bench.inspection.noting("first, again", kind: .strength, on: "2.1.1", of: index, id: id))
    let expected = ["first, again", "second", "third"]
    #expect(bench.inspection.cases[index].notes.map(\.text) == expected)
    #expect(bench.refolded.cases[index].notes.map(\.text) == expected)
    bench.expectSameFromScratch()
  }

  @Test func anEditedNoteOnAStandardKeepsItsPlace() throws {
    var bench = try Bench()
    let (first, second) = (bench.newID(), bench.newID())
    bench.write(try bench.inspection.noting("first", onStandard: "2.1", note: first))
    bench.write(try bench.inspection.noting("second", onStandard: "1.1", note: second))
    bench.write(try bench.inspection.noting("first, anew", onStandard: "2.1", note: first))
    #expect(bench.inspection.standardNotes.map(\.text) == ["first, anew", "second"])
    #expect(bench.refolded.standardNotes.map(\.text) == ["first, anew", "second"])
  }

  @Test func aNoteThatArrivesLateTakesItsPlace() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let early = bench.head(["kind": "evidence", "text": "early"], by: "CD")
    try bench.note(index, "late")
    bench.set(
      EntryKey(
        subject: bench.inspection.cases[index].id, kind: .note, name: bench.newID().description),
      [early])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["early", "late"])
    bench.expectSameFromScratch()
  }

  @Test func versionsInConflictAreBothShown() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    for text in ["first", "second"] { try bench.note(index, text) }
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, kind: .note,
      name: bench.inspection.cases[index].notes[0].id.description)
    let edited = try ["one way", "other way"].map { text in
      try bench.inspection.noting(
        text, on: nil, of: index, id: bench.inspection.cases[index].notes[0].id)[0].value
    }
    bench.diverge(key, [(edited[0], "AB"), (edited[1], "CD")])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["one way", "other way", "second"])
    bench.expectSameFromScratch()
  }

  @Test func aRemovedNoteIsGoneAndComesBack() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.note(index, "seen")
    let note = try #require(bench.inspection.cases[index].notes.first)
    let removal = bench.inspection.removing(note, ofCase: index)
    let value = bench.heads[removal.key]?.first?.value
    bench.write([removal])
    #expect(bench.inspection.cases[index].notes.isEmpty)
    bench.write([Change(removal.key, value)])
    #expect(bench.inspection.cases[index].notes.map(\.text) == ["seen"])
    bench.expectSameFromScratch()
  }
}

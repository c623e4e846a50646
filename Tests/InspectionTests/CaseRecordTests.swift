import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

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

  @Test func ofDisputedStatesTheFurthestCountsAndAnUnknownOneIsADraft() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    let key = EntryKey(subject: bench.inspection.cases[index].id, kind: .state)
    bench.set(key, [bench.head("submitted")])
    #expect(bench.inspection.cases[index].state == .submitted)
    bench.diverge(key, [("accepted", "AB"), ("returned", "CD")])
    #expect(bench.inspection.cases[index].state == .accepted)
    bench.set(key, [bench.head("burnt")])
    #expect(bench.inspection.cases[index].state == .draft)
  }
}

import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Whoever reads a case a second time must answer as if nobody had read it before, and must not
/// move the figures: those are of the first reading.
@Suite struct SecondReadingTests {
  private let framework: Framework
  private let subject = RandomID(high: 1, low: 1)
  private let reading = RandomID(high: 2, low: 2)

  init() throws { framework = try Edition.hmip2021.framework() }

  /// An inspection with one case that this copy reads again.
  private func makeCopy() -> (Inspection, write: (inout Inspection, [Change]) -> Void) {
    var time: UInt64 = 0
    let write = { (inspection: inout Inspection, changes: [Change]) in
      for change in changes {
        time += 1
        let stamp = Stamp(time: time, writer: RandomID(high: 0, low: 1), sequence: Int(time))
        let head = Head(stamp: stamp, author: "CD", clock: "", value: change.value)
        inspection.apply([(change.key, [head])])
      }
    }
    var inspection = Inspection(framework, secondReadings: [subject: reading])
    write(
      &inspection,
      [
        Change(EntryKey(subject: subject, kind: .caseAdded), "court"),
        Change(EntryKey(subject: subject, kind: .fact, name: Inspection.referenceFact), "C01"),
        Change(
          EntryKey(subject: subject, reading: reading, kind: .reading), ["kind": "second"]),
      ])
    return (inspection, write)
  }

  @Test func answersStandInTheReading() throws {
    var (inspection, write) = makeCopy()
    let changes = try inspection.answering("2.1.1.a", with: "yes", of: 0)
    #expect(changes.map(\.key.reading) == [reading])
    write(&inspection, changes)
    let question = try #require(framework.question("2.1.1.a"))
    #expect(inspection.sheet.answer(question.index, of: 0) == .yes)
    #expect(inspection.progress(of: 0).answered == 1)
  }

  @Test func whatTheFirstReaderSaidIsNotSeen() throws {
    var (inspection, write) = makeCopy()
    write(&inspection, try inspection.answering("2.1.1.a", with: "yes", of: 0))
    write(&inspection, try inspection.setting(facts: [("harmInspector", "high")], of: 0))
    write(
      &inspection,
      [
        Change(EntryKey(subject: subject, kind: .answer, name: "2.1.1.a"), nil),
        Change(EntryKey(subject: subject, kind: .answer, name: "2.1.1.b"), "no"),
        Change(EntryKey(subject: subject, kind: .mark, name: "2.1.1.b"), true),
        Change(EntryKey(subject: subject, kind: .fact, name: "harmInspector"), "low"),
      ])
    let questions = try ["2.1.1.a", "2.1.1.b"].map { try #require(framework.question($0)) }
    #expect(inspection.sheet.answer(questions[0].index, of: 0) == .yes)
    #expect(inspection.sheet.answer(questions[1].index, of: 0) == nil)
    #expect(inspection.cases[0].marks.isEmpty)
    #expect(inspection.cases[0].fact("harmInspector") == "high")
  }

  @Test func judgedFactsNotesAndMarksBelongToTheReading() throws {
    let (inspection, _) = makeCopy()
    let question = try #require(framework.question("2.1.1.a"))
    let changes =
      try inspection.setting(facts: [("harmInspector", "high"), ("age", "15")], of: 0)
      + inspection.noting("seen", on: "2.1.1.a", of: 0, id: RandomID(high: 3, low: 3))
      + [inspection.marking(question, true, of: 0)]
    #expect(changes.map(\.key.reading) == [reading, nil, reading, reading])
  }

  @Test func tallyLeavesTheCaseOut() throws {
    var (inspection, write) = makeCopy()
    for question in inspection.questions(of: 0) {
      write(&inspection, try inspection.answering(question.id.text, with: "yes", of: 0))
    }
    #expect(inspection.progress(of: 0).isComplete)
    let keyQuestion = try #require(framework.question("2.1.1"))
    #expect(inspection.tally(keyQuestion) == Tally())
    #expect(inspection.oversight(of: "court") == Tally())
    #expect(inspection.present("court") == 0)
    #expect(inspection.casesReadAgain == [0])
    #expect(inspection.ratings.standards.allSatisfy { $0.rating == nil })
  }

  @Test func vouchingForASecondReadingSaysNothingOfTheFirst() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1.a": "yes"], by: "AB")
    try bench.answer(index, ["2.1.1.b": "yes"], by: "CD")
    let id = try bench.read(index, .second, [:])
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, reading: id, kind: .confirmation)
    bench.set(key, [bench.head(["authors": ["AB", "CD"]], by: "EF")])
    #expect(bench.inspection.unconfirmedCases == [index])
    let (copy, _) = makeCopy()
    #expect(copy.confirmingAuthors(of: 0).key.reading == reading)
  }

  @Test func mergedBackItIsAReadingBesideTheFirst() throws {
    var bench = try Bench()
    let index = try bench.add("C01")
    try bench.answer(index, ["2.1.1.a": "yes"])
    let id = try bench.read(index, .second, ["2.1.1.a": "no"])
    let key = EntryKey(
      subject: bench.inspection.cases[index].id, reading: id, kind: .mark, name: "2.1.1.b")
    bench.set(key, [bench.head(true, by: "CD")])
    #expect(bench.answer("2.1.1.a", of: index) == .yes)
    #expect(bench.inspection.cases[index].readings[id]?.answers.count == 1)
    #expect(bench.inspection.cases[index].marks.isEmpty)
    #expect(bench.inspection.conflicts.isEmpty)
    bench.expectSameFromScratch()
  }
}

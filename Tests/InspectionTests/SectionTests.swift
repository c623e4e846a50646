import FrameworkFixtures
import Inspection
import Standards
import Testing

/// A section is complete when somebody has said so and nothing stands against it.
@Suite struct SectionTests {
  private let today = CalendarDate("2026-11-23") ?? .epoch

  private func state(_ bench: Bench, _ section: String) throws -> SectionState {
    bench.inspection.state(of: try #require(QuestionID(section)), in: 0, on: today)
  }

  private func bench(_ answer: String = "yes") throws -> Bench {
    var bench = try Bench()
    try bench.add("C01")
    try bench.answerAll(0, answer)
    return bench
  }

  @Test func aCaseHasASectionForEachStandardAndOneForItself() throws {
    var bench = try Bench()
    try bench.add("C01")
    try bench.add("R01", "resettlement")
    #expect(
      bench.inspection.sections(of: 0).map(\.id.text) == ["2.1", "2.2", "2.3", "2.4", "oversight"])
    #expect(bench.inspection.sections(of: 0)[1].name == "Planning")
    #expect(bench.inspection.sections(of: 1).map(\.id.text) == ["oversight"])
  }

  @Test func answersAloneDoNotCompleteASection() throws {
    var bench = try Bench()
    try bench.add("C01")
    #expect(try state(bench, "2.1") == .notStarted)
    try bench.answer(0, ["2.1.1.a": "yes"])
    #expect(try state(bench, "2.1") == .inProgress)
    #expect(try state(bench, "2.2") == .notStarted)
    try bench.answerAll(0, "yes")
    #expect(try state(bench, "2.1") == .inProgress)
    bench.write(try bench.inspection.completing("2.1", of: 0))
    #expect(try state(bench, "2.1") == .complete)
    #expect(try state(bench, "2.2") == .inProgress)
    bench.write(try bench.inspection.completing("2.1", false, of: 0))
    #expect(try state(bench, "2.1") == .inProgress)
    bench.expectSameFromScratch()
  }

  @Test(arguments: [["2.1.2": ""], ["2.1.2": "no"]])
  func whatComesUpAfterwardsIsAProblem(_ answers: [String: String]) throws {
    var bench = try bench()
    bench.write(try bench.inspection.completing("2.1", of: 0))
    try bench.answer(0, answers)
    #expect(try state(bench, "2.1") == .problem)
    #expect(SectionState.problem.name == "There is a problem")
  }

  @Test func disagreementAndTheImpossibleAreProblemsWhoeverCalledWhat() throws {
    var bench = try bench()
    bench.diverge(bench.answerKey("2.2.1", 0), [("yes", "AB"), ("no", "CD")])
    #expect(try state(bench, "2.2") == .problem)
    bench.write(try bench.inspection.setting(facts: [("startedOn", "2027-01-01")], of: 0))
    #expect(try state(bench, "oversight") == .problem)
    #expect(try state(bench, "2.3") == .inProgress)
  }

  @Test func reviewCountsWhatIsLeft() throws {
    var bench = try bench("no")
    try bench.answer(0, ["2.1.1.b": "", "2.1.1.h": "notApplicable"])
    bench.write(
      [bench.inspection.marking(try #require(bench.framework.question("2.1.1.a")), true, of: 0)])
    try bench.note(0, "Why.", on: "2.1.1.c")
    let review = bench.inspection.review(
      try #require(QuestionID("2.1")), of: 0, on: today)
    #expect(review.lines.count == 18)
    #expect(review.open == 1)
    #expect(!review.isSound)
    #expect(review.openFailures.count == 2, "2.1.1 has a note under it")
    #expect(review.lines[0].isMarked)
    #expect(review.lines[2].isNoted)
    #expect(review.lines[1].standing == .open)
  }

  @Test func sectionThatACaseDoesNotHaveIsRefused() throws {
    let bench = try bench()
    #expect(throws: Refusal.unknownSection("3.1")) {
      try bench.inspection.completing("3.1", of: 0)
    }
  }

  @Test func completionReasonsAndPassedChecksTravelInTheDocument() throws {
    var bench = try bench("no")
    bench.writeTogether(try bench.inspection.setting([("service", "Anytown")]))
    let victims = try #require(bench.framework.question("2.1.1.h"))
    bench.write(
      bench.inspection.leavingOut(
        victims, because: bench.inspection.reasons(for: victims).first, of: 0))
    for failure in bench.inspection.failedChecks(of: 0, on: today)
    where failure.section.text == "2.1" {
      bench.write(
        try bench.inspection.passing(failure, because: "Read twice.", of: 0, id: bench.newID()))
    }
    bench.write(try bench.inspection.completing("2.1", of: 0))
    let text = InspectionDocument.text(bench.inspection)
    #expect(text.contains(#""completed": ["2.1"]"#) || text.contains(#""2.1""#))
    let again = try importing(text, bench.framework)
    #expect(again.cases[0].completed.map(\.text) == ["2.1"])
    #expect(again.reason(for: victims, of: 0)?.name == "No victim can be named")
    #expect(again.cases[0].notes.allSatisfy { $0.check == "noWithoutNote" })
    #expect(InspectionDocument.text(again) == text)
  }

  @Test func secondReaderCallsSectionsCompleteForHimself() throws {
    var bench = try bench()
    let reading = try bench.read(0, .second, ["2.1.1": "no"])
    bench.set(
      EntryKey(
        subject: bench.inspection.cases[0].id, reading: reading, kind: .completion, name: "2.1"),
      [bench.head(true, by: "CD")])
    #expect(try state(bench, "2.1") == .inProgress)
  }
}

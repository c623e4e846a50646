import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Not applicable and not yet answered are different, and the first may say why.
@Suite struct ReasonTests {
  private func bench() throws -> (bench: Bench, question: Question) {
    var bench = try Bench(.harbour)
    try bench.add("V01", "visit", ["setting": "boat"])
    return (bench, try #require(bench.framework.question("2.1.2.a")))
  }

  @Test func reasonIsKeptWithTheAnswerAndGoesWithIt() throws {
    var (bench, question) = try bench()
    let reasons = bench.inspection.reasons(for: question)
    #expect(reasons.map(\.name) == ["The boat lay moored", "Nobody else was on duty"])
    bench.writeTogether(bench.inspection.leavingOut(question, because: reasons[1], of: 0))
    #expect(bench.inspection.reason(for: question, of: 0) == reasons[1])
    #expect(try bench.tally("2.1.2.a").notRelevant == 1)
    try bench.answer(0, ["2.1.2.a": "yes"])
    #expect(bench.inspection.reason(for: question, of: 0) == nil)
    bench.writeTogether(bench.inspection.leavingOut(question, because: nil, of: 0))
    #expect(bench.inspection.reason(for: question, of: 0) == nil)
    bench.expectSameFromScratch()
  }

  @Test func sameReasonAgainIsOneChange() throws {
    var (bench, question) = try bench()
    let reason = bench.inspection.reasons(for: question)[0]
    bench.writeTogether(bench.inspection.leavingOut(question, because: reason, of: 0))
    #expect(bench.inspection.leavingOut(question, because: reason, of: 0).count == 1)
  }

  /// What is written at a question is seen by a second reader, though not what it says.
  @Test func whatIsWrittenTellsNoAnswerFromAnother() throws {
    let (bench, question) = try bench()
    let reason = bench.inspection.reasons(for: question)[0]
    let inspection = bench.inspection
    let written = [
      [inspection.answering(question, with: .yes, of: 0)],
      [inspection.answering(question, with: .no, of: 0)],
      inspection.leavingOut(question, because: nil, of: 0),
      inspection.leavingOut(question, because: reason, of: 0),
    ]
    let keys = try written.map { try inspection.reviewed($0, by: "AB").map(\.key) }
    #expect(Set(keys).count == 1)
    #expect(keys[0].map(\.kind) == [.answer, .because])
    let last = try inspection.reviewed(written[3], by: "AB").last
    #expect(last?.value == .string(reason.id.rawValue))
  }

  @Test func answersOfADocumentAreWrittenAlikeToo() throws {
    var (bench, question) = try bench()
    bench.write(try bench.inspection.setting([("service", "Harbour")]))
    var kinds: [[EntryKind]] = []
    for answer in [Answer.yes, .notApplicable] {
      let reason = answer == .yes ? nil : bench.inspection.reasons(for: question)[0]
      bench.writeTogether([bench.inspection.answering(question, with: answer, of: 0)])
      bench.writeTogether(
        try bench.inspection.explaining("2.1.2.a", with: reason?.id.rawValue ?? "", of: 0))
      let document = try JSON(parsing: Array(InspectionDocument.text(bench.inspection).utf8))
      let changes = try InspectionDocument.changes(document, bench.framework, using: &bench.chance)
      kinds.append(changes.map(\.key).filter { $0.name == "2.1.2.a" }.map(\.kind))
    }
    #expect(kinds[0] == [.answer, .because])
    #expect(kinds[1] == kinds[0])
  }

  @Test func wordThatIsNoReasonIsRefused() throws {
    let (bench, _) = try bench()
    #expect(
      throws: Refusal.notAReason(
        question: "2.1.2.a", value: "rain", allowed: ["moored", "alone"])
    ) { try bench.inspection.explaining("2.1.2.a", with: "rain", of: 0) }
    #expect(throws: Refusal.notAReason(question: "2.1.1.a", value: "alone", allowed: [])) {
      try bench.inspection.explaining("2.1.1.a", with: "alone", of: 0)
    }
  }

  @Test func twoReasonsForOneAnswerAreNoConflict() throws {
    var (bench, question) = try bench()
    bench.writeTogether(bench.inspection.leavingOut(question, because: nil, of: 0))
    let key = EntryKey(
      subject: bench.inspection.cases[0].id, kind: .because, name: question.id.text)
    bench.diverge(key, [("moored", "AB"), ("alone", "CD")])
    #expect(bench.inspection.conflicts.isEmpty)
    #expect(bench.inspection.reason(for: question, of: 0)?.id == "alone")
  }

  /// In the bundled editions nearly every prompt that may not apply has one reason, so that one
  /// key answers it.
  @Test(arguments: [Edition.hmip2018, .hmip2021])
  func bundledReasonsCostAlmostNoKeys(_ edition: Edition) throws {
    let questions = try edition.framework().questions
    #expect(questions.count { $0.reasons.count == 1 } > 20)
    #expect(questions.count { $0.reasons.count > 1 } <= 3)
    for question in questions where question.kind == .prompt {
      #expect(question.whereApplicable || question.reasons.isEmpty, "\(question.id)")
    }
  }
}

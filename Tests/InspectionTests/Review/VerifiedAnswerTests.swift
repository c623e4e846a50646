import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// A reviewer marks an answer as verified, and it stays so while that answer stands.
@Suite struct VerifiedAnswerTests {
  private func bench() throws -> (Bench, Question) {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    return (bench, try #require(bench.framework.question("2.1.1")))
  }

  private func verify(_ bench: Bench, _ question: Question, by author: String = "CD") throws
    -> [Change]
  {
    try bench.inspection.verifying(question, of: 0, by: author, on: "2026-12-01")
  }

  @Test func itIsVerifiedWhileTheAnswerStands() throws {
    var (bench, question) = try bench()
    bench.write(try verify(bench, question), by: "CD")
    #expect(bench.inspection.isVerified(question, in: 0))
    #expect(bench.inspection.verifiedCount(of: 0) == 1)
    try bench.answer(0, ["2.1.1": "no"])
    #expect(!bench.inspection.isVerified(question, in: 0))
    #expect(bench.inspection.verification(of: question, in: 0)?.answer == "yes")
    #expect(bench.inspection.verifiedCount(of: 0) == 0)
    try bench.answer(0, ["2.1.1": "yes"])
    #expect(bench.inspection.isVerified(question, in: 0))
    bench.expectSameFromScratch()
  }

  @Test func itIsTakenBack() throws {
    var (bench, question) = try bench()
    bench.write(try verify(bench, question), by: "CD")
    bench.write(
      try bench.inspection.endingVerification(of: question, in: 0, by: "CD"), by: "CD")
    #expect(bench.inspection.verification(of: question, in: 0) == nil)
    #expect(throws: Refusal.notVerified(question: "2.1.1")) {
      try bench.inspection.endingVerification(of: question, in: 0, by: "CD")
    }
  }

  @Test func nobodyVerifiesTheirOwnAnswerOrNone() throws {
    var (bench, question) = try bench()
    #expect(throws: Refusal.ownAnswer(question: "2.1.1", "AB")) {
      try verify(bench, question, by: "AB")
    }
    try bench.answer(0, ["2.1.1": ""])
    #expect(throws: Refusal.nothingToVerify(question: "2.1.1")) { try verify(bench, question) }
    bench.write(try bench.inspection.setting([("reviewers", "LL")]))
    #expect(throws: Refusal.forReviewers(["LL"])) { try verify(bench, question) }
  }

  @Test func itIsNoChangeOfWhatWasSubmitted() throws {
    var (bench, question) = try bench()
    bench.write(try bench.inspection.moving(0, to: .submitted, by: "AB"))
    let changes = try verify(bench, question)
    #expect(try bench.inspection.reviewed(changes, by: "CD") == changes)
    for state in [CaseState.accepted, .locked] {
      bench.write(try bench.inspection.moving(0, to: state, by: "CD"), by: "CD")
    }
    #expect(throws: Refusal.caseLocked("V01")) { try verify(bench, question) }
  }
}

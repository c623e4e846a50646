import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// What a practitioner is given, says, and what comes of it.
@Suite struct CommentTests {
  private func bench() throws -> Bench {
    var bench = try Bench(.harbour)
    let index = try bench.add("V01", "visit")
    try bench.answerAll(index, "yes")
    return bench
  }

  private func comment(
    _ bench: Bench, agrees: Bool?, _ text: String = "", on day: String = "2026-12-03"
  ) throws -> [Change] {
    try bench.inspection.commenting(
      "2.1.1", finding: "yes", agrees: agrees, text, of: 0, by: "case manager", on: day)
  }

  private func settle(
    _ bench: Bench, _ reason: String = "read again", by author: String = "MM"
  ) throws -> [Change] {
    try bench.inspection.settlingComment(
      on: "2.1.1", of: 0, because: reason, by: author, on: "2026-12-05")
  }

  // MARK: - What is given out

  @Test func onlyASubmittedCaseIsGivenOut() throws {
    var bench = try bench()
    #expect(throws: Refusal.notForComment(reference: "V01", .draft)) {
      try bench.inspection.findings(of: 0)
    }
    bench.write(try bench.inspection.moving(0, to: .submitted, by: "AB"))
    #expect(
      try bench.inspection.findings(of: 0).map(\.question.id.text)
        == bench.inspection.questions(of: 0).map(\.id.text))
  }

  @Test func notesForOthersGoAlongAndWorkingsDoNot() throws {
    var bench = try bench()
    for (kind, text) in [
      (Note.Kind.evidence, "page 3"), (.strength, "clear plan"), (.improvement, "ask the child"),
      (.practice, "use of play"), (.safeguarding, "afraid at home"),
    ] {
      bench.write(
        try bench.inspection.noting(text, kind: kind, on: "2.1.1", of: 0, id: bench.newID()))
    }
    bench.write(try bench.inspection.moving(0, to: .submitted, by: "AB"))
    let texts = { (withEvidence: Bool) in
      try bench.inspection.findings(of: 0, withEvidence: withEvidence)
        .first { $0.question.id.text == "2.1.1" }?.notes.map(\.text)
    }
    #expect(try texts(false) == ["clear plan", "ask the child", "use of play"])
    #expect(try texts(true) == ["page 3", "clear plan", "ask the child", "use of play"])
  }

  // MARK: - What comes back

  @Test func aDisagreementIsOpenUntilSomebodySettlesItWithAReason() throws {
    var bench = try bench()
    bench.write(try comment(bench, agrees: false, "It is in the plan"))
    #expect(bench.inspection.openDisagreements.map(\.comment.text) == ["It is in the plan"])
    #expect(throws: Refusal.emptyText("The reason")) { try settle(bench, " ") }
    bench.write(try settle(bench))
    #expect(bench.inspection.openDisagreements.isEmpty)
    let placed = try #require(bench.inspection.comments.first)
    #expect(placed.outcome?.reason == "read again")
    #expect(placed.outcome?.answer == "yes")
    bench.expectSameFromScratch()
  }

  @Test func agreeingOrSayingSomethingLeavesNothingToSettle() throws {
    var bench = try bench()
    bench.write(try comment(bench, agrees: true))
    #expect(bench.inspection.comments.count == 1)
    #expect(bench.inspection.openDisagreements.isEmpty)
    bench.write(try comment(bench, agrees: nil, "We met each month"))
    #expect(bench.inspection.comments.map(\.comment.agrees) == [nil])
    #expect(bench.inspection.openDisagreements.isEmpty)
  }

  @Test func aNewCommentAsksAgain() throws {
    var bench = try bench()
    bench.write(try comment(bench, agrees: false, "first"))
    bench.write(try settle(bench))
    bench.write(try comment(bench, agrees: false, "and again", on: "2026-12-06"))
    #expect(bench.inspection.openDisagreements.map(\.comment.text) == ["and again"])
    bench.expectSameFromScratch()
  }

  @Test func itIsOfTheAnswerThatWasGivenOut() throws {
    var bench = try bench()
    bench.write(try comment(bench, agrees: false))
    try bench.answer(0, ["2.1.1": "no"])
    bench.write(try settle(bench))
    let placed = try #require(bench.inspection.comments.first)
    #expect(placed.comment.finding == "yes")
    #expect(placed.outcome?.answer == "no")
  }

  @Test func whatCannotBeIsRefused() throws {
    var bench = try bench()
    #expect(throws: Refusal.emptyText("A comment")) { try comment(bench, agrees: nil, " ") }
    #expect(throws: Refusal.notADate("soon")) { try comment(bench, agrees: true, on: "soon") }
    #expect(throws: Refusal.noComment(question: "2.1.1", reference: "V01")) {
      try settle(bench)
    }
    #expect(throws: Refusal.unknownQuestion("9.9.9")) {
      try bench.inspection.commenting(
        "9.9.9", finding: "yes", agrees: true, "", of: 0, by: "x", on: "2026-12-03")
    }
    #expect(throws: Refusal.self) {
      try bench.inspection.commenting(
        "2.1.1", finding: "perhaps", agrees: true, "", of: 0, by: "x", on: "2026-12-03")
    }
    bench.write(try comment(bench, agrees: false))
    bench.write(try bench.inspection.setting([("reviewers", "LL")]))
    #expect(throws: Refusal.forReviewers(["LL"])) { try settle(bench) }
  }

  @Test func itIsNoChangeOfWhatIsLocked() throws {
    var bench = try bench()
    bench.write(try bench.inspection.moving(0, to: .submitted, by: "AB"))
    for state in [CaseState.accepted, .locked] {
      bench.write(try bench.inspection.moving(0, to: state, by: "CD"), by: "CD")
    }
    let changes = try comment(bench, agrees: false, "late")
    #expect(try bench.inspection.reviewed(changes, by: "MM") == changes)
    bench.write(changes)
    #expect(bench.inspection.alteredLocks.isEmpty)
  }

  @Test func ofTwoCommentsTheOneThatAsksForMoreCounts() throws {
    var bench = try bench()
    let no = try #require(comment(bench, agrees: false, "no").first)
    let yes = try #require(comment(bench, agrees: true).first)
    bench.diverge(no.key, [(no.value, "AB"), (yes.value, "CD")])
    #expect(bench.inspection.openDisagreements.map(\.comment.text) == ["no"])
    #expect(bench.inspection.conflicts.isEmpty)
    bench.expectSameFromScratch()
  }
}

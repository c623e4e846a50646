import FrameworkFixtures
import Inspection
import OrderedCollections
import Standards
import Testing

/// Checks are rules of the framework: each case here brings about one, and what meets it.
@Suite struct CheckTests {
  private func failures(_ bench: Bench) -> [String] {
    bench.inspection.failedChecks(of: 0, on: today).map { failure in
      let question = failure.question.map { bench.framework.questions[$0].id.text } ?? "facts"
      let mark = failure.isOpen ? "" : " passed"
      return "\(failure.rule(bench.framework).id) \(question) in \(failure.section)\(mark)"
    }
  }

  private let today = CalendarDate("2026-11-23") ?? .epoch

  private func bench(
    _ edition: Edition = .hmip2021, facts: [String: String] = [:],
    prompts: (key: String, letters: String, answer: String)? = nil,
    _ answers: [String: String] = [:]
  ) throws -> Bench {
    var bench = try Bench(edition)
    try bench.add("C01", edition == .harbour ? "visit" : "court", facts)
    for letter in prompts?.letters ?? "" {
      try bench.answer(0, ["\(prompts?.key ?? "").\(letter)": prompts?.answer ?? ""])
    }
    try bench.answer(0, answers)
    return bench
  }

  @Test(arguments: [
    ("yes", "no", ["yesAgainstPrompts 2.1.2 in 2.1"]),
    ("no", "yes", ["noAgainstPrompts 2.1.2 in 2.1", "noWithoutNote 2.1.2 in 2.1"]),
    ("yes", "notApplicable", ["nothingApplied 2.1.2 in 2.1"]),
    ("yes", "yes", []), ("no", "no", ["noWithoutNote 2.1.2 in 2.1"]),
  ])
  func judgementIsComparedWithEveryPrompt(
    _ judgement: String, _ prompts: String, _ expected: [String]
  ) throws {
    let bench = try bench(.hmip2021, prompts: ("2.1.2", "abc", prompts), ["2.1.2": judgement])
    #expect(failures(bench) == expected)
  }

  @Test func oneOpenPromptLeavesThePatternOpen() throws {
    let bench = try bench(.hmip2021, prompts: ("2.1.2", "ab", "no"), ["2.1.2": "yes"])
    #expect(failures(bench) == [])
  }

  @Test func noWithoutANoteFailsUntilOneStandsUnderIt() throws {
    var bench = try bench(.hmip2021, ["2.1.1": "no", "oversight": "no"])
    #expect(
      failures(bench) == [
        "noWithoutNote 2.1.1 in 2.1", "oversightWithoutNote oversight in oversight",
      ])
    try bench.note(0, "Nothing about his motives.", on: "2.1.1.a")
    try bench.note(0, "Nobody asked.", on: "oversight")
    #expect(failures(bench) == [])
  }

  @Test func riskPutHigherThanTheServiceDidIsAskedAboutWhereItWasJudged() throws {
    let facts = ["harmService": "low", "harmInspector": "high", "escalated": "yes"]
    #expect(
      try failures(bench(.hmip2021, facts: facts, ["2.1.3": "yes"])) == ["harmHigher 2.1.3 in 2.1"])
    #expect(
      try failures(
        bench(facts: ["safetyService": "low", "safetyInspector": "high"], ["2.1.2": "yes"]))
        == ["safetyHigher 2.1.2 in 2.1", "escalationUnknown facts in oversight"])
  }

  @Test(arguments: [("", true), ("2026-05-01", true), ("2026-07-01", false)])
  func reviewingJudgedYesNeedsAReviewSinceTheChange(_ reviewed: String, _ fails: Bool) throws {
    let facts = ["startedOn": "2026-02-01", "changedOn": "2026-06-01", "reviewedOn": reviewed]
    let bench = try bench(facts: facts, ["2.4.3": "yes", "2.4.1": "yes"])
    #expect(
      failures(bench)
        == (fails
          ? ["changeWithoutReview 2.4.1 in 2.4", "changeWithoutReview 2.4.3 in 2.4"] : []))
  }

  @Test func highRiskLeftOutOfASubSampleIsAskedAbout() throws {
    let bench = try bench(
      .hmip2018, facts: ["harmInspector": "veryHigh", "escalated": "no"],
      ["2.3.3": "notRelevant", "2.2.2": "notRelevant"])
    #expect(failures(bench) == ["harmNotRelevant 2.3.3 in 2.3"])
  }

  @Test(arguments: [
    ("startedOn", "2026-11-24", "futureDate"), ("reviewedOn", "2025-12-31", "reviewBeforeStart"),
  ])
  func whatCannotBeIsNoMatterOfReasons(_ fact: String, _ date: String, _ check: String) throws {
    let bench = try bench(facts: ["startedOn": "2026-01-01"].merging([fact: date]) { $1 })
    #expect(failures(bench) == ["\(check) facts in oversight"])
    let failure = try #require(bench.inspection.failedChecks(of: 0, on: today).first)
    #expect(throws: Refusal.cannotBePassed(failure.rule(bench.framework).words)) {
      try bench.inspection.passing(
        failure, because: "It is so.", of: 0, id: RandomID(high: 0, low: 9))
    }
  }

  @Test func softCheckIsPassedWithAReasonThatStaysANote() throws {
    var bench = try bench(.hmip2021, prompts: ("2.1.2", "abc", "no"), ["2.1.2": "yes"])
    let failure = try #require(bench.inspection.failedChecks(of: 0, on: today).first)
    #expect(throws: Refusal.emptyText("A note")) {
      try bench.inspection.passing(failure, because: "  ", of: 0, id: bench.newID())
    }
    bench.write(
      try bench.inspection.passing(
        failure, because: "The uncle's house was safe.", of: 0, id: bench.newID()))
    #expect(failures(bench) == ["yesAgainstPrompts 2.1.2 in 2.1 passed"])
    let note = try #require(bench.inspection.cases[0].notes.first)
    #expect(note.check == "yesAgainstPrompts")
    #expect(note.about?.text == "2.1.2")
    // Written anew it still passes the check; removed, the check asks again.
    bench.write(
      try bench.inspection.noting("The aunt's house.", on: "2.1.2", of: 0, id: note.id))
    #expect(failures(bench) == ["yesAgainstPrompts 2.1.2 in 2.1 passed"])
    bench.write([bench.inspection.removing(note, ofCase: 0)])
    #expect(failures(bench) == ["yesAgainstPrompts 2.1.2 in 2.1"])
    bench.expectSameFromScratch()
  }

  @Test func thirdFrameworkBringsItsOwnChecks() throws {
    let facts = ["visitedOn": "2026-11-24", "concern": "high"]
    let bench = try bench(
      .harbour, facts: facts,
      ["2.1.1.a": "no", "2.1.1.b": "no", "2.1.1": "yes", "supervision": "no"])
    #expect(
      failures(bench) == [
        "unlikely 2.1.1 in 2.1", "unseenConcern supervision in supervision",
        "tomorrow facts in supervision",
      ])
  }

  @Test func oldFrameworkWithoutChecksHasNone() throws {
    var members = try #require(try JSON(parsing: Edition.harbour.bytes()).object)
    for key in ["checks", "derivedFacts"] { members[key] = nil }
    let framework = try Framework.parsing(Array(JSON.object(members).text(.compact).utf8))
    #expect(framework.checks.isEmpty)
  }
}

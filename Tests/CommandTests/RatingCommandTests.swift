import Ledger
import Foundation
import Inspection
import Standards
import Testing

/// What was answered, judged and decided comes out of `rate`, in text and in JSON.
@Suite struct RatingCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func rates(_ name: String = "a.caseaudit") throws -> JSON {
    let run = try workspace.expectDone("rate", "@\(name)", "--format", "json")
    return try JSON(parsing: Array(run.output.utf8))
  }

  private func standard(_ id: String, _ name: String = "a.caseaudit") throws -> JSON {
    let all = try rates(name)["standards"]?.array ?? []
    return try #require(all.first { $0["id"]?.string == id })
  }

  @Test func answersJudgementAndDecisionComeOutAsRatings() throws {
    try workspace.makeInspection()
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1=yes", "2.1.2=yes", "2.1.3=yes", "oversight=no")
    try workspace.expectDone(
      "judge", "@a.caseaudit", "1.2", "outstanding", "--because", "Well led")
    let decided = try workspace.expectDone(
      "discretion", "@a.caseaudit", "2.1", "good", "--because", "One case only")
    #expect(decided.errors == "Saved the decision on 2.1.\n")
    let assessment = try standard("2.1")
    #expect(assessment["ruleRating"] == "outstanding")
    #expect(assessment["rating"] == "good")
    #expect(assessment["discretion"]?["reason"] == "One case only")
    #expect(try standard("1.2")["rating"] == "outstanding")
    let score = try #require(try rates()["score"])
    #expect(score["value"] == 5)
    #expect(try rates()["managementOversight"]?["court"] == ["yes": 0, "no": 1])
    let text = try workspace.expectDone("rate", "@a.caseaudit").output
    #expect(text.contains("Good by decision of local: One case only"))
    #expect(text.contains("5 so far"))
  }

  @Test func judgementAndDecisionCanBeTakenBack() throws {
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes")
    try workspace.expectDone("judge", "@a.caseaudit", "1.2", "good")
    try workspace.expectDone("discretion", "@a.caseaudit", "2.1", "good", "--because", "So")
    try workspace.expectDone("judge", "@a.caseaudit", "1.2", "")
    try workspace.expectDone("discretion", "@a.caseaudit", "2.1", "")
    #expect(try standard("1.2")["rating"] == .null)
    #expect(try standard("2.1")["discretion"] == .null)
  }

  @Test func decisionWithoutATriggerIsRecordedWithAWarning() throws {
    try workspace.makeInspection()
    var words = ["reference,type"]
    words += (2...12).map { "C\($0),court" }
    try workspace.write(words.joined(separator: "\n"), to: "cases.csv")
    try workspace.expectDone("case", "import", "@a.caseaudit", "@cases.csv")
    var rows = ["reference,key,value"]
    rows += (2...12).flatMap { number in
      ["2.1.1", "2.1.2", "2.1.3"].map { "C\(number),\($0),yes" }
    }
    try workspace.write(rows.joined(separator: "\n"), to: "answers.csv")
    try workspace.expectDone("answer", "import", "@a.caseaudit", "@answers.csv")
    let run = try workspace.expectDone(
      "discretion", "@a.caseaudit", "2.1", "good", "--because", "So")
    #expect(run.errors.contains("No trigger for discretion is met on 2.1"))
    #expect(try standard("2.1")["rating"] == "good")
  }

  @Test(arguments: [
    (["judge", "2.1", "good"], 65, "2.1 is rated from cases"),
    (["judge", "7.7", "good"], 65, "There is no standard “7.7”"),
    (["judge", "1.1", "splendid"], 65, "inadequate, requiresImprovement, good, outstanding"),
    (["judge", "1.1"], 64, "<rating>"),
    (["discretion", "1.1", "good", "--because", "So"], 65, "1.1 is a judged standard"),
    (["discretion", "2.1", "good", "--because", "So"], 65, "2.1 has no rule rating yet"),
    (["discretion", "2.1", "good"], 64, "Give the reason"),
    (["discretion", "9.1", "good", "--because", "So"], 65, "There is no standard “9.1”"),
    (["rate", "--format", "html"], 64, "--format"),
  ])
  func badRatingIsRefused(_ words: [String], _ code: Int32, _ message: String) throws {
    try workspace.makeInspection()
    try workspace.expectRefused(
      [words[0], "@a.caseaudit"] + words.dropFirst(), code: code, saying: message)
  }

  @Test func reasonOfADecisionMustNotBeEmpty() throws {
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes")
    try workspace.expectRefused(
      ["discretion", "@a.caseaudit", "2.1", "good", "--because", " "], code: 65,
      saying: "The reason of a decision must not be empty")
  }
}

// MARK: - A published inspection

extension RatingCommandTests {
  private func makeStoke() throws {
    try workspace.expectDone("demo", "stoke-on-trent-2022", "--to", "@s.caseaudit", "--no-open")
  }

  @Test func publishedInspectionIsRatedAsPublished() throws {
    try makeStoke()
    let rates = try rates("s.caseaudit")
    #expect(rates["score"]?["value"] == 18)
    #expect(rates["score"]?["maximum"] == 36)
    #expect(rates["overall"]?["rating"] == "requiresImprovement")
    let text = try workspace.expectDone("rate", "@s.caseaudit").output
    #expect(text.contains("Score    18 of 36\n"))
    #expect(text.contains("Overall  Requires improvement\n"))
    #expect(text.contains("  2.1.3  Others safe   7 of 13  54  Req. impr.  lowest\n"))
    #expect(text.contains("Court disposal          7 of 13"))
  }

  @Test func governanceLimitBringsAGoodJudgementDown() throws {
    try makeStoke()
    try workspace.expectDone("judge", "@s.caseaudit", "1.1", "good")
    let governance = try standard("1.1", "s.caseaudit")
    #expect(governance["judged"] == "good")
    #expect(governance["rating"] == "requiresImprovement")
    #expect(governance["limitedBy"] == "governance")
    let text = try workspace.expectDone("rate", "@s.caseaudit").output
    #expect(text.contains("1.1  Governance and leadership                   Requires improvement"))
    #expect(text.contains("[1] Judged Good by the lead inspector. Governance limit:"))
  }

  @Test func pageIsEightyColumnsWideAndPlainInAPipe() throws {
    try workspace.expectDone("demo", "anytown", "--to", "@n.caseaudit", "--no-open")
    let run = try workspace.run("rate", "@n.caseaudit")
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.output.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    #expect(run.output.contains("1 conflict to settle"))
    #expect(run.output.contains("could end I to G"))
  }

  @Test(arguments: [
    (["--color", "always"], [:], true),
    (["--color", "always"], ["NO_COLOR": "1"], true),
    (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
    ([], ["CLICOLOR_FORCE": "1"], true),
    ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
  ])
  func colourFollowsFlagThenEnvironment(
    _ options: [String], _ environment: [String: String], _ isColoured: Bool
  ) throws {
    try makeStoke()
    let run = try BuiltProgram.run(
      ["rate", workspace.path("s.caseaudit")] + options,
      environment: workspace.environment.merging(environment) { _, last in last })
    #expect(run.output.contains("\u{1B}[30;103mRequires improvement\u{1B}[0m") == isColoured)
    #expect(run.output.contains("\u{1B}") == isColoured)
  }

  @Test func ratingChangesNothing() throws {
    try makeStoke()
    let before = try workspace.files()
    try workspace.expectDone("rate", "@s.caseaudit")
    #expect(try workspace.files() == before)
  }
}

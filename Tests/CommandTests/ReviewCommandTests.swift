import BundledData
import Foundation
import Inspection
import Ledger
import OrderedCollections
import Standards
import Testing

/// Review on the command line: steps, reasons, queries, flags, locks that a merge altered.
@Suite struct ReviewCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeAnsweredInspection()
  }

  @Test func aCaseIsMovedOnByItsStepsOnly() throws {
    let refused = "C01 is draft and cannot become locked: it can become submitted."
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "locked"], code: 65, saying: refused)
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "O01", "submitted"], code: 65, saying: "O01 is not ready to submit")
    try workspace.lock()
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "returned"], code: 65, saying: "The reason must not be empty"
    )
    try workspace.expectDone(
      "state", "@a.caseaudit", "C01", "returned", "--because", "new evidence", "--as", "CD")
    let text = try workspace.expectDone("review", "@a.caseaudit").output
    #expect(text.contains("1 draft, 1 returned."))
    #expect(text.contains("Returned by CD on"))
    #expect(text.contains("new evidence"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func onlyTheReaderSubmits() throws {
    let submit = ["state", "@a.caseaudit", "C01", "submitted", "--as"]
    try workspace.expectRefused(
      submit + ["ZZ"], code: 65, saying: "C01 is not ready to submit: that is for AB, who answered")
    try workspace.expectDone("case", "set", "@a.caseaudit", "C01", "--fact", "inspector=GH")
    try workspace.expectRefused(
      submit + ["AB"], code: 65, saying: "that is for GH, to whom it is allocated.")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "GH")
  }

  /// What was locked and opened again is told wherever the ratings are, even once it is locked again
  /// and merged into another copy (D5).
  @Test func whatWasOpenedAgainIsToldInAnAnnexe() throws {
    try workspace.lock()
    #expect(!(try workspace.expectDone("rate", "@a.caseaudit").output.contains("Annexe")))
    for reason in ["new evidence", "a letter"] {
      try workspace.expectDone(
        "state", "@a.caseaudit", "C01", "returned", "--because", reason, "--as", "CD")
      try workspace.lock()
    }
    try workspace.expectDone(
      "case", "withdraw", "@a.caseaudit", "O01", "--because", "not eligible", "--as", "AB")
    for command in ["rate", "review"] {
      let text = try workspace.expectDone(command, "@a.caseaudit").output
      let annexe = try #require(text.range(of: "Annexe: opened again after they were locked"))
      let rows = text[annexe.upperBound...].split(separator: "\n").dropFirst()
      #expect(rows.count == 2)
      #expect(rows.first?.contains("C01") == true && rows.first?.contains("new evidence") == true)
      #expect(rows.last?.contains("Locked") == true && rows.last?.contains("a letter") == true)
    }
    let csv = try workspace.expectDone("review", "@a.caseaudit", "--format", "csv").output
    #expect(csv.split(separator: "\n")[1].hasSuffix(",2,"))
    #expect(!csv.contains("a letter"))
    let json = try JSON(
      parsing: Array(
        workspace.expectDone("review", "@a.caseaudit", "--format", "json", "--texts").output.utf8))
    let reopenings = try #require(json["reopenings"]?.array)
    #expect(reopenings.map { $0["reason"]?.string } == ["new evidence", "a letter"])
    #expect(reopenings.allSatisfy { $0["reopened"]?["by"] == "CD" })
  }

  @Test func everyCommandAsksForTheReasonAfterSubmission() throws {
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try workspace.write("reference,key,value\nC01,2.1.1.a,no\n", to: "late.csv")
    for words in [
      ["answer", "@a.caseaudit", "C01", "2.1.1=no"],
      ["answer", "@a.caseaudit", "C01", "--note", "2.1.1=late"],
      ["answer", "import", "@a.caseaudit", "@late.csv"],
      ["case", "set", "@a.caseaudit", "C01", "--fact", "age=15"],
    ] {
      try workspace.expectRefused(
        words, code: 65,
        saying: "C01 is submitted, so a change of it needs a reason. Give it with --because.")
    }
    try workspace.expectDone(
      "answer", "import", "@a.caseaudit", "@late.csv", "--because", "the letter of May")
    let history = try workspace.expectDone(
      "history", "@a.caseaudit", "--case", "C01"
    ).output
    #expect(history.contains("the letter of May"))
    try workspace.expectRefused(
      ["answer", "@a.caseaudit", "C01", "2.1.1=", "--because", "x"], code: 65,
      saying: "no question of it may be left open")
  }

  /// What is the answer already is no change, so nothing asks why.
  @Test func anAnswerThatStandsThereNeedsNoReason() throws {
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    let before = try workspace.expectDone("history", "@a.caseaudit", "--case", "C01").output
    let same = try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes")
    #expect(same.errors == "Nothing was changed: C01 says so already.\n")
    #expect(try workspace.expectDone("history", "@a.caseaudit", "--case", "C01").output == before)
    try workspace.expectRefused(
      ["answer", "@a.caseaudit", "C01", "2.1.1=yes", "2.1.2=no"], code: 65,
      saying: "a change of it needs a reason")
  }

  @Test func aLockedCaseIsLeftAlone() throws {
    try workspace.lock()
    for words in [
      ["answer", "@a.caseaudit", "C01", "2.1.1=no", "--because", "x"],
      ["case", "withdraw", "@a.caseaudit", "C01", "--because", "x"],
      ["case", "set", "@a.caseaudit", "C01", "--fact", "age=15", "--because", "x"],
      ["query", "ask", "@a.caseaudit", "C01", "why?"],
    ] {
      try workspace.expectRefused(words, code: 65, saying: "C01 is locked. Reopen it first")
    }
  }

  // MARK: - Merging

  private func part(_ file: String) throws {
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path(file))
    try workspace.expectDone("answer", "@\(file)", "C01", "2.1.1=no", "--as", "AB")
  }

  @Test func whatAMergeBringsIntoALockedCaseIsFound() throws {
    try part("b.caseaudit")
    try workspace.lock()
    try workspace.expectDone("verify", "@a.caseaudit")
    let merge = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "AB")
    #expect(merge.output.contains("C01 is locked here, and changes all the same"))
    let verify = try workspace.run("verify", "@a.caseaudit")
    #expect(verify.code == 65)
    #expect(verify.output.contains("C01 was changed after it was locked"))
    let json = try workspace.run("verify", "@a.caseaudit", "--format", "json").output
    let finding = try JSON(parsing: Array(json.utf8))["findings"]?.array?.first
    #expect(finding?["finding"] == "alteredLock")
    #expect(finding?["case"] == "C01")
    #expect(try workspace.run("review", "@a.caseaudit").code == 65)
    try workspace.expectRefused(
      ["export", "@a.caseaudit"], code: 65, saying: "C01 was changed after being locked")
    try workspace.expectRefused(
      ["export", "@a.caseaudit"], code: 65,
      saying: "“caseaudit state FILE CASE returned --because WHY” or in the workbench")
    try workspace.expectDone("export", "@a.caseaudit", "--as-is")
  }

  @Test func whatAMergeBringsIntoASubmittedCaseNeedsAReason() throws {
    try part("b.caseaudit")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    let dry = try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--dry-run")
    #expect(dry.output.contains("C01 2.1.1 changes after submission, and needs a reason."))
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@b.caseaudit"], code: 65,
      saying: "C01 is submitted, so a change of it needs a reason")
    try workspace.expectDone(
      "merge", "@a.caseaudit", "@b.caseaudit", "--because", "read apart", "--as", "AB")
    let inspection = try workspace.inspection("a.caseaudit")
    #expect(inspection.reason(named: "answer/2.1.1", of: 0) == "read apart")
  }

  // MARK: - Documents

  @Test func anExportMayAskForAcceptedCases() throws {
    try workspace.expectDone(
      "case", "withdraw", "@a.caseaudit", "O01", "--because", "not eligible")
    try workspace.expectRefused(
      ["export", "@a.caseaudit", "--accepted"], code: 65,
      saying: "C01 is neither accepted nor locked")
    try workspace.lock()
    let document = try workspace.expectDone("export", "@a.caseaudit", "--accepted").output
    try workspace.write(document, to: "a.json")
    try workspace.expectDone("import", "@a.json", "--to", "@b.caseaudit")
    #expect(try workspace.inspection("b.caseaudit").cases[0].state == .locked)
    #expect(try workspace.inspection("b.caseaudit").alteredLocks.isEmpty)
    #expect(try workspace.expectDone("export", "@b.caseaudit").output == document)
    // A document cannot put a case where no step could have led it.
    let forged = document.replacing("\"2.1.1\": \"yes\",\n", with: "")
    #expect(forged != document)
    try workspace.write(forged, to: "forged.json")
    try workspace.expectRefused(
      ["import", "@forged.json", "--to", "@c.caseaudit"], code: 65,
      saying: "$.cases[0].state")
  }

  // MARK: - Queries and flags

  @Test(arguments: ["", " "])
  func aQueryWithoutAnOwnerIsForTheReader(_ owner: String) throws {
    try workspace.expectDone(
      "query", "ask", "@a.caseaudit", "C01", "Where?", "--owner", owner, "--as", "CD")
    for command in [["query", "list"], ["today"]] {
      let text = try workspace.expectDone(words: command + ["@a.caseaudit"]).output
      #expect(!text.contains("for ,") && !text.contains("respond:  "), "\(text)")
    }
    #expect(
      try workspace.expectDone("query", "list", "@a.caseaudit").output
        .contains("To respond: nobody 1."))
    try workspace.expectDone("case", "set", "@a.caseaudit", "C01", "--fact", "inspector=AB")
    try workspace.expectDone(
      "query", "ask", "@a.caseaudit", "C01", "Where?", "--owner", owner, "--as", "CD")
    #expect(
      try workspace.expectDone("query", "list", "@a.caseaudit").output
        .contains("query 2, open, for AB"))
    let assigned = try workspace.expectDone("query", "assign", "@a.caseaudit", "C01", "2", owner)
    #expect(assigned.errors.contains("Query 2 on C01 is with nobody."))
  }

  @Test func aQueryIsNamedByItsCaseFirst() throws {
    try workspace.expectRefused(
      ["query", "resolve", "@a.caseaudit", "1", "ok"], code: 64,
      saying: "Name the case first, then the number: C01 1.")
  }

  @Test func queriesAreAskedAndListedInThreeForms() throws {
    try workspace.expectDone(
      "query", "ask", "@a.caseaudit", "C01", "Where is it?", "--key", "2.1.1", "--owner", "AB",
      "--as", "CD")
    try workspace.expectDone(
      "query", "respond", "@a.caseaudit", "C01", "1", "Contact of May", "--as", "AB")
    let text = try workspace.expectDone("query", "list", "@a.caseaudit").output
    #expect(text.contains("0 open, 1 responded, 0 resolved."))
    #expect(text.contains("C01 2.1.1: query 1, responded, for AB"))
    #expect(text.contains("AB responded: Contact of May"))
    let table = try workspace.expectDone(
      "query", "list", "@a.caseaudit", "--format", "csv", "--on", "2026-12-01"
    ).output
    #expect(
      table.hasPrefix("reference,number,key,state,owner,openedOn,days\nC01,1,2.1.1,responded"))
    #expect(!table.contains("Contact"))
    let json = try JSON(
      parsing: Array(
        workspace.expectDone("query", "list", "@a.caseaudit", "--format", "json", "--texts")
          .output.utf8))
    #expect(json["queries"]?.array?.first?["thread"]?.array?.count == 2)
    #expect(json["metrics"]?["questions"] == [["key": "2.1.1", "queries": 1]])
    try workspace.expectRefused(
      ["query", "resolve", "@a.caseaudit", "C01", "2", "x"], code: 65,
      saying: "C01 has no query 2; it has 1.")
    try workspace.expectDone("query", "resolve", "@a.caseaudit", "C01", "1", "Seen", "--as", "CD")
    let resolved = ["query", "respond", "@a.caseaudit", "C01", "1", "late"]
    try workspace.expectRefused(
      resolved, code: 65, saying: "A query that is resolved cannot be responded.")
    let left = try workspace.expectDone(
      "query", "list", "@a.caseaudit", "--owner", "AB", "--format", "csv")
    #expect(left.output.split(separator: "\n").count == 1)
  }

  /// Nobody passes their own work: not as its reader, and not by becoming a reviewer.
  @Test func whatOthersAskedIsForOthersToResolve() throws {
    try workspace.expectDone(
      "query", "ask", "@a.caseaudit", "C01", "Where?", "--key", "2.1.1", "--as", "CD")
    try workspace.expectDone(
      "query", "respond", "@a.caseaudit", "C01", "1", "There", "--as", "AB")
    let resolve = ["query", "resolve", "@a.caseaudit", "C01", "1", "So"]
    try workspace.expectRefused(
      resolve + ["--as", "AB"], code: 65, saying: "CD or a reviewer resolves what CD asked")
    try workspace.expectDone("set", "@a.caseaudit", "--reviewers", "EF", "--as", "CD")
    for setting in [["--reviewers", "AB"], ["--due", "2027-01-01"]] {
      try workspace.expectRefused(
        ["set", "@a.caseaudit", "--as", "AB"] + setting, code: 65,
        saying: "That is for EF, who review.")
    }
    try workspace.expectRefused(
      resolve + ["--as", "ZZ"], code: 65,
      saying: "What CD asked is resolved by CD or by EF, who review.")
    try workspace.expectDone(
      "query", "resolve", "@a.caseaudit", "C01", "1", "So", "--as", "EF")
    try workspace.expectRefused(
      ["query", "reopen", "@a.caseaudit", "C01", "1", "Again", "--as", "ZZ"], code: 65,
      saying: "What CD asked is reopened by CD or by EF, who review.")
  }

  /// Two copies took different steps: nobody is told that one of them holds.
  @Test func stepsThatDisagreeAreSaidToBeDisputed() throws {
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    try workspace.expectDone("state", "@a.caseaudit", "C01", "accepted", "--as", "CD")
    try workspace.expectDone(
      "state", "@b.caseaudit", "C01", "returned", "--because", "weak", "--as", "GH")
    try workspace.expectDone(
      "merge", "@a.caseaudit", "@b.caseaudit", "--because", "so", "--as", "CD")
    let text = try workspace.expectDone("review", "@a.caseaudit").output
    #expect(text.contains("Disputed"))
    #expect(text.contains("Copies disagree"))
    #expect(!text.contains("Accepted by CD"))
    // What is written is “accepted”, and “weak” is why the other copy returned it.
    let document = try workspace.expectDone("export", "@a.caseaudit", "--as-is").output
    #expect(document.contains("\"state\": \"accepted\""))
    #expect(!document.contains("stateReason"))
  }

  @Test func aFlagIsClosedWithAllThreeAndKeepsItsCase() throws {
    let raised = try workspace.expectDone(
      "flag", "raise", "@a.caseaudit", "at risk", "--case", "C01", "--as", "AB")
    #expect(raised.errors == "Raised flag 1, of C01.\n")
    try workspace.expectRefused(
      ["flag", "close", "@a.caseaudit", "1", "done"], code: 65, saying: "Nobody was told yet.")
    try workspace.expectRefused(
      ["erase", "@a.caseaudit", "C01", "--because", "x", "--yes"], code: 65,
      saying: "C01 has an open safeguarding flag")
    for day in ["2020-01-01", "2999-01-01"] {
      try workspace.expectRefused(
        ["flag", "told", "@a.caseaudit", "1", "team manager", "--on", day], code: 65,
        saying: "\(day) is not from")
    }
    let told = try workspace.expectDone("flag", "told", "@a.caseaudit", "1", "team manager")
    #expect(told.errors == "Recorded; flag 1, of C01, stays open until its outcome.\n")
    let open = try workspace.expectDone("flag", "list", "@a.caseaudit").output
    #expect(open.contains("1 safeguarding flag open of 1."))
    #expect(open.contains("team manager was told on "))
    let closed = try workspace.expectDone(
      "flag", "close", "@a.caseaudit", "1", "seen, safe", "--as", "CD")
    #expect(closed.errors == "Closed flag 1, of C01.\n")
    for words in [
      ["told", "@a.caseaudit", "1", "nobody"], ["close", "@a.caseaudit", "1", "other"],
    ] {
      try workspace.expectRefused(["flag"] + words, code: 65, saying: "CD closed this flag on")
    }
    let json = try workspace.expectDone(
      "flag", "list", "@a.caseaudit", "--all", "--format", "json"
    ).output
    #expect(try JSON(parsing: Array(json.utf8))["open"] == 0)
    #expect(!json.contains("at risk"))
    try workspace.expectDone("erase", "@a.caseaudit", "C01", "--because", "x", "--yes")
  }

  @Test func aFlagOfNoCaseSaysSo() throws {
    let raised = try workspace.expectDone("flag", "raise", "@a.caseaudit", "at risk")
    #expect(raised.errors == "Raised flag 1, of no case.\n")
    try workspace.expectDone("flag", "told", "@a.caseaudit", "1", "team manager")
    let closed = try workspace.expectDone("flag", "close", "@a.caseaudit", "1", "seen, safe")
    #expect(closed.errors == "Closed flag 1, of no case.\n")
  }

  @Test func whereReviewersAreNamedOnlyTheyAccept() throws {
    try workspace.expectDone("set", "@a.caseaudit", "--reviewers", "EF")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try workspace.expectRefused(
      ["state", "@a.caseaudit", "C01", "accepted", "--as", "CD"], code: 65,
      saying: "that is for EF")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "accepted", "--as", "EF")
  }
}

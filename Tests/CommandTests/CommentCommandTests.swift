import Foundation
import Inspection
import Ledger
import Standards
import Testing

/// Findings go out to a practitioner as plain text, and their comments come back.
@Suite struct CommentCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeAnsweredInspection()
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "AB")
    try workspace.expectDone(
      "comment", "form", "@a.caseaudit", "C01", "--to", "@form.txt", "--as", "LL")
  }

  private func form() throws -> String {
    try String(contentsOf: workspace.folder.appending(path: "form.txt"), encoding: .utf8)
  }

  /// The form with something filled in on a finding.
  private func filled(
    _ key: String, _ agrees: String, _ comment: String = "", in text: String? = nil
  ) throws -> String {
    var text = try text ?? form()
    let finding = try #require(text.range(of: "[\(key)]"))
    for (label, words) in [("Do you agree, yes or no?", agrees), ("Comment:", comment)] {
      let place = try #require(text.range(of: label, range: finding.upperBound..<text.endIndex))
      text.replaceSubrange(place, with: "\(label) \(words)")
    }
    return text
  }

  @Test func theFormIsPrivateAndNamesNobody() throws {
    let text = try form()
    #expect(text.hasPrefix("Findings of case C01, for your comments"))
    #expect(text.contains("KEEP THIS FILE SAFE."))
    #expect(text.contains("[2.1.1.a]"))
    #expect(text.contains("[oversight]"))
    #expect(!text.contains("AB"))
    #expect(!text.contains("Anytown"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
    #expect(
      try workspace.permissions(of: workspace.folder.appending(path: "form.txt")) == 0o600)
    let log = try workspace.expectDone("history", "@a.caseaudit", "--access").output
    #expect(log.contains("findings for comment"))
    #expect(log.contains("form.txt"))
    try workspace.expectRefused(
      ["comment", "form", "@a.caseaudit", "C01", "--to", "@form.txt"], code: 73,
      saying: "exists already")
    try workspace.expectRefused(
      ["comment", "form", "@a.caseaudit", "O01", "--to", "@other.txt"], code: 65,
      saying: "O01 is draft. Its findings are given out once it is submitted.")
  }

  @Test func workingsStayAndWhatIsForOthersGoes() throws {
    for (key, kind, text) in [
      ("2.1.1", "evidence", "seen on page 3"), ("2.1.1", "strength", "a clear plan"),
      ("2.1.1", "safeguarding", "afraid at home"),
    ] {
      try workspace.note(text, kind: kind, on: key)
    }
    try workspace.expectDone("comment", "form", "@a.caseaudit", "C01", "--to", "@plain.txt")
    try workspace.expectDone(
      "comment", "form", "@a.caseaudit", "C01", "--to", "@evidence.txt", "--evidence")
    let read = { (name: String) in
      try String(contentsOf: workspace.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try read("plain.txt").contains("Strength: a clear plan"))
    #expect(try !read("plain.txt").contains("page 3"))
    #expect(try read("evidence.txt").contains("Evidence: seen on page 3"))
    #expect(try !read("evidence.txt").contains("afraid"))
  }

  @Test func commentsComeBackAndADisagreementIsSettled() throws {
    var text = try filled("2.1.1.a", "Yes")
    text = try filled("2.1.1", "no.", "It is in the plan,\nwhich lay elsewhere.", in: text)
    text = try filled("oversight", "", "We met every month", in: text)
    text = text.replacing("Your role or code:", with: "Your role or code: case manager")
      .replacing("Date:", with: "Date: 2026-12-03")
    // As Windows saves it.
    try workspace.write(
      "\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "back.txt")
    let run = try workspace.expectDone(
      "comment", "import", "@a.caseaudit", "@back.txt", "--as", "LL")
    #expect(run.errors == "Took in 3 comments. 1 disagreement to settle.\n")
    let list = try workspace.expectDone("comment", "list", "@a.caseaudit").output
    #expect(list.contains("agree with 1 finding and disagree with 1, of which 1 is not"))
    #expect(list.contains("On 2026-12-03 case manager disagrees: It is in the plan, which lay"))
    #expect(!list.contains("We met every month"))
    let csv = try workspace.expectDone(
      "comment", "list", "@a.caseaudit", "--all", "--format", "csv"
    ).output
    #expect(
      csv == """
        reference,key,finding,answer,agrees,on,state
        C01,2.1.1.a,yes,yes,yes,2026-12-03,
        C01,2.1.1,yes,yes,no,2026-12-03,open
        C01,oversight,yes,yes,,2026-12-03,

        """)
    try workspace.expectRefused(
      ["comment", "settle", "@a.caseaudit", "C01", "2.1.2", "x"], code: 65,
      saying: "The practitioner said nothing of 2.1.2 in C01.")
    try workspace.expectDone(
      "comment", "settle", "@a.caseaudit", "C01", "2.1.1", "Read again", "--as", "LL")
    let json = try workspace.expectDone(
      "comment", "list", "@a.caseaudit", "--all", "--format", "json", "--texts"
    ).output
    let document = try JSON(parsing: Array(json.utf8))
    #expect(document["open"] == 0)
    let settled = document["comments"]?.array?.first { $0["key"] == "2.1.1" }
    #expect(settled?["state"] == "settled")
    #expect(settled?["reason"] == "Read again")
    #expect(settled?["text"] == "It is in the plan,\nwhich lay elsewhere.")
  }

  @Test func aFaultIsNamedByItsLineAndNothingIsTakenIn() throws {
    let good = try filled("2.1.1.a", "yes")
    let line = { (words: String, text: String) in
      try #require(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.hasPrefix(words) }) + 1
    }
    let perhaps = try filled("2.1.1.a", "perhaps")
    let faults: [(text: String, line: Int, words: String)] = [
      (perhaps, try line("Do you agree", perhaps), "“perhaps” is neither yes nor no."),
      (try form(), try line("[2.1.1.a]", form()), "nothing was filled in"),
      (good.replacing("Case: C01", with: "Dossier: C01"), 1, "no line begins with “Case:”"),
      (
        good.replacing(/Case: C01 .*/, with: "Case: C01 00000000"), try line("Case:", good),
        "is no case of this inspection"
      ),
      (
        good.replacing("Date:", with: "Date: 3 December"), try line("Date:", good),
        "“3 December” is not a date"
      ),
      (
        good.replacing("[2.1.1.a]", with: "[9.9.9.a]"), try line("[2.1.1.a]", good),
        "no question “9.9.9.a”"
      ),
      (
        good.replacing("[2.1.1.b]", with: "[2.1.1.a]"), try line("[2.1.1.b]", good),
        "[2.1.1.a] stands in this form twice"
      ),
      (
        good.replacing(
          "Finding: Yes\nDo you agree, yes or no? yes",
          with: "Finding: Well\nDo you agree, yes or no? yes"),
        try line("[2.1.1.a]", good), "“Well” is no answer to 2.1.1.a."
      ),
      ("Dear all\n", 1, "no line begins with “Case:”"),
    ]
    for fault in faults {
      try workspace.write(fault.text, to: "bad.txt")
      try workspace.expectRefused(
        ["comment", "import", "@a.caseaudit", "@bad.txt"], code: 65,
        saying: "bad.txt, line \(fault.line): ")
      try workspace.expectRefused(
        ["comment", "import", "@a.caseaudit", "@bad.txt"], code: 65, saying: fault.words)
    }
    // One bad form among good ones: none is taken in.
    try workspace.write(good, to: "good.txt")
    try workspace.expectRefused(
      ["comment", "import", "@a.caseaudit", "@good.txt", "@bad.txt"], code: 65, saying: "bad.txt")
    try Data([0x43, 0x61, 0xFF, 0xFE]).write(to: workspace.folder.appending(path: "bad.txt"))
    try workspace.expectRefused(
      ["comment", "import", "@a.caseaudit", "@bad.txt"], code: 65, saying: "not UTF-8 text")
    try workspace.expectRefused(
      ["comment", "import", "@a.caseaudit", "@none.txt"], code: 66, saying: "There is no file")
  }

  @Test func anAnswerIsVerifiedAndTheVerificationTakenBack() throws {
    try workspace.expectDone("query", "verify", "@a.caseaudit", "C01", "2.1.1", "--as", "LL")
    #expect(
      try workspace.expectDone("review", "@a.caseaudit", "--format", "csv").output
        .contains(",no,1,0,\n"))
    try workspace.expectRefused(
      ["query", "verify", "@a.caseaudit", "C01", "2.1.1", "--as", "AB"], code: 65,
      saying: "AB answered 2.1.1, so another person verifies it.")
    try workspace.expectDone("query", "unverify", "@a.caseaudit", "C01", "2.1.1", "--as", "LL")
    try workspace.expectRefused(
      ["query", "unverify", "@a.caseaudit", "C01", "2.1.1", "--as", "LL"], code: 65,
      saying: "Nobody has verified 2.1.1.")
  }
}

extension Workspace {
  /// Writes a note of a kind on a question of C01, which no command does.
  fileprivate func note(_ text: String, kind: String, on key: String) throws {
    let ledger = try ledger("a.caseaudit", for: .writing(by: "AB"))
    let framework = try Framework.parsing(ledger.framework.bytes)
    let inspection = Inspection(framework, contents: try ledger.load())
    let kind = try #require(Note.Kind(rawValue: kind))
    let changes = try inspection.noting(text, kind: kind, on: key, of: 0, id: .random())
    try ledger.commit(inspection.reviewed(changes, by: "AB", because: "late"), by: "AB")
    try ledger.close()
  }
}

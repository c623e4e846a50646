import Ledger
import Standards
import Inspection
import Foundation
import Testing

/// Cases come in one by one or as a table, and a table comes in whole or not at all.
@Suite struct CaseCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
  }

  @Test func caseHasItsFacts() throws {
    try workspace.expectDone(
      "case", "set", "@a.caseaudit", "C01", "--fact", "disposal=communitySentence",
      "--fact", "age=", "--fact", "reference=C07")
    let inspection = try workspace.inspection("a.caseaudit")
    let record = inspection.cases[try inspection.index(ofReference: "C07")]
    #expect(record.fact("disposal") == "communitySentence")
    #expect(record.fact("age") == nil)
  }

  @Test func withdrawnCaseNoLongerCounts() throws {
    try workspace.expectDone("case", "withdraw", "@a.caseaudit", "C01", "--because", "Moved away")
    let inspection = try workspace.inspection("a.caseaudit")
    #expect(inspection.cases.map(\.withdrawnBecause) == ["Moved away", nil])
    let list = try workspace.expectDone("case", "list", "@a.caseaudit").output
    #expect(list.contains("Withdrawn"))
    #expect(list.hasSuffix("1 case, 0 of 48 questions answered.\n"))
  }

  @Test func listShowsHowFarTheCasesAre() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.a=yes")
    let lines = try workspace.expectDone("case", "list", "@a.caseaudit").output
      .split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "Case  Type                   Answers  Progress     State",
        "C01   Court disposal         1 of 70  In progress  Draft",
        "O01   Out-of-court disposal  0 of 48  Not started  Draft",
        "2 cases, 1 of 118 questions answered.",
      ])
  }

  @Test(arguments: [
    (["add", "C01", "--type", "court"], 65, "There is a case “C01” already"),
    (["add", "C02", "--type", "prison"], 65, "It is one of court, outOfCourt, resettlement"),
    (["add", "C02"], 64, "--type"),
    (["add", " ", "--type", "court"], 65, "A case needs a reference"),
    (["add", "C02", "--type", "court", "--fact", "shoe=41"], 65, "There is no fact “shoe”"),
    (["add", "C02", "--type", "court", "--fact", "age=99"], 65, "from 8 to 21"),
    (["add", "C02", "--type", "court", "--fact", "age"], 64, "invalid"),
    (["set", "C99", "--fact", "age=15"], 65, "There is no case “C99”"),
    (["set", "C01", "--fact", "gender=purple"], 65, "female, male, other"),
    (["set", "C01", "--fact", "disposal=youthCaution"], 65, "for a case of type “court”"),
    (["set", "C01", "--fact", "startedOn=May"], 65, "“May” is not a date"),
    (["set", "C01"], 64, "Say what to set"),
    (["withdraw", "C01", "--because", " "], 65, "The reason must not be empty"),
    (["withdraw", "C01"], 64, "--because"),
  ])
  func badWishIsRefused(_ words: [String], _ code: Int32, _ message: String) throws {
    try workspace.expectRefused(
      ["case", words[0], "@a.caseaudit"] + words.dropFirst(), code: code, saying: message)
  }
}

// MARK: - Tables

extension CaseCommandTests {
  @Test func tableBringsItsCases() throws {
    try workspace.write(
      "reference,type,age,team\r\nC02,court,15,\"North, \"\"A\"\"\"\r\n\r\nO02,outOfCourt,,\r\n",
      to: "cases.csv")
    try workspace.expectDone("case", "import", "@a.caseaudit", "@cases.csv")
    let inspection = try workspace.inspection("a.caseaudit")
    #expect(inspection.cases.map(\.reference) == ["C01", "O01", "C02", "O02"])
    #expect(inspection.cases[2].fact("team") == "North, \"A\"")
    #expect(inspection.cases[3].facts.isEmpty)
  }

  @Test(arguments: [";", "\t"])
  func tableOfAnotherSpreadsheetIsUnderstood(_ separator: String) throws {
    let rows = [["\u{FEFF}reference", "type", "age"], ["C02", "court", "15"]]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    try workspace.write(text, to: "cases.csv")
    try workspace.expectDone("case", "import", "@a.caseaudit", "@cases.csv")
    #expect(try workspace.inspection("a.caseaudit").cases.last?.fact("age") == "15")
  }

  @Test(arguments: [
    ("", "line 1: the table has no rows"),
    ("reference,type\n", "line 1: the table has no rows"),
    ("reference\nC02\n", "line 1: the column “type” is missing"),
    ("reference,type,shoe\nC02,court,41\n", "line 1: there is no column “shoe”"),
    ("reference,type,type\nC02,court,court\n", "line 1: the column “type” stands here twice"),
    ("reference,type\nC02,court\n,court\n", "line 3: “reference” must not be empty"),
    ("reference,type\nC02,court\nC03,court,15\n", "line 3: there are 3 cells for 2 columns"),
    ("reference,type\nC02,court\nC02,court\n", "line 3: There is a case “C02” already"),
    ("reference,type\nC02,court\n\nC01,court\n", "line 4: There is a case “C01” already"),
    (
      "reference,type,team\nC02,court,\"one\ntwo\"\nC03,prison,\n",
      "line 4: “prison” is not a type of case"
    ),
    ("reference,type\nC02,court\nC03,\"court\n", "line 3: a quotation mark is out of place"),
    ("reference,type\nC02,\"court\"x\n", "line 2: a quotation mark is out of place"),
    ("reference,type,age\nC02,court,100\n", "line 2: “100” is not a value of age"),
  ])
  func badTableBringsNothing(_ text: String, _ message: String) throws {
    try workspace.write(text, to: "cases.csv")
    try workspace.expectRefused(
      ["case", "import", "@a.caseaudit", "@cases.csv"], code: 65, saying: "cases.csv, \(message)")
  }

  @Test func tableInAnotherEncodingIsRefused() throws {
    try Data([0x72, 0xE9, 0x0A]).write(to: workspace.folder.appending(path: "cases.csv"))
    try workspace.expectRefused(
      ["case", "import", "@a.caseaudit", "@cases.csv"], code: 65, saying: "is not UTF-8")
  }

  @Test func missingTableIsNoInput() throws {
    try workspace.expectRefused(
      ["case", "import", "@a.caseaudit", "@none.csv"], code: 66, saying: "There is no file")
  }
}

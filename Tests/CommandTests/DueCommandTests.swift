import Foundation
import Inspection
import Standards
import Testing

/// `caseaudit due`: who reads what by when, exempted by whom, as text, CSV and JSON.
@Suite struct DueCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone("case", "set", "@a.caseaudit", "C01", "--fact", "inspector=CD")
    try workspace.expectDone("case", "set", "@a.caseaudit", "O01", "--fact", "inspector=AB")
    try workspace.expectDone(
      "set", "@a.caseaudit", "--due", "2026-11-20", "--second-due", "2026-12-11")
    try workspace.write("correct horse battery\n", to: "secret")
  }

  private func json(_ words: String...) throws -> JSON {
    let run = try BuiltProgram.run(
      ["due", workspace.path("a.caseaudit"), "--on", "2026-11-23", "--format", "json"] + words,
      environment: workspace.environment)
    return try JSON(parsing: Array(run.output.utf8))
  }

  @Test func lateReadingsStandByInspector() throws {
    let text = try workspace.expectDone("due", "@a.caseaudit", "--on", "2026-11-23").output
    #expect(text.contains("0 done, 2 to do (2 late)"))
    #expect(text.contains("Last day for first readings: 2026-11-20."))
    let ab = try #require(text.range(of: "\nAB\n"))
    let cd = try #require(text.range(of: "\nCD\n"))
    #expect(ab.lowerBound < cd.lowerBound)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let csv = try workspace.expectDone(
      "due", "@a.caseaudit", "--on", "2026-11-23", "--late", "--format", "csv"
    ).output
    #expect(
      csv == """
        inspector,reference,type,reading,stage,answered,asked,due,standing,daysLeft,daysLate,approvedBy
        AB,O01,outOfCourt,first,draft,0,48,2026-11-20,late,,3,
        CD,C01,court,first,draft,0,70,2026-11-20,late,,3,

        """)
  }

  @Test func aDayIsSetAndAReadingExempted() throws {
    try workspace.expectDone("due", "set", "@a.caseaudit", "C01", "2026-11-30")
    try workspace.expectDone(
      "due", "exempt", "@a.caseaudit", "O01", "--because", "file at court", "--approved-by",
      "head of inspection", "--as", "LL")
    let document = try json()
    #expect(document["format"] == "caseaudit-due/1")
    let people = try #require(document["inspectors"]?.array)
    #expect(people.map { $0["inspector"] } == ["AB", "CD"])
    #expect(people.map { $0["exempted"] } == [1, 0])
    #expect(people.map { $0["nextDue"] } == [.null, "2026-11-30"])
    let readings = try #require(document["readings"]?.array)
    #expect(readings.map { $0["standing"] } == ["exempted", "open"])
    #expect(readings.map { $0["daysLeft"] } == [.null, 7])
    #expect(readings[0]["approvedBy"] == "head of inspection")
    #expect(readings[0]["because"] == nil)
    #expect(try json("--texts")["readings"]?.array?[0]["because"] == "file at court")
    #expect(try json("--exempted")["readings"]?.array?.count == 1)
    #expect(try json("--inspector", "CD")["inspectors"]?.array?.count == 1)
    try workspace.expectDone("due", "expect", "@a.caseaudit", "O01")
    #expect(try json("--late")["readings"]?.array?.count == 1)
    #expect(
      try workspace.expectDone("history", "@a.caseaudit", "--case", "O01").output
        .contains("first reading exempted"))
  }

  @Test func whatCannotBeIsRefusedAndChangesNothing() throws {
    try workspace.expectRefused(
      ["due", "set", "@a.caseaudit", "C01", "soon"], code: 65, saying: "“soon” is not a date")
    try workspace.expectRefused(
      ["due", "set", "@a.caseaudit", "C09", "2026-12-01"], code: 65, saying: "no case “C09”")
    try workspace.expectRefused(
      ["due", "exempt", "@a.caseaudit", "C01", "--because", "x"], code: 64,
      saying: "--approved-by")
    try workspace.expectRefused(
      ["due", "exempt", "@a.caseaudit", "C01", "--because", "x", "--approved-by", ""], code: 65,
      saying: "Who approved the exemption must not be empty")
    try workspace.expectRefused(
      ["due", "expect", "@a.caseaudit", "C01"], code: 65,
      saying: "The first reading of C01 is not exempted.")
    try workspace.expectRefused(
      ["due", "@a.caseaudit", "--late", "--exempted"], code: 64, saying: "Give one of")
    try workspace.expectRefused(
      ["set", "@a.caseaudit", "--due", "soon"], code: 65, saying: "“soon” is not a date")
    try workspace.expectDone("set", "@a.caseaudit", "--reviewers", "LL")
    try workspace.expectRefused(
      ["due", "set", "@a.caseaudit", "C01", "2026-12-01", "--as", "AB"], code: 65,
      saying: "That is for LL, who review.")
  }

  @Test func aReadingThatIsDoneIsNotExempted() throws {
    let rows = try workspace.inspection("a.caseaudit").questions(of: 0)
      .map { "C01,\($0.id.text),yes\n" }
    try workspace.write("reference,key,value\n" + rows.joined(), to: "answers.csv")
    try workspace.expectDone("answer", "import", "@a.caseaudit", "@answers.csv", "--as", "CD")
    try workspace.expectDone("state", "@a.caseaudit", "C01", "submitted", "--as", "CD")
    try workspace.expectRefused(
      ["due", "exempt", "@a.caseaudit", "C01", "--because", "x", "--approved-by", "LL"], code: 65,
      saying: "The first reading of C01 is done, so there is nothing to exempt.")
  }

  @Test func aSecondReadingIsWithWhomItWasHandedTo() throws {
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--second-reading", "C01", "--for", "EF", "--to", "@p.package",
      "--package-passphrase-file", "@secret")
    let second = try #require(
      json("--inspector", "EF")["readings"]?.array?.first)
    #expect(second["reading"] == "second")
    #expect(second["stage"] == "handed over")
    #expect(second["due"] == "2026-12-11")
    // The receiver knows by when, for the day says nothing of the first reading.
    try workspace.expectDone("due", "set", "@a.caseaudit", "C01", "2026-12-05", "--second")
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--second-reading", "C01", "--to", "@q.package",
      "--package-passphrase-file", "@secret")
    try workspace.expectDone(
      "receive", "@q.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret",
      "--as", "EF")
    let copy = try workspace.expectDone("due", "@b.caseaudit", "--format", "csv").output
    #expect(copy.contains("EF,C01,court,second,in this file,0,70,2026-12-05,"))
  }
}

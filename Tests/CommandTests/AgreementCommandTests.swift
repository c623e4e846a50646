import Foundation
import Inspection
import Ledger
import Standards
import Testing

/// The way of a second reading through the real program: drawn, handed over, read, merged, compared.
@Suite struct AgreementCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.write("correct horse battery\n", to: "secret")
    for number in 2...4 {
      try workspace.expectDone("case", "add", "@a.caseaudit", "C0\(number)", "--type", "court")
    }
  }

  private func run(_ words: [String]) throws -> BuiltProgram.Run {
    let words = words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 }
    return try BuiltProgram.run(words, environment: workspace.environment)
  }

  /// AB reads all; the drawn cases go to CD, who says No to 2.1.1, and come back.
  private func readTwice() throws {
    for reference in ["C01", "C02", "C03", "C04"] {
      try workspace.expectDone(
        "answer", "@a.caseaudit", reference, "2.1.1=yes", "2.1.2=yes", "2.1.1.a=yes", "--as", "AB")
    }
    try workspace.expectDone(
      "second-reading", "@a.caseaudit", "--draw", "--share", "50", "--seed", "11 23 37")
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--drawn", "--for", "CD", "--to", "@p.package",
      "--package-passphrase-file", "@secret")
    try workspace.expectRefused(
      [
        "handover", "@a.caseaudit", "--drawn", "--for", "EF", "--to", "@q.package",
        "--package-passphrase-file", "@secret",
      ], code: 65, saying: "No drawn case is left")
    try workspace.expectDone(
      "receive", "@p.package", "--to", "@b.caseaudit", "--package-passphrase-file", "@secret",
      "--as", "CD")
    try expectNoFigures("b.caseaudit")
    let drawn = try workspace.inspection("a.caseaudit").drawnReferences
    for reference in drawn where reference.hasPrefix("C") {
      try workspace.expectDone(
        "answer", "@b.caseaudit", reference, "2.1.1=no", "2.1.2=yes", "2.1.1.a=yes", "--as", "CD")
    }
    try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "AB")
  }

  /// A copy for second readings has all its cases, and figures of none.
  private func expectNoFigures(_ name: String) throws {
    let due = try workspace.expectDone("due", "@\(name)").output
    #expect(!due.contains("to come"))
    let map = try workspace.expectDone("heatmap", "@\(name)").output
    #expect(map.contains("There is nothing to map. This file holds cases for a second reading"))
  }

  @Test func drawnCasesGoOutComeBackAndAreCompared() throws {
    try readTwice()
    let inspection = try workspace.inspection("a.caseaudit")
    #expect(inspection.drawnCases.count == 3)
    let run = try workspace.expectDone("agreement", "@a.caseaudit")
    #expect(run.output.contains("Agreement on the drawn cases"))
    #expect(run.output.contains("not defined"))
    #expect(run.output.contains("first Yes and second No"))
    #expect(run.output.contains("AB and CD"))
    #expect(run.output.contains("to settle"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
  }

  @Test func theTableAndTheDocumentGiveTheSameFigures() throws {
    try readTwice()
    let csv = try workspace.expectDone("agreement", "@a.caseaudit", "--format", "csv").output
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows[0].prefix(4) == ["of", "n", "agreed", "percent"])
    let text = try workspace.expectDone("agreement", "@a.caseaudit", "--format", "json").output
    let document = try JSON(parsing: Array(text.utf8))
    #expect(document["format"] == "caseaudit-agreement/1")
    #expect(document["draw"]?["repeatable"] == true)
    let figures = try #require(document["figures"]?.array)
    #expect(figures.count == rows.count - 1)
    for (figure, row) in zip(figures, rows.dropFirst()) {
      #expect(figure["of"]?.string == row[0])
      #expect(figure["n"]?.integer.map(String.init) == row[1])
      #expect((figure["kappa"] == .null) == (row[4] == "not defined"), "\(row)")
    }
  }

  @Test func drawingAgainNeedsSomethingToDraw() throws {
    let run = try workspace.expectDone(
      "second-reading", "@a.caseaudit", "--draw", "--seed", "11 23 37")
    #expect(run.output.contains("seed 11 23 37"))
    try workspace.expectRefused(
      ["second-reading", "@a.caseaudit", "--draw"], code: 65, saying: "nothing to draw")
    try workspace.expectRefused(
      ["second-reading", "@a.caseaudit", "--draw", "--seed", "other", "--share", "90"], code: 65,
      saying: "stays what it is")
    try workspace.expectRefused(
      ["second-reading", "@a.caseaudit", "--draw", "--share", "101"], code: 65,
      saying: "from 0 to 100")
    try workspace.expectRefused(
      ["second-reading", "@a.caseaudit", "--seed", "x"], code: 64, saying: "are for --draw")
  }

  /// Of two draws none counts, so nothing is handed over before one of them is chosen.
  @Test func whatTwoLaptopsDrewDifferentlyIsSettledFirst() throws {
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    for (file, seed) in [("@a.caseaudit", "1"), ("@b.caseaudit", "2")] {
      try workspace.expectDone("second-reading", file, "--draw", "--seed", seed)
    }
    try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "AB")
    try workspace.expectRefused(
      [
        "handover", "@a.caseaudit", "--drawn", "--for", "CD", "--to", "@p.package",
        "--package-passphrase-file", "@secret",
      ], code: 65, saying: "Two laptops drew the second readings differently. Settle that first")
  }

  @Test func noCaseIsHandedToWhomeverReadItFirst() throws {
    for reference in ["C01", "C02", "C03", "C04", "O01"] {
      try workspace.expectDone(
        "answer", "@a.caseaudit", reference, "oversight=yes", "--as", "AB")
    }
    try workspace.expectDone("second-reading", "@a.caseaudit", "--draw")
    try workspace.expectRefused(
      [
        "handover", "@a.caseaudit", "--drawn", "--for", "AB", "--to", "@p.package",
        "--package-passphrase-file", "@secret",
      ], code: 65, saying: "No drawn case is left")
    try workspace.expectRefused(
      [
        "handover", "@a.caseaudit", "--drawn", "--case", "C01", "--to", "@p.package",
        "--package-passphrase-file", "@secret",
      ], code: 64, saying: "give it alone")
  }

  @Test func withoutADrawItSaysThatThereAreNoFigures() throws {
    let run = try workspace.expectDone("agreement", "@a.caseaudit")
    #expect(run.output.contains("No random share is drawn"))
    #expect(run.output.contains("There are no figures"))
  }

  // MARK: - Votes

  /// A member votes in the workbench; here the vote comes by a document, as from an earlier version.
  @Test(arguments: ["text", "json"])
  func historyHidesVotesUntilTheDecision(_ format: String) throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    let document = try workspace.expectDone("export", "@a.caseaudit").output
    let vote = """
      "votes": [{"standard": "2.1", "member": "CD", "rating": "outstanding"}], "cases"
      """
    try workspace.write(document.replacing("\"cases\"", with: vote), to: "voted.json")
    try workspace.expectDone("import", "@voted.json", "--to", "@v.caseaudit")
    let before = try workspace.expectDone(
      "history", "@v.caseaudit", "--key", "2.1", "--format", format
    ).output
    #expect(before.contains("CD") && !before.lowercased().contains("outstanding"))
    #expect(!(try workspace.expectDone("export", "@v.caseaudit").output).contains("CD"))
    try workspace.expectDone(
      "discretion", "@v.caseaudit", "2.1", "good", "--because", "weak", "--as", "AB")
    let after = try workspace.expectDone(
      "history", "@v.caseaudit", "--key", "2.1", "--format", format
    ).output
    #expect(after.lowercased().contains("outstanding"))
  }

  @Test func votesGoWithTheDecisionIntoHistoryAndDocument() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    try workspace.expectDone(
      "discretion", "@a.caseaudit", "2.1", "good", "--because", "near the boundary", "--vote",
      "AB=good", "--vote", "CD=outstanding")
    let history = try workspace.expectDone("history", "@a.caseaudit", "--key", "2.1")
    #expect(history.output.contains("votes AB Good, CD Outstanding"))
    let document = try workspace.expectDone("export", "@a.caseaudit").output
    let votes = try JSON(parsing: Array(document.utf8))["discretion"]?.array?[0]["votes"]
    #expect(
      votes == [
        ["member": "AB", "rating": "good"], ["member": "CD", "rating": "outstanding"],
      ])
    try workspace.expectRefused(
      [
        "discretion", "@a.caseaudit", "2.1", "good", "--because", "x", "--vote", "AB=good",
        "--vote", "AB=good",
      ], code: 64, saying: "stands here twice")
    try workspace.expectRefused(
      ["discretion", "@a.caseaudit", "2.1", "good", "--because", "x", "--vote", "AB=fine"],
      code: 65, saying: "“fine” is not a rating")
  }

  // MARK: - Calibration

  @Test func practiceCasesAreReadAndScored() throws {
    try workspace.expectDone("calibration", "new", "@practice.caseaudit", "--as", "CD")
    let begun = try workspace.expectDone("calibration", "score", "@practice.caseaudit")
    #expect(begun.output.contains("No practice case is complete yet"))
    #expect(!begun.output.contains("agreed No"))
    let inspection = try workspace.inspection("practice.caseaudit")
    let agreed = try #require(inspection.practice(0)).agreed.keys.sorted()
    let answers = agreed.map { "\(inspection.framework.questions[$0].id.text)=yes" }
    let run = try run(["answer", "@practice.caseaudit", "P01"] + answers)
    #expect(run.code == 0, "\(run.errors)")
    let scored = try workspace.expectDone("calibration", "score", "@practice.caseaudit")
    #expect(scored.output.contains("CD"))
    #expect(scored.output.contains("you Yes, agreed No"))
    #expect(scored.output.contains("P02  0 of 16 questions answered"))
    let table = try workspace.expectDone(
      "calibration", "score", "@practice.caseaudit", "--format", "csv")
    #expect(table.output.contains("\nCD,18,"))
  }

  @Test func practiceCasesReachNoFigureOfAnInspection() throws {
    try workspace.expectDone("calibration", "new", "@practice.caseaudit", "--as", "CD")
    try workspace.expectRefused(
      ["merge", "@a.caseaudit", "@practice.caseaudit"], code: 65, saying: "another inspection")
    try workspace.expectRefused(
      ["calibration", "score", "@a.caseaudit"], code: 65, saying: "no file of practice cases")
    try workspace.expectRefused(
      ["calibration", "new", "@x.caseaudit", "--framework", "hmip-youth-2018"], code: 65,
      saying: "has no practice cases")
  }
}

extension Inspection {
  fileprivate var drawnReferences: [String] { drawnCases.map { cases[$0].reference } }
}

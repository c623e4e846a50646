import Inspection
import Ledger
import Standards
import Testing

/// Commands warn on standard error of text that may tell who somebody is, and save it.
@Suite struct TextWarningTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
  }

  private let advice =
    "It is saved. Write it anew in the workbench: there Ctrl-E erases what it said before.\n"

  @Test func noteWithANameIsSavedWithAWarning() throws {
    let run = try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "--note", "2.1.1=Told by Sarah Miller")
    #expect(
      run.errors
        == "Warning: C01 note: “Sarah Miller” looks like a name.\n\(advice)Saved 1 note of C01.\n")
    #expect(run.output == "")
    #expect(
      try workspace.inspection("a.caseaudit").cases[0].notes.map(\.text)
        == ["Told by Sarah Miller"])
  }

  @Test func rationalesReasonsAndReferencesAreScanned() throws {
    let judged = try workspace.expectDone(
      "judge", "@a.caseaudit", "1.2", "good", "--because", "Says s.miller@example.org")
    #expect(judged.errors.contains("judgement on 1.2: “s.miller@example.org” looks like an e-mail"))
    let added = try workspace.expectDone(
      "case", "add", "@a.caseaudit", "Sarah Miller", "--type", "court")
    #expect(added.errors.contains("reference: “Sarah Miller” looks like a name"))
    let withdrawn = try workspace.expectDone(
      "case", "withdraw", "@a.caseaudit", "O01", "--because", "Moved to LS1 4DY")
    #expect(withdrawn.errors.contains("O01 withdrawal: “LS1 4DY” looks like a postcode"))
  }

  @Test func longListOfWarningsIsCut() throws {
    let rows = (1...8).map { "C1\($0) Sarah Miller,court" }
    try workspace.write((["reference,type"] + rows).joined(separator: "\n"), to: "cases.csv")
    let run = try workspace.expectDone("case", "import", "@a.caseaudit", "@cases.csv")
    #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("Warning:") } == 5)
    #expect(run.errors.contains("3 more texts like these. It is saved."))
  }

  @Test func ordinaryTextIsNotWarnedOf() throws {
    let run = try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "--note", "2.1.1=Seen at Court on 12/03/2026")
    #expect(run.errors == "Saved 1 note of C01.\n")
  }
}

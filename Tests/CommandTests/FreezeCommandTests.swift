import Foundation
import Inspection
import Ledger
import Standards
import Testing

/// `freeze` keeps the ratings under a name, and `history --since` says what became of them.
@Suite struct FreezeCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=yes", "--as", "AB")
    let run = try workspace.expectDone("freeze", "@a.caseaudit", "--name", "for the panel")
    #expect(run.errors == "Frozen the ratings “for the panel”.\n")
  }

  @Test func withoutANameTheFreezesAreListed() throws {
    try workspace.expectDone("freeze", "@a.caseaudit", "--name", "as published", "--as", "CD")
    let lines = try workspace.expectDone("freeze", "@a.caseaudit").output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("AB  for the panel"))
    #expect(lines[2].hasSuffix("CD  as published"))
  }

  @Test func nothingFrozenIsSaidInWords() throws {
    try workspace.makeInspection("b.caseaudit")
    #expect(
      try workspace.expectDone("freeze", "@b.caseaudit").output == "Nothing is frozen yet.\n")
  }

  @Test func textTellsWhatMovedAndWhoMovedIt() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no", "--as", "CD")
    try workspace.expectDone(
      "judge", "@a.caseaudit", "1.2", "good", "--because", "Well led", "--as", "AB")
    let text = try workspace.expectDone(
      "history", "@a.caseaudit", "--since", "for the panel"
    ).output
    #expect(text.hasPrefix("Since “for the panel”, frozen by AB on "))
    #expect(text.contains("  Score: 3 of 36 → 2 of 36\n"))
    #expect(text.contains("  Rating: Outstanding → Inadequate\n"))
    #expect(text.contains("CD · C01 2.1.1: No · in place of Yes\n"))
    #expect(text.contains("AB · judgement on 1.2: Good, because: Well led\n"))
  }

  @Test func jsonHoldsFreezeMovementsAndChanges() throws {
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1=no", "--as", "CD")
    let run = try workspace.expectDone(
      "history", "@a.caseaudit", "--since", "for the panel", "--format", "json")
    let document = try JSON(parsing: Array(run.output.utf8))
    #expect(document["freeze"]?["name"] == "for the panel")
    #expect(document["freeze"]?["ratings"]?["framework"] == "hmip-youth-2021")
    let movements = try #require(document["movements"]?.array)
    let expected: JSON = [
      "of": "standard", "id": "2.1", "before": "Outstanding", "now": "Inadequate",
    ]
    #expect(movements.contains(expected))
    let changes = try #require(document["changes"]?.array)
    #expect(changes.map { $0["value"] } == ["no"])
    #expect(changes.map { $0["before"] } == [["Yes"]])
  }

  @Test func refusedFreezesChangeNothing() throws {
    try workspace.expectRefused(
      ["freeze", "@a.caseaudit", "--name", "for the panel"], code: 65, saying: "already")
    try workspace.expectRefused(
      ["freeze", "@a.caseaudit", "--name", " "], code: 65, saying: "must not be empty")
    try workspace.expectRefused(
      ["history", "@a.caseaudit", "--since", "x"], code: 65, saying: "There is “for the panel”.")
    try workspace.expectRefused(
      ["history", "@a.caseaudit", "--since", "x", "--case", "C01"], code: 64, saying: "--since")
  }

  @Test func exportLeavesFreezesOut() throws {
    let run = try workspace.expectDone("export", "@a.caseaudit")
    #expect(!run.output.contains("for the panel"))
  }
}

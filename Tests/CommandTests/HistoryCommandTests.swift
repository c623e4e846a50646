import Foundation
import Inspection
import Ledger
import Standards
import Testing

/// `history` tells of every entry, of one case or key, and of who looked.
@Suite struct HistoryCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.a=yes", "--as", "AB")
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.a=no", "--as", "CD")
    try workspace.expectDone("answer", "@a.caseaudit", "O01", "3.1.1.a=yes", "--as", "AB")
  }

  private func history(_ words: String...) throws -> [JSON] {
    let arguments = ["history", workspace.path("a.caseaudit")] + words + ["--format", "json"]
    let run = try BuiltProgram.run(arguments, environment: workspace.environment)
    #expect(run.code == 0, "\(run.errors)")
    return try JSON(parsing: Array(run.output.utf8)).array ?? []
  }

  @Test func textTellsEachEntryOfAKeyWithWhatItReplaced() throws {
    let run = try workspace.expectDone(
      "history", "@a.caseaudit", "--case", "C01", "--key", "2.1.1.a")
    let lines = run.output.split(separator: "\n").map { $0.dropFirst(21) }
    #expect(lines == ["AB · C01 2.1.1.a: Yes", "CD · C01 2.1.1.a: No · in place of Yes"])
    #expect(run.output.hasPrefix("20"), "the clock comes first")
    #expect(run.errors == "")
  }

  @Test func jsonHoldsWhatAProgramNeeds() throws {
    let entries = try history("--case", "C01", "--key", "2.1.1.a")
    #expect(entries.map { $0["value"] } == ["yes", "no"])
    #expect(entries.map { $0["author"] } == ["AB", "CD"])
    #expect(entries.map { $0["standing"] } == ["replaced", "stands"])
    #expect(entries.map { $0["deed"] } == ["wrote", "wrote"])
    #expect(entries[1]["replaces"]?.array == [try #require(entries[0]["entry"])])
    #expect(entries[0]["case"] == "C01")
  }

  @Test func wholeHistoryHoldsEveryCaseAndTheSettingsButNoEvents() throws {
    let entries = try history()
    let kinds = Set(entries.compactMap { $0["kind"]?.string })
    #expect(kinds == ["framework", "setting", "case", "fact", "answer"])
    #expect(Set(entries.compactMap { $0["case"]?.string }) == ["C01", "O01"])
  }

  @Test func caseAloneLeavesTheOthersOut() throws {
    #expect(Set(try history("--case", "O01").compactMap { $0["case"]?.string }) == ["O01"])
  }

  @Test func keyCanBeAFactASettingOrAKind() throws {
    #expect(try history("--key", "age").map { $0["value"] } == [16])
    #expect(try history("--key", "service").map { $0["value"] } == ["Anytown"])
    #expect(try history("--key", "case").count == 2)
    #expect(try history("--key", "2.2.1").isEmpty)
  }

  @Test func withdrawnCaseKeepsItsHistory() throws {
    try workspace.expectDone("case", "withdraw", "@a.caseaudit", "O01", "--because", "Moved")
    let last = try #require(try history("--case", "O01").last)
    #expect(last["kind"] == "withdrawal")
    #expect(last["value"] == "Moved")
  }

  @Test func accessLogTellsWhoLooked() throws {
    let id = try workspace.inspection("a.caseaudit").cases[0].id
    let ledger = try workspace.ledger("a.caseaudit", for: .writing(by: "AB"))
    try ledger.logAccess("opened in the workbench", by: "AB")
    try ledger.logAccess("viewed", subject: id, by: "CD")
    try ledger.close()
    #expect(try history("--access").map { $0["value"] } == ["opened in the workbench", "viewed"])
    #expect(try history("--access", "--case", "C01").map { $0["author"] } == ["CD"])
    let text = try workspace.expectDone("history", "@a.caseaudit", "--access").output
    #expect(text.contains("AB: opened in the workbench\n"))
    #expect(text.contains("CD · C01: viewed\n"))
  }

  @Test func accessLogTellsWhatLeftWhereToAndWhatFor() throws {
    try workspace.write("correct horse battery", to: "passphrase")
    try workspace.expectDone(
      "export", "@a.caseaudit", "--as", "AB", "--purpose", "figures for the board")
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--to", "@p.package", "--case", "C01", "--as", "AB",
      "--package-passphrase-file", "@passphrase", "--purpose", "night shift")
    try workspace.expectDone(
      "backup", "@a.caseaudit", "--to", "@b.caseaudit", "--as", "AB", "--purpose", "for the safe")
    try workspace.expectDone("case", "add", "@b.caseaudit", "C09", "--type", "court")
    try workspace.expectDone("merge", "@a.caseaudit", "@b.caseaudit", "--as", "CD")
    try workspace.expectDone(
      "erase", "@a.caseaudit", "O01", "--because", "asked for", "--as", "CD", "--yes")
    let text = try workspace.expectDone("history", "@a.caseaudit", "--access").output
    // Long lines go on under the first, and may break within a path.
    let all = text.filter { !$0.isWhitespace }
    for deed in [
      "AB: exported json to standard output, 2 cases, purpose: figures for the board",
      "AB: handed over cases to p.package, 1 case, purpose: night shift",
      "AB: backed up whole file to \(workspace.path("b.caseaudit")), purpose: for the safe",
      "CD: merged from b.caseaudit", "CD: erased, because: asked for",
    ] {
      #expect(all.contains(deed.filter { !$0.isWhitespace }), "\(text)")
    }
    #expect(!text.contains("{"), "in words: \(text)")
  }

  @Test func nothingIsWrittenByLooking() throws {
    let before = try workspace.files()
    try workspace.expectDone("history", "@a.caseaudit")
    try workspace.expectDone("history", "@a.caseaudit", "--access")
    #expect(try workspace.files() == before)
  }

  @Test func unknownCaseAndKeyAreRefused() throws {
    try workspace.expectRefused(
      ["history", "@a.caseaudit", "--case", "C99"], code: 65, saying: "no case “C99”")
    try workspace.expectRefused(
      ["history", "@a.caseaudit", "--key", "9.9.9"], code: 65, saying: "“9.9.9”")
    try workspace.expectRefused(["history", "@none.caseaudit"], code: 66, saying: "none.caseaudit")
    try workspace.expectRefused(
      ["history", "@a.caseaudit", "--access", "--key", "age"], code: 64, saying: "--access")
  }
}

import Ledger
import Standards
import Inspection
import Foundation
import Testing

/// A file that cannot be opened is named, told apart, and left alone, whichever command meets it.
@Suite struct OpeningTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [
    ["rate"], ["export"], ["open"], ["case", "list"], ["set", "--service", "Anytown"],
    ["case", "import"], ["answer", "import"],
  ])
  func missingFileIsNoInput(_ command: [String]) throws {
    try workspace.write("reference,type\nC01,court\n", to: "table.csv")
    let table = command.last == "import" ? ["@table.csv"] : []
    try workspace.expectRefused(
      command + ["@none.caseaudit"] + table, code: 66, saying: "There is no file")
  }

  @Test func mistypedCommandIsNotTakenForAFile() throws {
    try workspace.expectRefused(["oversigt"], code: 66, saying: "“oversigt” is no command")
  }

  @Test(arguments: ["rate", "export", "open", "judge"])
  func fileOfAnotherKindIsNoInspection(_ command: String) throws {
    try workspace.write("a letter, not an inspection\n", to: "letter.caseaudit")
    let more = command == "judge" ? ["1.1", "good"] : []
    try workspace.expectRefused(
      [command, "@letter.caseaudit"] + more, code: 65, saying: "is not an inspection file")
  }

  @Test func emptyFileIsNoInspection() throws {
    try workspace.write("", to: "empty.caseaudit")
    try workspace.expectRefused(["rate", "@empty.caseaudit"], code: 65, saying: "is empty")
  }

  @Test(arguments: [["rate"], ["open"], ["judge", "1.1", "good"]])
  func newerFileAsksForTheNewerProgram(_ command: [String]) throws {
    try workspace.makeInspection()
    let url = workspace.folder.appending(path: "a.caseaudit")
    var bytes = try Data(contentsOf: url)
    // The user version, in which the file version stands (`docs/file-format.md`).
    bytes.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
    try bytes.write(to: url)
    try workspace.expectRefused(
      [command[0], "@a.caseaudit"] + command.dropFirst(), code: 65,
      saying: "was made by a newer CaseAudit (file version 999)")
  }

  @Test func workbenchWithoutATerminalTalksInLines() throws {
    try workspace.makeInspection()
    let run = try workspace.expectDone("@a.caseaudit")
    #expect(run.output.contains("help says what can be typed"))
    #expect(try workspace.expectDone().output.contains("1 Anytown"))
  }

  @Test(arguments: [
    (["--case", "C99"], 65, "There is no case “C99”"),
    (["--case", "C01", "--question", "3.1.1"], 65, "is not asked of a case of type “court”"),
    (["--case", "C01", "--question", "8.8"], 65, "There is no question “8.8”"),
    (["--question", "2.1.1"], 64, "--question needs the --case"),
  ])
  func placeThatIsNotThereIsRefused(
    _ options: [String], _ code: Int32, _ message: String
  ) throws {
    try workspace.makeInspection()
    try workspace.expectRefused(["@a.caseaudit"] + options, code: code, saying: message)
  }

  @Test func fileOpenInTheWorkbenchIsBusyForWriting() throws {
    try workspace.makeInspection()
    let ledger = try workspace.ledger("a.caseaudit", for: .workbench(by: "AB"))
    defer { try? ledger.close() }
    let before = try workspace.files()["a.caseaudit"]
    let run = try workspace.run("judge", "@a.caseaudit", "1.1", "good")
    #expect(run.code == 75)
    #expect(run.errors.contains("is open in the workbench (AB"))
    #expect(try workspace.files()["a.caseaudit"] == before)
    #expect(try workspace.inspection("a.caseaudit").judgements[0] == nil)
    #expect(try workspace.run("rate", "@a.caseaudit").code == 0)
  }
}

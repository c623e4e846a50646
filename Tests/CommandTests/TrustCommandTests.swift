import Foundation
import Inspection
import Ledger
import Standards
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// The commands that check, keep and end a file: what they say, do, and leave alone.
@Suite struct TrustCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone(
      "answer", "@a.caseaudit", "C01", "2.1.1.a=yes", "--note", "2.1.1=Cherrywood 41")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted()
  }

  /// Changes a byte of a text that stands once in a file.
  private func tamper(_ text: String, in name: String = "a.caseaudit") throws {
    let url = workspace.folder.appending(path: name)
    var bytes = try Data(contentsOf: url)
    let range = try #require(bytes.range(of: Data(text.utf8)))
    bytes[range.lowerBound] ^= 1
    try bytes.write(to: url)
  }

  // MARK: - Verify and repair

  @Test func soundFileIsSoundAndStaysAsItIs() throws {
    let before = try Data(contentsOf: workspace.folder.appending(path: "a.caseaudit"))
    let text = try workspace.expectDone("verify", "@a.caseaudit").output
    // Where lines break depends on how long the path is.
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("is sound:"))
    #expect(words.contains("2 cases"))
    let json = try workspace.expectDone("verify", "@a.caseaudit", "--format", "json").output
    #expect(try JSON(parsing: Array(json.utf8))["sound"] == true)
    #expect(try Data(contentsOf: workspace.folder.appending(path: "a.caseaudit")) == before)
  }

  @Test func alteredValueIsNamedWithItsEntry() throws {
    try tamper("\"text\":\"Cherrywood 41")
    let run = try workspace.run("verify", "@a.caseaudit")
    #expect(run.code == 65)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("of C01) is not the one that was written."), "\(run.output)")
    let json = try workspace.run("verify", "@a.caseaudit", "--format", "json")
    #expect(json.code == 65)
    let result = try JSON(parsing: Array(json.output.utf8))
    #expect(result["sound"] == false)
    let finding = try #require(
      result["findings"]?.array?.first { $0["finding"] == "contentDisagrees" })
    #expect(finding["kind"] == "note")
    #expect(finding["case"] == "C01")
    #expect(finding["sequence"]?.integer ?? 0 > 1)
  }

  @Test func repairSavesWhatIsLeftAndSaysWhatIsNot() throws {
    try tamper("\"text\":\"Cherrywood 41")
    let run = try workspace.expectDone("repair", "@a.caseaudit", "--to", "@b.caseaudit")
    #expect(run.output.contains("Lost: the value of entry"))
    let verified = try workspace.run("verify", "@b.caseaudit", "--format", "json")
    #expect(verified.code == 65, "what is lost goes on being named")
    let findings = try JSON(parsing: Array(verified.output.utf8))["findings"]?.array
    #expect(findings?.map { $0["finding"] } == ["contentMissing"])
    #expect(try workspace.inspection("b.caseaudit").cases.map(\.reference) == ["C01", "O01"])
    #expect(
      try workspace.permissions(of: workspace.folder.appending(path: "b.caseaudit")) == 0o600)
    try workspace.expectRefused(
      ["repair", "@a.caseaudit", "--to", "@b.caseaudit"], code: 73, saying: "exists already")
  }

  // MARK: - Backup and restore

  @Test func backupIsRestoredToANewFile() throws {
    let backup = try workspace.expectDone("backup", "@a.caseaudit")
    #expect(backup.errors.contains("a.caseaudit-backups/"))
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.b=no")
    let list = try workspace.expectDone("restore", "@a.caseaudit").output
    let path = try #require(list.split(whereSeparator: \.isWhitespace).last).description
    let run = try workspace.expectDone("restore", path, "--to", "@r.caseaudit")
    #expect(run.errors.contains(", as of 20"))
    #expect(try workspace.inspection("r.caseaudit").progress.answered == 1)
    #expect(try workspace.inspection("a.caseaudit").progress.answered == 2)
  }

  @Test func restoreWritesOverNothingAndTellsWhatThereIs() throws {
    try workspace.expectDone("backup", "@a.caseaudit", "--to", "@b.caseaudit")
    let before = try workspace.files()
    let exists = try workspace.run("restore", "@b.caseaudit", "--to", "@a.caseaudit")
    #expect(exists.code == 73)
    #expect(try workspace.files() == before)
    try workspace.expectRefused(
      ["restore", "@none.caseaudit", "--to", "@r.caseaudit"], code: 66,
      saying: "There is no backup")
    try workspace.expectDone("backup", "@a.caseaudit")
    let missing = try workspace.run(
      "restore", "@a.caseaudit-backups/none.caseaudit", "--to", "@r.caseaudit")
    #expect(missing.code == 66)
    #expect(missing.errors.contains("Z.caseaudit"))
  }

  @Test func backupElsewhereIsLoggedUnlessTheFileIsInUse() throws {
    try workspace.expectDone("backup", "@a.caseaudit", "--to", "@b.caseaudit", "--as", "AB")
    let ledger = try workspace.ledger("a.caseaudit", for: .workbench(by: "AB"))
    #expect(
      try ledger.disclosures().map { $0.event["to"]?.string } == [workspace.path("b.caseaudit")])
    let run = try workspace.expectDone("backup", "@a.caseaudit", "--to", "@c.caseaudit")
    #expect(run.errors.contains("its access log does not show this"))
    try ledger.close()
    #expect(try workspace.inspection("c.caseaudit").cases.count == 2)
  }

  // MARK: - Erase and destroy

  @Test func erasedCaseIsGoneAndTheFileIsSound() throws {
    try workspace.expectDone("backup", "@a.caseaudit")
    try workspace.expectDone("export", "@a.caseaudit")
    let run = try workspace.expectDone(
      "erase", "@a.caseaudit", "C01", "--because", "asked for", "--yes")
    #expect(run.errors.contains("It is gone from 1 backup as well."))
    #expect(run.errors.contains("exported json to standard output, 2 cases"))
    #expect(try workspace.inspection("a.caseaudit").cases.map(\.reference) == ["O01"])
    try workspace.expectDone("verify", "@a.caseaudit")
    try workspace.expectDone("rate", "@a.caseaudit")
    try workspace.expectDone("case", "add", "@a.caseaudit", "C01", "--type", "court")
  }

  @Test func withdrawnCaseCanBeErased() throws {
    try workspace.expectDone("case", "withdraw", "@a.caseaudit", "C01", "--because", "moved away")
    try workspace.expectDone("erase", "@a.caseaudit", "C01", "--because", "asked for", "--yes")
    #expect(try workspace.inspection("a.caseaudit").cases.map(\.reference) == ["O01"])
  }

  @Test(arguments: [
    (["erase", "@a.caseaudit", "C09", "--because", "So", "--yes"], 65, "There is no case “C09”"),
    (["erase", "@a.caseaudit", "C01", "--yes"], 64, "--because"),
    (["erase", "@a.caseaudit", "C01", "--because", " ", "--yes"], 64, "Give the reason"),
    (["erase", "@a.caseaudit", "C01", "--because", "So"], 64, "--yes"),
    (["destroy", "@a.caseaudit"], 64, "--yes"),
    (["destroy", "@none.caseaudit", "--yes"], 66, "There is no file"),
    (["verify", "@none.caseaudit"], 66, "There is no file"),
    (["repair", "@none.caseaudit", "--to", "@b.caseaudit"], 66, "There is no file"),
    (["set", "@a.caseaudit", "--retention", "soon"], 65, "“soon” is not a date"),
  ])
  func refusedCommandChangesNothing(
    _ words: [String], _ code: Int32, _ message: String
  ) throws {
    try workspace.expectRefused(words, code: code, saying: message)
  }

  @Test func destroyedInspectionLeavesACertificateAlone() throws {
    try workspace.expectDone("backup", "@a.caseaudit")
    try workspace.expectDone("export", "@a.caseaudit", "--as", "AB")
    let run = try workspace.expectDone("destroy", "@a.caseaudit", "--yes")
    #expect(try names() == [])
    #expect(run.output.contains("2 cases"))
    #expect(run.output.contains("AB: exported json to standard output, 2 cases"))
    #expect(run.output.matches(of: /[0-9a-f]{64}/).count == 2)
    for secret in ["Anytown", "C01", "Cherrywood"] { #expect(!run.output.contains(secret)) }
  }

  /// Runs a command that asks on a terminal, and types an answer.
  private func answering(
    _ question: String, with word: String, _ words: String...
  ) throws -> TerminalTesting.ExitStatus {
    let terminal = try PseudoTerminal()
    try terminal.start(
      BuiltProgram.path,
      words.map { $0.hasPrefix("@") ? workspace.path(String($0.dropFirst())) : $0 },
      environment: workspace.environment)
    try terminal.wait(forText: question)
    try terminal.type(word + "\n")
    return try terminal.waitForExit()
  }

  @Test(arguments: [("Anytown", 0, true), ("anytown", 77, false), ("", 77, false)])
  func destroyingAsksForTheNameOfTheService(
    _ word: String, _ code: Int32, _ isDestroyed: Bool
  ) throws {
    let status = try answering(
      "Type “Anytown” and Enter", with: word, "destroy", "@a.caseaudit")
    #expect(status == .exited(code))
    #expect(try names().isEmpty == isDestroyed)
  }

  @Test(arguments: [("C01", 0, 1), ("y", 77, 2)])
  func erasingAsksForTheReference(_ word: String, _ code: Int32, _ cases: Int) throws {
    let status = try answering(
      "Type “C01” and Enter", with: word, "erase", "@a.caseaudit", "C01", "--because", "So")
    #expect(status == .exited(code))
    #expect(try workspace.inspection("a.caseaudit").cases.count == cases)
  }

  // MARK: - Retention

  @Test func retentionDateIsSaidOnceItHasPassed() throws {
    try workspace.expectDone("set", "@a.caseaudit", "--retention", "2020-01-01")
    let run = try workspace.expectDone("rate", "@a.caseaudit")
    #expect(run.errors.contains("was to be kept until 2020-01-01, and no longer"))
    try workspace.expectDone("set", "@a.caseaudit", "--retention", "2999-01-01")
    #expect(try workspace.expectDone("rate", "@a.caseaudit").errors == "")
    let document = try workspace.expectDone("export", "@a.caseaudit").output
    #expect(document.contains("\"retention\": \"2999-01-01\""))
  }
}

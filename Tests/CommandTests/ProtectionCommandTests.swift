import Foundation
import Ledger
import Testing

/// The commands that protect an inspection, and every other one on a protected file.
@Suite struct ProtectionCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("correct horse battery\n", to: "first")
    try workspace.write("quite another one\r\nnot this line", to: "second")
    try workspace.write("too short\n", to: "short")
  }

  private func makeProtected() throws {
    try workspace.makeProtected(
      passphrase: "correct horse battery", recovery: "lead inspector's own")
  }

  @Test func aNewFileIsProtectedFromItsFirstByte() throws {
    try workspace.expectDone(
      "new", "@a.caseaudit", "--framework", "hmip-youth-2021", "--service", "Quillfeather",
      "--protect", "--passphrase-file", "@first", "--recovery-file", "@second")
    #expect(try Ledger.isProtected(at: workspace.path("a.caseaudit")))
    let bytes = try #require(try workspace.files()["a.caseaudit"])
    #expect(bytes.range(of: Data("Quillfeather".utf8)) == nil)
    #expect(try workspace.permissions(of: workspace.folder.appending(path: "a.caseaudit")) == 0o600)
    for passphrase in ["first", "second"] {
      try workspace.expectDone("rate", "@a.caseaudit", "--passphrase-file", "@\(passphrase)")
    }
  }

  @Test(arguments: ["first", "recovery"])
  func everyCommandTakesThePassphraseFromAFile(_ passphrase: String) throws {
    try makeProtected()
    try workspace.expectDone(
      "case", "add", "@a.caseaudit", "C01", "--type", "court", "--passphrase-file",
      "@\(passphrase)")
    let list = try workspace.expectDone(
      "case", "list", "@a.caseaudit", "--passphrase-file", "@\(passphrase)")
    #expect(list.output.contains("C01"))
  }

  @Test(arguments: [
    ["rate", "@a.caseaudit"], ["case", "list", "@a.caseaudit"], ["export", "@a.caseaudit"],
    ["set", "@a.caseaudit", "--service", "Other"], ["open", "@a.caseaudit"],
    ["passphrase", "@a.caseaudit"],
  ])
  func aWrongPassphraseIsRefusedWithoutAHint(_ command: [String]) throws {
    try makeProtected()
    try workspace.expectRefused(
      command + ["--passphrase-file", "@second"], code: 77,
      saying: "That is not the passphrase of \(workspace.path("a.caseaudit")).")
  }

  @Test func withoutATerminalThePassphraseMustBeInAFile() throws {
    try makeProtected()
    try workspace.expectRefused(
      ["rate", "@a.caseaudit"], code: 77, saying: "Give it with --passphrase-file PATH.")
  }

  @Test func theEnvironmentOpensNothing() throws {
    try makeProtected()
    let run = try workspace.run(
      "rate", "@a.caseaudit",
      environment: ["PASSPHRASE": "correct horse battery", "CASEAUDIT_PASSPHRASE": "x"])
    #expect(run.code == 77)
  }

  @Test func aPlainFileIsProtectedLater() throws {
    try workspace.makeInspection()
    let entries = try workspace.ledger("a.caseaudit").load()
    let done = try workspace.expectDone(
      "protect", "@a.caseaudit", "--passphrase-file", "@first")
    #expect(done.errors.contains("Copies made elsewhere are not protected"))
    let bytes = try #require(try workspace.files()["a.caseaudit"])
    for text in ["Anytown", "C01", "O01"] {
      #expect(bytes.range(of: Data("\"\(text)\"".utf8)) == nil)
    }
    let ledger = try Ledger.open(
      at: workspace.path("a.caseaudit"), for: .reading,
      with: Passphrase(attempt: "correct horse battery"),
      environment: Workspace.ledgerEnvironment)
    #expect(try ledger.load() == entries)
    try ledger.close()
    try workspace.expectRefused(
      ["protect", "@a.caseaudit", "--passphrase-file", "@second"], code: 65,
      saying: "is protected already")
  }

  @Test func aBackupInUseRefusesAndAPlainOneIsSealedLater() throws {
    try workspace.makeInspection()
    try workspace.expectDone("backup", "@a.caseaudit")
    let folder = BackupFolder(beside: workspace.path("a.caseaudit"))
    let backup = try #require(folder.backups.first).path
    let user = try Ledger.open(
      at: backup, for: .workbench(by: "CD"), environment: Workspace.ledgerEnvironment)
    try workspace.expectRefused(
      ["protect", "@a.caseaudit", "--passphrase-file", "@first"], code: 75,
      saying: "\(backup) is open in the workbench")
    try workspace.expectRefused(
      ["erase", "@a.caseaudit", "C01", "--because", "asked for", "--yes"], code: 75,
      saying: "\(backup) is open in the workbench")
    try user.close()
    let plain = try Data(contentsOf: URL(filePath: backup))
    try workspace.expectDone("protect", "@a.caseaudit", "--passphrase-file", "@first")
    #expect(try Ledger.isProtected(at: backup))
    try plain.write(to: URL(filePath: backup))  // As an interrupted run would leave it.
    let again = try workspace.expectDone(
      "protect", "@a.caseaudit", "--passphrase-file", "@first")
    #expect(again.errors.contains("Protected 1 backup of"))
    #expect(try Ledger.isProtected(at: backup))
  }

  @Test func aChangedPassphraseSaysWhatItDoesNotDo() throws {
    try makeProtected()
    let done = try workspace.expectDone(
      "passphrase", "@a.caseaudit", "--passphrase-file", "@first", "--new-passphrase-file",
      "@second")
    #expect(
      done.errors.contains("made before still open with the passphrase from before"))
    #expect(try workspace.run("rate", "@a.caseaudit", "--passphrase-file", "@first").code == 77)
    try workspace.expectDone("rate", "@a.caseaudit", "--passphrase-file", "@second")
    try workspace.expectDone("rate", "@a.caseaudit", "--passphrase-file", "@recovery")
  }

  @Test(arguments: [
    ["new", "@b.caseaudit", "--framework", "hmip-youth-2021", "--service", "S", "--protect"],
    ["protect", "@a.caseaudit"],
  ])
  func aShortPassphraseIsRefused(_ command: [String]) throws {
    try workspace.makeInspection()
    try workspace.expectRefused(
      command + ["--passphrase-file", "@short"], code: 65, saying: "at least 12 characters")
  }

  @Test func aPlainFileHasNoPassphraseToChange() throws {
    try workspace.makeInspection()
    try workspace.expectRefused(
      ["passphrase", "@a.caseaudit", "--new-passphrase-file", "@first"], code: 65,
      saying: "is not protected")
  }

  @Test func aPassphraseFileThatIsMissingIsNamed() throws {
    try makeProtected()
    try workspace.expectRefused(
      ["rate", "@a.caseaudit", "--passphrase-file", "@none"], code: 66, saying: "There is no file")
  }
}

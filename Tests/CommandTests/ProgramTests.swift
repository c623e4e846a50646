import ArgumentParser
import Foundation
import Testing

@testable import caseaudit

/// The program as a citizen of the shell: help, usage, pipes, what it remembers.
@Suite struct ProgramTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(hasWorkedHere: false) }

  /// ArgumentParser asks the runtime about the type of each command that does not, at every start.
  @Test func everyCommandSaysItsNameItself() {
    func unnamed(_ commands: [any ParsableCommand.Type]) -> [String] {
      commands.flatMap { command in
        (command.configuration.commandName == nil ? ["\(command)"] : [])
          + unnamed(command.configuration.subcommands)
      }
    }
    #expect(unnamed([CaseAudit.self]) == [])
  }

  private static let commands = [
    ["open"], ["demo"], ["new"], ["set"], ["case"], ["case", "add"], ["case", "set"],
    ["case", "list"], ["case", "withdraw"], ["case", "import"], ["answer"], ["answer", "give"],
    ["answer", "import"], ["judge"], ["discretion"], ["rate"], ["import"], ["export"],
    ["framework"], ["framework", "list"], ["framework", "show"], ["framework", "check"],
    ["framework", "export"], ["keys"], ["backup"], ["restore"], ["verify"], ["repair"], ["erase"],
    ["destroy"],
  ]

  @Test(arguments: commands)
  func everyCommandHasHelp(_ command: [String]) throws {
    let run = try BuiltProgram.run(command + ["--help"], environment: workspace.environment)
    #expect(run.code == 0)
    #expect(run.output.contains("USAGE: caseaudit \(command[0])"))
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ["--bogus"], ["rate"], ["case", "frobnicate"], ["rate", "a", "b"], ["keys", "--format", "pdf"],
    ["keys", "--color", "pink"],
  ])
  func wrongUsageIsToldAsSuch(_ words: [String]) throws {
    try workspace.expectRefused(words, code: 64, saying: "Usage: caseaudit")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptIsWritten(_ shell: String) throws {
    let run = try workspace.expectDone("--generate-completion-script", shell)
    #expect(run.output.contains("discretion"))
  }

  @Test func versionIsShown() throws {
    #expect(try workspace.expectDone("--version").output.hasPrefix("0."))
  }

  @Test func closedPipeIsNoFailure() throws {
    try workspace.makeInspection()
    let script = "{ \"$0\" export \"$1\"; echo \"code $?\" >&2; } | true"
    let run = try BuiltProgram.run(
      "/bin/sh", ["-c", script, BuiltProgram.path, workspace.path("a.caseaudit")],
      environment: workspace.environment)
    #expect(run.errors == "code 0\n")
  }

  @Test func fullDeviceIsAFailureToWrite() throws {
    let script = "\"$0\" keys > /dev/full"
    let run = try BuiltProgram.run(
      "/bin/sh", ["-c", script, BuiltProgram.path], environment: workspace.environment)
    #expect(run.code == 74)
    #expect(run.errors.hasPrefix("Error: The output could not be written"))
  }

  @Test func codeIsRememberedInAPrivateFile() throws {
    try workspace.makeInspection()
    try workspace.expectDone("judge", "@a.caseaudit", "1.1", "good", "--as", "AB")
    let file = workspace.state.appending(path: "caseaudit/state.json")
    #expect(try workspace.permissions(of: file) == 0o600)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\"AB\""))
  }

  @Test func refusedCommandRemembersNothing() throws {
    try workspace.makeInspection()
    _ = try workspace.run("judge", "@a.caseaudit", "1.1", "splendid", "--as", "AB")
    #expect(!FileManager.default.fileExists(atPath: workspace.state.path))
  }

  @Test func damagedMemoryIsNoObstacle() throws {
    try workspace.makeInspection()
    try workspace.expectDone("judge", "@a.caseaudit", "1.1", "good", "--as", "AB")
    let file = workspace.state.appending(path: "caseaudit/state.json")
    try Data("{".utf8).write(to: file)
    try workspace.expectDone("judge", "@a.caseaudit", "1.1", "inadequate")
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let run = try workspace.run("rate", "@a\u{1B}[2Jb.caseaudit")
    #expect(run.code == 66)
    #expect(!run.errors.contains("\u{1B}"))
  }
}

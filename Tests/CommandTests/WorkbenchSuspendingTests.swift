import Terminal
import TerminalTesting
import Testing

/// Ctrl-Z gives the terminal to the shell as the shell left it, and `fg` brings everything back.
///
/// The shell is one that leaves the settings of the terminal alone: others mend what a program
/// leaves behind, and would hide it.
@Suite struct WorkbenchSuspendingTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("Failure 10: fg brings back the whole screen, and keys work")
  func suspendedProgramComesBackWithItsScreenAndKeys() throws {
    let shell = try workspace.startInShell()
    try shell.press("y", showing: "· 1 of 70 ·")
    try suspend(shell)
    try shell.expectGivenBack()
    try shell.press("fg\r")
    try shell.wait { $0.isAlternate && $0.shows("· 1 of 70 ·") && $0.shows("2.1.1.b prompt") }
    try shell.expectWhole()
    try shell.press("n", showing: "· 2 of 70 ·")
    try leave(shell)
  }

  @Test func sizeChangedMeanwhileIsTakenUp() throws {
    let shell = try workspace.startInShell()
    try suspend(shell)
    try shell.device.resize(to: Size(columns: 130, rows: 40))
    try shell.press("fg\r")
    try shell.wait { $0.isAlternate && $0.shows("┌ Bandings ─") && $0.shows("? keys") }
    try shell.expectWhole()
    try leave(shell)
  }

  @Test func suspendedFileIsWholeWithoutItsLog() throws {
    let shell = try workspace.startInShell()
    try shell.press("y", showing: "· 1 of 70 ·")
    try suspend(shell)
    let log = try #require(try workspace.files()["a.caseaudit-wal"])
    #expect(log.isEmpty)
    #expect(try workspace.answerCount() == 1)
    try shell.press("fg\r")
    try shell.wait { $0.isAlternate && $0.shows("· 1 of 70 ·") }
    try leave(shell)
  }

  @Test func startScreenIsSuspendedToo() throws {
    let shell = try workspace.startInShell("\"$PROGRAM\"", showing: "Look at a demonstration")
    try suspend(shell)
    try shell.expectGivenBack()
    try shell.press("fg\r")
    try shell.wait { $0.isAlternate && $0.shows("Look at a demonstration") }
    try shell.press("q")
    try shell.wait { !$0.isAlternate && $0.rowText($0.cursor.row) == "ready>" }
    try shell.expectGivenBack()
  }

  @Test("Failure 12: where nobody could bring it back it does not stop")
  func withoutAShellItSaysSo() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press(Press.controlZ, showing: "There is no shell to go back to")
    try terminal.press("y", showing: "· 1 of 70 ·")
  }

  /// `sh -c` leads the session and controls no jobs: stopping would freeze both for good.
  @Test func underAShellWithoutJobControlItSaysSo() throws {
    try workspace.makeInspection()
    let environment = ["PROGRAM": BuiltProgram.path, "FILE": workspace.path("a.caseaudit")]
    let shell = try WorkbenchTerminal(
      "/bin/sh", ["-c", "\"$PROGRAM\" open \"$FILE\" --case C01; exit $?"],
      environment: workspace.terminalEnvironment.merging(environment) { $1 }, size: .standard)
    try shell.wait(for: "· 0 of 70 ·")
    try shell.press(Press.controlZ, showing: "There is no shell to go back to")
    try shell.press("y", showing: "· 1 of 70 ·")
    try shell.press("q", "q")
    try shell.expectEnd(.exited(0))
  }

  private func suspend(_ shell: WorkbenchTerminal) throws {
    try shell.press(Press.controlZ)
    try shell.wait {
      !$0.isAlternate && $0.shows("Stopped") && $0.rowText($0.cursor.row) == "ready>"
    }
  }

  private func leave(_ shell: WorkbenchTerminal) throws {
    try shell.press("q", "q")
    try shell.wait { !$0.isAlternate && $0.rowText($0.cursor.row) == "ready>" }
    try shell.expectGivenBack()
    try shell.press("exit\r")
    #expect(try shell.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(0))
  }
}

import Glibc
import Terminal
import TerminalTesting
import Testing

/// However the program ends, the terminal is given back and what was shown as saved is there.
@Suite struct WorkbenchEndingTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func quittingGivesTheTerminalBackAndSaysWhereThingsStand() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(terminal.screen.shows("Anytown: 1 of "))
    try expectOneFileWithOneAnswer()
  }

  @Test func controlCTwiceEndsWith130() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.press(Press.controlC, showing: "Ctrl-C once more leaves")
    try terminal.press(Press.controlC)
    try terminal.expectEnd(.exited(130))
    try expectOneFileWithOneAnswer()
  }

  @Test(
    "Failure 25: a signal ends it with its own code",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalEndsWithItsCode(_ signal: Int32) throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.device.send(signal: signal)
    try terminal.expectEnd(.exited(128 + signal))
    try expectOneFileWithOneAnswer()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalEndsTheStartScreenToo(_ signal: Int32) throws {
    let terminal = try workspace.start()
    try terminal.wait(for: "Look at a demonstration")
    try terminal.device.send(signal: signal)
    try terminal.expectEnd(.exited(128 + signal))
  }

  @Test("Failure 1: a closed window ends the program at once")
  func closedWindowEndsTheProgramAtOnce() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.device.hangUp()
    #expect(try terminal.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(129))
    try expectOneFileWithOneAnswer()
  }

  @Test(
    "Failure 25: a crash ends it by its signal",
    arguments: [SIGSEGV, SIGTRAP, SIGABRT, SIGILL, SIGBUS, SIGFPE])
  func crashGivesTheTerminalBack(_ signal: Int32) throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.device.send(signal: signal)
    try terminal.expectEnd(.signalled(signal))
    #expect(try workspace.answerCount() == 1)
  }

  private func expectOneFileWithOneAnswer(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try workspace.fileNames() == ["a.caseaudit"], sourceLocation: sourceLocation)
    #expect(try workspace.answerCount() == 1, sourceLocation: sourceLocation)
  }
}

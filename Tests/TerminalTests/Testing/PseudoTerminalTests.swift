import Glibc
import Terminal
import TerminalTesting
import Testing

/// The tests of the whole program stand on this driver: what it says about
/// screens, exits and settings must be so.
@Suite struct PseudoTerminalTests {
  @Test func programHasAControllingTerminal() throws {
    let terminal = try shell("stty size < /dev/tty; tty", size: Size(columns: 33, rows: 7))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text.hasPrefix("7 33\n\(terminal.devicePath)"))
  }

  @Test func whatIsTypedArrives() throws {
    let terminal = try shell("read name; echo \"hello $name\"; exit 3")
    try terminal.type("Anytown\r")
    try terminal.wait(forText: "hello Anytown")
    #expect(try terminal.waitForExit() == .exited(3))
  }

  @Test func windowChangesAreSignalled() throws {
    let terminal = try shell(
      "trap 'stty size; exit' WINCH; echo ready; while :; do read line; done")
    try terminal.wait(forText: "ready")
    try terminal.resize(to: Size(columns: 50, rows: 9))
    try terminal.wait(forText: "9 50")
  }

  @Test func signalsEndPrograms() throws {
    let terminal = try shell("echo ready; read line")
    try terminal.wait(forText: "ready")
    try terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .signalled(SIGTERM))
  }

  @Test func closedWindowHangsUp() throws {
    let terminal = try shell("echo ready; read line")
    try terminal.wait(forText: "ready")
    try terminal.hangUp()
    #expect(try terminal.waitForExit() == .signalled(SIGHUP))
  }

  @Test func settingsLeftBehindAreSeen() throws {
    let terminal = try PseudoTerminal()
    let found = try terminal.settings
    try terminal.start("/bin/sh", ["-c", "stty -echo"], environment: Self.environment)
    _ = try terminal.waitForExit()
    #expect(try terminal.settings != found)
  }

  @Test func waitingEndsWithWhatTheScreenShows() throws {
    let terminal = try shell("echo ready; read line")
    try terminal.wait(forText: "ready")
    #expect(throws: PseudoTerminal.Failure.self) {
      try terminal.wait(forText: "never", within: .milliseconds(20))
    }
  }

  @Test func environmentIsOnlyWhatIsGiven() throws {
    let terminal = try shell("env | grep -c HOME; echo $GREETING")
    _ = try terminal.waitForExit()
    #expect(terminal.screen.text.hasPrefix("0\nhi"))
  }

  private static let environment = ["PATH": "/usr/bin:/bin", "GREETING": "hi"]

  private func shell(_ script: String, size: Size = .standard) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(size: size)
    try terminal.start("/bin/sh", ["-c", script], environment: Self.environment)
    return terminal
  }
}

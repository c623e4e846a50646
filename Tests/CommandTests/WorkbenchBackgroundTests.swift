import Foundation
import Glibc
import Ledger
import Terminal
import TerminalTesting
import Testing

/// In the background another program has the terminal: ours waits without touching it, can be ended
/// there, and gives back what it can.
@Suite struct WorkbenchBackgroundTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test("Failure 11: in the background it stops again before it touches the screen")
  func inTheBackgroundItStopsAgain() throws {
    let shell = try workspace.startInShell()
    let program = try shell.child()
    try shell.press(Press.controlZ)
    try shell.wait { !$0.isAlternate && $0.shows("Stopped") }
    try shell.press("bg\r")
    try shell.wait { $0.shows("bg") && $0.rowText($0.cursor.row) == "ready>" }
    try shell.wait(untilTrue: { Self.isStopped(program) })
    #expect(!shell.screen.isAlternate)
    try shell.press("fg\r")
    try shell.wait { $0.isAlternate && $0.shows("· 0 of 70 ·") }
    try shell.press("y", showing: "· 1 of 70 ·")
    try shell.press("q", "q")
    try shell.wait { !$0.isAlternate && $0.rowText($0.cursor.row) == "ready>" }
    try shell.expectGivenBack()
  }

  /// Stopped from outside it could give nothing back: the shell has a raw terminal and a foreign
  /// screen until the program ends, and then must have its own again.
  @Test(
    "Failure 11: ended or crashed in the background it gives the terminal back",
    arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func endedInTheBackgroundItGivesTheTerminalBack(_ signal: Int32) throws {
    let shell = try workspace.startInShell()
    let program = try shell.child()
    // A fault is met by the thread that makes it: here the only one, once the copy is made. Sent to
    // two, it would be met by either, and stopped there by what the other does with the terminal.
    let backups = BackupFolder(beside: workspace.path("a.caseaudit"))
    try shell.wait(untilTrue: { !backups.backups.isEmpty && Self.threads(of: program) == 1 })
    #expect(kill(program, SIGSTOP) == 0)
    shell.isStoppedFromOutside = true
    // The last column takes what is too long: the program has switched wrapping off.
    try shell.wait(for: "Stoppe")
    // A line feed: nobody turns Enter into one while the terminal is raw.
    let before = Self.turns(of: program)
    try shell.press("bg\n")
    try shell.wait(untilTrue: {
      Self.turns(of: program) != before && Self.isStopped(program)
    })
    #expect(kill(program, signal) == 0)
    #expect(kill(program, SIGCONT) == 0)
    try shell.wait { !$0.isAlternate }
    try shell.wait(untilTrue: { kill(program, 0) != 0 || Self.state(of: program) == "Z" })
    try shell.expectGivenBack()
  }

  private static func isStopped(_ process: pid_t) -> Bool { state(of: process) == "T" }

  private static func threads(of process: pid_t) -> Int? {
    try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task").count
  }

  /// How often it was on the processor: it has moved on since when that has changed.
  private static func turns(of process: pid_t) -> [Substring] {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status?.split(separator: "\n").filter { $0.contains("ctxt_switches") } ?? []
  }

  /// The letter that the kernel has for what a process is doing.
  private static func state(of process: pid_t) -> String? {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.split(separator: " ").first.map(String.init)
  }
}

extension WorkbenchTerminal {
  /// The program that the shell has started.
  fileprivate func child() throws -> pid_t {
    let shell = try #require(device.processID)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
  }
}

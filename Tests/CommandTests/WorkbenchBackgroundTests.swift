import Foundation
import Glibc
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

  private static func isStopped(_ process: pid_t) -> Bool { state(of: process) == "T" }

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

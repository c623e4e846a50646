import Foundation
import Terminal
import TerminalTesting
import Testing

/// The file while the workbench has it open, and what is left when it does not.
@Suite struct WorkbenchFileTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func othersMayReadButNotWrite() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    let refused = try workspace.run("answer", "@a.caseaudit", "C01", "2.1.1.b=yes")
    #expect(refused.code == 75)
    #expect(refused.errors.contains("is open in the workbench (local"))
    let second = try workspace.start("@a.caseaudit")
    #expect(try second.device.waitForExit(within: WorkbenchTerminal.patience) == .exited(75))
    try workspace.expectDone("rate", "@a.caseaudit", "--format", "json")
    #expect(try workspace.answerCount() == 1)
    try terminal.press("y", showing: "· 2 of 70 ·")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.c=yes")
  }

  @Test func everyFileIsPrivateAndOneIsLeft() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("y", showing: "· 1 of 70 ·")
    let names = try workspace.fileNames()
    #expect(names.contains("a.caseaudit-wal"))
    for name in names {
      let permissions = try workspace.permissions(of: workspace.folder.appending(path: name))
      #expect(permissions == 0o600, "\(name)")
    }
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(try workspace.fileNames() == ["a.caseaudit"])
    let file = workspace.folder.appending(path: "a.caseaudit")
    #expect(try workspace.permissions(of: file) == 0o600)
  }
}

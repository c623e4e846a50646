import Foundation
import Standards
import TerminalTesting
import Testing

/// Pages that are written to a file from a screen, so that they can be printed.
@Suite struct PrintingTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "oversight=no")
  }

  @Test func gapsAreWrittenAsTheCommandWritesThem() throws {
    let terminal = try workspace.start("open", "@a.caseaudit")
    try terminal.wait(for: "? keys")
    try terminal.press("v", showing: "Oversight not effective")
    try terminal.press("W", showing: "Write this page to a file")
    try terminal.press(Press.controlU)
    try terminal.press("g", "a", "p", "s")
    try terminal.press(Press.enter, showing: "Written to gaps")
    try terminal.press("W", showing: "Write this page to a file")
    try terminal.press(Press.controlU)
    try terminal.press("g", "a", "p", "s")
    try terminal.press(Press.enter, showing: "There is a gaps already; it was left as it is")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    let written = try #require(try workspace.files()["gaps"])
    let run = try workspace.expectDone("oversight", "@a.caseaudit")
    #expect(String(decoding: written, as: UTF8.self) == run.output)
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path("gaps"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let history = try workspace.expectDone("history", "@a.caseaudit", "--access").output
    #expect(history.contains("printed"))
  }

  @Test func folderThatIsNotThereIsSaid() throws {
    let terminal = try workspace.start("open", "@a.caseaudit")
    try terminal.wait(for: "? keys")
    try terminal.press("b", showing: "Bandings")
    try terminal.press("W", showing: "ratings-")
    try terminal.press(Press.controlU)
    try terminal.press("n", "/", "r")
    try terminal.press(Press.enter, showing: "n/r was not written: No such file or directory")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(try workspace.fileNames() == ["a.caseaudit"])
  }
}

extension PrintingTests {
  @Test(arguments: [("c", "sheet"), ("i", "interview")])
  func papersAreWrittenAsTheCommandsWriteThem(_ key: String, _ command: String) throws {
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try terminal.wait(for: "? keys")
    try terminal.press("m", showing: "Marked")
    try terminal.press(key, showing: command == "sheet" ? "2 cases" : "1 question")
    try terminal.press("W", showing: "Write this page to a file")
    try terminal.press(Press.controlU)
    try terminal.press("p")
    try terminal.press(Press.enter, showing: "Written to p")
    try terminal.press("q", "q", "q")
    try terminal.expectEnd(.exited(0))
    let written = try #require(try workspace.files()["p"])
    let run = try workspace.expectDone(command, "@a.caseaudit")
    #expect(String(decoding: written, as: UTF8.self) == run.output)
  }
}

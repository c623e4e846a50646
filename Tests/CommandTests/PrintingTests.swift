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

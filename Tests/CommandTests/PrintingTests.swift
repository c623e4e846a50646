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
    try terminal.press(Press.enter, showing: "gaps is there already; it was left as it is")
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

  /// The day's first page stays as it was; the second is offered another name.
  @Test func aSecondPageOfADayIsNumbered() throws {
    let terminal = try workspace.start("open", "@a.caseaudit")
    try terminal.wait(for: "? keys")
    try terminal.press("v", showing: "Oversight not effective")
    try terminal.press("W", showing: "Write this page to a file")
    try terminal.press(Press.enter, showing: "Written to oversight-")
    try terminal.press("W", showing: "-2.txt")
    try terminal.press(Press.enter, showing: "Written to oversight-")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(try workspace.fileNames().count == 3)
  }

  @Test(arguments: [("A", ["agreement"]), ("k", ["query", "list"])])
  func agreementAndQueriesAreWrittenAsTheCommandsWriteThem(
    _ key: String, _ command: [String]
  ) throws {
    try workspace.expectDone(
      "query", "ask", "@a.caseaudit", "C01", "Where is the evidence?", "--key", "2.1.1")
    let terminal = try workspace.start("open", "@a.caseaudit")
    try terminal.wait(for: "? keys")
    try terminal.press(key)
    try terminal.press("W", showing: "Write this page to a file")
    try terminal.press(Press.controlU)
    try terminal.press("p")
    try terminal.press(Press.enter, showing: "Written to p")
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
    let run = try BuiltProgram.run(
      command + [workspace.path("a.caseaudit")], environment: workspace.environment)
    let written = try #require(try workspace.files()["p"])
    #expect(String(decoding: written, as: UTF8.self) == run.output)
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

extension PrintingTests {
  @Test func screenIsWrittenAsAWebPageWhoseTextIsNoMarkup() throws {
    let terminal = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try terminal.wait(for: "? keys")
    try terminal.press("e", showing: "Ctrl-X")
    try terminal.press("<b> &", showing: "<b> &")
    try terminal.press(Press.escape, showing: "Note saved")
    try terminal.press("z", showing: "web page")
    try terminal.press("h", showing: "screen-")
    try terminal.press(Press.controlU)
    try terminal.press("p")
    try terminal.press(Press.enter, showing: "Written to p")
    try terminal.press("q", "q", "q")
    try terminal.expectEnd(.exited(0))
    let page = String(decoding: try #require(try workspace.files()["p"]), as: UTF8.self)
    let tags = Set(page.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) })
    let known = [
      "html", "head", "meta", "title", "body", "main", "h1", "h2", "p", "ol", "li",
    ]
    #expect(tags.subtracting(known) == [])
    #expect(page.contains("<html lang=\"en-GB\">") && page.contains("<h2>Every question</h2>"))
    #expect(page.contains("&lt;b&gt; &amp;"))
  }
}

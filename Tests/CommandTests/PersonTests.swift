import Foundation
import Inspection
import Ledger
import Terminal
import TerminalTesting
import Testing

/// What is the person's own stays on their machine and out of everything that leaves it.
@Suite struct PersonTests {
  @Test func timeGoesIntoNoDocumentPackageOrMerge() throws {
    let workspace = try Workspace()
    try workspace.write("correct horse battery\n", to: "secret")
    try workspace.makeInspection()
    try FileManager.default.copyItem(
      atPath: workspace.path("a.caseaudit"), toPath: workspace.path("b.caseaudit"))
    let terminal = try workspace.start(
      "open", "@a.caseaudit", "--case", "C01", "--as", "AB")
    try terminal.wait(for: "· 0 of 70 ·")
    try terminal.press("y", showing: "· 1 of 70 ·")
    try terminal.press("I", showing: "1 answer")
    try terminal.press("q", "q", "q")
    try terminal.expectEnd(.exited(0))
    #expect(try kinds(in: "a.caseaudit", workspace) == ["pace"])

    let document = try workspace.expectDone("export", "@a.caseaudit").output
    #expect(!document.contains("pace") && !document.contains("milliseconds"))
    try workspace.expectDone(
      "handover", "@a.caseaudit", "--to", "@p.package", "--package-passphrase-file", "@secret")
    try workspace.expectDone(
      "receive", "@p.package", "--to", "@c.caseaudit", "--package-passphrase-file", "@secret")
    #expect(try kinds(in: "c.caseaudit", workspace) == [])
    try workspace.expectDone("merge", "@b.caseaudit", "@a.caseaudit")
    #expect(try workspace.inspection("b.caseaudit").progress.answered == 1)
    #expect(try kinds(in: "b.caseaudit", workspace) == [])
  }

  @Test func aDemonstrationDoesNotChangeWhoWritesInRealFiles() throws {
    let workspace = try Workspace()
    try workspace.makeInspection()
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.a=yes", "--as", "AB")
    let demonstration = try workspace.start("demo", "--as", "QQ", "--to", "@d.caseaudit")
    try demonstration.wait(for: "Anytown")
    try demonstration.press("q")
    try demonstration.expectEnd(.exited(0))
    try workspace.expectDone("answer", "@a.caseaudit", "C01", "2.1.1.b=yes")
    let authors = try workspace.inspection("a.caseaudit").cases[0].authors
    #expect(authors == ["AB"])
  }

  private func kinds(in name: String, _ workspace: Workspace) throws -> [String] {
    try workspace.ledger(name).drafts(by: "AB").map(\.key.kind.rawValue)
  }

  @Test func newcomerIsGreetedOnceAndNeverBeforeACase() throws {
    let workspace = try Workspace(hasWorkedHere: false)
    try workspace.makeInspection()
    let first = try workspace.start("open", "@a.caseaudit")
    try first.wait(for: "CaseAudit on one screen")
    try first.press("c", showing: "C01")
    #expect(!first.screen.shows("CaseAudit on one screen"))
    try first.press("q", "q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start("open", "@a.caseaudit")
    try second.wait(for: "C01")
    #expect(!second.screen.shows("CaseAudit on one screen"))
    try second.press("q", "q")
    try second.expectEnd(.exited(0))

    let other = try Workspace(hasWorkedHere: false)
    let named = try other.startAtCase()
    #expect(!named.screen.shows("CaseAudit on one screen"))
    try named.press("y", showing: "· 1 of 70 ·")
  }

  @Test func commandsInUseAreRememberedForTheNextRunAndNameNoCase() throws {
    let workspace = try Workspace()
    let first = try workspace.startAtCase()
    try first.press(":", showing: "Commands")
    try first.press("correct the facts", showing: "1 d")
    try first.press("1", showing: "Reference")
    try first.press("q", "q", "q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try second.wait(for: "· 0 of 70 ·")
    try second.press(":", showing: "1 d ")
    try second.press(Press.controlG, "q", "q")
    try second.expectEnd(.exited(0))
    let state = workspace.state.appending(path: "caseaudit/state.json")
    let text = try String(contentsOf: state, encoding: .utf8)
    #expect(text.contains("\"details\"") && !text.contains("C01"))
  }
}

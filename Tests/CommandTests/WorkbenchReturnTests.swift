import Glibc
import Inspection
import Ledger
import Standards
import Terminal
import TerminalTesting
import Testing

/// Leaving and coming back: everything is there, and the place too.
@Suite struct WorkbenchReturnTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func leavingThroughTheOverviewReturnsToTheSameQuestion() throws {
    let first = try workspace.startAtCase()
    try first.press("y", "y", "n")
    try first.press(Press.down, showing: "2.1.1.e prompt")
    let (heading, question) = (first.heading, first.question)
    try first.press("q", "q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start("@a.caseaudit")
    try second.wait(for: "2.1.1.e prompt")
    #expect(second.heading == heading)
    #expect(second.question == question)
    try second.press("y", showing: "· 4 of 70 ·")
  }

  @Test func interruptedProgramReturnsToTheSameQuestion() throws {
    let first = try workspace.startAtCase()
    try first.press("n", "n")
    try first.press(Press.down, Press.controlC, Press.controlC)
    try first.expectEnd(.exited(130))
    let second = try workspace.start("@a.caseaudit")
    try second.wait(for: "2.1.1.d prompt")
    #expect(second.screen.shows("· 2 of 70 ·"))
  }

  @Test func killLosesNothingThatWasShownAsSaved() throws {
    let first = try workspace.startAtCase()
    for number in 1...5 { try first.press("y", showing: "· \(number) of 70 ·") }
    #expect(first.screen.rowText(0).contains("saved "))
    try first.device.send(signal: SIGKILL)
    #expect(try first.device.waitForExit(within: WorkbenchTerminal.patience) == .signalled(SIGKILL))
    #expect(try workspace.fileNames().contains("a.caseaudit-wal"))
    #expect(try workspace.answerCount() == 5, "a reader plays the log")
    let second = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try second.wait(for: "2.1.1.f prompt")
    #expect(second.screen.shows("· 5 of 70 ·"))
    try second.press("u", showing: "· 4 of 70 ·")
    try second.press("q", "q")
    try second.expectEnd(.exited(0))
    #expect(try workspace.fileNames() == ["a.caseaudit"])
  }

  @Test("Failure 23: a note being typed outlives a kill")
  func killLosesNoNoteBeingTyped() throws {
    let first = try workspace.startAtCase()
    try first.press("e")
    try first.press("The plan names nobody", Press.enter)
    try first.press("and no day", showing: "and no day")
    try first.wait(untilTrue: {
      try self.drafts().contains { $0 == "The plan names nobody\nand no day" }
    })
    // What follows the last pause is promised to nobody.
    try first.press(" either")
    try first.device.send(signal: SIGKILL)
    _ = try first.device.waitForExit(within: WorkbenchTerminal.patience)
    #expect(try workspace.inspection("a.caseaudit").cases[0].notes.isEmpty, "a draft is no note")
    let second = try workspace.start("@a.caseaudit")
    try second.wait(for: "The plan names nobody")
    let kept = try #require(try drafts().first)
    #expect(kept.hasPrefix("The plan names nobody\nand no day"))
    #expect("The plan names nobody\nand no day either".hasPrefix(kept))
    try second.press(", to ring", showing: "and no day")
    try second.press(Press.escape)
    try second.wait(untilTrue: {
      try !self.workspace.inspection("a.caseaudit").cases[0].notes.isEmpty
    })
    let note = try #require(try workspace.inspection("a.caseaudit").cases[0].notes.first)
    #expect(note.text == kept + ", to ring")
  }

  private func drafts() throws -> [String] {
    try workspace.ledger("a.caseaudit").drafts(by: "local").compactMap { $0.value["text"]?.string }
  }
}

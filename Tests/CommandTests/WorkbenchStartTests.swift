import Foundation
import Ledger
import Terminal
import TerminalTesting
import Testing

/// The program without a file: demonstrations, a new inspection, what was open before.
@Suite struct WorkbenchStartTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func digitOpensADemonstrationWhichIsOfferedTheNextTime() throws {
    let first = try workspace.start()
    try first.wait(for: "1  Anytown")
    #expect(!first.screen.shows("Go on with"))
    try first.press("1", showing: "546 of 757 answers")
    try first.press("q")
    try first.expectEnd(.exited(0))
    let second = try workspace.start()
    try second.wait(for: "Go on with")
    #expect(second.screen.shows("▸ 1  Anytown"))
    try second.press(Press.enter, showing: "546 of 757 answers")
    try second.press("q")
    try second.expectEnd(.exited(0))
  }

  @Test func newInspectionIsMadeAndOfferedTheNextTime() throws {
    let path = workspace.path("newtown.caseaudit")
    let first = try workspace.start()
    try makeNewtown(in: first, at: path)
    try first.press("+", showing: "Add a case")
    try first.press("1", showing: "Its reference")
    try first.press(Press.enter, showing: "Reference")
    try first.press("q")
    try first.press("f", showing: "· 0 of 70 ·")
    try first.press("y", showing: "· 1 of 70 ·")
    try first.press("q", "q")
    try first.expectEnd(.exited(0))
    #expect(try workspace.fileNames() == ["newtown.caseaudit"])
    #expect(try workspace.permissions(of: URL(filePath: path)) == 0o600)
    let second = try workspace.start()
    try second.wait(for: "▸ 1  Newtown")
    try second.press("1", showing: "· 1 of 70 ·")
    #expect(second.heading.hasPrefix("Newtown · C01"))
  }

  @Test func newInspectionDoesNotReplaceAFile() throws {
    try workspace.write("mine", to: "mine.caseaudit")
    let terminal = try workspace.start()
    try chooseNew(in: terminal)
    try terminal.press("Newtown", showing: "> Newtown")
    try terminal.press(Press.enter, showing: "The file to make")
    try terminal.press(Press.controlU, workspace.path("mine.caseaudit"), Press.enter)
    try terminal.wait(for: "That file exists already")
    #expect(terminal.screen.shows("> "), "it can be corrected")
    #expect(try workspace.files() == ["mine.caseaudit": Data("mine".utf8)])
  }

  @Test func newInspectionThatCannotBeMadeEndsWith73() throws {
    let terminal = try workspace.start()
    try chooseNew(in: terminal)
    try terminal.press("Newtown", showing: "> Newtown")
    try terminal.press(Press.enter, showing: "The file to make")
    try terminal.press(Press.controlU, workspace.path("none/new.caseaudit"), Press.enter)
    try terminal.wait(for: "Who may read it")
    try terminal.press("2")
    try terminal.expectEnd(.exited(73))
    #expect(terminal.screen.text.filter { !$0.isNewline }.contains("cannot be created"))
  }

  @Test func newInspectionIsProtectedWithAPassphraseThatNobodySees() throws {
    let path = workspace.path("newtown.caseaudit")
    let terminal = try workspace.start()
    try begin(in: terminal, at: path)
    try terminal.press("1", showing: "Passphrase (at least 12 characters):")
    try terminal.press("too short", Press.enter)
    try terminal.wait(for: "That is too short")
    try terminal.press("correct horse battery", Press.enter)
    try terminal.wait(for: "The same again:")
    try terminal.press("correct horse buttery", Press.enter)
    try terminal.wait(for: "That was something else")
    try terminal.press("correct horse battery", Press.enter, "correct horse battery", Press.enter)
    try terminal.wait(for: "Second passphrase for the lead inspector (Enter for none):")
    #expect(!terminal.screen.text.contains("horse"))
    #expect(try workspace.fileNames().isEmpty, "not before all is answered")
    try terminal.press("lead inspector's own", Press.enter, "lead inspector's own", Press.enter)
    // It is not asked for again to open what was just made.
    try terminal.wait(for: "Newtown · Youth justice inspection standards, 2021 edition")
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
    for passphrase in ["correct horse battery", "lead inspector's own"] {
      let ledger = try Ledger.open(
        at: path, for: .reading, with: Passphrase(attempt: passphrase),
        environment: Workspace.ledgerEnvironment)
      #expect(ledger.isProtected)
      try ledger.close()
    }
  }

  @Test func questionForAPassphraseCanBeBrokenOff() throws {
    let terminal = try workspace.start()
    try begin(in: terminal, at: workspace.path("newtown.caseaudit"))
    try terminal.press("1", showing: "Passphrase (at least 12 characters):")
    try terminal.press(Press.controlC)
    try terminal.expectEnd(.exited(130))
    #expect(try workspace.fileNames().isEmpty)
  }

  @Test func leavingIsPossibleAtEveryStep() throws {
    let terminal = try workspace.start()
    try begin(in: terminal, at: workspace.path("newtown.caseaudit"))
    try terminal.press(Press.escape, showing: "The file to make")
    try terminal.press(Press.escape, showing: "> Newtown")
    try terminal.press(Press.escape, showing: "Which standards?")
    try terminal.press(Press.escape, showing: "Look at a demonstration")
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
    #expect(try workspace.fileNames().isEmpty)
  }

  @Test func controlCTwiceEndsWith130() throws {
    let terminal = try workspace.start()
    try terminal.wait(for: "Look at a demonstration")
    try terminal.press(Press.controlC, Press.controlC)
    try terminal.expectEnd(.exited(130))
  }

  @Test func pastedLinesChooseNothing() throws {
    let terminal = try workspace.start()
    try terminal.wait(for: "Look at a demonstration")
    try terminal.press(Press.paste("1\n7\nq\n"))
    try terminal.press("7", showing: "Which standards?")
    try terminal.press("1", showing: "The name of the service")
    try terminal.press(Press.paste("New\ntown\n"), showing: "> New town")
  }

  private func chooseNew(in terminal: WorkbenchTerminal) throws {
    try terminal.wait(for: "7  New inspection")
    try terminal.press("7", showing: "Which standards?")
    try terminal.press("1", showing: "The name of the service")
  }

  private func makeNewtown(in terminal: WorkbenchTerminal, at path: String) throws {
    try begin(in: terminal, at: path)
    try terminal.press("2")
    try terminal.wait(for: "Newtown · Youth justice inspection standards, 2021 edition")
  }

  /// Fills everything in but who may read it.
  private func begin(in terminal: WorkbenchTerminal, at path: String) throws {
    try chooseNew(in: terminal)
    try terminal.press("Newtown", showing: "> Newtown")
    try terminal.press(Press.enter, showing: "newtown.caseaudit")
    try terminal.press(Press.controlU, path, Press.enter)
    try terminal.wait(for: "Who may read it")
  }
}

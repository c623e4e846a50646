import Foundation
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
    try terminal.expectEnd(.exited(73))
    let message = terminal.screen.text.filter { !$0.isNewline }
    #expect(message.contains("exists already"), "\(message)")
    #expect(try workspace.files() == ["mine.caseaudit": Data("mine".utf8)])
  }

  @Test func leavingIsPossibleAtEveryStep() throws {
    let terminal = try workspace.start()
    try chooseNew(in: terminal)
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
    try chooseNew(in: terminal)
    try terminal.press("Newtown", showing: "> Newtown")
    try terminal.press(Press.enter, showing: "newtown.caseaudit")
    try terminal.press(Press.controlU, path, Press.enter)
    try terminal.wait(for: "Newtown · Youth justice inspection standards, 2021 edition")
  }
}

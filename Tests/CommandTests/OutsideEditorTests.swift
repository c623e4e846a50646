import Foundation
import Glibc
import Inspection
import Terminal
import TerminalTesting
import Testing

/// A note goes on in a person's own editor, and nothing of it is left lying about.
@Suite struct OutsideEditorTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func textGoesOutAndComesBackAndItsFolderGoes() throws {
    let editor = try makeEditor(
      """
      stat -c '%a' "$1" "$(dirname "$1")" > seen; dirname "$1" >> seen; cat "$1" >> seen
      touch "$(dirname "$1")/.note.txt.swp" "$1~"
      printf 'Seen twice.\\nBoth clear.\\n' > "$1"
      """)
    let terminal = try start(editor, typing: "Seen")
    try terminal.press(Press.controlX, Press.controlE)
    try terminal.wait(for: "Both clear.")
    #expect(terminal.screen.shows("Taken over; Esc saves it"))
    try terminal.press(Press.escape, showing: "Note saved")
    try leave(terminal)
    #expect(try notes() == ["Seen twice.\nBoth clear."])
    let seen = try seen()
    #expect(seen[0] == "600" && seen[1] == "700")
    #expect(seen[3] == "Seen")
    #expect(!FileManager.default.fileExists(atPath: seen[2]))
  }

  @Test func editorHasTheTerminalAndItsKeys() throws {
    let editor = try makeEditor(
      """
      printf 'Type here: ' > /dev/tty; read -r line < /dev/tty; printf '%s\\n' "$line" > "$1"
      """)
    let terminal = try start(editor, typing: "Seen")
    try terminal.press(Press.controlX, "e")
    try terminal.wait(for: "Type here:")
    #expect(!terminal.screen.isAlternate, "the whole screen was left")
    try terminal.press("by hand\r")
    try terminal.wait(for: "by hand")
    try terminal.wait(for: "Taken over")
    #expect(terminal.screen.isAlternate)
    // The message is gone with the next key, so it is not part of what is to stay.
    try terminal.press(Press.controlL)
    try terminal.wait { !$0.shows("Taken over") && $0.shows("by hand") }
    try terminal.expectWhole()
    try terminal.press(Press.escape, showing: "Note saved")
    try leave(terminal)
    #expect(try notes() == ["by hand"])
  }

  @Test(arguments: [
    ("exit 3", "ended with 3; the text is as it was"),
    ("kill -9 $$", "was ended by a signal; the text is as it was"),
    ("printf '\\377' > \"$1\"", "is no text for a note; the text is as it was"),
    ("rm \"$1\"", "the editor took the file away"),
    (":", "The text is as it was"),
  ])
  func whateverTheEditorDoesTheTextIsKept(_ script: String, _ message: String) throws {
    let terminal = try start(
      try makeEditor(script), typing: "Seen", size: .init(columns: 130, rows: 40))
    try terminal.press(Press.controlX, Press.controlE)
    try terminal.wait(for: message)
    try terminal.press(Press.escape, showing: "Note saved")
    try leave(terminal)
    #expect(try notes() == ["Seen"])
  }

  @Test(arguments: [
    ("", "No editor is set; EDITOR names one"), ("/none/there", "could not be started"),
  ])
  func editorThatIsNotThereIsSaid(_ command: String, _ message: String) throws {
    let terminal = try start(command, typing: "Seen")
    try terminal.press(Press.controlX, Press.controlE)
    try terminal.wait(for: message)
    try terminal.press(Press.escape, showing: "Note saved")
    try leave(terminal)
  }

  @Test func textOfAKilledRunIsKeptAndItsFolderGoesAtTheNextOpening() throws {
    let editor = try makeEditor("dirname \"$1\" > seen; touch began; read -r line < /dev/tty")
    let terminal = try start(editor, typing: "Seen")
    try terminal.press(Press.controlX, Press.controlE)
    let began = workspace.path("began")
    try terminal.wait(untilTrue: { FileManager.default.fileExists(atPath: began) })
    let folder = try seen()[0]
    try terminal.device.send(signal: SIGKILL)
    _ = try terminal.device.waitForExit(within: WorkbenchTerminal.patience)
    #expect(FileManager.default.fileExists(atPath: folder))
    let next = try workspace.start("open", "@a.caseaudit")
    try next.wait(for: "Note on C01")
    #expect(next.screen.shows("Seen"))
    #expect(!FileManager.default.fileExists(atPath: folder))
    try next.press(Press.escape, showing: "Note saved")
    try leave(next)
  }

  @Test func editorMayBeACommandWithArguments() throws {
    let editor = try makeEditor("printf '%s\\n' \"$1\" > \"$2\"")
    let terminal = try start(editor + " --wait", typing: "Seen")
    try terminal.press(Press.controlX, Press.controlE)
    try terminal.wait(for: "--wait")
    try terminal.press(Press.escape, showing: "Note saved")
    try leave(terminal)
  }

  /// Writes an editor: a script that gets the path of the text.
  private func makeEditor(_ script: String) throws -> String {
    try workspace.write("#!/bin/sh\ncd \(workspace.folder.path)\n\(script)\n", to: "editor")
    chmod(workspace.path("editor"), 0o700)
    return workspace.path("editor")
  }

  /// Starts at a note with some text in it.
  private func start(
    _ editor: String?, typing text: String, size: Size = .standard
  ) throws -> WorkbenchTerminal {
    let terminal = try workspace.startAtCase(
      size: size, environment: editor.map { ["EDITOR": $0] } ?? [:])
    try terminal.press("e", showing: "Note on C01")
    try terminal.press(text, showing: text)
    return terminal
  }

  private func leave(_ terminal: WorkbenchTerminal) throws {
    try terminal.press("q", "q")
    try terminal.expectEnd(.exited(0))
  }

  private func notes() throws -> [String] {
    try workspace.inspection("a.caseaudit").cases[0].notes.map(\.text)
  }

  private func seen() throws -> [String] {
    try String(contentsOfFile: workspace.path("seen"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}

import Foundation
import TerminalTesting
import Testing
import Workbench

/// The document of the keys is the table of the keys.
@Suite struct KeysCommandTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func documentIsUpToDate() throws {
    let document = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")
    let output = try workspace.expectDone("keys", "--format", "markdown").output
    #expect(try String(contentsOf: document, encoding: .utf8) == output)
  }

  @Test func ownKeyFileIsShownAndTheUsualKeysOnRequest() throws {
    try writeKeys("\"note\": \"F6\"")
    let own = try workspace.expectDone("keys").output
    #expect(own.contains("  F6 ") && !own.contains("  e  "))
    let usual = try workspace.expectDone("keys", "--usual").output
    #expect(!usual.contains("  F6 ") && usual.contains("  e  "))
  }

  @Test func writtenFileHasNoFaults() throws {
    try workspace.write(
      try workspace.expectDone("keys", "--format", "json").output, to: "keys.json")
    let run = try workspace.expectDone("keys", "--check", "@keys.json")
    #expect(run.errors.contains("keys.json has no faults: 0 actions with other keys."))
  }

  /// Whoever copies the example has keys of their own and not a list of faults.
  @Test func exampleOfTheDocumentHasNoFaults() throws {
    let document = try workspace.expectDone("keys", "--format", "markdown").output
    let start = try #require(document.range(of: "```json\n")).upperBound
    let end = try #require(document.range(of: "```", range: start..<document.endIndex)).lowerBound
    try workspace.write(String(document[start..<end]), to: "keys.json")
    let run = try workspace.expectDone("keys", "--check", "@keys.json")
    #expect(run.errors.contains("keys.json has no faults: 3 actions with other keys."))
  }

  @Test func checkNamesEveryFaultByLineAndChangesNothing() throws {
    try writeKeys("\"note\": \"n\",\n\"fly\": \"F5\",\n\"undo\": \"Ctrl-1\"")
    let run = try workspace.run("keys", "--check")
    #expect(run.code == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    for (number, words) in [
      (2, "“n” is “answerNo” as well in “walk”"), (3, "there is no action “fly”"),
      (4, "“Ctrl-1” is a key that terminals do not send"),
    ] {
      let place = "keys.json, line \(number), $.keys."
      #expect(lines.contains { $0.contains(place) && $0.contains(words) })
    }
    try workspace.expectRefused(["keys"], code: 65, saying: "There are 2 more")
  }

  @Test func checkOfNoFile() throws {
    let run = try workspace.expectDone("keys", "--check")
    #expect(run.errors.contains("There is no key file"))
    try workspace.expectRefused(
      ["keys", "--check", "@none.json"], code: 66, saying: "There is no file")
    try workspace.expectRefused(["keys", "--usual", "--check"], code: 64, saying: "--usual")
  }

  @Test func workbenchObeysTheFileOrSaysWhyNot() throws {
    try writeKeys("\"answerYes\": \"+\"")
    let own = try workspace.startAtCase()
    try own.press("+", showing: "· 1 of 70 ·")
    try own.press("q", "q")
    try own.expectEnd(.exited(0))
    try writeKeys("\"answerYes\": \"n\"")
    let faulty = try workspace.start("open", "@a.caseaudit", "--case", "C01")
    try faulty.wait(for: "so the usual keys hold")
    try faulty.press(Press.enter)
    try faulty.press("y", showing: "· 2 of 70 ·")
    try faulty.press("q", "q")
    try faulty.expectEnd(.exited(0))
  }

  /// Writes the key file that holds for the person of the workspace.
  private func writeKeys(_ keys: String) throws {
    let folder = workspace.config.appending(path: "caseaudit")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = "{\"format\": \"caseaudit-keys/1\", \"keys\": {\n\(keys)\n}}"
    try Data(text.utf8).write(to: folder.appending(path: "keys.json"))
  }

  @Test func textNamesEveryContext() throws {
    let output = try workspace.expectDone("keys").output
    #expect(Context.allCases.allSatisfy { output.contains($0.name) })
    #expect(output.contains("  y 1"))
  }
}

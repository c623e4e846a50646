import Foundation
import Glibc
import Inspection
import Terminal
import TerminalTesting
import Testing
import Workbench

/// What goes wrong in other terminal programs, by the number under which `docs/terminal.md` tells
/// of it. A test of one of these failures bears its number wherever it stands; those that fit
/// nowhere else stand here.
@Suite struct FailureCatalogueTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  // MARK: - What is never sent

  @Test("Failure 8: the kitty keyboard is never switched on")
  func kittyKeyboardIsNeverSwitchedOn() throws {
    let sequences = try sequencesOfATour()
    #expect(!sequences.contains { $0.final == "u" })
    #expect(!sequences.contains { $0.final == "m" && $0.parameters.hasPrefix(">") })
  }

  @Test("Failure 15: the place of the cursor is never asked for")
  func cursorIsNeverAskedFor() throws {
    let sequences = try sequencesOfATour()
    #expect(sequences.contains { $0.final == "J" }, "the whole screen was painted")
    #expect(!sequences.contains { $0.final == "n" || $0.final == "c" })
  }

  @Test("Failure 19: without --mouse the mouse is never taken")
  func mouseIsNeverTaken() throws {
    let modes = try sequencesOfATour().filter { $0.final == "h" }.map(\.parameters)
    #expect(Set(modes) == ["?1049", "?7", "?2004", "?25", "?2026"])
  }

  /// Every control sequence of a run over all screens, with a new size and a whole repaint.
  private func sequencesOfATour() throws -> [(parameters: String, final: Character)] {
    let terminal = try workspace.startAtCase()
    for key in ["o", "c", "b", "j", "i", "v", "!", "?", "q", ":", Press.controlG, "C", "C"] {
      try terminal.press(key)
    }
    try terminal.device.resize(to: Size(columns: 130, rows: 40))
    try terminal.press(Press.controlL, "o")
    try terminal.wait(for: "Youth justice inspection standards")
    try terminal.press("q")
    try terminal.expectEnd(.exited(0))
    let text = String(decoding: terminal.device.output, as: UTF8.self)
    return text.matches(of: /\u{1B}\[([0-?]*)[ -\/]*([@-~])/).map {
      (String($0.1), $0.2.first ?? " ")
    }
  }

  // MARK: - Windows

  @Test("Failure 13: a window that says again how large it is is painted anew")
  func sameSizeIsPaintedAnew() throws {
    let terminal = try workspace.startAtCase()
    let before = (text: terminal.screen.text, bytes: terminal.device.output.count)
    try terminal.device.send(signal: SIGWINCH)
    try terminal.wait { _ in terminal.device.output.count >= before.bytes + 1000 }
    #expect(terminal.screen.text == before.text)
  }

  @Test("Failure 14: of a storm of sizes the last one counts, and no key is lost")
  func stormOfSizesIsWeathered() throws {
    let terminal = try workspace.startAtCase()
    for columns in 61...120 {
      try terminal.device.resize(to: Size(columns: columns, rows: 20 + columns % 20))
      if columns % 20 == 0 { try terminal.press("y") }
    }
    try terminal.wait { $0.shows("· 3 of 70 ·") && $0.rowText(18).hasSuffix("? keys") }
    #expect(terminal.screen.size == Size(columns: 120, rows: 20))
    try terminal.expectWhole()
  }

  // MARK: - What is given back

  /// From its third write on the terminal takes nothing, as one that was lost: the frame that answers
  /// a key fails, and so would the farewell.
  @Test("Failure 16: settings are given back where nothing can be written any more")
  func settingsAreGivenBackWhereNothingCanBeWritten() throws {
    try workspace.makeInspection()
    let terminal = try PseudoTerminal()
    let found = try terminal.settings
    try terminal.start(
      "/usr/bin/env",
      [
        "strace", "-f", "-o", "/dev/null", "-P", "/dev/tty", "-e", "trace=write", "-e",
        "inject=write:error=EIO:when=3+", BuiltProgram.path, "open", workspace.path("a.caseaudit"),
        "--case", "C01",
      ],
      environment: workspace.environment.merging(
        ["PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm"]) { $1 })
    try terminal.wait(forText: "[y n a]")
    #expect(try terminal.settings != found)
    try terminal.type("y")
    #expect(try terminal.waitForExit() == .exited(129))
    #expect(try terminal.settings == found)
    #expect(try workspace.inspection("a.caseaudit").progress.answered == 1)
  }

  // MARK: - What is shown

  @Test("Failure 17: a row with characters of uncertain width is in parts what it is as a whole")
  func rowOfUncertainWidthsStaysWhole() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("e", showing: "Note on C01")
    for text in ["👍🏽 ", "漢字 ", "e\u{301} ", "👩‍👩‍👧 "] { try terminal.press(text) }
    for text in ["🇬🇧 one", " two", " three"] {
      try terminal.press(text, showing: text)
      try terminal.expectWhole()
    }
  }

  @Test("Failure 21: through a pipe each case of a list is told once")
  func listIsToldOnceThroughAPipe() throws {
    try workspace.expectDone("demo", "--to", "@d.caseaudit", "--no-open")
    let run = try BuiltProgram.run(
      ["open", workspace.path("d.caseaudit"), "--linear"], environment: workspace.environment,
      input: "cases\n")
    let rows = run.output.split(separator: "\n").filter { $0.contains("reader AB") }
    #expect(rows.count == 8)
    #expect(Set(rows).count == rows.count)
  }

  @Test("Failure 18: the cursor stands after what was typed, however wide that is")
  func cursorStandsAfterWideText() throws {
    let terminal = try workspace.startAtCase()
    try terminal.press("e", showing: "Note on C01")
    let start = terminal.screen.cursor.column
    for (text, columns) in [("ab", 2), ("漢字", 6), ("e\u{301}", 7), ("ﷺ", 8)] {
      try terminal.press(text)
      try terminal.wait { $0.cursor.column == start + columns }
    }
  }

  @Test("Failure 20: without colour the same is written")
  func sameIsWrittenWithoutColour() throws {
    let screens = try [[:], ["NO_COLOR": "1"]].map { environment in
      let terminal = try workspace.start(
        "demo", "--fresh", size: Size(columns: 130, rows: 40), environment: environment)
      try terminal.wait(for: "546 of 757 answers")
      try terminal.press("f", showing: "2.2.2 key question")
      let text = terminal.screen.text
      try terminal.press("q", "q")
      try terminal.expectEnd(.exited(0))
      return text
    }
    #expect(screens[0] == screens[1])
  }

  @Test("Failure 9: no action of a screen needs Ctrl, Alt or a function key alone")
  func everyActionHasAPlainKey() {
    // What is needed seldom, or must not be struck by chance, has Ctrl.
    let rare: Set<Action> = [.eraseText, .retrySave, .repaint, .hide, .suspend, .interrupt]
    for context in Context.screens {
      for line in ActionTable.lines(in: context) where !rare.contains(line.action) {
        let isPlain = line.keys.map(\.key).contains { key in
          if case .function = key.code { return false }
          return key.modifiers.isEmpty && key.code != .escape
        }
        #expect(isPlain, "\(line.action) in \(context)")
      }
    }
  }
}

// MARK: - The catalogue itself

extension FailureCatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func testSources() throws -> [String] {
    let tests = Self.root.appending(path: "Tests")
    let names = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: tests.appending(path: $0), encoding: .utf8)
    }
  }

  @Test("Failure 24: no test waits for time to pass")
  func noTestWaitsForTime() throws {
    let sources = try testSources()
    #expect(sources.count > 100)
    for waiting in ["sleep" + "(", "async" + "After("] {
      #expect(!sources.contains { $0.contains(waiting) }, "\(waiting)")
    }
  }

  /// The numbers of the failures, each with the functions that test it.
  private func numberedTests() throws -> [Int: Set<String>] {
    var tests: [Int: Set<String>] = [:]
    for source in try testSources() {
      for match in source.matches(of: /"Failure ([0-9]+): [^"]*"(?s:.*?)func ([A-Za-z0-9]+)/) {
        tests[Int(match.1) ?? 0, default: []].insert(String(match.2))
      }
    }
    return tests
  }

  @Test func everyFailureHasATest() throws {
    #expect(try numberedTests().keys.sorted() == Array(1...25))
  }

  @Test func documentNamesTheTestsThatThereAre() throws {
    let document = try String(
      contentsOf: Self.root.appending(path: "docs/terminal.md"), encoding: .utf8)
    let section = try #require(
      document.components(separatedBy: "\n## ").first { $0.hasPrefix("The 25 failures") })
    let tests = try numberedTests()
    var numbers: [Int] = []
    for row in section.split(separator: "\n") where row.hasPrefix("| ") {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let number = Int(cells[0]), let last = cells.last else { continue }
      numbers.append(number)
      let named = Set(last.matches(of: /`([A-Za-z0-9]+)`/).map { String($0.1) })
      #expect(named == tests[number], "failure \(number)")
    }
    #expect(numbers == Array(1...25))
  }
}

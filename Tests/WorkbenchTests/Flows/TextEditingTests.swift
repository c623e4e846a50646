import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// A note is edited as people expect of an editor: by words and lines, with cut, paste and undo.
@Suite struct TextEditingTests {
  /// The text after keys, with `|` for the caret.
  private func edited(_ text: String, _ keys: String, caret: Int? = nil) -> String {
    var buffer = TextBuffer(text, caret: caret)
    for case .key(let key) in [Event].script(keys) { _ = buffer.edit(key) }
    return buffer.head + "|" + buffer.text.dropFirst(buffer.head.count)
  }

  @Test(arguments: [
    ("Ctrl-Left", "risk not |met."), ("Alt-b Alt-b", "risk |not met."),
    ("Home Ctrl-Right", "risk| not met."), ("Home Alt-f Alt-f", "risk not| met."),
    ("Ctrl-W", "risk not |"), ("Home Alt-d", "| not met."),
    ("Alt-b Ctrl-K", "risk not |"), ("Alt-b Ctrl-U", "|met."), ("Alt-k", "|"),
    ("Alt-b Ctrl-K Home Ctrl-Y", "met.|risk not "),
    ("Ctrl-W Ctrl-W Ctrl-Y", "risk not met.|"),
    ("Ctrl-W Left Ctrl-W Ctrl-Y", "risk not| "),
    ("Ctrl-W Alt-u", "risk not met.|"), ("Ctrl-W Alt-u Alt-e", "risk not |"),
    ("Backspace Backspace Alt-u", "risk not met.|"),
  ])
  func keysOfALine(_ keys: String, _ expected: String) {
    #expect(edited("risk not met.", keys) == expected)
  }

  @Test func whatWasTypedInALineThatWasLeftCanBePasted() throws {
    let desk = try Desk.small()
    let left = try desk.sit("c w “Moved to another area” Esc")
    #expect(left.message == " Nothing was changed; Ctrl-Y in a text pastes what you typed")
    try desk.sit("c w “Moved” Esc w Ctrl-Y Enter")
    try expectRows(desk, #"AB C01 withdrawal "Moved""#)
  }

  @Test func lineThatWasOnlyLookedAtSaysNothing() throws {
    #expect(try Desk.small().sit("o s Enter Esc").message.allSatisfy { $0 == " " })
  }

  @Test func lineWithoutRoomShowsThatItBeganBefore() {
    let line = TextBuffer("Moved to another area").line(columns: 10, .unicode)
    #expect(line.text == "…ther area")
    #expect(line.caret == 10)
    #expect(TextBuffer("Moved").line(columns: 10, .unicode).text == "Moved")
  }

  @Test func typingIsTakenBackAWordAtATime() {
    #expect(edited("", "“one two” Alt-u") == "one|")
    #expect(edited("", "“one two” Alt-u Alt-u") == "|")
    #expect(edited("", "“one two” Alt-u Alt-u Alt-e Alt-e") == "one two|")
    #expect(edited("", "“one two” Alt-u “x” Alt-e") == "onex|", "what was typed since stands")
  }

  @Test func linesAreCutOneByOneAndComeBackTogether() {
    #expect(edited("a\nb\nc", "Alt-k Alt-k", caret: 0) == "|c")
    #expect(edited("a\nb\nc", "Alt-k Alt-k End Ctrl-Y", caret: 0) == "ca\nb\n|")
    #expect(edited("a\nb", "Ctrl-K", caret: 1) == "a|b", "at its end a line takes in the next")
    #expect(edited("a\nb", "Ctrl-Home “>” Ctrl-End “<”") == ">a\nb<|")
  }

  @Test func charactersArePickedApartNowhere() {
    #expect(edited("e\u{301}👩‍👧x", "Left Left Backspace") == "|👩‍👧x")
    #expect(edited("👩‍👧", "Backspace Alt-u") == "👩‍👧|")
    var buffer = TextBuffer("e")
    buffer.insert("\u{301}")
    #expect(buffer.characters.count == 1, "a mark joins the letter before it")
  }

  @Test func rowsKeepTheColumnPastShorterOnes() {
    var buffer = TextBuffer("wide line\n…\nwide line", caret: 6)
    buffer.moveRows(1, columns: 40)
    #expect(buffer.caret == 11)
    buffer.moveRows(1, columns: 40)
    #expect(buffer.caret == 18)
  }

  @Test func caretStandsAtTheColumnThatIsShown() throws {
    let sitting = try Desk.small().sit("e “日本x” Left", at: "C01 2.1.1.a")
    #expect(sitting.frame?.cursor?.column == sitting.column(of: "日本") + 4)
  }

  @Test func whatIsCutFromOneNoteIsPastedIntoAnother() throws {
    let desk = try Desk.small()
    try desk.sit("e “Seen. Moved” Ctrl-W Esc Down e Ctrl-Y Esc", at: "C01 2.1.1.a")
    #expect(try desk.notes == ["Seen. ", "Moved"])
  }

  @Test func controlUnderscoreTakesTypingBack() throws {
    let sitting = try Desk.small().sit("e “Seen. Moved” Ctrl-_", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("│ Seen. "))
    #expect(!sitting.screen.contains("Moved"))
  }

  @Test func longTextSaysWhichLinesAreInSight() throws {
    let lines = (1...40).map { "\($0)" }.joined(separator: "\n")
    let desk = try Desk.small()
    let keys = [Event].script("e").map { [$0] } + [[.paste(lines)]]
    let sitting = try desk.sit(batches: keys, at: "C01 2.1.1.a")
    #expect(sitting.screen.contains(/\d+–40 of 40/))
  }

  @Test func pagesMoveByWhatIsInSight() throws {
    let lines = (1...40).map { "\($0)" }.joined(separator: "\n")
    let desk = try Desk.small()
    let keys = [Event].script("e").map { [$0] } + [[.paste(lines)], [.key(.pageUp)]]
    let sitting = try desk.sit(batches: keys, at: "C01 2.1.1.a", size: .large)
    #expect(sitting.cursorLine.contains("│ 23"))
  }
}

extension Sitting {
  /// The column at which a text begins that is shown once.
  fileprivate func column(of text: String) -> Int {
    guard let range = line(containing: text).firstRange(of: text) else { return -1 }
    return TextWidth.of(line(containing: text)[..<range.lowerBound])
  }
}

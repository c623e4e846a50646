import Rainbow
import Terminal
import TerminalTesting
import Testing

/// The painter is proved right against this model, so the model is held to the
/// behaviour of real terminals.
@Suite struct ScreenModelTests {
  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n"), ("abc\u{1B}[2Gx", "axc\n\n"), ("ab\u{8}x", "ax\n\n"),
    ("\u{1B}[2;3Hx", "\n  x\n"), ("abc\r\u{1B}[K", "\n\n"), ("abc\u{1B}[2D\u{1B}[Kx", "ax\n\n"),
    ("abc\u{1B}[2Jd", "   d\n\n"), ("漢\r\u{1B}[Cx", " x\n\n"), ("a\u{1B}[3Cb", "a   b\n\n"),
    ("a\tb", "a    b\n\n"), ("e\u{301}", "é\n\n"),
  ])
  func sequencesHaveTheirEffect(bytes: String, text: String) {
    var screen = ScreenModel(size: Size(columns: 6, rows: 3))
    screen.feed(bytes.utf8)
    #expect(screen.text == text)
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func wrappingWaitsForTheNextCharacter() {
    var screen = ScreenModel(size: Size(columns: 3, rows: 2))
    screen.feed("abc".utf8)
    #expect(screen.cursor == Point(column: 2, row: 0))
    screen.feed("d".utf8)
    #expect(screen.text == "abc\nd")
    screen.feed("efgh".utf8)
    #expect(screen.text == "def\ngh")
    #expect(screen.scrolls == 1)
  }

  @Test func withoutWrappingTheLastColumnIsOverwritten() {
    var screen = ScreenModel(size: Size(columns: 3, rows: 1))
    screen.feed("\u{1B}[?7labcd".utf8)
    #expect(screen.text == "abd")
    #expect(screen.scrolls == 0)
  }

  @Test func sequencesCutAnywhereAreTheSame() {
    let bytes = Array("\u{1B}[1;31m漢é\u{1B}[0m\u{1B}[2;1H👍🏽x\u{1B}[?25l".utf8)
    for cut in bytes.indices {
      var screen = ScreenModel(size: Size(columns: 6, rows: 2))
      screen.feed(bytes[..<cut])
      screen.feed(bytes[cut...])
      #expect(screen.text == "漢é\n👍🏽x")
      #expect(screen.rows[0][2].style == CellStyle(.red).bold)
      #expect(!screen.isCursorVisible)
    }
  }

  @Test func alternateScreenGivesTheMainOneBack() {
    var screen = ScreenModel(size: Size(columns: 6, rows: 2))
    screen.feed("main\u{1B}[?1049h\u{1B}[Halt".utf8)
    #expect(screen.text == "alt\n")
    #expect(screen.unbalancedModes == [1049])
    screen.resize(to: Size(columns: 8, rows: 2))
    screen.feed("\u{1B}[?1049l!".utf8)
    #expect(screen.text == "main!\n")
    #expect(screen.size == Size(columns: 8, rows: 2))
    #expect(screen.unbalancedModes.isEmpty)
  }

  @Test func updateIsTornUntilItEnds() {
    var screen = ScreenModel()
    screen.feed("\u{1B}[?2026hab".utf8)
    #expect(screen.isUpdating)
    screen.feed("\u{1B}[?2026l".utf8)
    #expect(!screen.isUpdating)
  }

  @Test(arguments: ["\u{1B}[6n", "\u{1B}]0;title\u{7}", "\u{1B}[?1003h", "\u{1B}[38m", "\u{5}"])
  func whatWeMustNotSendIsNoticed(bytes: String) {
    var screen = ScreenModel()
    screen.feed(bytes.utf8)
    #expect(screen.unknownSequences.count == 1)
  }
}

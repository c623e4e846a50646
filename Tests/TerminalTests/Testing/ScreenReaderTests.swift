import TerminalTesting
import Testing

/// The proxy for a screen reader hears appended text, and is lost where a person would be.
@Suite struct ScreenReaderTests {
  private typealias Fault = ScreenReader.Fault

  @Test func hearsLinesWithoutColourAndWithSingleSpaces() throws {
    let heard = try ScreenReader(
      hearing: Array("\u{1B}[1;31mOne\u{1B}[0m   two\r\n\r\n  three\n".utf8))
    #expect(heard.lines == ["One two", "three"])
  }

  @Test(arguments: [
    ("a\u{1B}[2Kb", ScreenReader.Fault.sequence("[2K")),
    ("\u{1B}[?25l", .sequence("[?25l")), ("\u{1B}[3;4H", .sequence("[3;4H")),
    ("\u{1B}7", .sequence("7")), ("50%\r60%\n", .control(0x0D)), ("ab\u{8}", .control(0x08)),
    ("ding\u{7}", .control(0x07)), ("──────\n", .drawn("──────")),
    ("Ready\n  Ready \n", .saidTwice("Ready")),
  ])
  func isLostWhereAPersonWouldBe(_ text: String, _ fault: ScreenReader.Fault) {
    #expect(throws: fault) { try ScreenReader(hearing: Array(text.utf8)) }
  }
}

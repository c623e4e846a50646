import Terminal
import TerminalTesting
import Testing

/// What terminals really send, by terminal, and what must come of it.
@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[1;5D", "Ctrl-Left"),
    ("\u{1B}[1;2A", "Shift-Up"), ("\u{1B}[H", "Home"), ("\u{1B}OF", "End"),
    ("\u{1B}[1~", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[3~", "Delete"),
    ("\u{1B}[3;5~", "Ctrl-Delete"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"),
    ("\u{1B}[2~", "Insert"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}OP", "F1"),
    ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"), ("\u{1B}[1;2P", "Shift-F1"),
    ("\u{1B}[34~", "F20"), ("\u{1B}OM", "Enter"), ("\u{1B}Oq", "1"), ("\u{1B}O5C", "Ctrl-Right"),
  ])
  func xtermKeysAreUnderstood(bytes: String, name: String) {
    expectKeys(bytes, name)
  }

  @Test(arguments: [
    ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"), ("\u{1B}[a", "Shift-Up"), ("\u{1B}Oa", "Ctrl-Up"),
    ("\u{1B}[5^", "Ctrl-PgUp"), ("\u{1B}[6@", "Ctrl-Shift-PgDn"), ("\u{1B}\u{1B}[A", "Alt-Up"),
    ("\u{1B}\u{1B}OA", "Alt-Up"), ("\u{1B}[1;9C", "Alt-Right"),
  ])
  func otherTerminalsAreUnderstood(bytes: String, name: String) {
    expectKeys(bytes, name)
  }

  @Test(arguments: [
    ("\u{1B}[97;5u", "Ctrl-A"), ("\u{1B}[27u", "Esc"), ("\u{1B}[13;2u", "Shift-Enter"),
    ("\u{1B}[27;5;9~", "Ctrl-Tab"), ("\u{1B}[97;2u", "A"), ("\u{1B}[233u", "é"),
    ("\u{1B}[27;7;97~", "Ctrl-Alt-A"), ("\u{1B}[97:65;1:1u", "a"),
  ])
  func keysSentByNumberAreUnderstood(bytes: String, name: String) {
    expectKeys(bytes, name)
  }

  @Test(arguments: [
    ("\r", "Enter"), ("\n", "Ctrl-J"), ("\t", "Tab"), ("\u{7F}", "Backspace"),
    ("\u{08}", "Backspace"), ("\u{03}", "Ctrl-C"), ("\u{1A}", "Ctrl-Z"), ("\u{00}", "Ctrl-Space"),
    ("\u{1C}", "Ctrl-\\"), ("\u{1F}", "Ctrl-_"), (" ", "Space"), ("\u{1B}x", "Alt-x"),
    ("\u{1B}\r", "Alt-Enter"), ("\u{1B}é", "Alt-é"), ("漢", "漢"), ("👍", "👍"),
  ])
  func plainBytesAreKeys(bytes: String, name: String) {
    expectKeys(bytes, name)
  }

  @Test func twoKeysInOneReadAreTwo() {
    expectKeys("yn\u{1B}[Bq", "y n Down q")
  }

  @Test func focusIsReported() {
    #expect(decode("\u{1B}[I\u{1B}[O").events == [.focus(true), .focus(false)])
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;2M", MouseEvent.Action.press(0)), ("\u{1B}[<2;3;2m", .release(2)),
    ("\u{1B}[<32;3;2M", .drag(0)), ("\u{1B}[<64;3;2M", .wheelUp), ("\u{1B}[<65;3;2M", .wheelDown),
  ])
  func mouseIsReportedFromZero(bytes: String, action: MouseEvent.Action) {
    let event = MouseEvent(action: action, point: Point(column: 2, row: 1))
    #expect(decode(bytes).events == [.mouse(event)])
  }

  @Test func mouseModifiersAreKept() {
    let event = MouseEvent(
      action: .press(1), point: .zero, modifiers: [.shift, .alt, .control])
    #expect(decode("\u{1B}[<29;1;1M").events == [.mouse(event)])
  }
}

// MARK: - Escape

extension KeyDecoderTests {
  @Test func loneEscapeWaitsForTheCaller() {
    var decoder = KeyDecoder()
    decoder.feed(0x1B)
    #expect(decoder.takeEvents().isEmpty)
    #expect(decoder.pending == .sequence)
    decoder.flush()
    #expect(Array(decoder.takeEvents()) == [.key(.escape)])
    #expect(decoder.pending == nil)
  }

  @Test(
    "Failure 4: two quick Escapes are two",
    arguments: [
      ("\u{1B}\u{1B}", "Esc Esc"), ("\u{1B}\u{1B}\u{1B}", "Esc Esc Esc"),
      ("\u{1B}\u{1B}x", "Esc Esc x"), ("\u{1B}O", "Alt-O"), ("\u{1B}P", "Alt-P"),
      ("\u{1B}]", "Alt-]"),
    ])
  func quickEscapesAreNotLost(bytes: String, names: String) {
    expectKeys(bytes, names, flushed: true)
  }

  @Test func brokenOffSequenceIsNeverText() {
    let (events, dropped) = decode("\u{1B}[1;5", flushed: true)
    #expect(events.isEmpty)
    #expect(dropped == 1)
  }

  @Test func controlCharacterBreaksASequenceAndCounts() {
    let (events, dropped) = decode("\u{1B}[1;\ry")
    #expect(events == .keys("Enter y"))
    #expect(dropped == 1)
  }
}

// MARK: - What is not a key

extension KeyDecoderTests {
  @Test(arguments: [
    "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]52;c;eWVz\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?2026;2$y", "\u{1B}[?62;22c", "\u{1B}[12;40R",
    "\u{1B}[M !!", "\u{1B}[99~", "\u{1B}[201~", "\u{1B}[57399u", "\u{1B}[97;1:3u",
    "\u{1B}[[Z", "\u{1B}[9999999999999999999999A", "\u{1B}[<0;0;0M",
  ])
  func repliesAndUnknownSequencesAreSwallowedWhole(bytes: String) {
    let (events, dropped) = decode(bytes + "y")
    #expect(events == .keys("y"))
    #expect(dropped == 1)
  }

  @Test func endlessParametersAreDropped() {
    let (events, dropped) = decode("\u{1B}[" + String(repeating: "1;", count: 5000) + "Ay")
    #expect(events == .keys("y"))
    #expect(dropped == 1)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3, 0x28], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5], [0xC2, 0x9B],
      [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82, 0x28],
    ] as [[UInt8]])
  func whatIsNotUTF8IsDropped(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    decoder.feed(UInt8(ascii: "y"))
    let isKept = bytes.last == 0x28
    #expect(Array(decoder.takeEvents()) == .keys(isKept ? "( y" : "y"))
    #expect(decoder.droppedSequences >= 1)
  }
}

// MARK: - Paste

extension KeyDecoderTests {
  @Test func pasteIsOneHarmlessEvent() {
    let pasted = "a\tb\r\nc\rd\u{1B}[31m\u{03}é\u{1B}[20"
    let events = decode("\u{1B}[200~\(pasted)\u{1B}[201~q").events
    #expect(events == [.paste("a b\nc\nd[31mé[20")] + .keys("q"))
  }

  @Test func emptyPasteIsNothing() {
    #expect(decode("\u{1B}[200~\u{1B}[201~").events.isEmpty)
  }

  @Test func pasteIsNotEndedByAPause() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~rm ".utf8)
    #expect(decoder.pending == .paste)
    decoder.flush()
    decoder.feed("-r\ny\u{1B}[201~".utf8)
    #expect(Array(decoder.takeEvents()) == [.paste("rm -r\ny")])
  }

  @Test func controlCEndsAPasteThatLostItsEnd() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[200~text".utf8)
    decoder.flush()
    decoder.feed(0x03)
    #expect(Array(decoder.takeEvents()) == [.paste("text"), .key(.control("c"))])
  }

  @Test func hugePasteIsCut() {
    let text = String(repeating: "x", count: 3 << 20)
    let events = decode("\u{1B}[200~\(text)\u{1B}[201~q").events
    #expect(events == [.paste(String(repeating: "x", count: 1 << 20))] + .keys("q"))
  }

  @Test func pasteBecomesOneLineForFieldsOfOneLine() {
    #expect(PasteText.singleLine("a\nb") == "a b")
  }
}

// MARK: - Helping

private func decode(_ text: String, flushed: Bool = false) -> (events: [Event], dropped: Int) {
  var decoder = KeyDecoder()
  decoder.feed(text.utf8)
  if flushed { decoder.flush() }
  return (Array(decoder.takeEvents()), decoder.droppedSequences)
}

private func expectKeys(
  _ bytes: String, _ names: String, flushed: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (events, dropped) = decode(bytes, flushed: flushed)
  #expect(events == .keys(names), sourceLocation: sourceLocation)
  #expect(dropped == 0, sourceLocation: sourceLocation)
}

import Terminal
import TerminalTesting
import Testing

/// The loop's tests trust this double to behave as a terminal would.
@Suite struct ScriptedTerminalTests {
  @Test func scriptIsPlayedInBatchesAndThenHangsUp() {
    let terminal = ScriptedTerminal(keys: "y Ctrl-C")
    terminal.enqueue([.resized(Size(columns: 60, rows: 20)), .timeout])
    #expect(terminal.nextEvents(deadline: nil) == .keys("y"))
    #expect(terminal.nextEvents(deadline: nil) == [.key(.control("c"))])
    #expect(terminal.size == .standard)
    _ = terminal.nextEvents(deadline: .now)
    #expect(terminal.size == Size(columns: 60, rows: 20))
    #expect(terminal.nextEvents(deadline: nil) == [.ended(.hangUp)])
    #expect(terminal.deadlines.map { $0 == nil } == [true, true, false, true])
  }

  @Test func suspendingIsFollowedByResuming() {
    let terminal = ScriptedTerminal(keys: "q")
    #expect(terminal.suspend())
    #expect(terminal.nextEvents(deadline: nil) == [.resumed])
    terminal.hasJobControl = false
    #expect(!terminal.suspend())
    #expect(terminal.suspensions == 1)
  }

  @Test func framesAreKept() {
    let terminal = ScriptedTerminal(size: Size(columns: 5, rows: 1))
    var frame = Frame(size: terminal.size)
    frame.write("hi", at: .zero)
    terminal.present(frame)
    #expect(terminal.text == "hi")
    #expect(terminal.frames.count == 1)
  }

  @Test func wordsAreTyped() {
    #expect(
      [Event].keys("/ ab Enter") == [.key(Key("/")), .key(Key("a")), .key(Key("b")), .key(.enter)])
  }
}

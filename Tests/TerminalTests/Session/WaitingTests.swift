import Dispatch
import Glibc
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// Work that takes long, such as a commit on a slow disk: the screen says so while the program can
/// do nothing but wait.
@Suite struct WaitingTests {
  private static let size = Size(columns: 40, rows: 10)
  /// How long a test waits for what must come before it gives up.
  private static let limit = DispatchTimeInterval.seconds(30)

  @Test func slowWorkIsTold() throws {
    let (system, told) = system()
    let session = try entered(system, patience: .zero)
    session.present(frame())
    session.wait { #expect(told.wait(timeout: .now() + Self.limit) == .success) }
    let screen = screen(of: system)
    #expect(screen.rowText(0) == " C01                           saving …")
    #expect(screen.cursor == Point(column: 3, row: 4))
    #expect(screen.isCursorVisible)
  }

  @Test func quickWorkIsNot() throws {
    let (system, _) = system()
    let session = try entered(system, patience: .seconds(3600))
    session.present(frame())
    let before = system.written
    #expect(session.wait { 42 } == 42)
    session.present(frame())
    #expect(system.written == before)
  }

  @Test func nextFrameTakesTheWordAway() throws {
    let (system, told) = system()
    let session = try entered(system, patience: .zero)
    session.present(frame())
    for minute in 3...5 {
      session.wait { #expect(told.wait(timeout: .now() + Self.limit) == .success) }
      session.present(frame("saved 14:0\(minute)"))
      #expect(screen(of: system).rowText(0) == " C01                        saved 14:0\(minute)")
    }
  }

  @Test func whatFailedIsThrown() throws {
    let session = try entered(system().0, patience: .zero)
    session.present(frame())
    #expect(throws: Errno.ioError) { try session.wait { () throws(Errno) in throw .ioError } }
  }

  @Test func nothingIsToldWhereNothingWasDeclared() throws {
    let (system, _) = system()
    let session = try entered(system, patience: .zero)
    session.present(Frame(size: Self.size))
    let before = system.written
    session.wait {}
    #expect(system.written == before)
  }

  /// A shell has the screen then.
  @Test func nothingIsToldInTheBackground() throws {
    let asked = DispatchSemaphore(value: 0)
    let (system, _) = system()
    var calls = system.calls
    calls.isInBackground = { _ in
      asked.signal()
      return true
    }
    let session = try TerminalSession(environment: ["LANG": "en_GB.UTF-8"], system: calls)
    session.patience = .zero
    try session.enter()
    session.present(frame())
    let before = system.written
    session.wait { #expect(asked.wait(timeout: .now() + Self.limit) == .success) }
    #expect(system.written == before)
  }

  /// Signals are for the thread that waits for the terminal, which they must break into.
  @Test func wordComesFromAThreadThatNoSignalComesTo() throws {
    let (system, told) = system()
    let blocked = DispatchSemaphore(value: 0)
    var calls = system.calls
    let write = calls.write
    calls.write = { terminal, bytes throws(Errno) in
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      let isBlocked = [SIGTERM, SIGHUP, SIGWINCH].allSatisfy { sigismember(&mask, $0) == 1 }
      if isBlocked, sigismember(&mask, SIGSEGV) == 0 { blocked.signal() }
      return try write(terminal, bytes)
    }
    let session = try TerminalSession(environment: ["LANG": "en_GB.UTF-8"], system: calls)
    session.patience = .zero
    try session.enter()
    session.present(frame())
    session.wait { #expect(told.wait(timeout: .now() + Self.limit) == .success) }
    #expect(blocked.wait(timeout: .now()) == .success)
  }
}

extension WaitingTests {
  /// A system, and what is signalled whenever something is written that says “saving”.
  private func system() -> (ScriptedSystem, DispatchSemaphore) {
    let (system, told) = (ScriptedSystem(), DispatchSemaphore(value: 0))
    system.with { state in
      state.size = .success(Self.size)
      state.onWrite = { bytes in
        if String(decoding: bytes, as: UTF8.self).contains("saving") { told.signal() }
      }
    }
    return (system, told)
  }

  private func entered(_ system: ScriptedSystem, patience: Duration) throws -> TerminalSession {
    let session = try TerminalSession(
      environment: ["LANG": "en_GB.UTF-8"], system: system.calls)
    session.patience = patience
    try session.enter()
    return session
  }

  private func frame(_ state: String = "saved 14:03") -> Frame {
    var frame = Frame(size: Self.size)
    frame.draw(in: Rect(column: 0, row: 0, columns: 40, rows: 1)) { frame in
      frame.write(" C01", at: .zero)
      frame.write(state, at: Point(column: 28, row: 0))
      frame.whileWaiting(write: "saving …", endingAt: 39, row: 0, covering: 11)
    }
    frame.placeCursor(at: Point(column: 3, row: 4))
    return frame
  }

  private func screen(of system: ScriptedSystem) -> ScreenModel {
    var screen = ScreenModel(size: Self.size)
    for text in system.written { screen.feed(text.utf8) }
    return screen
  }
}

import Glibc
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// What a real terminal does only now and then, done on purpose: interruptions,
/// short writes, lost connections, signals at bad moments.
@Suite struct TerminalSessionTests {
  private static let entering = "[?1049h[?7l[?2004h[?25l"
  private static let leaving =
    "[?2026l[m[?1006l[?1000l[?25h[?2004l[?7h[9999;1H\r\n[?1049l"

  @Test func entersAndLeavesInOneWriteEach() throws {
    let system = ScriptedSystem()
    let found = system.with { $0.current }
    let session = try entered(system)
    #expect(system.with { $0.isGuarded })
    session.leave()
    session.leave()
    #expect(sequences(system) == [Self.entering, Self.leaving])
    #expect(system.with { $0.current } == found)
    #expect(!system.with { $0.isGuarded })
    let moments = system.with { $0.settings.map(\.moment) }
    #expect(moments == [.afterOutput, .now])
  }

  @Test func endOfTheSessionLeavesTheTerminal() throws {
    let system = ScriptedSystem()
    do { _ = try entered(system) }
    #expect(sequences(system).last == Self.leaving)
  }

  @Test func keysOfOneReadComeTogether() throws {
    let session = try entered(ScriptedSystem([.bytes("yn\u{1B}[B")]))
    #expect(session.nextEvents() == .keys("y n Down"))
  }

  @Test func idleSessionWaitsForEver() throws {
    let system = ScriptedSystem([.bytes("y")])
    _ = try entered(system).nextEvents()
    #expect(system.with { $0.timeouts } == [nil])
  }

  @Test func loneEscapeComesAfterTheDelay() throws {
    let system = ScriptedSystem([.bytes("\u{1B}"), .quiet])
    #expect(try entered(system).nextEvents() == [.key(.escape)])
    #expect(system.with { $0.timeouts } == [nil, .milliseconds(25)])
  }

  @Test func sequenceCutByTheNetworkIsOneKey() throws {
    let system = ScriptedSystem([.bytes("\u{1B}"), .bytes("["), .bytes("A")])
    #expect(try entered(system).nextEvents() == [.key(.up)])
  }

  @Test func deadlineComesAsTimeout() throws {
    let system = ScriptedSystem([.quiet])
    let deadline = system.with { $0.now.advanced(by: .milliseconds(250)) }
    #expect(try entered(system).nextEvents(deadline: deadline) == [.timeout])
    #expect(system.with { $0.timeouts } == [.milliseconds(250)])
  }

  @Test func pastDeadlineDoesNotHideKeys() throws {
    let system = ScriptedSystem([.bytes("y")])
    let deadline = system.with { $0.now.advanced(by: .seconds(-1)) }
    #expect(try entered(system).nextEvents(deadline: deadline) == [.key(Key("y"))])
  }
}

// MARK: - Endings

extension TerminalSessionTests {
  @Test(arguments: [
    [ScriptedSystem.Step.end], [.readError(.ioError)], [.readError(Errno(rawValue: ENXIO))],
    [.gone], [.signal(SIGHUP)],
  ])
  func lostTerminalEndsAtOnce(steps: [ScriptedSystem.Step]) throws {
    let session = try entered(ScriptedSystem(steps))
    #expect(session.nextEvents() == [.ended(.hangUp)])
    #expect(session.nextEvents() == [.ended(.hangUp)])
  }

  @Test func lostTerminalIsNotWrittenTo() throws {
    let system = ScriptedSystem([.end])
    let session = try entered(system)
    _ = session.nextEvents()
    session.present(Frame(size: session.size))
    session.leave()
    #expect(sequences(system) == [Self.entering])
  }

  @Test func keysBeforeTheEndAreKept() throws {
    let session = try entered(ScriptedSystem([.bytes("y"), .end]))
    #expect(session.nextEvents() == .keys("y"))
    #expect(session.nextEvents() == [.ended(.hangUp)])
  }

  @Test(
    arguments: [
      (SIGTERM, Ending.terminate, 143), (SIGINT, .interrupt, 130), (SIGQUIT, .quit, 131),
      (SIGHUP, .hangUp, 129),
    ] as [(Int32, Ending, Int32)])
  func signalEndsWithItsCode(signal: Int32, ending: Ending, code: Int32) throws {
    let system = ScriptedSystem([.interrupted(by: signal)])
    let session = try entered(system)
    #expect(session.nextEvents() == [.ended(ending)])
    #expect(ending.exitCode == code)
    session.leave()
    #expect(sequences(system).last == Self.leaving)
  }

  @Test func interruptedReadAndWaitGoOn() throws {
    let steps: [ScriptedSystem.Step] = [
      .readError(.interrupted), .interrupted(by: SIGCHLD), .readError(.wouldBlock), .bytes("y"),
    ]
    #expect(try entered(ScriptedSystem(steps)).nextEvents() == .keys("y"))
  }
}

// MARK: - Writing

extension TerminalSessionTests {
  @Test func frameIsOneWrite() throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    session.present(frame("hello", session))
    session.present(frame("hello", session))
    #expect(system.written.count == 2)
  }

  @Test func shortAndInterruptedWritesAreFinished() throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    system.with { state in
      state.written = []
      state.writes = [
        .success(3), .failure(.interrupted), .success(1), .failure(.interrupted), .success(7),
      ]
    }
    session.present(frame("hello", session))
    var screen = ScreenModel(size: session.size)
    screen.feed(system.written.joined().utf8)
    #expect(screen.rowText(0) == "hello")
    #expect(system.written.count == 4)
  }

  @Test(arguments: [Errno.ioError, .brokenPipe, .noSpace])
  func failedWriteEndsTheSession(error: Errno) throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    system.with { $0.writes = [.failure(error)] }
    session.present(frame("hello", session))
    #expect(session.nextEvents() == [.ended(.hangUp)])
    session.leave()
    #expect(system.written.count == 1)
  }

  @Test func writeThatTakesNothingDoesNotSpin() throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    system.with { $0.writes = [.success(0)] }
    session.present(frame("hello", session))
    #expect(session.nextEvents() == [.ended(.hangUp)])
  }

  @Test func endingBreaksIntoABlockedWrite() throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    system.with { state in
      state.signals = [UInt8(SIGTERM)]
      state.writes = [.success(3), .failure(.interrupted)]
    }
    session.present(frame("hello", session))
    #expect(system.written.count == 2)
    #expect(session.nextEvents() == [.ended(.terminate)])
  }

  @Test("Failure 16: giving the terminal back goes on after a failed step")
  func leavingGoesOnAfterAFailedStep() throws {
    let system = ScriptedSystem()
    let found = system.with { $0.current }
    let session = try entered(system)
    system.with { $0.writes = [.failure(.ioError)] }
    session.leave()
    #expect(system.with { $0.current } == found)
    #expect(!system.with { $0.isGuarded })
  }
}

// MARK: - Size and suspending

extension TerminalSessionTests {
  @Test func changesOfSizeAreOneEventAndOneRepaint() throws {
    let system = ScriptedSystem([.signal(SIGWINCH)])
    let session = try entered(system)
    session.present(frame("hello", session))
    system.with { state in
      state.signals = [UInt8(SIGWINCH), UInt8(SIGWINCH)]
      state.size = .success(Size(columns: 20, rows: 5))
    }
    #expect(session.nextEvents() == [.resized(Size(columns: 20, rows: 5))])
    #expect(session.size == Size(columns: 20, rows: 5))
    session.present(frame("hello", session))
    #expect(system.written.last?.contains("\u{1B}[2J") == true)
  }

  @Test func sameSizeIsRepaintedToo() throws {
    let system = ScriptedSystem([.signal(SIGWINCH)])
    let session = try entered(system)
    session.present(frame("hello", session))
    #expect(session.nextEvents() == [.resized(session.size)])
    session.present(frame("hello", session))
    #expect(system.written.count == 3)
    #expect(system.written.last?.contains("\u{1B}[2J") == true)
  }

  @Test(arguments: [
    Result<Size, Errno>.failure(.ioError), .success(Size(columns: 0, rows: 0)),
  ])
  func terminalWithoutSizeIsTakenAsStandard(size: Result<Size, Errno>) throws {
    let system = ScriptedSystem()
    system.with { $0.size = size }
    #expect(try entered(system).size == .standard)
  }

  @Test func suspendingGivesTheTerminalBackAndTakesItAgain() throws {
    let system = ScriptedSystem([.signal(SIGCONT)])
    let found = system.with { $0.current }
    let session = try entered(system)
    session.present(frame("hello", session))
    #expect(session.suspend())
    #expect(system.with { $0.stops } == 1)
    #expect(sequences(system).suffix(2) == [Self.leaving, Self.entering])
    let changes = system.with { $0.settings.map(\.settings) }
    #expect(changes == [found.forKeys, found, found, found.forKeys])
    #expect(session.nextEvents() == [.resumed])
    session.present(frame("hello", session))
    #expect(system.written.last?.contains("\u{1B}[2J") == true)
  }

  @Test func withoutAShellNothingStops() throws {
    let system = ScriptedSystem()
    system.with { $0.hasJobControl = false }
    let session = try entered(system)
    #expect(!session.suspend())
    #expect(system.with { $0.stops } == 0)
    #expect(system.written.count == 1)
  }

  @Test func stopSignalComesAsItsKey() throws {
    let session = try entered(ScriptedSystem([.signal(SIGTSTP)]))
    #expect(session.nextEvents() == .keys("Ctrl-Z"))
  }

  @Test func continuationAfterAForeignStopTakesTheTerminalAgain() throws {
    let system = ScriptedSystem([.signal(SIGCONT)])
    let session = try entered(system)
    system.with { $0.size = .success(Size(columns: 30, rows: 9)) }
    #expect(session.nextEvents() == [.resized(Size(columns: 30, rows: 9)), .resumed])
    #expect(sequences(system) == [Self.entering, Self.entering])
  }

  @Test func interruptedChangeOfSettingsIsTriedAgain() throws {
    let system = ScriptedSystem()
    system.with { $0.settingsErrors = [.interrupted, .interrupted] }
    let session = try entered(system)
    #expect(system.with { $0.settings.count } == 1)
    session.leave()
  }

  @Test func terminalThatCannotBeSwitchedIsAnError() throws {
    let system = ScriptedSystem()
    system.with { $0.settingsErrors = [.ioError] }
    #expect(throws: TerminalError.settings(.ioError)) { try entered(system) }
    #expect(!system.with { $0.isGuarded })
    #expect(system.written.isEmpty)
  }

  @Test func lentTerminalIsTakenBack() throws {
    let system = ScriptedSystem()
    let session = try entered(system)
    let during = session.lend { sequences(system) }
    #expect(during == [Self.entering, Self.leaving])
    #expect(sequences(system).last == Self.entering)
    #expect(session.nextEvents() == [.resumed])
  }
}

// MARK: - Helping

private func entered(_ system: ScriptedSystem) throws -> TerminalSession {
  let session = try TerminalSession(
    environment: ["LANG": "en_GB.UTF-8"], system: system.calls)
  try session.enter()
  return session
}

private func frame(_ text: String, _ session: TerminalSession) -> Frame {
  var frame = Frame(size: session.size)
  frame.write(text, at: .zero)
  return frame
}

private func sequences(_ system: ScriptedSystem) -> [String] {
  system.written.map { $0.filter { $0 != "\u{1B}" } }
}

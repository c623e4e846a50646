import Glibc
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// What belongs to a shell in the foreground is left to it.
@Suite struct BackgroundTests {
  @Test func settingsOfTheShellAreLeftAlone() throws {
    let system = ScriptedSystem([.signal(SIGTERM)])
    let session = try entered(system)
    var raw = termios()
    raw.c_lflag = 0x35
    let shells = TerminalSettings(raw: raw)
    system.with { state in
      state.isInBackground = true
      state.current = shells
    }
    #expect(session.nextEvents() == [.ended(.terminate)])
    session.leave()
    #expect(system.with { $0.current } == shells)
    #expect(system.written.last?.contains("\u{1B}[?1049l") == true)
  }

  @Test func ownSettingsAreTakenBackInTheBackgroundToo() throws {
    let system = ScriptedSystem()
    let found = system.with { $0.current }
    let session = try entered(system)
    system.with { $0.isInBackground = true }
    session.leave()
    #expect(system.with { $0.current } == found)
  }

  @Test func endingInTheBackgroundDoesNotWaitForTheForeground() throws {
    let system = ScriptedSystem([.signal(SIGCONT)])
    var calls = system.calls
    calls.setSettings = { terminal, settings, moment throws(Errno) in
      guard system.with({ $0.isInBackground }) else {
        return try system.calls.setSettings(terminal, settings, moment)
      }
      // Stopped for touching the settings, and told to end meanwhile.
      system.with { $0.signals = [UInt8(SIGTERM)] }
      throw .interrupted
    }
    let session = try TerminalSession(environment: ["LANG": "en_GB.UTF-8"], system: calls)
    try session.enter()
    let writes = system.written.count
    system.with { $0.isInBackground = true }
    #expect(session.nextEvents() == [.ended(.terminate)])
    #expect(system.written.count == writes, "the screen is not taken again")
    system.with { $0.isInBackground = false }
  }
}

private func entered(_ system: ScriptedSystem) throws -> TerminalSession {
  let session = try TerminalSession(environment: ["LANG": "en_GB.UTF-8"], system: system.calls)
  try session.enter()
  return session
}

import Glibc
import SystemPackage
import Terminal
import TerminalTesting
import Testing

/// Every call of the system fails once, at every place where a session makes it: no crash, no
/// endless loop, nothing typed is lost before the end, and the terminal is given back.
@Suite struct TerminalFaultTests {
  private static let errors: [Errno] = [
    .ioError, .noSpace, .interrupted, .resourceTemporarilyUnavailable,
  ]

  @Test func theTableOfCallsIsWhole() {
    let members = Mirror(reflecting: SystemCalls.live).children.compactMap(\.label)
    let known = FaultySystem.Call.allCases.map(\.rawValue) + FaultySystem.silent
    #expect(Set(members) == Set(known))
    #expect(members.count == known.count)
  }

  private struct Outcome {
    var events: [Event] = []
    var error: TerminalError?
    let found: TerminalSettings
  }

  private func makeScript() -> ScriptedSystem {
    ScriptedSystem([
      .bytes("y"), .signal(SIGWINCH), .bytes("n\u{1B}[B"), .signal(SIGCONT), .bytes("a"),
    ])
  }

  /// Enters, paints, reads, suspends, comes back, reads, and leaves.
  private func live(_ system: FaultySystem) -> Outcome {
    var outcome = Outcome(found: system.script.with { $0.current })
    do {
      let session = try TerminalSession(
        environment: ["LANG": "en_GB.UTF-8"], system: system.calls)
      try session.enter()
      for turn in 1...5 {
        session.present(picture(turn, session))
        if turn == 4 { _ = session.suspend() }
        let events = session.nextEvents()
        outcome.events += events
        if case .ended = events.last { break }
      }
      session.leave()
    } catch {
      outcome.error = error
    }
    return outcome
  }

  private func picture(_ turn: Int, _ session: TerminalSession) -> Frame {
    var frame = Frame(size: session.size)
    frame.write("turn \(turn)", at: .zero)
    return frame
  }

  private func screen(_ system: FaultySystem) -> ScreenModel {
    var screen = ScreenModel(size: Size(columns: 40, rows: 10))
    screen.feed(system.script.written.joined().utf8)
    return screen
  }

  private func count(of call: FaultySystem.Call) -> Int {
    let system = FaultySystem(makeScript(), call, .ioError, after: .max - 1)
    _ = live(system)
    return system.count(of: call)
  }

  @Test func withoutAFaultEverythingComes() {
    let outcome = live(FaultySystem(makeScript(), .read, .ioError, after: .max - 1))
    #expect(outcome.error == nil)
    #expect(keys(outcome) == .keys("y n Down a"))
    #expect(outcome.events.contains(.resumed))
  }

  private func keys(_ outcome: Outcome) -> [Event] {
    outcome.events.filter { if case .key = $0 { true } else { false } }
  }

  @Test(arguments: FaultySystem.Call.allCases, errors)
  func theTerminalIsGivenBack(_ call: FaultySystem.Call, _ error: Errno) {
    let count = count(of: call)
    #expect(count > 0)
    for good in 0..<count {
      let system = FaultySystem(makeScript(), call, error, after: good)
      let outcome = live(system)
      let place = "\(call) \(good) of \(count)"
      #expect(!system.script.with { $0.isGuarded }, "\(place)")
      // Where the very call that gives the settings back fails for good, nobody can.
      let isTheLast = call == .setSettings && error != .interrupted && good == count - 1
      let current = system.script.with { $0.current }
      #expect((current == outcome.found) != isTheLast, "\(place)")
      #expect(keys(outcome) == Array([Event].keys("y n Down a").prefix(keys(outcome).count)))
      // What cannot be written to, or read from, is not written to again.
      if [.write, .wait, .read].contains(call) && error != .interrupted { continue }
      #expect(screen(system).unbalancedModes.isEmpty, "\(place)")
    }
  }

  @Test(arguments: FaultySystem.Call.allCases)
  func anInterruptionChangesNothing(_ call: FaultySystem.Call) {
    let plain = FaultySystem(makeScript(), call, .interrupted, after: .max - 1)
    let expected = live(plain)
    for good in 0..<count(of: call) {
      let system = FaultySystem(makeScript(), call, .interrupted, after: good, times: 3)
      let outcome = live(system)
      #expect(outcome.error == nil, "\(call) \(good)")
      #expect(keys(outcome) == keys(expected), "\(call) \(good)")
      #expect(system.script.written.joined() == plain.script.written.joined(), "\(call) \(good)")
    }
  }

  @Test(
    arguments: [FaultySystem.Call.open, .settings, .setSettings, .openSignals], errors.dropLast(2))
  func aTerminalThatCannotBeTakenIsSaid(_ call: FaultySystem.Call, _ error: Errno) {
    let outcome = live(FaultySystem(makeScript(), call, error, after: 0))
    switch call {
    case .open: #expect(outcome.error == .noTerminal(error))
    case .openSignals: #expect(outcome.error == .signals(error))
    default: #expect(outcome.error == .settings(error))
    }
  }

  // MARK: - Asking for a secret

  private func ask(_ system: FaultySystem) -> Result<SecretPrompt.Answer, TerminalError> {
    Result { () throws(TerminalError) in
      try SecretPrompt(system: system.calls).ask("Passphrase: ")
    }
  }

  private static var asking: [FaultySystem.Call] {
    FaultySystem.Call.allCases.filter { $0 != .windowSize }
  }

  @Test(arguments: asking, errors)
  func aSecretThatIsAskedForLeavesTheTerminal(_ call: FaultySystem.Call, _ error: Errno) {
    func script() -> ScriptedSystem { ScriptedSystem([.bytes("ses"), .bytes("ame\r")]) }
    let whole = FaultySystem(script(), call, error, after: .max - 1)
    #expect(ask(whole) == .success(.line("sesame")))
    for good in 0..<whole.count(of: call) {
      let system = FaultySystem(script(), call, error, after: good)
      let found = system.script.with { $0.current }
      let answer = ask(system)
      let isTheLast =
        call == .setSettings && error != .interrupted && good == whole.count(of: call) - 1
      #expect((system.script.with { $0.current } == found) != isTheLast, "\(call) \(good)")
      #expect(!system.script.written.joined().contains("ses"))
      if error == .interrupted {
        #expect(answer == .success(.line("sesame")), "\(call) \(good)")
        #expect(system.script.written.joined() == whole.script.written.joined())
      }
    }
  }
}

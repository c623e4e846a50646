import Glibc
import SystemPackage
import Terminal
import Testing

/// A passphrase is typed unseen, and the terminal comes back as it was whatever happens.
@Suite struct SecretPromptTests {
  private func ask(
    _ steps: ScriptedSystem.Step...
  ) throws -> (answer: SecretPrompt.Answer, system: ScriptedSystem) {
    let system = ScriptedSystem(steps)
    return (try SecretPrompt(system: system.calls).ask("Passphrase: "), system)
  }

  @Test(arguments: [
    ("sésame 3\r", "sésame 3"), ("sesame\n", "sesame"), ("sesamx\u{7F}e\r", "sesame"),
    ("wrong\u{15}sesame\r", "sesame"), ("\r", ""), ("\u{7F}\u{7F}a\r", "a"),
    ("a\u{1B}[Ab\r", "ab"),
  ])
  func whatIsTypedIsTheAnswer(_ typed: String, _ line: String) throws {
    #expect(try ask(.bytes(typed)).answer == .line(line))
  }

  /// Escape alone is a key of its own: what is typed after it is not part of a sequence.
  @Test func escapeSwallowsNothing() throws {
    #expect(try ask(.bytes("a\u{1B}"), .quiet, .bytes("b\r")).answer == .line("ab"))
    #expect(try ask(.bytes("\u{1B}"), .quiet, .bytes("\u{3}")).answer == .ended(.interrupt))
  }

  @Test func nothingOfItIsShown() throws {
    let written = try ask(.bytes("ses"), .bytes("ame\r")).system.written
    #expect(written == ["Passphrase: ", "\r\n"])
  }

  @Test(arguments: [
    (ScriptedSystem.Step.bytes("a\u{3}"), Ending.interrupt), (.bytes("\u{4}"), .interrupt),
    (.signal(SIGTERM), .terminate), (.interrupted(by: SIGINT), .hangUp), (.gone, .hangUp),
    (.end, .hangUp), (.readError(.ioError), .hangUp),
  ])
  func whateverEndsItIsSaid(_ step: ScriptedSystem.Step, _ ending: Ending) throws {
    #expect(try ask(step).answer == .ended(ending))
  }

  @Test func otherSignalsDoNotEndIt() throws {
    #expect(try ask(.signal(SIGWINCH), .bytes("a\r")).answer == .line("a"))
  }

  @Test func theTerminalIsGivenBackAsItWasFound() throws {
    let (_, system) = try ask(.bytes("a"), .gone)
    let changes = system.with { $0.settings }
    #expect(changes.count == 2)
    #expect(changes.first?.settings == TerminalSettings(raw: termios()).forKeys)
    #expect(changes.last?.settings == TerminalSettings(raw: termios()))
  }

  @Test func withoutATerminalThereIsNobodyToAsk() {
    var calls = ScriptedSystem().calls
    calls.open = { _ throws(Errno) in throw .noSuchAddressOrDevice }
    let prompt = SecretPrompt(system: calls)
    #expect(throws: TerminalError.noTerminal(.noSuchAddressOrDevice)) {
      try prompt.ask("Passphrase: ")
    }
  }
}

import Glibc
import SystemPackage
import Testing

@testable import Terminal

/// Lines in and lines out, over an operating system that does what a test says.
@Suite struct LineSessionTests {
  private func session(
    _ system: ScriptedSystem, environment: Environment = ["LANG": "C.UTF-8"]
  ) throws -> LineSession {
    let session = LineSession(
      input: ScriptedSystem.terminal, output: ScriptedSystem.terminal, environment: environment,
      system: system.calls)
    try session.enter()
    return session
  }

  /// The events up to the ending.
  private func events(_ steps: [ScriptedSystem.Step]) throws -> [Event] {
    let session = try session(ScriptedSystem(steps))
    var events: [Event] = []
    while true {
      events += session.nextEvents()
      if case .ended = events.last { return events }
    }
  }

  @Test func linesComeOneByOneHoweverTheyAreRead() throws {
    #expect(
      try events([.bytes("ye"), .bytes("s\r\nno\n"), .quiet, .quiet, .end])
        == [.line("yes"), .line("no"), .ended(.endOfInput)])
  }

  @Test func lastLineCountsWithoutItsEnd() throws {
    #expect(try events([.bytes("quit"), .end, .quiet]) == [.line("quit"), .ended(.endOfInput)])
  }

  @Test func manyLinesOfOneReadComeInTheirOrder() throws {
    let lines = (0..<500).map { "line \($0)" }
    let events = try events(
      [.bytes(lines.joined(separator: "\n"))] + Array(repeating: .quiet, count: 499) + [
        .end, .quiet,
      ])
    #expect(events == lines.map(Event.line) + [.ended(.endOfInput)])
  }

  @Test func inputWithoutLineEndsFillsNoMemory() {
    var line = PartialLine()
    let part = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 19)
    for _ in 0..<5 { #expect(line.take(part) == []) }
    #expect(line.take(Array("\nnext\n".utf8)).map(\.count) == [1 << 20, 4])
  }

  @Test func controlsAreDropped() throws {
    #expect(
      try events([.bytes("a\u{1B}[1mb\n"), .quiet, .gone]).first == .line("a[1mb"))
  }

  @Test(arguments: [
    (SIGINT, Ending.interrupt), (SIGTERM, .terminate), (SIGHUP, .hangUp), (SIGQUIT, .quit),
  ])
  func signalsEnd(_ number: Int32, _ ending: Ending) throws {
    #expect(try events([.signal(number)]) == [.ended(ending)])
    #expect(try events([.interrupted(by: number)]) == [.ended(ending)])
  }

  @Test func inputThatIsGoneIsOver() throws {
    #expect(try events([.gone]) == [.ended(.endOfInput)])
    #expect(try events([.readError(.ioError)]) == [.ended(.hangUp)])
    #expect(Ending.endOfInput.exitCode == 0)
  }

  @Test func nothingIsWrittenThatActs() throws {
    let system = ScriptedSystem()
    try session(system).say(["a\u{1B}[2J\u{202E}b"])
    #expect(system.written.joined() == "a␛[2J\u{FFFD}b\n")
  }

  @Test func sevenBitLocaleGetsSevenBits() throws {
    let system = ScriptedSystem()
    try session(system, environment: ["LANG": "C"]).say(["“ä” – …"])
    #expect(system.written.joined() == "\"a\" - ...\n")
  }

  @Test func shortWritesGoOnAndABrokenPipeEnds() throws {
    let system = ScriptedSystem()
    system.with { $0.writes = [.success(2), .failure(.interrupted)] }
    let session = try session(system)
    session.say(["abc"])
    #expect(system.written.joined() == "abc\n")
    system.with { $0.writes = [.failure(.brokenPipe)] }
    session.say(["abc"])
    #expect(session.nextEvents() == [.ended(.hangUp)])
  }
}

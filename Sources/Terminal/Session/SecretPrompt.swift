internal import DequeModule
internal import Glibc
internal import SystemPackage

/// Asks for a line on the controlling terminal, and shows nothing of what is typed.
///
/// Standard input and output may be pipes; a secret goes neither through them nor on the screen.
package struct SecretPrompt: Sendable {
  /// What came of a question.
  package enum Answer: Hashable, Sendable {
    case line(String)
    /// The person, a signal or the end of the terminal broke it off.
    case ended(Ending)
  }

  private static let readLimit = 4096

  private let device: String
  private let system: SystemCalls
  private let escapeDelay: Duration

  /// A prompt on a terminal device; the environment says how long a lone Escape is waited for.
  package init(
    device: String = TerminalSession.controllingTerminal, environment: Environment = .process,
    system: SystemCalls = .live
  ) {
    self.device = device
    self.system = system
    escapeDelay = EscapeDelay.duration(environment: environment)
  }

  /// Asks, and gives the terminal back as it was found, however the question ends.
  ///
  /// - Throws: ``TerminalError`` where the terminal cannot be opened, watched or set.
  package func ask(_ question: String) throws(TerminalError) -> Answer {
    let terminal: FileDescriptor
    do {
      terminal = try SystemCalls.retrying { () throws(Errno) in try system.open(device) }
    } catch { throw .noTerminal(error) }
    defer { system.close(terminal) }
    let signals: FileDescriptor
    do {
      signals = try SystemCalls.retrying(system.openSignals)
    } catch { throw .signals(error) }
    defer { system.closeSignals() }
    do {
      let found = try SystemCalls.retrying { () throws(Errno) in try system.settings(terminal) }
      // Not through the crash guard, which would leave a screen that was never taken.
      try SystemCalls.retrying { () throws(Errno) in
        try system.setSettings(terminal, found.forKeys, .afterOutput)
      }
      defer { system.unstopped { system.putBack(found, terminal) } }
      write(question, terminal)
      let answer = read(terminal, signals)
      write("\r\n", terminal)
      return answer
    } catch {
      throw .settings(error)
    }
  }

  private func write(_ text: String, _ terminal: FileDescriptor) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let part = rest
      let count = try? SystemCalls.retrying { () throws(Errno) in
        try system.write(terminal, part)
      }
      // A terminal that cannot be written to will say so when it is read.
      guard let count, count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func read(_ terminal: FileDescriptor, _ signals: FileDescriptor) -> Answer {
    var decoder = KeyDecoder()
    var line = SecretLine()
    while true {
      do {
        let patience = decoder.pending.map { $0.patience(escapeDelay) }
        let readiness = try system.wait(terminal, signals, patience)
        if readiness.contains(.signals), let ending = ending(signals) { return .ended(ending) }
        if readiness.contains(.terminalGone) { return .ended(.hangUp) }
        if readiness.isEmpty { decoder.flush() }
        guard readiness.contains(.terminal) else { continue }
        let bytes = try system.read(terminal, Self.readLimit)
        if bytes.isEmpty { return .ended(.hangUp) }
        decoder.feed(bytes)
      } catch .interrupted, .wouldBlock {
        continue
      } catch {
        return .ended(.hangUp)
      }
      for event in decoder.takeEvents() {
        if let answer = line.take(event) { return answer }
      }
    }
  }

  /// The first signal that ends the program; others wait until the question is answered.
  private func ending(_ signals: FileDescriptor) -> Ending? {
    let numbers = try? SystemCalls.retrying { () throws(Errno) in
      try system.read(signals, Self.readLimit)
    }
    return (numbers ?? []).lazy.compactMap { Ending(signal: CInt($0)) }.first
  }
}

/// A line being typed that nobody sees.
private struct SecretLine {
  private var characters: [Character] = []

  /// The answer, once there is one.
  mutating func take(_ event: Event) -> SecretPrompt.Answer? {
    switch event {
    case .key(.enter), .key(Key.control("j")): return .line(String(characters))
    case .key(Key.control("c")): return .ended(.interrupt)
    case .key(Key.control("d")) where characters.isEmpty: return .ended(.interrupt)
    case .key(Key.control("u")): characters = []
    case .key(.backspace): _ = characters.popLast()
    case .key(let key):
      if let typed = key.typed { characters = Array(String(characters) + String(typed)) }
    case .paste(let text): characters = Array(String(characters) + text)
    default: break
    }
    return nil
  }
}

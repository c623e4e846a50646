internal import DequeModule
internal import Glibc
package import SystemPackage

/// Standard input and output, for a program that talks in lines of plain text.
///
/// Nothing but text and newlines is ever written, and no setting of a terminal is touched: it works
/// for screen readers, through pipes and on terminals that only append. All waiting is one `poll`.
package final class LineSession: LineDevice {
  private static let readLimit = 65_536

  private let system: SystemCalls
  private let input: FileDescriptor
  private let output: FileDescriptor
  /// Which characters can be written.
  package let repertoire: TextRepertoire
  private var signals: FileDescriptor?
  private var lines = PartialLine()
  private var queue = Deque<Event>()
  private var isInputOver = false
  private var ending: Ending?

  /// Takes two descriptors to read and write; they stay open when it ends.
  package init(
    input: FileDescriptor = .standardInput, output: FileDescriptor = .standardOutput,
    environment: Environment = .process, usesASCII: Bool = false, system: SystemCalls = .live
  ) {
    self.input = input
    self.output = output
    self.system = system
    repertoire = usesASCII ? .ascii : TextRepertoire(environment: environment)
  }

  deinit { leave() }

  /// Begins to receive signals; does nothing when they are received already.
  ///
  /// - Throws: ``TerminalError`` where they cannot be received.
  package func enter() throws(TerminalError) {
    guard signals == nil else { return }
    do { signals = try system.openSignals() } catch { throw .signals(error) }
  }

  /// Receives no more signals; harmless when done twice.
  package func leave() {
    guard signals != nil else { return }
    signals = nil
    system.closeSignals()
  }

  /// Stops until the person resumes the program; `false` at once where no shell could do that.
  package func suspend() -> Bool {
    guard system.hasJobControl() else { return false }
    system.stopProcessGroup()
    return true
  }

  /// Writes lines, with whatever would act instead of show made visible; once the reader is gone,
  /// nothing.
  package func say(_ lines: [String]) {
    let text = lines.map { LineText.shown($0, repertoire) + "\n" }.joined()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, ending == nil {
      do {
        rest = rest.dropFirst(try system.write(output, rest))
      } catch .interrupted {
        readSignals()
      } catch {
        // Whoever listened is gone.
        end(.hangUp)
      }
    }
  }
}

// MARK: - Events

extension LineSession {
  /// Waits for one event: a line, a signal, the end, or the deadline; without a deadline for ever.
  package func nextEvents(deadline: ContinuousClock.Instant? = nil) -> [Event] {
    while true {
      let readiness = wait(until: deadline)
      if readiness.contains(.signals) { readSignals() }
      if let ending { return [.ended(ending)] }
      if let event = queue.popFirst() { return [event] }
      if isInputOver { return [.ended(.endOfInput)] }
      if readiness.contains(.terminal) {
        readInput()
      } else if readiness.contains(.terminalGone) {
        finishInput()
      } else if let deadline, deadline <= system.now() {
        return [.timeout]
      }
    }
  }

  private func wait(until deadline: ContinuousClock.Instant?) -> Readiness {
    guard let signals else {
      preconditionFailure("enter() comes before nextEvents(deadline:)")
    }
    let isBusy = !queue.isEmpty || isInputOver
    let timeout = isBusy ? .zero : deadline.map { max(.zero, system.now().duration(to: $0)) }
    do {
      return try system.wait(input, signals, timeout)
    } catch .interrupted {
      return .signals
    } catch {
      return .terminalGone
    }
  }

  private func readInput() {
    do {
      let bytes = try system.read(input, Self.readLimit)
      if bytes.isEmpty { finishInput() } else { take(bytes) }
    } catch .interrupted, .wouldBlock {
      return
    } catch {
      end(.hangUp)
    }
  }

  private func take(_ bytes: [UInt8]) {
    queue += lines.take(bytes).map(Event.line)
  }

  /// A last line counts without its newline too.
  private func finishInput() {
    isInputOver = true
    if let line = lines.finish() { queue.append(.line(line)) }
  }

  private func readSignals() {
    // The pipe is ours and does not block: no bytes, no signals.
    guard let signals, let bytes = try? system.read(signals, Self.readLimit) else { return }
    for byte in bytes { note(CInt(byte)) }
  }

  private func note(_ signal: CInt) {
    switch signal {
    case SIGTSTP: queue.prepend(.key(.control("z")))
    case SIGCONT: queue.prepend(.resumed)
    default: if let ending = Ending(signal: signal) { end(ending) }
    }
  }

  /// Remembers the first reason to end.
  private func end(_ reason: Ending) {
    if ending == nil { ending = reason }
  }
}

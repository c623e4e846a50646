internal import DequeModule
internal import Glibc
internal import SystemPackage

extension TerminalSession {
  private static let readLimit = 4096
  /// Reads in one turn, so that a flood cannot keep the screen from changing.
  private static let readsPerTurn = 64

  /// Waits for something to happen and returns everything that has.
  package func nextEvents(deadline: ContinuousClock.Instant? = nil) -> [Event] {
    while queue.isEmpty, ending == nil { turn(deadline: deadline) }
    var events = Array(queue)
    queue.removeAll(keepingCapacity: true)
    if let ending { events.append(.ended(ending)) }
    return events
  }

  private func turn(deadline: ContinuousClock.Instant?) {
    let readiness = wait(until: [deadline, quietEnd].compactMap(\.self).min())
    if readiness.contains(.signals) { readSignals() }
    if readiness.contains(.terminal) { readTerminal() }
    if readiness.contains(.terminalGone) { lose() }
    flushWhenQuiet()
    reenterWhenContinued()
    resizeWhenChanged()
    queue += decoder.takeEvents()
    if queue.isEmpty, let deadline, deadline <= system.now() { queue.append(.timeout) }
  }

  private func wait(until wake: ContinuousClock.Instant?) -> Readiness {
    guard let signals else {
      preconditionFailure("enter() comes before nextEvents(deadline:)")
    }
    let timeout = wake.map { max(.zero, system.now().duration(to: $0)) }
    do {
      return try system.wait(terminal, signals, timeout)
    } catch .interrupted {
      return .signals
    } catch {
      return .terminalGone
    }
  }

  /// Reads all that is there before anything is painted: a burst of typing
  /// costs one frame.
  private func readTerminal() {
    for _ in 0..<Self.readsPerTurn {
      do {
        let bytes = try system.read(terminal, Self.readLimit)
        guard !bytes.isEmpty else { return lose() }
        decoder.feed(bytes)
        let delay = decoder.pending.map { $0.patience(escapeDelay) }
        quietEnd = delay.map { system.now().advanced(by: $0) }
        guard bytes.count == Self.readLimit, hasMore() else { return }
      } catch .interrupted, .wouldBlock {
        return
      } catch {
        return lose()
      }
    }
  }

  private func hasMore() -> Bool {
    guard let signals else { return false }
    // What goes wrong here, the next turn meets again.
    let readiness = try? system.wait(terminal, signals, .zero)
    return readiness?.contains(.terminal) ?? false
  }

  private func flushWhenQuiet() {
    guard let end = quietEnd, end <= system.now() else { return }
    quietEnd = nil
    decoder.flush()
  }
}

// MARK: - Signals

extension TerminalSession {
  /// Takes the signals that came; what they ask for is done once per turn.
  func readSignals() {
    // The pipe is ours and does not block: no bytes, no signals.
    guard let signals,
      let bytes = try? SystemCalls.retrying({ () throws(Errno) in
        try system.read(signals, Self.readLimit)
      })
    else { return }
    for byte in bytes { note(CInt(byte)) }
  }

  private func note(_ signal: CInt) {
    switch signal {
    case SIGWINCH: needsResize = true
    case SIGCONT: needsReentry = true
    // The program suspends itself, after it saved what is being typed.
    case SIGTSTP: queue.append(.key(.control("z")))
    default: if let ending = Ending(signal: signal) { end(ending) }
    }
  }

  /// Repaints after every change of size, even to the same size: that is how
  /// programs which re-attach a terminal ask for it.
  private func resizeWhenChanged() {
    guard needsResize else { return }
    needsResize = false
    readSize()
    painter.invalidate()
    queue.append(.resized(size))
  }
}

internal import DequeModule
internal import SystemPackage

extension TerminalSession {
  /// How long to wait to be stopped by a signal sent to oneself.
  private static let stopLimit = Duration.seconds(1)

  /// Gives the terminal back to the shell and stops until the person resumes
  /// the program; ``Event/resumed`` comes next.
  ///
  /// Commit pending text first. Returns `false` without having stopped when
  /// there is no shell to resume the program: say so.
  package func suspend() -> Bool {
    guard system.hasJobControl() else { return false }
    leave()
    system.stopProcessGroup()
    waitForContinuation()
    needsReentry = true
    reenterWhenContinued()
    return true
  }

  /// Lends the terminal to another program, such as an editor, and takes it
  /// back with a full repaint to come.
  package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    defer {
      needsReentry = true
      reenterWhenContinued()
    }
    return try body()
  }

  /// Takes the terminal again after `SIGCONT`, whoever stopped the program: the
  /// shell has written on the screen and changed the settings.
  func reenterWhenContinued() {
    guard needsReentry, ending == nil else { return }
    let before = size
    do {
      try waitForForeground()
      readSignals()
      // A job that is ended in the background has no terminal to take.
      guard ending == nil else { return }
      needsReentry = false
      try take()
    } catch {
      return lose()
    }
    if size != before { queue.append(.resized(size)) }
    queue.append(.resumed)
  }

  /// The signal may stop another thread first, and this one a moment later.
  private func waitForContinuation() {
    guard let signals else { return }
    let limit = system.now().advanced(by: Self.stopLimit)
    while !needsReentry, ending == nil, system.now() < limit {
      // An interruption is what is being waited for.
      _ = try? system.wait(signals, signals, Self.stopLimit)
      readSignals()
    }
  }

  /// Changes nothing: in the background that stops the program until it is
  /// brought to the foreground, before it can touch the screen.
  private func waitForForeground() throws(TerminalError) {
    do {
      let current = try SystemCalls.retrying { () throws(Errno) in
        try system.settings(terminal)
      }
      while ending == nil {
        do {
          return try system.setSettings(terminal, current, .afterOutput)
        } catch .interrupted {
          readSignals()
        }
      }
    } catch { throw .settings(error) }
  }
}

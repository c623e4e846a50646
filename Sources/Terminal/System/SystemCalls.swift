package import SystemPackage

/// Everything that a session asks of the operating system, so that tests can
/// answer instead: with interruptions, short writes, errors and a clock.
package struct SystemCalls: Sendable {
  /// Opens a terminal device for reading and writing.
  package var open: @Sendable (_ path: String) throws(Errno) -> FileDescriptor
  /// Closes a descriptor.
  package var close: @Sendable (FileDescriptor) -> Void
  /// Reads what is there, at most a number of bytes; nothing means the end.
  package var read: @Sendable (FileDescriptor, _ limit: Int) throws(Errno) -> [UInt8]
  /// Writes bytes and returns how many were taken.
  package var write: @Sendable (FileDescriptor, ArraySlice<UInt8>) throws(Errno) -> Int
  /// Waits until one of two descriptors is ready; no timeout means for ever.
  package var wait:
    @Sendable (
      _ terminal: FileDescriptor, _ signals: FileDescriptor, _ timeout: Duration?
    ) throws(Errno) -> Readiness
  /// Returns the extent of the terminal.
  package var windowSize: @Sendable (FileDescriptor) throws(Errno) -> Size
  /// Returns the settings of the terminal.
  package var settings: @Sendable (FileDescriptor) throws(Errno) -> TerminalSettings
  /// Changes the settings of the terminal, keeping what was typed ahead.
  package var setSettings:
    @Sendable (FileDescriptor, TerminalSettings, SettingsMoment) throws(Errno) -> Void
  /// Starts receiving signals as bytes on the descriptor returned.
  package var openSignals: @Sendable () throws(Errno) -> FileDescriptor
  /// Stops receiving signals.
  package var closeSignals: @Sendable () -> Void
  /// Prepares the terminal's restoration in case of a crash or an early exit.
  package var guardAgainstCrash: @Sendable (FileDescriptor, TerminalSettings) -> Void
  /// Says that the terminal needs no restoration any more.
  package var endGuard: @Sendable () -> Void
  /// Tells whether a shell or another job has the terminal now.
  package var isInBackground: @Sendable (FileDescriptor) -> Bool
  /// Does something without being stopped for touching the terminal in the background.
  package var unstopped: @Sendable (_ body: () -> Void) -> Void
  /// Tells whether a shell is there that can resume the program.
  package var hasJobControl: @Sendable () -> Bool
  /// Stops the process group, and returns when it runs again.
  package var stopProcessGroup: @Sendable () -> Void
  /// The time, on a clock that never goes back.
  package var now: @Sendable () -> ContinuousClock.Instant
}

extension SystemCalls {
  /// Calls again as long as a signal interrupts.
  static func retrying<Value>(_ call: () throws(Errno) -> Value) throws(Errno) -> Value {
    while true {
      do {
        return try call()
      } catch .interrupted {
        continue
      }
    }
  }
}

extension SystemCalls {
  /// Puts the settings back as they were found.
  ///
  /// In the background a shell may have made settings of its own, which it needs: there only
  /// what is still ours is put back.
  func putBack(_ found: TerminalSettings, _ terminal: FileDescriptor) {
    // A terminal that is gone has no settings left to restore.
    try? SystemCalls.retrying { () throws(Errno) in
      if isInBackground(terminal), try settings(terminal) != found.forKeys { return }
      try setSettings(terminal, found, .now)
    }
  }
}

/// When changed settings take effect.
package enum SettingsMoment: Sendable {
  /// After everything written has gone out; what was typed ahead stays.
  case afterOutput
  /// At once, for the way out, where waiting could mean for ever.
  case now
}

internal import Glibc
internal import SystemPackage

extension SystemCalls {
  /// The operating system itself.
  package static let live = SystemCalls(
    open: openTerminal,
    close: closeDescriptor,
    read: readBytes,
    write: writeBytes,
    wait: waitForInput,
    windowSize: readWindowSize,
    settings: readSettings,
    setSettings: changeSettings,
    openSignals: { () throws(Errno) in try SignalPipe.open() },
    closeSignals: { SignalPipe.close() },
    guardAgainstCrash: { CrashGuard.arm(descriptor: $0, settings: $1) },
    endGuard: { CrashGuard.disarm() },
    isInBackground: { CrashGuard.isInBackground($0.rawValue) },
    unstopped: { CrashGuard.unstopped($0) },
    // A shell that controls jobs gives each a group of its own. In the group of the session's
    // leader, as the leader itself or under `sh -c`, nobody is left to send SIGCONT.
    hasJobControl: { getpgrp() != getsid(0) },
    // SIGSTOP, because SIGTSTP is ignored in an orphaned process group.
    stopProcessGroup: { _ = kill(0, SIGSTOP) },
    now: { ContinuousClock.now })
}

// MARK: - Descriptors

/// Runs a call of swift-system, whose only error is `Errno`.
private func typed<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
  do {
    return try body()
  } catch let error as Errno {
    throw error
  } catch {
    preconditionFailure("swift-system throws nothing but Errno")
  }
}

/// Returns the value of a C call, or throws what it left in `errno`.
func valueOrErrno(_ result: CInt) throws(Errno) -> CInt {
  guard result != -1 else { throw Errno(rawValue: errno) }
  return result
}

private func openTerminal(_ path: String) throws(Errno) -> FileDescriptor {
  try typed {
    // Opening a terminal must not make it the controlling one.
    let noControllingTerminal = FileDescriptor.OpenOptions(rawValue: O_NOCTTY)
    return try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.closeOnExec, noControllingTerminal])
  }
}

private func closeDescriptor(_ descriptor: FileDescriptor) {
  // A descriptor is gone after close, whatever close says.
  try? descriptor.close()
}

private func readBytes(
  _ descriptor: FileDescriptor, _ limit: Int
) throws(Errno) -> [UInt8] {
  try typed {
    // Unsafe memory only for the length of the call.
    try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = try descriptor.read(
        into: UnsafeMutableRawBufferPointer(buffer), retryOnInterrupt: false)
    }
  }
}

private func writeBytes(
  _ descriptor: FileDescriptor, _ bytes: ArraySlice<UInt8>
) throws(Errno) -> Int {
  try typed {
    try bytes.withUnsafeBytes { try descriptor.write($0, retryOnInterrupt: false) }
  }
}

private func waitForInput(
  _ terminal: FileDescriptor, _ signals: FileDescriptor, _ timeout: Duration?
) throws(Errno) -> Readiness {
  var requests = [terminal, signals].map {
    pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0)
  }
  _ = try valueOrErrno(poll(&requests, nfds_t(requests.count), milliseconds(timeout)))
  let found = requests.map { Int32($0.revents) }
  var readiness: Readiness = []
  if found[0] & POLLIN != 0 {
    readiness.insert(.terminal)
  } else if found[0] & (POLLHUP | POLLERR | POLLNVAL) != 0 {
    readiness.insert(.terminalGone)
  }
  if found[1] & POLLIN != 0 { readiness.insert(.signals) }
  return readiness
}

/// Rounds up, so that a wait never ends just before its deadline and spins.
private func milliseconds(_ timeout: Duration?) -> CInt {
  guard let timeout else { return -1 }
  let (seconds, attoseconds) = timeout.components
  guard seconds < 1_000_000 else { return 1_000_000_000 }
  let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  return CInt(max(0, seconds * 1000 + rest))
}

// MARK: - Terminal

private func readWindowSize(_ descriptor: FileDescriptor) throws(Errno) -> Size {
  var window = winsize()
  _ = try valueOrErrno(ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &window))
  return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
}

private func readSettings(_ descriptor: FileDescriptor) throws(Errno) -> TerminalSettings {
  var settings = termios()
  _ = try valueOrErrno(tcgetattr(descriptor.rawValue, &settings))
  return TerminalSettings(raw: settings)
}

/// Never `TCSAFLUSH`, which throws away what was typed ahead.
private func changeSettings(
  _ descriptor: FileDescriptor, _ settings: TerminalSettings, _ moment: SettingsMoment
) throws(Errno) {
  var raw = settings.raw
  let action = moment == .now ? TCSANOW : TCSADRAIN
  _ = try valueOrErrno(tcsetattr(descriptor.rawValue, action, &raw))
}

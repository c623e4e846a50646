internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Turns signals into bytes on a pipe, so that one `poll` waits for everything.
///
/// Signal dispositions belong to the process, and so does this.
enum SignalPipe {
  /// Where the handler writes, or -1. Initialised in ``open()``, before any
  /// handler can run.
  private static let writeEnd = Atomic<CInt>(-1)
  private static let readEnd = Atomic<CInt>(-1)

  /// Endings must break into a blocked write; the others must not break into
  /// calls elsewhere in the program.
  private static let endings = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  private static let notices = [SIGWINCH, SIGTSTP, SIGCONT]

  /// Starts receiving signals.
  static func open() throws(Errno) -> FileDescriptor {
    close()
    var ends: [CInt] = [-1, -1]
    _ = try valueOrErrno(pipe(&ends))
    for end in ends {
      // Our own pipe: nobody shares its flags.
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd.store(ends[0], ordering: .releasing)
    writeEnd.store(ends[1], ordering: .releasing)
    for signal in endings { try install(noteEnding, for: signal, flags: 0) }
    for signal in notices { try install(noteSignal, for: signal, flags: SA_RESTART) }
    return FileDescriptor(rawValue: ends[0])
  }

  /// Stops receiving signals; they have their default effect again.
  static func close() {
    let write = writeEnd.exchange(-1, ordering: .acquiringAndReleasing)
    guard write >= 0 else { return }
    for number in endings + notices + [SIGTTOU] { _ = signal(number, SIG_DFL) }
    _ = Glibc.close(write)
    _ = Glibc.close(readEnd.exchange(-1, ordering: .acquiringAndReleasing))
  }

  /// Writes the number of a signal; runs in the signal handler, where only
  /// async-signal-safe calls are allowed, so `write` itself.
  fileprivate static func note(_ signal: CInt) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd.load(ordering: .acquiring), &byte, 1)
    errno = saved
  }

  private static func install(
    _ handler: @escaping @convention(c) (CInt) -> Void, for signal: CInt, flags: CInt
  ) throws(Errno) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    _ = try valueOrErrno(sigaction(signal, &action, nil))
  }
}

private func noteSignal(_ signal: CInt) {
  SignalPipe.note(signal)
}

/// From now on nothing that is done with the terminal may stop the program: a signal that came just
/// before such a call, and not in it, would be read by nobody once it is stopped.
private func noteEnding(_ number: CInt) {
  _ = signal(SIGTTOU, SIG_IGN)
  SignalPipe.note(number)
}

internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Gives the terminal back when the program crashes or exits without doing so.
///
/// A crashed Swift program would leave a raw alternate screen behind, or open
/// the runtime's prompt in it. Everything needed is laid out beforehand in
/// memory that never moves, and touched before any handler can run: a handler
/// may only write bytes, change settings and raise.
enum CrashGuard {
  /// What a fault of the program itself raises. Blocked, it would kill without its handler.
  static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let stackSize = 64 << 10
  private static let signalLimit = 65
  private static let cancel = "\u{18}"

  /// Set last and cleared first: whoever clears it restores the terminal.
  private static let isArmed = Atomic<Bool>(false)
  private static let chainsToPrevious = Atomic<Bool>(false)

  // Unsafe, because a handler cannot take a lock: written only while disarmed.
  nonisolated(unsafe) private static var descriptor: CInt = -1
  nonisolated(unsafe) private static var settings = termios()
  nonisolated(unsafe) private static var ownSettings = termios()
  // Unsafe, because the pointers are shared: written once, below.
  nonisolated(unsafe) private static let farewell = copy(of: cancel + Sequences.leave)
  nonisolated(unsafe) private static let previous =
    UnsafeMutablePointer<sigaction>.allocate(capacity: signalLimit)

  /// Prepares the restoration of a terminal.
  static func arm(descriptor: FileDescriptor, settings: TerminalSettings) {
    disarm()
    self.descriptor = descriptor.rawValue
    self.settings = settings.raw
    ownSettings = settings.forKeys.raw
    _ = farewell.count
    installed
    isArmed.store(true, ordering: .sequentiallyConsistent)
  }

  /// Says that the terminal has been restored.
  static func disarm() {
    isArmed.store(false, ordering: .sequentiallyConsistent)
  }

  /// Restores the terminal unless that was done; safe in a signal handler.
  static func restore() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    unstopped {
      sayFarewell()
      if !isInBackground(descriptor) || areSettingsOurs {
        _ = tcsetattr(descriptor, TCSANOW, &settings)
      }
    }
  }

  private static func sayFarewell() {
    var sent = 0
    while sent < farewell.count {
      let count = write(descriptor, farewell.baseAddress?.advanced(by: sent), farewell.count - sent)
      guard count > 0 || errno == EINTR else { break }
      sent += max(0, count)
    }
  }

  /// Whether nobody has changed the settings since we did; safe in a signal handler.
  private static var areSettingsOurs: Bool {
    var current = termios()
    return tcgetattr(descriptor, &current) == 0 && current.c_lflag == ownSettings.c_lflag
      && current.c_iflag == ownSettings.c_iflag && current.c_oflag == ownSettings.c_oflag
  }

  /// Puts back what handled a signal before, and raises it again: it arrives
  /// when the handler returns, and the exit status is that of the signal.
  fileprivate static func passOn(_ signal: CInt) {
    // Without the wish for a backtrace the default, which `SA_RESETHAND` has
    // set: the runtime's own handler would ask questions on the terminal.
    if chainsToPrevious.load(ordering: .relaxed) {
      _ = sigaction(signal, previous.advanced(by: Int(signal)), nil)
    }
    _ = raise(signal)
  }
}

// MARK: - The background

extension CrashGuard {
  /// Tells whether another job has the terminal; safe in a signal handler.
  static func isInBackground(_ descriptor: CInt) -> Bool {
    let owner = tcgetpgrp(descriptor)
    return owner != -1 && owner != getpgrp()
  }

  /// Does something with `SIGTTOU` blocked, which would stop a job in the background that writes
  /// or changes settings; safe in a signal handler if what is done is.
  static func unstopped(_ body: () -> Void) {
    var stopping = sigset_t()
    var before = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &stopping, &before)
    body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

// MARK: - Installing

extension CrashGuard {
  /// Done once for the process: handlers stay, and do nothing while disarmed.
  private static let installed: Void = {
    previous.initialize(repeating: sigaction(), count: signalLimit)
    chainsToPrevious.store(getenv("SWIFT_BACKTRACE") != nil, ordering: .relaxed)
    useOwnStack()
    for signal in faults {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = crashed
      action.sa_flags = SA_ONSTACK | CInt(bitPattern: UInt32(SA_RESETHAND))
      _ = sigaction(signal, &action, previous.advanced(by: Int(signal)))
    }
    _ = atexit { CrashGuard.restore() }
  }()

  /// A stack that has overflowed cannot run its own handler.
  private static func useOwnStack() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: stackSize)
    _ = sigaltstack(&stack, nil)
  }

  private static func copy(of text: String) -> UnsafeMutableBufferPointer<UInt8> {
    let bytes = Array(text.utf8)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes)
    return memory
  }
}

private func crashed(_ signal: CInt) {
  CrashGuard.restore()
  CrashGuard.passOn(signal)
}

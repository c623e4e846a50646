internal import Glibc
package import SystemPackage

/// Another program in the foreground of the terminal, such as an editor.
///
/// It runs in a group of its own, as a shell would start it, so that its Ctrl-Z and Ctrl-C are its
/// own; where it is stopped, so is this program, and both go on together.
package enum ForegroundProgram {
  /// How a program ended.
  package enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Runs a program to its end, with the terminal as its input and output.
  ///
  /// Leave the full screen first. Signals that come meanwhile take effect afterwards.
  ///
  /// - Throws: `Errno` where the terminal cannot be opened, or the program not started or waited
  ///   for.
  package static func run(
    _ path: String, _ arguments: [String], on device: String = TerminalSession.controllingTerminal
  ) throws(Errno) -> End {
    let terminal = try SystemCalls.live.open(device)
    defer { SystemCalls.live.close(terminal) }
    let process = try start(path, arguments, on: device)
    give(terminal, to: process)
    defer { give(terminal, to: getpgrp()) }
    // It may have been stopped for reading before the terminal was its own.
    kill(-process, SIGCONT)
    return try wait(for: process, on: terminal)
  }

  private static func start(
    _ path: String, _ arguments: [String], on device: String
  ) throws(Errno) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<CInt> {
      posix_spawn_file_actions_addopen(&actions, descriptor, device, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // What this program ignores an editor must not inherit.
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, path, &actions, &attributes, words, environ)
    guard error == 0 else { throw Errno(rawValue: error) }
    return process
  }

  private static func wait(
    for process: pid_t, on terminal: FileDescriptor
  ) throws(Errno) -> End {
    while true {
      var status: CInt = 0
      let found = try SystemCalls.retrying { () throws(Errno) in
        try valueOrErrno(waitpid(process, &status, WUNTRACED))
      }
      guard found == process else { continue }
      // The macros of <sys/wait.h>, which Swift cannot import.
      let signal = status & 0x7F
      if status & 0xFF == 0x7F {
        stopTogether(with: process, on: terminal)
      } else if signal == 0 {
        return .exited(status >> 8 & 0xFF)
      } else {
        return .signalled(signal)
      }
    }
  }

  /// Stops where the other program was stopped, so that the shell comes forward, and goes on with
  /// it; where no shell could resume them, it goes on at once.
  private static func stopTogether(with process: pid_t, on terminal: FileDescriptor) {
    if SystemCalls.live.hasJobControl() {
      give(terminal, to: getpgrp())
      SystemCalls.live.stopProcessGroup()
      give(terminal, to: process)
    }
    kill(-process, SIGCONT)
  }

  /// Brings a group to the foreground. Whoever does that from the background is stopped for it,
  /// unless the signal is blocked.
  private static func give(_ terminal: FileDescriptor, to group: pid_t) {
    SystemCalls.live.unstopped {
      // A group that has ended, or a terminal that is gone, needs no foreground.
      _ = tcsetpgrp(terminal.rawValue, group)
    }
  }
}

internal import Glibc
internal import SystemPackage

extension PseudoTerminal {
  /// `POSIX_SPAWN_SETSID`, which Swift cannot import.
  private static let newSession: Int32 = 0x80

  /// Starts a program with this terminal as its controlling terminal and as its
  /// standard input, output and error.
  ///
  /// The child leads a new session, so the first terminal it opens becomes the
  /// controlling one. To test suspending, start a shell that starts the program.
  package func start(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, devicePath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = try Self.freshAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    let variables = environment.map { "\($0)=\($1)" }
    var child: pid_t = 0
    let error = Self.withCStrings([path] + arguments) { arguments in
      Self.withCStrings(variables) { variables in
        posix_spawn(&child, path, &actions, &attributes, arguments, variables)
      }
    }
    guard error == 0 else { throw Failure.system(Errno(rawValue: error)) }
    process = child
  }

  /// The number of the program's process, once it was started.
  package var processID: Int32? { process }

  /// How the program ended, or `nil` while it runs.
  package var status: ExitStatus? { reap() }

  /// Sends a signal to the program.
  package func send(signal: Int32) throws {
    guard let process else { return }
    try Self.check(kill(process, signal))
  }

  /// Returns how the program ended, or `nil` while it runs.
  func reap() -> ExitStatus? {
    guard let process, exitStatus == nil else { return exitStatus }
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process {
      exitStatus = ExitStatus(rawStatus: status)
    }
    return exitStatus
  }

  /// A session of its own, and no signals ignored or blocked by the test runner.
  private static func freshAttributes() throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }

  /// Calls a C function with strings in an array that ends with a null pointer;
  /// the memory lives for the call.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}

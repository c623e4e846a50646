import Foundation
import Glibc
import SystemPackage

/// The built program, run as a shell would run it, but without a terminal.
enum BuiltProgram {
  /// How a run ended and what it wrote.
  struct Run {
    /// The exit code; 128 and more for the number of a signal.
    let code: Int32
    let output: String
    let errors: String
  }

  /// `POSIX_SPAWN_SETSID`, which Swift cannot import: without a session's terminal `/dev/tty`
  /// cannot be opened, wherever the tests are started.
  private static let newSession: Int32 = 0x80

  /// The program lies where SwiftPM put the test runner as well.
  static let path: String = {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let candidates =
      [runner] + CommandLine.arguments.map { URL(filePath: $0).resolvingSymlinksInPath() }
    let programs = candidates.map { $0.deletingLastPathComponent().appending(path: "caseaudit") }
    let program = programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return program?.path ?? "caseaudit is not built"
  }()

  /// Runs the program to its end, with lines for it in a pipe.
  static func run(
    _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> Run {
    try run(path, arguments, environment: environment, input: input)
  }

  /// Runs any program to its end, with nothing to read unless something is given.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    let process = try start(
      path, arguments, environment: environment, input: input, output: output.path,
      errors: errors.path)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    let signal = status & 0x7F
    return Run(
      code: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  private static func start(
    _ path: String, _ arguments: [String], environment: [String: String], input: String?,
    output: String, errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let pipe = try input.map(filledPipe)
    defer { pipe.map { _ = close($0) } }
    if let pipe {
      posix_spawn_file_actions_adddup2(&actions, pipe, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(newSession))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, path, &actions, &attributes, words, variables)
    guard error == 0 else { throw Errno(rawValue: error) }
    return process
  }

  /// The end of a pipe from which a text can be read, and then nothing.
  ///
  /// The text must fit into a pipe, since nobody reads while it is written. The pipe has a name for
  /// a moment, because only so can Swift open it in a way that no other test's program inherits.
  private static func filledPipe(_ text: String) throws -> Int32 {
    let path = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)")
      .path
    guard mkfifo(path, 0o600) == 0 else { throw Errno(rawValue: errno) }
    defer { unlink(path) }
    let both = open(path, O_RDWR | O_CLOEXEC)
    defer { close(both) }
    let bytes = Array(text.utf8)
    guard write(both, bytes, bytes.count) == bytes.count else { throw Errno(rawValue: errno) }
    let reading = open(path, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else { throw Errno(rawValue: errno) }
    return reading
  }
}

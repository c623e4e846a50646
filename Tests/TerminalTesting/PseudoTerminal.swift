internal import Glibc
package import SystemPackage
package import Terminal

/// A terminal without a window: starts programs on it, types, and watches what
/// their screen shows.
///
/// Nothing sleeps: every wait is for bytes, and ends as soon as what was waited
/// for is true.
package final class PseudoTerminal {
  /// What can go wrong with the terminal itself.
  package enum Failure: Error {
    /// A system call failed.
    case system(Errno)
    /// What was waited for did not come; the screen as it stands.
    case timedOut(screen: String)
    /// The program ended before what was waited for came.
    case ended(ExitStatus, screen: String)
  }

  /// The path of the device, for a session in this process.
  package let devicePath: String
  /// The screen as the bytes so far have left it.
  package internal(set) var screen: ScreenModel
  /// Every byte that came, for checks of modes and lengths.
  package internal(set) var output: [UInt8] = []

  let controller: FileDescriptor
  /// Held open, because the system resets a terminal that nobody has open.
  let device: FileDescriptor
  /// Tells whether the window was closed.
  package internal(set) var isHungUp = false
  var process: pid_t?
  var exitStatus: ExitStatus?

  /// Opens a terminal of a size.
  package init(size: Size = .standard) throws {
    // Not `openpty`: its descriptors could leak into a program that another
    // test starts at the same moment, and keep the terminal open.
    controller = try FileDescriptor.open(
      "/dev/ptmx", .readWrite, options: [.closeOnExec, Self.noControllingTerminal])
    var unlocked: CInt = 0
    try Self.check(ioctl(controller.rawValue, Self.setLock, &unlocked))
    var number: CInt = 0
    try Self.check(ioctl(controller.rawValue, Self.getNumber, &number))
    devicePath = "/dev/pts/\(number)"
    device = try FileDescriptor.open(
      FilePath(devicePath), .readWrite, options: [.closeOnExec, Self.noControllingTerminal])
    screen = ScreenModel(size: size)
    try setWindow(size)
  }

  deinit {
    if let process, exitStatus == nil {
      _ = kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    // Nothing can be done about a descriptor that does not close.
    try? device.close()
    if !isHungUp { try? controller.close() }
  }
}

// MARK: - What a person does

extension PseudoTerminal {
  /// Types a text.
  package func type(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Sends bytes as a keyboard would.
  package func send(_ bytes: [UInt8]) throws {
    try controller.writeAll(bytes)
  }

  /// Changes the size of the window; the program is told by a signal.
  package func resize(to size: Size) throws {
    screen.resize(to: size)
    try setWindow(size)
  }

  /// Closes the window.
  package func hangUp() throws {
    guard !isHungUp else { return }
    isHungUp = true
    try controller.close()
  }

  /// The settings of the terminal as they are now.
  package var settings: TerminalSettings {
    get throws {
      var raw = termios()
      try Self.check(tcgetattr(device.rawValue, &raw))
      return TerminalSettings(raw: raw)
    }
  }

  private func setWindow(_ size: Size) throws {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    try Self.check(ioctl(controller.rawValue, UInt(TIOCSWINSZ), &window))
  }
}

// MARK: - Watching

extension PseudoTerminal {
  /// Reads until the screen fulfils a predicate outside of an update.
  package func wait(
    within limit: Duration = .seconds(10), until predicate: (ScreenModel) -> Bool
  ) throws {
    let deadline = ContinuousClock.now.advanced(by: limit)
    while screen.isUpdating || screen.isMidSequence || !predicate(screen) {
      guard ContinuousClock.now < deadline else {
        throw Failure.timedOut(screen: screen.text)
      }
      if !readSome(), let status = reap() {
        while readSome() {}
        guard predicate(screen) else { throw Failure.ended(status, screen: screen.text) }
        return
      }
    }
  }

  /// Reads until some row of the screen shows a text.
  package func wait(forText text: String, within limit: Duration = .seconds(10)) throws {
    try wait(within: limit) { $0.shows(text) }
  }

  /// Reads until the program ends, and returns how.
  package func waitForExit(within limit: Duration = .seconds(10)) throws -> ExitStatus {
    let deadline = ContinuousClock.now.advanced(by: limit)
    while true {
      let gotBytes = readSome()
      if let status = reap(), !gotBytes { return status }
      guard ContinuousClock.now < deadline else {
        throw Failure.timedOut(screen: screen.text)
      }
    }
  }

  /// Reads what is there; returns `false` when nothing came for a moment.
  package func readSome() -> Bool {
    guard !isHungUp else {
      _ = poll(nil, 0, Self.moment)
      return false
    }
    var request = pollfd(fd: controller.rawValue, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Self.moment) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // An error means that the other side is closed: nothing more comes.
    let count = (try? buffer.withUnsafeMutableBytes { try controller.read(into: $0) }) ?? 0
    output += buffer.prefix(count)
    screen.feed(buffer.prefix(count))
    return count > 0
  }
}

// MARK: - System

extension PseudoTerminal {
  /// How long one look for bytes lasts before the program is looked at again,
  /// in milliseconds.
  private static let moment: CInt = 5
  static let noControllingTerminal = FileDescriptor.OpenOptions(rawValue: O_NOCTTY)
  /// `TIOCSPTLCK` and `TIOCGPTN`, which Swift cannot import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  static func check(_ result: CInt) throws(Failure) {
    guard result != -1 else { throw .system(Errno(rawValue: errno)) }
  }
}

import Glibc
import SystemPackage

/// The right to write an inspection file, held from opening to closing.
///
/// It is a lock of the operating system on a private file beside the inspection, so a kill frees
/// it. Not on the inspection file itself: SQLite keeps its own locks there, and the system drops
/// those of a process as soon as it closes any descriptor of that file. An open-file-description
/// lock rather than a process lock, for the same reason, and because it can be asked about
/// without taking it (`fcntl(2)`).
struct FileLock: ~Copyable {
  // F_OFD_GETLK and F_OFD_SETLK of Linux's <fcntl.h>, which show only to C with _GNU_SOURCE.
  private static let questionCommand: Int32 = 36
  private static let takeCommand: Int32 = 37

  private let path: FilePath
  private let descriptor: FileDescriptor
  private let calls: FileCalls

  /// Takes the lock; nil where another opening has it.
  init?(beside file: String, _ calls: FileCalls = .live) throws(Errno) {
    let path = Self.path(beside: file)
    // A lock file that its holder removed meanwhile locks nothing, so the file is opened again.
    while true {
      let descriptor = try Self.open(path, [.create, .noFollow, .closeOnExec], calls)
      guard try Self.take(descriptor, calls) else { return nil }
      if Self.isStill(descriptor, at: path) {
        self.path = path
        self.descriptor = descriptor
        self.calls = calls
        return
      }
      try? calls.close(descriptor)  // Removed, so nobody else can see it.
    }
  }

  /// Whether another opening has the lock.
  static func isTaken(beside file: String, _ calls: FileCalls = .live) -> Bool {
    guard let descriptor = try? open(path(beside: file), [.noFollow, .closeOnExec], calls) else {
      return false  // Without a lock file nobody holds the lock.
    }
    defer { try? calls.close(descriptor) }  // Only looked at.
    let answer = try? FileCalls.retrying { () throws(Errno) in
      try calls.lock(descriptor, questionCommand, wholeFile)
    }
    return answer.map { $0.l_type != Int16(F_UNLCK) } ?? false
  }

  deinit {
    // Removed first, so that whoever opens it in between sees that it is gone. What fails here
    // leaves an empty file without a lock, which the next opening takes.
    try? calls.removeIfThere(path.string)
    try? calls.close(descriptor)
  }

  private static func path(beside file: String) -> FilePath { FilePath(file + "-lock") }

  private static func open(
    _ path: FilePath, _ options: FileDescriptor.OpenOptions, _ calls: FileCalls
  ) throws(Errno) -> FileDescriptor {
    try FileCalls.retrying { () throws(Errno) in
      try calls.open(path, .readWrite, options, .ownerReadWrite)
    }
  }

  /// Takes the lock, or closes the descriptor.
  private static func take(
    _ descriptor: FileDescriptor, _ calls: FileCalls
  ) throws(Errno) -> Bool {
    do {
      _ = try FileCalls.retrying { () throws(Errno) in
        try calls.lock(descriptor, takeCommand, wholeFile)
      }
      return true
    } catch {
      try? calls.close(descriptor)  // Nothing was written to it.
      guard error == .resourceTemporarilyUnavailable || error == .permissionDenied else {
        throw error
      }
      return false
    }
  }

  private static var wholeFile: flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return lock
  }

  private static func isStill(_ descriptor: FileDescriptor, at path: FilePath) -> Bool {
    guard let open = try? descriptor.stat(), let named = try? Stat(path) else { return false }
    return open.inode == named.inode && open.deviceID == named.deviceID
  }
}

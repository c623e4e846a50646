package import Glibc
package import SystemPackage

/// What this room asks of the system about files, besides what SQLite asks, so that tests can
/// answer instead: with interruptions, full disks and broken ones.
package struct FileCalls: Sendable {
  /// Opens a file, or makes it with such permissions.
  package var open:
    @Sendable (
      FilePath, FileDescriptor.AccessMode, FileDescriptor.OpenOptions, FilePermissions
    ) throws(Errno) -> FileDescriptor
  /// Closes a descriptor.
  package var close: @Sendable (FileDescriptor) throws(Errno) -> Void
  /// Reads at most so many bytes at an offset; nothing means the end.
  package var read:
    @Sendable (FileDescriptor, _ offset: Int64, _ limit: Int) throws(Errno) -> [UInt8]
  /// Writes bytes at an offset and returns how many were taken.
  package var write:
    @Sendable (FileDescriptor, _ offset: Int64, ArraySlice<UInt8>) throws(Errno) -> Int
  /// Cuts a file to a length.
  package var truncate: @Sendable (FileDescriptor, _ length: Int64) throws(Errno) -> Void
  /// Returns when what was written is on the disk.
  package var synchronize: @Sendable (FileDescriptor) throws(Errno) -> Void
  /// Asks for a lock, or about one, by a command of `fcntl(2)`; the answer is in the lock.
  package var lock: @Sendable (FileDescriptor, _ command: CInt, flock) throws(Errno) -> flock
  /// Takes the name of a file away.
  package var remove: @Sendable (FilePath) throws(Errno) -> Void
  /// Takes an empty folder away.
  package var removeFolder: @Sendable (FilePath) throws(Errno) -> Void
  /// Gives a file another name; a file of that name goes.
  package var rename: @Sendable (FilePath, _ name: FilePath) throws(Errno) -> Void
  /// Makes a folder that only its owner can enter.
  package var makeFolder: @Sendable (FilePath) throws(Errno) -> Void
}

extension FileCalls {
  /// Calls again as long as a signal interrupts.
  static func retrying<Value>(
    _ call: () throws(Errno) -> Value
  ) throws(Errno) -> Value {
    while true {
      do {
        return try call()
      } catch .interrupted {
        continue
      }
    }
  }

  /// Writes all of the bytes, in as many calls as that takes.
  func writeAll(
    _ bytes: [UInt8], to descriptor: FileDescriptor, at offset: Int64
  ) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let place = offset + Int64(bytes.count - rest.count)
      rest = rest.dropFirst(
        try Self.retrying { () throws(Errno) in try write(descriptor, place, rest) })
    }
  }

  /// Makes a private file where there must be none.
  func makeFile(_ path: String) throws(Errno) {
    let descriptor = try Self.retrying { () throws(Errno) in
      try open(
        FilePath(path), .readWrite, [.create, .exclusiveCreate, .closeOnExec], .ownerReadWrite)
    }
    // Linux frees the descriptor even when closing fails, so this is never tried again.
    try close(descriptor)
  }

  /// Makes a private folder unless it is there.
  func makeFolderIfMissing(_ path: String) throws(Errno) {
    do {
      try Self.retrying { () throws(Errno) in try makeFolder(FilePath(path)) }
    } catch .fileExists {
      return
    }
  }

  /// Takes the name of a file away unless there is none.
  func removeIfThere(_ path: String) throws(Errno) {
    do {
      try Self.retrying { () throws(Errno) in try remove(FilePath(path)) }
    } catch .noSuchFileOrDirectory {
      return
    }
  }

  /// Returns when the names in a folder are on the disk.
  func synchronizeFolder(of path: String) throws(Errno) {
    let folder = FilePath(path).removingLastComponent()
    let descriptor = try Self.retrying { () throws(Errno) in
      try open(folder.isEmpty ? "." : folder, .readOnly, [.directory, .closeOnExec], [])
    }
    defer { try? close(descriptor) }  // Nothing was written through it.
    try Self.retrying { () throws(Errno) in try synchronize(descriptor) }
  }
}

import Glibc
import SystemPackage

/// Writes a file that only its owner can read.
enum NewFile {
  /// Writes a file where there is none; after an error there is none either.
  ///
  /// - Throws: `Errno.fileExists` where there is one already, which stays as it is.
  static func write(_ text: String, to path: String) throws(Errno) {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
    } catch {
      throw error as? Errno ?? .ioError
    }
    do {
      try descriptor.closeAfter { _ = try descriptor.writeAll(Array(text.utf8)) }
    } catch {
      unlink(path)  // Half of it is this call's own, and would stand in the way of the next.
      throw error as? Errno ?? .ioError
    }
  }

  /// Writes a file in place of another: whoever reads it finds the one or the other, whole.
  static func replace(_ path: String, with text: String) throws(Errno) {
    let new = "\(path).\(getpid())"
    unlink(new)  // A run that was killed left it.
    try write(text, to: new)
    guard rename(new, path) == 0 else {
      let error = Errno(rawValue: errno)
      unlink(new)
      throw error
    }
  }
}

import SystemPackage

/// Writes a new file that only its owner can read.
enum NewFile {
  /// - Throws: `Errno.fileExists` where there is one already, which stays as it is.
  static func write(_ text: String, to path: String) throws(Errno) {
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
      try descriptor.closeAfter { _ = try descriptor.writeAll(Array(text.utf8)) }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}

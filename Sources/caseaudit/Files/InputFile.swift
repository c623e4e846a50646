import SystemPackage

/// A file that a person gives the program to read.
struct InputFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// - Throws: `CommandError.unreadable`.
  var bytes: [UInt8] {
    get throws(CommandError) {
      do {
        let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        return try descriptor.closeAfter { try Self.readAll(descriptor) }
      } catch {
        throw .unreadable(path: path, error as? Errno ?? .ioError)
      }
    }
  }

  private static func readAll(_ descriptor: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try part.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }
}

import Glibc
import SystemPackage

extension FileCalls {
  /// The system itself.
  package static let live = FileCalls(
    open: { path, mode, options, permissions throws(Errno) in
      try typed {
        try FileDescriptor.open(
          path, mode, options: options, permissions: permissions, retryOnInterrupt: false)
      }
    },
    close: { descriptor throws(Errno) in try typed { try descriptor.close() } },
    read: { descriptor, offset, limit throws(Errno) in
      var bytes = [UInt8](repeating: 0, count: limit)
      let count = try typed {
        try bytes.withUnsafeMutableBytes {
          try descriptor.read(fromAbsoluteOffset: offset, into: $0, retryOnInterrupt: false)
        }
      }
      return Array(bytes.prefix(count))
    },
    write: { descriptor, offset, bytes throws(Errno) in
      try typed {
        try bytes.withUnsafeBytes {
          try descriptor.write(toAbsoluteOffset: offset, $0, retryOnInterrupt: false)
        }
      }
    },
    truncate: { descriptor, length throws(Errno) in
      try typed { try descriptor.resize(to: length, retryOnInterrupt: false) }
    },
    synchronize: { descriptor throws(Errno) in try check(fsync(descriptor.rawValue)) },
    lock: { descriptor, command, wanted throws(Errno) in
      var lock = wanted
      try check(fcntl(descriptor.rawValue, command, &lock))
      return lock
    },
    remove: { path throws(Errno) in try check(unlink(path.string)) },
    removeFolder: { path throws(Errno) in try check(rmdir(path.string)) },
    rename: { path, name throws(Errno) in try check(Glibc.rename(path.string, name.string)) },
    makeFolder: { path throws(Errno) in try check(mkdir(path.string, 0o700)) })

  private static func check(_ result: CInt) throws(Errno) {
    guard result != -1 else { throw Errno(rawValue: errno) }
  }

  private static func typed<Value>(_ call: () throws -> Value) throws(Errno) -> Value {
    do {
      return try call()
    } catch let error as Errno {
      throw error
    } catch {
      preconditionFailure("swift-system throws nothing but Errno")
    }
  }
}

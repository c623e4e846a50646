import Crypto
import Foundation
import SystemPackage

/// Makes files unreadable before their names go, so that another name of theirs shows nothing.
///
/// What a disk keeps of bytes that were written over is beyond any program (`docs/trust.md`).
struct Overwriting {
  private static let partSize = 1 << 16

  let calls: FileCalls

  /// The length of a file and the SHA-256 of its bytes.
  func fingerprint(of path: String) throws(LedgerError) -> (size: Int, hash: [UInt8]) {
    do {
      let descriptor = try open(path, .readOnly)
      defer { try? calls.close(descriptor) }  // Only read.
      var hash = SHA256()
      var size = 0
      while true {
        let part = try FileCalls.retrying { () throws(Errno) in
          try calls.read(descriptor, Int64(size), Self.partSize)
        }
        if part.isEmpty { return (size, Array(hash.finalize())) }
        hash.update(data: part)
        size += part.count
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Overwrites a file with zeros, empties it and takes its name away, each on the disk before
  /// the next; does nothing where there is none.
  func destroyFile(_ path: String) throws(LedgerError) {
    do {
      let descriptor = try open(path, .readWrite)
      do {
        try overwrite(descriptor)
      } catch {
        try? calls.close(descriptor)  // The first error is the one to tell.
        throw error
      }
      try calls.close(descriptor)
      try calls.removeIfThere(path)
      try calls.synchronizeFolder(of: path)
    } catch .noSuchFileOrDirectory {
      return
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private func open(
    _ path: String, _ mode: FileDescriptor.AccessMode
  ) throws(Errno) -> FileDescriptor {
    try FileCalls.retrying { () throws(Errno) in
      try calls.open(FilePath(path), mode, [.noFollow, .closeOnExec], [])
    }
  }

  private func overwrite(_ descriptor: FileDescriptor) throws(Errno) {
    let size = try descriptor.stat().size
    for offset in stride(from: 0, to: size, by: Self.partSize) {
      let count = min(Self.partSize, Int(size - offset))
      try calls.writeAll([UInt8](repeating: 0, count: count), to: descriptor, at: offset)
    }
    try FileCalls.retrying { () throws(Errno) in try calls.synchronize(descriptor) }
    try FileCalls.retrying { () throws(Errno) in try calls.truncate(descriptor, 0) }
    try FileCalls.retrying { () throws(Errno) in try calls.synchronize(descriptor) }
  }
}

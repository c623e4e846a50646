import Foundation
import SystemPackage

extension FileHandle {
  /// Opens a file to look at, with the system's error where that fails.
  static func looking(at path: String) throws -> FileHandle {
    let descriptor = try FileDescriptor.open(
      FilePath(path), .readOnly, options: [.closeOnExec])
    return FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: true)
  }

  /// Reads so many bytes, or those that there are.
  func bytes(at offset: UInt64, count: Int) throws -> [UInt8] {
    try seek(toOffset: offset)
    return [UInt8](try read(upToCount: count) ?? Data())
  }
}

import Foundation
import Synchronization
import SystemPackage

/// An inspection file that was looked at and found to be one, for as long as it is open.
///
/// Looking at a file that this process has open already would, on closing, drop the locks that
/// SQLite holds there. So the process remembers which files it has open, and looks only once.
struct OpenFile: ~Copyable {
  private struct Identity: Hashable {
    let device: DeviceID
    let inode: Inode
  }

  private static let open = Mutex<[Identity: Int]>([:])

  let path: String
  /// Whether this process had it open before.
  let isOpenedTwice: Bool
  /// Whether it may have a log: nothing but its header tells, and that is not looked at twice.
  let mayHaveLog: Bool
  private let identity: Identity

  /// Looks at the file, and refuses what is no inspection without touching it.
  init(path: String) throws(LedgerError) {
    self.path = path
    do {
      let stat = try Stat(FilePath(path))
      let identity = Identity(device: stat.deviceID, inode: stat.inode)
      let header = try Self.open.withLock { open in
        let count = open[identity, default: 0]
        let header = count == 0 ? try Self.examine(path, stat) : nil
        open[identity] = count + 1
        return header
      }
      isOpenedTwice = header == nil
      mayHaveLog = header?.keepsLog ?? true
      self.identity = identity
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  deinit {
    Self.open.withLock { [identity] open in
      let count = open[identity, default: 0]
      open[identity] = count > 1 ? count - 1 : nil
    }
  }

  /// Whether the path still leads to the file: one that was moved or deleted can be written to,
  /// and what was written is gone when it is closed.
  var isStillThere: Bool {
    guard let stat = try? Stat(FilePath(path)) else { return false }
    return Identity(device: stat.deviceID, inode: stat.inode) == identity
  }

  private static func examine(_ path: String, _ stat: Stat) throws -> FileHeader {
    guard stat.type == .regular else { throw LedgerError.notADatabase(path: path) }
    guard stat.size > 0 else { throw LedgerError.empty(path: path) }
    let bytes = try FileHandle.looking(at: path).bytes(at: 0, count: FileHeader.byteCount)
    guard let header = FileHeader(bytes) else { throw LedgerError.notADatabase(path: path) }
    guard header.applicationID == Schema.applicationID else {
      throw LedgerError.foreign(path: path, applicationID: header.applicationID)
    }
    guard header.version <= Schema.version else {
      throw LedgerError.newer(path: path, version: header.version)
    }
    guard header.version > 0 else {
      throw LedgerError.damaged(path: path, detail: "it has no version")
    }
    guard header.hasAllPages(in: stat.size) || LogCheck.hasLog(path) else {
      throw LedgerError.damaged(path: path, detail: "it is cut short")
    }
    return header
  }
}

import Foundation
import SystemPackage

/// Tells whether the log beside a file nobody has open belongs to it.
enum LogCheck {
  /// Whether there is a log with anything in it.
  static func hasLog(_ path: String) -> Bool {
    guard let stat = try? Stat(FilePath(path + "-wal")) else { return false }
    return stat.size > 0
  }

  /// Refuses a log that was written for another file.
  ///
  /// Only where nobody is writing: a log in use belongs to its writer, and is never whole.
  static func refuseStrayLog(beside path: String) throws {
    guard hasLog(path), let log = try WriteAheadLog(.looking(at: path + "-wal")) else { return }
    let file = try FileHandle.looking(at: path)
    guard let header = FileHeader(try file.bytes(at: 0, count: FileHeader.byteCount)) else {
      throw LedgerError.notADatabase(path: path)
    }
    if try log.isStray(beside: file, pageSize: header.pageSize) {
      throw LedgerError.strayLog(path: path)
    }
  }
}

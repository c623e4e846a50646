import Foundation
import GRDB
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
    let mark = try mark(of: path)
    guard try log.isStray(token: mark.token, onPage: mark.page, pageSize: mark.pageSize) else {
      return
    }
    throw LedgerError.strayLog(path: path)
  }

  private struct Mark {
    let page: Int
    let pageSize: Int
    let token: [UInt8]?
  }

  /// Reads where the token lies, and the token, from the file alone and without its log.
  private static func mark(of path: String) throws -> Mark {
    let queue = try DatabaseQueue.immutable(path)
    defer { try? queue.close() }  // Nothing can be lost: it was read only.
    return try queue.read { db in
      guard
        let page = try Int.fetchOne(
          db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'holder'"),
        let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size")
      else { throw MalformedRow(detail: "a table is missing") }
      let row = try Row.fetchOne(db, sql: "SELECT token FROM holder")
      return Mark(page: page, pageSize: pageSize, token: try row?.bytes(0))
    }
  }
}

extension DatabaseQueue {
  /// Opens a file that nobody writes, without locks and without a log, which read-only media need.
  static func immutable(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
  }
}

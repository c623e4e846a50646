import Foundation
import GRDB

extension DatabaseQueue {
  /// Opens a file that nobody writes, without locks and without a log, which read-only media need.
  static func immutable(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
  }
}

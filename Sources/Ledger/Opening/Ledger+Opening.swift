import Foundation
import GRDB
import SystemPackage

extension Ledger {
  /// Opens an inspection file.
  ///
  /// - Parameters:
  ///   - passphrase: What opens a protected file; a plain one needs none.
  ///   - key: ``dataKey`` of an earlier opening of the file or a copy of it, instead.
  /// - Throws: ``LedgerError``; a file that is refused was not touched.
  package static func open(
    at path: String, for access: Access, with passphrase: Passphrase? = nil,
    key: DataKey? = nil, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let path = resolved(path)
    let file = try OpenFile(path: path)
    do {
      let lock = try takeLock(path, access)
      if !file.isOpenedTwice && !isBeingWritten(path, access) {
        try LogCheck.refuseStrayLog(beside: path)
      }
      let database = try connect(path, access)
      let beginning = try database.read { db in
        try Beginning(path: path, passphrase: passphrase, key: key, db)
      }
      if let hold = Hold(access, environment) { try hold.begin(database, environment) }
      return Ledger(
        beginning, access: access, environment: environment, database: database, file: file,
        lock: lock)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func isBeingWritten(_ path: String, _ access: Access) -> Bool {
    access == .reading && FileLock.isTaken(beside: path)
  }

  static func takeLock(_ path: String, _ access: Access) throws -> FileLock? {
    if access == .reading { return nil }
    if let lock = try FileLock(beside: path) { return lock }
    throw LedgerError.busy(path: path, holder: Hold.holder(of: path))
  }

  static func connect(_ path: String, _ access: Access) throws -> DatabaseQueue {
    guard access == .reading else {
      return try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
    }
    // Read-only media cannot take the files that SQLite keeps beside a database with a log.
    let folder = FilePath(path).removingLastComponent().string
    if !FileManager.default.isWritableFile(atPath: folder) && !LogCheck.hasLog(path) {
      return try .immutable(path)
    }
    return try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
  }

  static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA secure_delete = ON;
          """)
    }
    return configuration
  }
}

extension Ledger.Beginning {
  init(
    path: String, passphrase: Passphrase? = nil, key: DataKey? = nil, _ db: Database
  ) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT identity, framework.id, revision, bytes
        FROM inspection JOIN framework ON framework.hash = inspection.framework
        """)
    guard let row else { throw MalformedRow(detail: "it says of no inspection") }
    self.init(
      path: path,
      identity: try row.randomID(0),
      framework: StoredFramework(
        id: try row.text(1), revision: try row.integer(2), bytes: try row.bytes(3)),
      latestTime: try Run.latestTime(db),
      fileKey: try KeySlot.fileKey(path: path, passphrase, key, db))
  }
}

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
    try open(
      at: path, for: access, by: Opener(passphrase: passphrase, key: key), environment: environment)
  }

  /// Opens an inspection file with its passphrase, or with a key that is at hand.
  static func open(
    at path: String, for access: Access, by opener: Opener, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let path = resolved(path)
    let file = try OpenFile(path: path)
    do {
      let lock = try takeLock(path, access, environment.files)
      let isWithoutItsLog = isWithoutItsLog(file, access)
      if !file.isOpenedTwice && !isBeingWritten(path, access) {
        try LogCheck.refuseStrayLog(beside: path)
      }
      // SQLite would put an empty log beside it, which the next opening could not tell from its own.
      let database =
        try isWithoutItsLog && access == .reading ? .immutable(path) : connect(path, access)
      let beginning = try database.read { db in
        try Beginning(path: path, by: opener, db)
      }
      if let hold = Hold(access, environment) { try hold.begin(database, environment) }
      let ledger = Ledger(
        beginning, access: access, environment: environment, database: database, file: file,
        lock: lock)
      ledger.isWithoutItsLog = isWithoutItsLog
      return ledger
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// A path with links followed, as a ledger knows its file.
  package static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func isBeingWritten(_ path: String, _ access: Access) -> Bool {
    access == .reading && FileLock.isTaken(beside: path)
  }

  static func isWithoutItsLog(_ file: borrowing OpenFile, _ access: Access) -> Bool {
    let path = file.path
    guard file.mayHaveLog, !FileManager.default.fileExists(atPath: path + "-wal"),
      !isBeingWritten(path, access)
    else { return false }
    // Where this cannot be asked, the opening itself says what is wrong.
    guard let database = try? DatabaseQueue.immutable(path) else { return false }
    defer { try? database.retire() }  // Only read.
    return (try? Hold.isNoted(database)) ?? false
  }

  static func takeLock(
    _ path: String, _ access: Access, _ calls: FileCalls
  ) throws -> FileLock? {
    if access == .reading { return nil }
    if let lock = try FileLock(beside: path, calls) { return lock }
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
  init(path: String, by opener: Opener, _ db: Database) throws {
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
      fileKey: try opener.fileKey(path: path, db))
  }
}

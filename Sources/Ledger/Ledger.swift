import GRDB
package import Inspection

/// An inspection file: everything anyone did, and what is true now because of it.
///
/// This type alone touches the file. Every write is one transaction that is on the disk when the
/// call returns (`docs/file-format.md`).
package final class Ledger {
  /// The file, with links resolved; `:memory:` where there is none.
  package let path: String
  /// The random identity of the inspection; only files of the same one merge.
  package let identity: RandomID
  /// The framework that the inspection is done by.
  package internal(set) var framework: StoredFramework

  /// Whether whoever wrote the file last did not close it, and the log that would tell what came
  /// last is not there.
  package internal(set) var isWithoutItsLog = false

  let access: Access
  let environment: LedgerEnvironment
  let keys: KeyRing
  private var database: DatabaseQueue?
  private var file: OpenFile?
  private var lock: FileLock?

  /// This opening as a writer; nil until the first write.
  var run: Run?
  /// The latest time of any entry, which new ones must not fall behind.
  var latestTime: UInt64
  /// The author of the last entry, since it is nearly always the same one.
  private var author: Author?
  var projections = ProjectionStore()
  /// Whether writing goes on although the file has vanished.
  private var isOrphaned = false
  /// The digest of all runs but this one, for authenticating them; nil until it is worked out.
  var otherRuns: [UInt8]?
  /// SQLite's number for the state of the file as other connections left it.
  private var seenVersion: Int?

  init(
    _ beginning: Beginning, access: Access, environment: LedgerEnvironment,
    database: DatabaseQueue, file: consuming OpenFile?, lock: consuming FileLock?
  ) {
    path = beginning.path
    identity = beginning.identity
    framework = beginning.framework
    latestTime = beginning.latestTime
    self.access = access
    self.environment = environment
    keys = KeyRing(beginning.fileKey)
    self.database = database
    self.file = file
    self.lock = lock
    database.inDatabase { [keys] db in keys.register(on: db) }
  }

  /// What is read of a file before anything else.
  struct Beginning {
    let path: String
    let identity: RandomID
    let framework: StoredFramework
    let latestTime: UInt64
    /// The data key of a protected file.
    let fileKey: DataKey?
  }
}

// MARK: - Reading and writing

extension Ledger {
  var isReadOnly: Bool { access == .reading }

  func connection() throws(LedgerError) -> DatabaseQueue {
    guard let database else { throw LedgerError.closed(path: path) }
    return database
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    let database = try connection()
    do {
      return try database.read(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Does everything in the body or nothing, and returns when it is on the disk.
  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    if isReadOnly { throw LedgerError.readOnly(path: path) }
    if hasVanished && !isOrphaned { throw LedgerError.vanished(path: path) }
    let database = try connection()
    let before = (run, latestTime, framework)
    do {
      return try database.write { db in
        try noticeOutsideWrites(db)
        let value = try body(db)
        if run != before.0 || otherRuns == nil { try authenticateRuns(db) }
        try stateToken(db)
        return value
      }
    } catch {
      (run, latestTime, framework) = before
      forget()
      throw LedgerError(error, path: path)
    }
  }

  /// A number that changes whenever another connection has written to the file.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func dataVersion() throws(LedgerError) -> Int {
    try read { db in try Self.dataVersion(db) }
  }

  private static func dataVersion(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "PRAGMA data_version")
    return try Int.fetchOne(statement) ?? 0
  }

  /// Forgets what was kept in memory if anybody else wrote; the lock stops only our own program.
  private func noticeOutsideWrites(_ db: Database) throws {
    let version = try Self.dataVersion(db)
    if version == seenVersion { return }
    seenVersion = version
    forget()
    latestTime = max(latestTime, try Run.latestTime(db))
  }

  /// Forgets what was kept in memory of the file's rows.
  func forget() {
    author = nil
    otherRuns = nil
    projections.forget()
  }

  /// Lets every transaction in the log carry the page that says whose log it is.
  private func stateToken(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE holder SET writes = writes + 1").execute()
  }

  /// Lets the file go; whatever is called afterwards says that it is closed.
  func release() throws {
    defer {
      database = nil
      file = nil
      lock = nil
    }
    try database?.retire()
  }

  var isClosed: Bool { database == nil }

  /// Lets what is still to be saved be written to a file that has vanished, to be copied from it.
  package func goOnWithoutFile() {
    isOrphaned = true
  }

  /// Whether the file was moved or deleted while it was open.
  package var hasVanished: Bool {
    switch file {
    case .some(let file): !file.isStillThere
    case .none: false
    }
  }
}

// MARK: - Authors

extension Ledger {
  /// The row of a code, made at its first use.
  func author(_ code: String, _ db: Database) throws -> Author {
    if let author = author, author.code == code { return author }
    let known = try Author.all(db).first { $0.code == code }
    let author =
      try known ?? Author.insert(Content(salt: environment.salt(), text: code), db)
    self.author = author
    return author
  }
}

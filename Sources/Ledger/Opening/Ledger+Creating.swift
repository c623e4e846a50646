import Foundation
import GRDB
package import Inspection
import Standards
import SystemPackage

extension Ledger {
  /// Makes a new inspection file that nobody else can read, and opens it for one command.
  ///
  /// - Parameter protection: Who may open the file; without it everybody who can read it.
  /// - Throws: ``LedgerError``; whatever lies at the path already was not touched.
  package static func create(
    at path: String, identity: RandomID? = nil, framework: StoredFramework, by author: String,
    protection: Protection? = nil, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let ledger = try makeFile(
      at: path, identity: identity, framework: framework, by: author, protection: protection,
      environment: environment)
    do {
      try ledger.adopt(framework, by: author)
      return ledger
    } catch {
      try? ledger.close()
      // What was begun is no inspection yet; if it cannot be removed, it will be refused.
      try? FileManager.default.removeItem(atPath: ledger.path)
      throw error
    }
  }

  /// Makes a file with its tables, its identity and a framework, but without an entry.
  static func makeFile(
    at path: String, identity: RandomID?, framework: StoredFramework, by author: String,
    protection: Protection?, environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let path = resolved(path)
    try makeEmptyFile(path, environment.files)
    let access = Access.writing(by: author)
    do {
      let lock = try takeLock(path, access, environment.files)
      let database = try connect(path, access)
      let beginning = try begin(
        database, path, identity, framework, protection?.seal(), environment)
      let file = try OpenFile(path: path)
      try Hold(access, environment)?.begin(database, environment)
      return Ledger(
        beginning, access: access, environment: environment, database: database, file: file,
        lock: lock)
    } catch {
      // What was begun is no inspection yet; if it cannot be removed, it will be refused.
      try? FileManager.default.removeItem(atPath: path)
      throw LedgerError(error, path: path)
    }
  }

  static let pathInMemory = ":memory:"

  /// An inspection without a file, for tests and for looking at a document.
  ///
  /// - Throws: ``LedgerError`` where SQLite has no memory for it.
  package static func inMemory(
    identity: RandomID? = nil, framework: StoredFramework, by author: String,
    environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let path = pathInMemory
    do {
      let database = try DatabaseQueue(configuration: configuration(isReadOnly: false))
      let beginning = try begin(database, path, identity, framework, nil, environment)
      let ledger = Ledger(
        beginning, access: .writing(by: author), environment: environment, database: database,
        file: nil, lock: nil)
      try ledger.adopt(framework, by: author)
      return ledger
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  static func makeEmptyFile(_ path: String, _ calls: FileCalls) throws(LedgerError) {
    for log in ["-wal", "-journal"] where FileManager.default.fileExists(atPath: path + log) {
      throw LedgerError.strayLog(path: path)
    }
    do {
      try calls.makeFile(path)
    } catch {
      throw LedgerError(creating: path, error)
    }
  }

  static func begin(
    _ database: DatabaseQueue, _ path: String, _ identity: RandomID?,
    _ framework: StoredFramework, _ seal: FileSeal?, _ environment: LedgerEnvironment
  ) throws -> Beginning {
    let identity = identity ?? environment.randomID()
    try Schema.migrator.migrate(database)
    try database.write { db in
      try framework.insert(db)
      try db.execute(
        sql: "INSERT INTO inspection (id, identity, framework) VALUES (1, ?, ?)",
        arguments: [identity.bytes.column, framework.hash.column])
      for slot in seal?.slots ?? [] { try slot.save(db) }
    }
    return Beginning(
      path: path, identity: identity, framework: framework, latestTime: 0, fileKey: seal?.key)
  }
}

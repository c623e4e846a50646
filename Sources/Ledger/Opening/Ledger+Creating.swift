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
    let path = resolved(path)
    try makeEmptyFile(path)
    let access = Access.writing(by: author)
    do {
      let lock = try takeLock(path, access)
      let database = try connect(path, access)
      let beginning = try begin(database, path, identity, framework, protection, environment)
      let file = try OpenFile(path: path)
      try Hold(access, environment)?.begin(database, environment)
      let ledger = Ledger(
        beginning, access: access, environment: environment, database: database, file: file,
        lock: lock)
      try ledger.adopt(framework, by: author)
      return ledger
    } catch {
      // What was begun is no inspection yet; if it cannot be removed, it will be refused.
      try? FileManager.default.removeItem(atPath: path)
      throw LedgerError(error, path: path)
    }
  }

  /// An inspection without a file, for tests and for looking at a document.
  package static func inMemory(
    identity: RandomID? = nil, framework: StoredFramework, by author: String,
    environment: LedgerEnvironment
  ) throws(LedgerError) -> Ledger {
    let path = ":memory:"
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

  private static func makeEmptyFile(_ path: String) throws(LedgerError) {
    for log in ["-wal", "-journal"] where FileManager.default.fileExists(atPath: path + log) {
      throw LedgerError.strayLog(path: path)
    }
    do {
      try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite
      ).close()
    } catch let error as Errno where error == .noSuchFileOrDirectory || error == .notDirectory {
      throw LedgerError.cannotCreate(path: path, detail: error.description)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static func begin(
    _ database: DatabaseQueue, _ path: String, _ identity: RandomID?,
    _ framework: StoredFramework, _ protection: Protection?, _ environment: LedgerEnvironment
  ) throws -> Beginning {
    let fileKey = protection.map { _ in DataKey.random() }
    let slots = try fileKey.flatMap { try protection?.slots(for: $0) } ?? []
    let identity = identity ?? environment.randomID()
    try Schema.migrator.migrate(database)
    try database.write { db in
      try framework.insert(db)
      try db.execute(
        sql: "INSERT INTO inspection (id, identity, framework) VALUES (1, ?, ?)",
        arguments: [identity.bytes.column, framework.hash.column])
      for slot in slots { try slot.save(db) }
    }
    return Beginning(
      path: path, identity: identity, framework: framework, latestTime: 0, fileKey: fileKey)
  }
}

import Foundation
import GRDB
import Inspection
import Standards
import SystemPackage

extension Ledger {
  /// Destroys an inspection file with its log, its lock and its backups.
  ///
  /// Keys are thrown away first, so that a protected file is lost even where a disk keeps what
  /// was written over. A file of ours that is too damaged to be opened is destroyed as well; the
  /// certificate then says less.
  ///
  /// - Parameter isPassphraseLost: whether a protected file is to go without being opened.
  ///
  /// - Throws: ``LedgerError``; before the first file is overwritten nothing has been changed.
  package static func destroy(
    at path: String, by author: String, with passphrase: Passphrase? = nil,
    isPassphraseLost: Bool = false, environment: LedgerEnvironment
  ) throws(LedgerError) -> DestructionCertificate {
    let path = resolved(path)
    let facts = try isPassphraseLost ? nil : facts(of: path, author, passphrase, environment)
    return try withLock(beside: path, environment) { () throws(LedgerError) in
      let overwriting = Overwriting(calls: environment.files)
      let files =
        BackupFolder(beside: path).files + ["-wal", "-shm", "-journal", ""].map { path + $0 }
      let present = files.filter(FileManager.default.fileExists)
      let certificate = DestructionCertificate(
        clock: environment.clock(at: environment.now()), program: environment.program,
        extent: facts?.extent,
        files: try present.reversed().map { path throws(LedgerError) in
          let (size, hash) = try overwriting.fingerprint(of: path)
          return DestructionCertificate.File(path: path, size: size, hash: hash.hexadecimal)
        },
        disclosures: facts?.disclosures ?? [])
      for file in present where file.hasSuffix(".caseaudit") || file == path { throwKeysAway(file) }
      for file in present { try overwriting.destroyFile(file) }
      try removeFolder(BackupFolder(beside: path).path, environment.files)
      return certificate
    }
  }

  private struct Facts {
    let extent: LedgerExtent
    let disclosures: [Disclosure]
  }

  /// Takes the log in, and gathers what the certificate says; nil for a damaged file.
  private static func facts(
    of path: String, _ author: String, _ passphrase: Passphrase?, _ environment: LedgerEnvironment
  ) throws(LedgerError) -> Facts? {
    let ledger: Ledger
    do {
      ledger = try open(
        at: path, for: .writing(by: author), with: passphrase, environment: environment)
    } catch .damaged {
      return nil
    }
    let facts: Facts?
    do {
      facts = Facts(extent: try ledger.extent(), disclosures: try ledger.disclosures())
    } catch .damaged {
      facts = nil
    }
    try ledger.close()
    return facts
  }

  private static func withLock<Value>(
    beside path: String, _ environment: LedgerEnvironment, _ body: () throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let lock: FileLock?
    do {
      lock = try takeLock(path, .writing(by: ""), environment.files)
    } catch {
      throw LedgerError(error, path: path)
    }
    let value = try body()
    _ = consume lock
    return value
  }

  /// Empties the table of keys without a journal, in which they would stand once more.
  private static func throwKeysAway(_ path: String) {
    // What cannot be opened is overwritten all the same.
    guard
      let database = try? DatabaseQueue(
        path: path, configuration: configuration(isReadOnly: false))
    else { return }
    try? database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; DELETE FROM wrappedKey")
    }
    try? database.close()
  }

  private static func removeFolder(_ path: String, _ calls: FileCalls) throws(LedgerError) {
    do {
      try FileCalls.retrying { () throws(Errno) in try calls.removeFolder(FilePath(path)) }
    } catch .noSuchFileOrDirectory {
      return
    } catch .directoryNotEmpty {
      return  // Somebody else's files lie there; they are not ours to remove.
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

import Foundation
import GRDB

extension Ledger {
  /// Copies an inspection file, which may be in use, to a path where there is nothing.
  ///
  /// The copy was opened once and is whole when this returns. It needs no passphrase: what is
  /// sealed stays sealed. Making a backup and restoring one are both this.
  ///
  /// - Throws: ``LedgerError``; no half copy is left then.
  package static func copy(
    from path: String, to copy: String, environment: LedgerEnvironment
  ) throws(LedgerError) {
    try withConnection(to: path) { source throws(LedgerError) in
      do {
        try Copying(environment: environment).copy(source, to: resolved(copy))
      } catch {
        throw LedgerError(error, path: copy)
      }
    }
  }

  /// Puts a backup into the folder beside a file, and takes those away that are out of date.
  ///
  /// - Returns: Where the backup lies.
  /// - Throws: ``LedgerError`` about the file or the folder of its backups; no half backup is left
  ///   then.
  package static func backUp(
    _ path: String, environment: LedgerEnvironment
  ) throws(LedgerError) -> String {
    try withConnection(to: path) { source throws(LedgerError) in
      try backUp(source, of: path, Copying(environment: environment))
    }
  }

  /// Puts a backup of what this ledger holds beside its file, even where the file is gone.
  ///
  /// - Throws: ``LedgerError`` about the folder of the backups; no half backup is left then.
  package func backUp() throws(LedgerError) -> String {
    try Self.backUp(connection(), of: path, Copying(environment: environment))
  }

  static func backUp(
    _ source: DatabaseQueue, of path: String, _ copying: Copying
  ) throws(LedgerError) -> String {
    let folder = BackupFolder(beside: path)
    let calls = copying.environment.files
    let moment = copying.environment.now()
    do {
      try calls.makeFolderIfMissing(folder.path)
      for file in folder.files where file.hasSuffix(BackupFolder.unfinished) {
        try calls.removeIfThere(file)  // A run that was killed left it.
      }
      let backup = folder.pathForBackup(at: moment)
      try copying.copy(source, to: backup)
      for outdated in folder.outdated(at: moment) { try calls.removeIfThere(outdated.path) }
      return backup
    } catch {
      throw LedgerError(error, path: folder.path)
    }
  }

  /// Opens a file only to look at it or to copy it, without asking what it says, and leaves nothing
  /// beside it.
  static func withConnection<Value>(
    to path: String, _ body: (DatabaseQueue) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let path = resolved(path)
    let file = try OpenFile(path: path)
    let database: DatabaseQueue
    do {
      if !file.isOpenedTwice && !FileLock.isTaken(beside: path) {
        try LogCheck.refuseStrayLog(beside: path)
      }
      // As in opening: SQLite would put an empty log beside a file whose own is missing.
      database =
        try isWithoutItsLog(file, .reading) ? .immutable(path) : connect(path, .reading)
    } catch {
      throw LedgerError(error, path: path)
    }
    defer { try? database.retire() }  // Nothing can be lost: it was read only.
    return try body(database)
  }
}

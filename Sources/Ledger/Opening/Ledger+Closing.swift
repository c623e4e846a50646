import GRDB

extension Ledger {
  /// Takes the log into the file and empties it: after a second without keys, before a suspend.
  ///
  /// Where somebody is reading, the log stays as it is; nothing is lost by that.
  ///
  /// - Throws: ``LedgerError`` where writing fails; the log then still holds what was saved.
  package func checkpoint() throws(LedgerError) {
    if isReadOnly { return }
    let database = try connection()
    do {
      _ = try database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {
      return
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Begins the log anew, with nothing but its mark in it.
  ///
  /// SQLite brings the head of a new log to the disk before anything else of it. Done in the pause
  /// in which the old one was taken in, the next answer waits for the disk once and not twice.
  ///
  /// - Throws: ``LedgerError``; nothing was written then.
  package func beginLog() throws(LedgerError) {
    try write { _ in }
  }

  /// Leaves one whole file without a log, and lets it go.
  ///
  /// The file is let go even where an error is thrown; the log then still holds what was saved.
  ///
  /// - Throws: ``LedgerError`` about the first step that failed.
  package func close() throws(LedgerError) {
    if isClosed { return }
    do {
      // SQLite lets nothing be tidied in a file that is no longer where it was.
      if !isReadOnly && !hasVanished { try Hold.end(connection()) }
      try release()
    } catch {
      try? release()  // The first error is the one to tell.
      throw LedgerError(error, path: path)
    }
  }
}

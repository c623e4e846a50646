import Foundation
import GRDB
import SystemPackage

/// Makes one whole, proven file out of a database that may be in use.
struct Copying {
  /// Thrown inside where nobody wants the copy any more.
  struct Abandoned: Error {}

  /// Pages copied between two looks whether the copy is still wanted: one megabyte.
  private static let pagesPerStep: CInt = 256

  let environment: LedgerEnvironment
  var isWanted: () -> Bool = { true }

  /// Copies to a path where there is nothing, with SQLite's online backup.
  ///
  /// The copy has its name only once it was opened and found sound.
  func copy(_ source: DatabaseQueue, to path: String) throws {
    let calls = environment.files
    if FileManager.default.fileExists(atPath: path) { throw Errno.fileExists }
    let unfinished = path + BackupFolder.unfinished
    try Ledger.makeEmptyFile(unfinished, calls)
    do {
      try fill(unfinished, from: source)
      try FileCalls.retrying { () throws(Errno) in
        try calls.rename(FilePath(unfinished), FilePath(path))
      }
      try calls.synchronizeFolder(of: path)
    } catch {
      // The first error is the one to tell.
      for ending in ["", "-journal", "-wal", "-shm"] {
        try? calls.removeIfThere(unfinished + ending)
      }
      throw error
    }
  }

  private func fill(_ path: String, from source: DatabaseQueue) throws {
    let copy = try DatabaseQueue(path: path, configuration: Ledger.configuration(isReadOnly: false))
    let expected = try source.read { db in
      // Read first, so that the copy is of the very state that was looked at.
      let extent = try Extent(db)
      try copy.writeWithoutTransaction { copy in
        try db.backup(to: copy, pagesPerStep: Self.pagesPerStep) { _ in
          if !isWanted() { throw Abandoned() }
        }
      }
      return extent
    }
    try copy.writeWithoutTransaction { db in
      guard try Hold.leaveLog(db) else { throw MalformedRow(detail: "the copy is in use") }
      // Nobody holds the copy, and a log found beside it later cannot be its own.
      try db.execute(sql: "DELETE FROM holder")
    }
    try copy.retire()
    try prove(path, expected)
  }

  /// Opens the copy once, as the next person would.
  private func prove(_ path: String, _ expected: Extent) throws {
    let file = try OpenFile(path: path)
    let database = try Ledger.connect(file.path, .reading)
    defer { try? database.retire() }  // Nothing can be lost: it was read only.
    try database.read { db in
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok",
        try Extent(db) == expected
      else { throw MalformedRow(detail: "the copy is not what was copied") }
    }
  }
}

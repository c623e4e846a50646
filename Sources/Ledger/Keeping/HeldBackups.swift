import Foundation
import GRDB
import Inspection

/// Backups beside a file, all held open for one change.
///
/// One that somebody uses, or that cannot be read just now, is a reason to refuse the change
/// before it has begun: a backup is destroyed only where nobody could ever change it.
struct HeldBackups {
  private let ledgers: [Ledger]
  private let hopeless: [String]
  private let calls: FileCalls

  /// Holds the backups of a ledger's inspection; another inspection's are not ours to change.
  ///
  /// - Parameter isDone: whether a backup needs no change, by what it says without a key.
  /// - Throws: ``LedgerError`` about a backup that cannot be changed now; none is held then.
  init(
    beside ledger: Ledger, by author: String,
    unless isDone: (_ path: String, Database) throws -> Bool = { _, _ in false }
  ) throws(LedgerError) {
    var (ledgers, hopeless) = ([Ledger](), [String]())
    for path in BackupFolder(beside: ledger.path).backups.map(\.path) {
      do {
        guard try Self.isToChange(path, of: ledger.identity, unless: isDone) else { continue }
        ledgers.append(
          try Ledger.open(
            at: path, for: .writing(by: author), by: Opener(key: ledger.keys.fileKey),
            environment: ledger.environment))
      } catch {
        if case .missing = error { continue }  // Gone meanwhile.
        guard error.isForGood else {
          for ledger in ledgers { try? ledger.close() }  // Nothing was written.
          throw error
        }
        hopeless.append(path)
      }
    }
    self.ledgers = ledgers
    self.hopeless = hopeless
    calls = ledger.environment.files
  }

  private static func isToChange(
    _ path: String, of identity: RandomID, unless isDone: (String, Database) throws -> Bool
  ) throws(LedgerError) -> Bool {
    try Ledger.withConnection(to: path) { database throws(LedgerError) in
      do {
        return try database.read { db in
          guard try Extent(db).identity == identity.bytes else { return false }
          return try !isDone(path, db)
        }
      } catch {
        throw LedgerError(error, path: path)
      }
    }
  }

  /// Lets all of them go as they were.
  func letGo() {
    for ledger in ledgers { try? ledger.close() }  // Nothing was written.
  }

  /// Changes each and lets it go; what turns out to be beyond change is destroyed.
  ///
  /// - Parameter change: says whether it changed the backup.
  /// - Throws: the first ``LedgerError`` of a backup that was left, once the others are done.
  func change(
    _ change: (Ledger) throws(LedgerError) -> Bool
  ) throws(LedgerError) -> BackupChanges {
    var (rewritten, removed) = ([String](), hopeless)
    var failure: LedgerError?
    for ledger in ledgers {
      do {
        let isChanged = try change(ledger)
        try ledger.close()
        if isChanged { rewritten.append(ledger.path) }
      } catch {
        try? ledger.close()  // The first error is the one to tell.
        if error.isForGood { removed.append(ledger.path) } else { failure = failure ?? error }
      }
    }
    for path in removed { try Overwriting(calls: calls).destroyFile(path) }
    if let failure { throw failure }
    return BackupChanges(rewritten: rewritten, removed: removed.sorted())
  }
}

extension Ledger {
  /// Refuses while somebody has a backup open: to be asked before the file itself is touched.
  ///
  /// - Throws: ``LedgerError/busy(path:holder:)`` about the first backup in use.
  package static func refuseBackupsInUse(beside path: String) throws(LedgerError) {
    for backup in BackupFolder(beside: path).backups where FileLock.isTaken(beside: backup.path) {
      throw .busy(path: backup.path, holder: Hold.holder(of: backup.path))
    }
  }
}

extension LedgerError {
  /// Whether trying again, later or elsewhere, could never help.
  fileprivate var isForGood: Bool {
    switch self {
    case .empty, .notADatabase, .foreign, .damaged, .passphraseNeeded, .wrongPassphrase: true
    default: false
    }
  }
}

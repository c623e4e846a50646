/// What came of changing the backups beside a file.
package struct BackupChanges: Hashable, Sendable {
  /// Backups that were written anew.
  package let rewritten: [String]
  /// Backups that could not be written anew, and are gone.
  package let removed: [String]
}

extension Ledger {
  /// Changes every backup beside the file; one that cannot be changed is destroyed.
  ///
  /// - Parameter change: says whether it changed the backup.
  func changeBackups(
    by author: String = "", _ change: (Ledger) throws(LedgerError) -> Bool
  ) throws(LedgerError) -> BackupChanges {
    var (rewritten, removed) = ([String](), [String]())
    for path in BackupFolder(beside: path).backups.map(\.path) {
      do {
        let backup = try Ledger.open(
          at: path, for: .writing(by: author), by: Opener(key: keys.fileKey),
          environment: environment)
        let isChanged = try change(backup)
        try backup.close()
        if isChanged { rewritten.append(path) }
      } catch {
        try Overwriting(calls: environment.files).destroyFile(path)
        removed.append(path)
      }
    }
    return BackupChanges(rewritten: rewritten, removed: removed)
  }
}

/// What came of changing the backups beside a file.
package struct BackupChanges: Hashable, Sendable {
  /// That there was nothing to change.
  package static let none = BackupChanges(rewritten: [], removed: [])

  /// Backups that were written anew.
  package let rewritten: [String]
  /// Backups that could never be written anew, and are gone.
  package let removed: [String]
}

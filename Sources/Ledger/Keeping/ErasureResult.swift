/// What came of erasing a case.
package struct ErasureResult: Hashable, Sendable {
  /// Values that were taken out of the file.
  package let contents: Int
  /// Backups out of which the case was taken.
  package let rewritten: [String]
  /// Backups that could not be rewritten, and are gone.
  package let removed: [String]
  /// What left the file before, and is beyond reach.
  package let disclosures: [Disclosure]
}

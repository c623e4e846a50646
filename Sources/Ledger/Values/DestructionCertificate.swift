/// What was destroyed, without a word of what it said.
package struct DestructionCertificate: Hashable, Sendable {
  /// A file that is gone.
  package struct File: Hashable, Sendable {
    /// Where it lay.
    package let path: String
    /// Bytes that it held.
    package let size: Int
    /// The SHA-256 of those bytes, in hexadecimal digits.
    package let hash: String
  }

  /// The wall time with zone.
  package let clock: String
  /// The version of the program.
  package let program: String
  /// What the inspection held, where that could still be read.
  package let extent: LedgerExtent?
  /// The inspection file first, then its log and the backups beside it.
  package let files: [File]
  /// What left the file before, and still exists for all that the file knows.
  package let disclosures: [Disclosure]
}

import Crypto

/// The framework file as it lies in the ledger: what it says it is, and its bytes.
package struct StoredFramework: Hashable, Sendable {
  /// The framework's id, such as `hmip-youth-2021`.
  package let id: String
  /// The revision of the framework's file.
  package let revision: Int
  /// The bytes of the framework's file.
  package let bytes: [UInt8]
  /// The SHA-256 of the bytes; two ledgers merge only where it is the same.
  package let hash: [UInt8]

  package init(id: String, revision: Int, bytes: [UInt8]) {
    self.id = id
    self.revision = revision
    self.bytes = bytes
    self.hash = Array(SHA256.hash(data: bytes))
  }
}

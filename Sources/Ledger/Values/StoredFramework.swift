import Crypto
import GRDB
import Standards

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

  /// The bytes of a framework file with what they say of themselves; the hash is worked out.
  package init(id: String, revision: Int, bytes: [UInt8]) {
    self.id = id
    self.revision = revision
    self.bytes = bytes
    self.hash = Array(SHA256.hash(data: bytes))
  }
}

extension StoredFramework {
  func insert(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO framework (hash, id, revision, bytes) VALUES (?, ?, ?, ?)",
      arguments: [hash.column, id, revision, bytes.column])
  }

  /// What the entry of its adoption says.
  var value: JSON {
    ["id": .string(id), "revision": .integer(revision), "hash": .string(hash.hexadecimal)]
  }
}

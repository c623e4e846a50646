import GRDB

/// What opens a protected file; a plain one needs nothing.
struct Opener {
  var passphrase: Passphrase?
  /// The key of an earlier opening, which spares deriving it again.
  var key: DataKey?

  /// The data key of a file; nil where it is plain.
  func fileKey(path: String, _ db: Database) throws -> DataKey? {
    let slots = try KeySlot.all(db)
    if slots.isEmpty { return nil }
    if let key, try Self.isKey(key, db) { return key }
    guard let passphrase else { throw LedgerError.passphraseNeeded(path: path) }
    for slot in slots {
      if let key = try slot.open(with: passphrase) { return key }
    }
    throw LedgerError.wrongPassphrase(path: path)
  }

  /// Whether a key opens what lies under the file's; every file has an author.
  private static func isKey(_ key: DataKey, _ db: Database) throws -> Bool {
    guard let row = try Row.fetchOne(db, sql: "SELECT commitment, content FROM author") else {
      return false
    }
    let context = SealingContext("author", [try row.bytes(0)])
    return try key.open(row.bytes(1), authenticating: context) != nil
  }
}

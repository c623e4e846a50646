import GRDB
import Inspection

/// What opens a protected file; a plain one needs nothing.
enum Opener {
  case passphrase(Passphrase?)
  /// The key of a file whose backup is opened.
  case key(DataKey?)

  /// The data key of a file; nil where it is plain.
  func fileKey(path: String, _ identity: RandomID, _ db: Database) throws -> DataKey? {
    let slots = try KeySlot.all(db)
    if slots.isEmpty { return nil }
    switch self {
    case .passphrase(nil), .key(nil): throw LedgerError.passphraseNeeded(path: path)
    case .passphrase(let passphrase?):
      for slot in slots {
        if let key = try slot.open(with: passphrase) { return key }
      }
    case .key(let key?):
      if try RunAuthentication(key, identity).holds(db) { return key }
    }
    throw LedgerError.wrongPassphrase(path: path)
  }
}

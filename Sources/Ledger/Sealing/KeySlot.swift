import GRDB
import Standards

/// A copy of the file's data key that one passphrase opens.
struct KeySlot {
  /// Whose passphrase it is.
  enum Purpose: String {
    /// Everybody who works in the file.
    case file
    /// The lead inspector.
    case lead
  }

  let purpose: Purpose
  let wrapped: WrappedKey

  init(
    _ purpose: Purpose, _ key: DataKey, under passphrase: Passphrase, _ cost: KeyDerivation.Cost
  ) throws {
    self.purpose = purpose
    wrapped = try WrappedKey(key, for: purpose.rawValue, under: passphrase, cost: cost)
  }

  func open(with passphrase: Passphrase) throws -> DataKey? {
    try wrapped.open(for: purpose.rawValue, with: passphrase)
  }
}

// MARK: - In the file

extension KeySlot {
  /// The slots of a file; none where it is plain.
  static func all(_ db: Database) throws -> [KeySlot] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT purpose, derivation, wrapped FROM wrappedKey WHERE purpose <> 'case'
        ORDER BY purpose
        """
    ).map(KeySlot.init)
  }

  private init(_ row: Row) throws {
    guard let purpose = Purpose(rawValue: try row.text(0)),
      let derivation = try? JSON(parsing: row.text(1))
    else { throw MalformedRow(detail: "it does not say how its key is derived") }
    self.purpose = purpose
    wrapped = try WrappedKey(derivation: derivation, bytes: row.bytes(2))
  }

  /// Puts the copy in place of the one before.
  func save(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO wrappedKey (purpose, subject, derivation, wrapped) VALUES (?, x'', ?, ?)
        ON CONFLICT (purpose, subject) DO UPDATE
        SET derivation = excluded.derivation, wrapped = excluded.wrapped
        """,
      arguments: [purpose.rawValue, wrapped.derivation.value.text(), wrapped.bytes.column])
  }
}

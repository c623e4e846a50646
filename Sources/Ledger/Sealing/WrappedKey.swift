package import Standards

/// A data key wrapped under a key that comes from a passphrase.
package struct WrappedKey: Hashable, Sendable {
  /// How the wrapping key comes from the passphrase.
  package let derivation: KeyDerivation
  /// The wrapped key.
  package let bytes: [UInt8]

  /// Wraps a key for whoever knows the passphrase.
  ///
  /// - Parameter purpose: What the key is for, such as `file`; the copy serves nothing else.
  /// - Throws: An error where no key can be derived at these costs.
  package init(
    _ key: DataKey, for purpose: String, under passphrase: Passphrase,
    cost: KeyDerivation.Cost = .standard
  ) throws {
    let derivation = KeyDerivation.fresh(cost)
    self.derivation = derivation
    bytes = try derivation.key(from: passphrase)
      .wrap(key, authenticating: Self.context(purpose, derivation))
  }

  /// Takes a wrapped key as it lies in a file.
  ///
  /// - Throws: An error that becomes ``LedgerError/damaged(path:detail:)`` where the derivation
  ///   makes no sense, or asks for more than 1 GiB of memory.
  package init(derivation: JSON, bytes: [UInt8]) throws {
    self.derivation = try KeyDerivation(derivation)
    self.bytes = bytes
  }

  /// The key; nil where the passphrase is another one, or the copy was altered.
  ///
  /// - Throws: An error where no key can be derived at these costs.
  package func open(for purpose: String, with passphrase: Passphrase) throws -> DataKey? {
    if passphrase.bytes.isEmpty { return nil }
    return try derivation.key(from: passphrase)
      .unwrap(bytes, authenticating: Self.context(purpose, derivation))
  }

  private static func context(_ purpose: String, _ derivation: KeyDerivation) -> SealingContext {
    SealingContext("wrappedKey", [Array(purpose.utf8), Array(derivation.value.text().utf8)])
  }
}

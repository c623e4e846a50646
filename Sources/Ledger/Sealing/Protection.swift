/// Who may open a protected file.
package struct Protection: Sendable {
  /// What the inspectors type.
  package let passphrase: Passphrase
  /// What the lead inspector keeps, for the day when the other is forgotten.
  package let recovery: Passphrase?
  /// How slow a guess is.
  package let cost: KeyDerivation.Cost

  package init(
    _ passphrase: Passphrase, recovery: Passphrase? = nil, cost: KeyDerivation.Cost = .standard
  ) {
    self.passphrase = passphrase
    self.recovery = recovery
    self.cost = cost
  }

  /// The copies of a file's key that its passphrases open.
  func slots(for key: DataKey) throws -> [KeySlot] {
    let lead = try recovery.map { try KeySlot(.lead, key, under: $0, cost) }
    return try [KeySlot(.file, key, under: passphrase, cost)] + (lead.map { [$0] } ?? [])
  }
}

/// Who may open a protected file.
package struct Protection: Sendable {
  /// What the inspectors type.
  package let passphrase: Passphrase
  /// What the lead inspector keeps, for the day when the other is forgotten.
  package let recovery: Passphrase?
  /// How slow a guess is.
  package let cost: KeyDerivation.Cost

  /// Protection by one passphrase, and by a second one where the lead inspector keeps it.
  package init(
    _ passphrase: Passphrase, recovery: Passphrase? = nil, cost: KeyDerivation.Cost = .standard
  ) {
    self.passphrase = passphrase
    self.recovery = recovery
    self.cost = cost
  }

  /// A key that nobody has seen, and the copies of it that the passphrases open.
  func seal() throws -> FileSeal {
    let key = DataKey.random()
    let lead = try recovery.map { try KeySlot(.lead, key, under: $0, cost) }
    return FileSeal(
      key: key,
      slots: try [KeySlot(.file, key, under: passphrase, cost)] + (lead.map { [$0] } ?? []))
  }
}

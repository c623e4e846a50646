import Inspection
import Ledger

/// A copy of an inspection from somebody else: a file, or a package.
enum OtherCopy {
  /// Opens what lies at a path, to look at.
  ///
  /// A protected copy mostly opens with the passphrase of the file beside which it is looked at.
  private static func open(
    _ path: String, _ passphrase: PackagePassphrase, beside file: InspectionFile
  ) throws -> Ledger {
    if Ledger.isPackage(path) { return try openPackage(path, passphrase) }
    do {
      return try InspectionFile(path: path, passphrase: file.passphrase).open(for: .reading)
    } catch LedgerError.wrongPassphrase, LedgerError.passphraseNeeded {
      return try InspectionFile(path: path).open(for: .reading)
    }
  }

  /// Opens a package; a damaged one is refused before anybody is asked for a passphrase.
  static func openPackage(_ path: String, _ passphrase: PackagePassphrase) throws -> Ledger {
    try Ledger.requireWholePackage(at: path)
    return try Ledger.openPackage(
      at: path, with: passphrase.attempt(for: path), environment: Program.ledgerEnvironment)
  }

  /// Opens several, and closes each however their use ends.
  static func using<Value>(
    _ paths: [String], _ passphrase: PackagePassphrase, beside file: InspectionFile,
    _ body: ([Ledger]) throws -> Value
  ) throws -> Value {
    try using(paths[...], passphrase, beside: file, opened: [], body)
  }

  private static func using<Value>(
    _ rest: ArraySlice<String>, _ passphrase: PackagePassphrase, beside file: InspectionFile,
    opened: [Ledger], _ body: ([Ledger]) throws -> Value
  ) throws -> Value {
    guard let path = rest.first else { return try body(opened) }
    return try InspectionFile.using(open(path, passphrase, beside: file)) { other in
      try using(
        rest.dropFirst(), passphrase, beside: file, opened: opened + [other], body)
    }
  }
}

import ArgumentParser
import Ledger

/// The lead inspector's own passphrase, where a file is being protected.
struct RecoveryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Read a second passphrase, for the lead inspector, from the first line of a file. Without \
      --passphrase-file it is asked for.
      """, valueName: "path"),
    completion: .file())
  var recoveryFile: String?

  /// Asks for what is to protect a file, or reads it.
  func protection(_ passphrase: PassphraseOptions) throws -> Protection {
    guard let passphraseFile = passphrase.passphraseFile else {
      return try Protection.asked(recovery: recoveryFile)
    }
    return Protection(
      try PassphraseSource(file: passphraseFile).new(""),
      recovery: try recoveryFile.map { try PassphraseSource(file: $0).new("") })
  }
}

extension Protection {
  /// Asks for a passphrase, and for a second one unless that lies in a file.
  static func asked(recovery file: String? = nil) throws -> Protection {
    let first = try PassphraseSource().new("Passphrase")
    if let file { return Protection(first, recovery: try PassphraseSource(file: file).new("")) }
    return Protection(
      first,
      recovery: try PassphraseSource().newIfAny("Second passphrase for the lead inspector"))
  }
}

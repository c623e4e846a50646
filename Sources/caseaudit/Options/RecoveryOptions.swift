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
    let first = try PassphraseSource(file: passphrase.passphraseFile).new("Passphrase")
    if let recoveryFile {
      return Protection(first, recovery: try PassphraseSource(file: recoveryFile).new(""))
    }
    if passphrase.passphraseFile != nil { return Protection(first) }
    return Protection(
      first,
      recovery: try PassphraseSource().newIfAny("Second passphrase for the lead inspector"))
  }
}

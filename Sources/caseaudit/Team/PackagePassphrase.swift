import ArgumentParser
import Ledger

/// The passphrase of a package: from a file, or asked for on the terminal.
///
/// It is not that of the inspection: the receiver is told it, and may know no other.
struct PackagePassphrase: ParsableArguments {
  @Option(
    name: .customLong("package-passphrase-file"),
    help: ArgumentHelp(
      "Read the passphrase of the package from the first line of a file.", valueName: "path"),
    completion: .file())
  var path: String?

  /// A passphrase to seal with, typed twice.
  func chosen() throws -> Passphrase {
    try source.new("Passphrase for the package")
  }

  /// The passphrase of a package that somebody else sealed.
  func attempt(for package: String) throws -> Passphrase {
    try source.passphrase(for: package)
  }

  private var source: PassphraseSource {
    PassphraseSource(file: path, option: "--package-passphrase-file")
  }
}

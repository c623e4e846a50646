import ArgumentParser

/// Where the passphrase of a protected file comes from: never an argument or the environment,
/// which other programs can see.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the passphrase from the first line of a file, rather than asking for it.",
      valueName: "path"),
    completion: .file())
  var passphraseFile: String?

  var source: PassphraseSource { PassphraseSource(file: passphraseFile) }
}

import ArgumentParser

/// The inspection file that a command is about.
struct FileArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The inspection file.", valueName: "file"),
    completion: .file(extensions: ["caseaudit"]))
  var path: String

  @OptionGroup var passphrase: PassphraseOptions

  var file: InspectionFile { InspectionFile(path: path, passphrase: passphrase.source) }
}

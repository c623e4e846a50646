import ArgumentParser
import Ledger

/// Sets another passphrase for a protected inspection.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Change the passphrase of a protected inspection.",
    discussion: """
      It opens with the passphrase from before, or with the lead inspector's. Copies of the file \
      made before still open with the passphrase from before.
      """)

  @OptionGroup var file: FileArgument

  @Flag(help: "Set the lead inspector's own passphrase instead.")
  var lead = false

  @Option(
    help: ArgumentHelp(
      "Read the new passphrase from the first line of a file.", valueName: "path"),
    completion: .file())
  var newPassphraseFile: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let file = file.file
    // All that can be refused is refused before the file is opened for writing.
    try InspectionFile.using(file.open(for: .reading)) { ledger in
      guard ledger.isProtected else { throw LedgerError.notProtected(path: ledger.path) }
    }
    let passphrase = try PassphraseSource(file: newPassphraseFile).new(
      lead ? "New passphrase for the lead inspector" : "New passphrase")
    try InspectionFile.using(file.open(for: .writing(by: writer.author))) { ledger in
      if lead {
        try ledger.setRecovery(to: passphrase)
      } else {
        try ledger.changePassphrase(to: passphrase)
      }
    }
    writer.remember()
    Console.say(
      """
      Changed the passphrase of \(file.path).
      Copies of the file made before still open with the passphrase from before.
      """)
  }
}

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
    try InspectionFile.using(file.file.open(for: .writing(by: writer.author))) { ledger in
      guard ledger.isProtected else { throw LedgerError.notProtected(path: file.path) }
      let passphrase = try PassphraseSource(file: newPassphraseFile).new(
        lead ? "New passphrase for the lead inspector" : "New passphrase")
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

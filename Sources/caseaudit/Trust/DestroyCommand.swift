import ArgumentParser
import Inspection
import Ledger

/// Ends an inspection file.
struct DestroyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy",
    abstract: "Destroy a file with its log and backups; print a certificate.",
    discussion: """
      Everything is overwritten before it is removed. The certificate on standard output says what \
      was destroyed, and nothing of what it said. Exports, packages and backups that were made \
      elsewhere are listed in it as far as the file knows them; they are never deleted.
      """)

  @OptionGroup var file: FileArgument
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try confirmation.confirm(
      "This destroys \(file.path), its log and its backups, for good.", byTyping: name())
    let certificate = try Ledger.destroy(
      at: file.path, by: writer.author, environment: Program.ledgerEnvironment)
    Program.stateFolder.forget(path: Ledger.resolved(file.path))
    try Console.write(CertificatePage(certificate, common.styling).text)
  }

  /// What must be typed: the name of the service, or of a file that no longer tells it.
  private func name() throws -> String {
    do {
      return try file.file.read().settings.service
    } catch LedgerError.damaged {
      return file.path
    }
  }
}

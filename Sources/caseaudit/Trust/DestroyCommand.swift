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
  @Flag(
    help: "Destroy a protected file without its passphrase; the certificate then lists no exports.")
  var passphraseLost = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = file.passphrase.source
    try confirmation.confirm(
      "This destroys \(file.path), its log and its backups, for good.", byTyping: name(source))
    let certificate = try Ledger.destroy(
      at: file.path, by: writer.author, with: passphrase(source),
      isPassphraseLost: passphraseLost, environment: Program.ledgerEnvironment)
    Program.stateFolder.forget(path: Ledger.resolved(file.path))
    try Console.write(CertificatePage(certificate, common.styling).text)
  }

  /// What must be typed: the name of the service, or of a file that no longer tells it.
  private func name(_ source: PassphraseSource) throws -> String {
    if passphraseLost { return file.path }
    do {
      return try InspectionFile(path: file.path, passphrase: source).read().settings.service
    } catch LedgerError.damaged {
      return file.path
    }
  }

  private func passphrase(_ source: PassphraseSource) throws -> Passphrase? {
    if passphraseLost { return nil }
    do {
      return try Ledger.isProtected(at: file.path) ? source.passphrase(for: file.path) : nil
    } catch LedgerError.damaged {
      return nil
    }
  }
}

import ArgumentParser
import Ledger
import Workbench

/// Seals an inspection that was made without a passphrase.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "Seal an inspection with a passphrase.",
    discussion: """
      Everything in the file and its backups is sealed, and nothing readable is left in them. \
      Copies made elsewhere stay as they are. Nobody can open the file without a passphrase, nor can we.
      """)

  @OptionGroup var file: FileArgument
  @OptionGroup var recovery: RecoveryOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    // Refused before anybody has thought of a passphrase.
    try Ledger.refuseBackupsInUse(beside: file.path)
    if try Ledger.isProtected(at: file.path) { return try finish() }
    let protection = try recovery.protection(file.passphrase)
    let backups = try InspectionFile.using(file.file.open(for: .writing(by: writer.author))) {
      ledger in
      try ledger.protect(protection)
    }
    writer.remember()
    Console.say(
      """
      Protected \(file.path). Keep the passphrase where the file is not.
      Copies made elsewhere are not protected: remove them, or keep them safe.
      """)
    tell(backups)
  }

  /// Ends what an earlier run could not.
  private func finish() throws {
    guard Ledger.hasPlainBackups(beside: file.path) else {
      throw LedgerError.alreadyProtected(path: file.path)
    }
    let backups = try InspectionFile.using(file.file.open(for: .writing(by: writer.author))) {
      ledger in
      try ledger.protectBackups()
    }
    // A plain one that lies there may be of another inspection.
    if backups == .none { throw LedgerError.alreadyProtected(path: file.path) }
    writer.remember()
    Console.say("Protected \(counted(backups.rewritten.count, "backup")) of \(file.path).")
    tell(backups)
  }

  private func tell(_ backups: BackupChanges) {
    for path in backups.removed { Console.say("\(path) could not be sealed, and is destroyed.") }
  }
}

import ArgumentParser
import Foundation
import Ledger

/// Makes a backup.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a backup, also while the file is open elsewhere.",
    discussion: """
      Without --to it goes into the folder beside the file, where the workbench keeps the last ten \
      and one a day for a week. A backup that is made elsewhere is noted in the access log. Each \
      is a whole file, private to you, that was opened once to prove it.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: ArgumentHelp("Where to make it; nothing may be there.", valueName: "path"))
  var to: String?

  @OptionGroup var purpose: PurposeOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if to == nil, purpose.purpose != nil {
      throw ValidationError("--purpose is for a backup that is made elsewhere, with --to.")
    }
  }

  func run() throws {
    let environment = Program.ledgerEnvironment
    if let to {
      try Ledger.copy(from: file.path, to: to, environment: environment)
      try log(URL(filePath: to).path)
      Console.say("Made the backup \(to).")
    } else {
      let path = try Ledger.backUp(file.path, environment: environment)
      Console.say("Made the backup \(path).")
    }
    writer.remember()
  }

  /// A copy elsewhere is beyond the reach of erasing and destroying, so the file should know it.
  private func log(_ path: String) throws {
    let event = Disclosure.event("backed up", "whole file", to: path, for: purpose.purpose)
    do {
      _ = try InspectionFile.using(file.file.open(for: .writing(by: writer.author))) {
        try $0.logAccess(event, by: writer.author)
      }
    } catch LedgerError.readOnly, LedgerError.busy {
      Console.say("\(file.path) cannot be written to now, so its access log does not show this.")
    }
  }
}

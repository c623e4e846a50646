import ArgumentParser
import Foundation
import Inspection
import Ledger
import Standards
import Workbench

/// Makes an inspection file of a package that somebody handed over.
struct ReceiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Make an inspection file of a package that somebody handed over.",
    discussion: """
      If you have a file of the same inspection already, “caseaudit merge” brings the package \
      into it. A package of which one byte was changed is refused. The passphrase of the package \
      is not that of the file: --protect gives the file one.
      """)

  @Argument(help: ArgumentHelp("The package.", valueName: "package"), completion: .file())
  var package: String

  @Option(help: ArgumentHelp("The inspection file to make.", valueName: "file"))
  var to: String

  @Flag(help: "Protect the file with a passphrase of its own.")
  var protect = false

  @OptionGroup var passphrase: PackagePassphrase
  @OptionGroup var filePassphrase: PassphraseOptions
  @OptionGroup var recovery: RecoveryOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if FileManager.default.fileExists(atPath: to) { throw LedgerError.exists(path: to) }
    let protection = try protect ? recovery.protection(filePassphrase) : nil
    let inspection = try InspectionFile.using(OtherCopy.openPackage(package, passphrase)) {
      try InspectionFile.using(receive($0, protection)) { ledger in
        let inspection = try Inspection(ledger)
        try ledger.commit(readings(inspection), by: writer.author)
        return inspection
      }
    }
    writer.remember()
    Console.say("Made \(to) with \(counted(inspection.activeCases.count, "case")).")
    if !inspection.casesReadAgain.isEmpty {
      Console.say("It is for a second reading; the bandings leave these cases out.")
    }
  }

  private func receive(
    _ opened: Ledger, _ protection: Protection?
  ) throws(LedgerError) -> Ledger {
    try Ledger.receive(
      opened, at: to, by: writer.author, noting: event, protection: protection,
      environment: Program.ledgerEnvironment)
  }

  /// Says whose the second readings are, which nobody knew when they were handed over.
  private func readings(_ inspection: Inspection) -> [Change] {
    inspection.casesReadAgain.compactMap { index in
      inspection.secondReadings[inspection.cases[index].id].map {
        inspection.addingReading(.second, writer.author, id: $0, of: index)
      }
    }
  }

  private var event: JSON {
    ["event": "received", "from": .string(URL(filePath: package).lastPathComponent)]
  }
}

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
      into it. A package of which one byte was changed is refused.
      """)

  @Argument(help: ArgumentHelp("The package.", valueName: "package"), completion: .file())
  var package: String

  @Option(help: ArgumentHelp("The inspection file to make.", valueName: "file"))
  var to: String

  @OptionGroup var passphrase: PackagePassphrase
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if FileManager.default.fileExists(atPath: to) { throw LedgerError.exists(path: to) }
    let opened = try OtherCopy.openPackage(package, passphrase)
    let inspection = try InspectionFile.using(opened) { package in
      try InspectionFile.using(
        Ledger.receive(
          package, at: to, by: writer.author, noting: event,
          environment: Program.ledgerEnvironment)
      ) { try Inspection($0) }
    }
    writer.remember()
    Console.say("Made \(to) with \(counted(inspection.activeCases.count, "case")).")
    if !inspection.casesReadAgain.isEmpty {
      Console.say("It is for a second reading; the bandings leave these cases out.")
    }
  }

  private var event: JSON {
    ["event": "received", "from": .string(URL(filePath: package).lastPathComponent)]
  }
}

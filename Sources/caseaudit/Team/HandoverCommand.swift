import ArgumentParser
import Foundation
import Inspection
import Ledger
import OrderedCollections
import Standards
import Workbench

/// Puts an inspection, or some of its cases, into one sealed file for somebody else.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Hand an inspection, or some of its cases, to somebody else in one sealed file.",
    discussion: """
      The package has a passphrase of its own: say it by another way than you send the file. The \
      receiver opens it with “caseaudit receive”, and you take the work back with “caseaudit \
      merge”. For a second reading nothing that the first reader found is in the package: no \
      answer, and no word of a note or a judged fact. That something was written at a question, \
      by whom and when, stays in its history.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: ArgumentHelp("The package to make.", valueName: "package"))
  var to: String

  @Option(
    name: .customLong("case"), parsing: .upToNextOption,
    help: ArgumentHelp("Only these cases.", valueName: "reference"))
  var cases: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("These cases, to be read blind a second time.", valueName: "reference"))
  var secondReading: [String] = []

  @Flag(help: "The drawn cases that nobody was handed yet, to be read blind.")
  var drawn = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Who is to read a second time; --drawn leaves out what they read first.", valueName: "code"))
  var reader: String?

  @OptionGroup var purpose: PurposeOptions
  @OptionGroup var passphrase: PackagePassphrase
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !cases.isEmpty && !secondReading.isEmpty {
      throw ValidationError("Give --case or --second-reading, not both.")
    }
    if drawn && !(cases + secondReading).isEmpty {
      throw ValidationError("--drawn names the cases itself: give it alone.")
    }
    if reader != nil && !drawn && secondReading.isEmpty {
      throw ValidationError("--for is for --drawn and --second-reading.")
    }
  }

  func run() throws {
    let source = file.file
    let plan = try plan(source.read())
    if FileManager.default.fileExists(atPath: to) { throw LedgerError.exists(path: to) }
    let passphrase = try passphrase.chosen()
    try handOver(source, under: passphrase)
    writer.remember()
    Console.say(
      "Handed over \(counted(plan.cases, "case")) in \(to). Say the passphrase by another way.")
  }

  /// Writes to the access log first: in this order nothing leaves unseen.
  private func handOver(_ source: InspectionFile, under passphrase: Passphrase) throws {
    do {
      try InspectionFile.using(source.open(for: .writing(by: writer.author))) { ledger in
        let plan = try plan(Inspection(ledger))
        if !plan.changes.isEmpty { try ledger.commit(plan.changes, by: writer.author) }
        try ledger.logAccess(event(plan), by: writer.author)
        try ledger.handOver(plan.handover, to: to, under: passphrase)
      }
    } catch LedgerError.readOnly where secondReading.isEmpty && !drawn {
      Console.say("\(file.path) is read only, so its access log does not show this hand-over.")
      try InspectionFile.using(source.open(for: .reading)) { ledger in
        try ledger.handOver(plan(Inspection(ledger)).handover, to: to, under: passphrase)
      }
    }
  }

  private func event(_ plan: HandoverPlan) -> JSON {
    Disclosure.event(
      "handed over", plan.handover.name, to: URL(filePath: to).lastPathComponent,
      cases: plan.cases, for: purpose.purpose)
  }

  private func plan(_ inspection: Inspection) throws -> HandoverPlan {
    do {
      if drawn {
        guard inspection.conflicts[Inspection.drawKey] == nil else { throw Refusal.unsettledDraw }
        let indices = inspection.awaitedCases(notReadBy: reader)
        if indices.isEmpty { throw Refusal.nothingToReadAgain }
        return try HandoverPlan(secondReadingOf: indices, by: reader, inspection)
      }
      if !secondReading.isEmpty {
        return try HandoverPlan(
          secondReadingOf: indices(secondReading, inspection), by: reader, inspection)
      }
      if !cases.isEmpty { return try HandoverPlan(cases: indices(cases, inspection), inspection) }
      return HandoverPlan(wholeOf: inspection)
    } catch let refusal as Refusal {
      throw CommandError.refused(refusal, path: file.path, line: nil)
    }
  }

  private func indices(_ references: [String], _ inspection: Inspection) throws -> [Int] {
    try references.map { try inspection.only($0, in: file.path) }
  }
}

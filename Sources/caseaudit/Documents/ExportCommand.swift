import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Workbench

/// Writes what an inspection says now.
struct ExportCommand: ParsableCommand {
  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what an inspection says now to standard output.",
    discussion: """
      json is the whole document, notes and reasons included, which “caseaudit import” takes. csv \
      is one row for each fact, answer, judgement and decision, without notes, reasons and \
      rationales, and with numbers in place of references unless you ask for those. Neither carries \
      the history, and the access log keeps that you exported.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "json or csv.")
  var format = Format.json

  @Flag(help: "Export although something is not settled, or was changed after it was locked.")
  var asIs = false

  @Flag(help: "Export only if every case is accepted or locked.")
  var accepted = false

  @Flag(help: "Let the table of csv bear the references; the document of json needs them.")
  var references = false

  @OptionGroup var purpose: PurposeOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = file.file
    try check(source.read())
    let inspection = try source.readToLetOut(by: writer.author) { inspection in
      try check(inspection)
      return (
        inspection,
        AccessEvent(what: what, cases: inspection.activeCases.count, purpose: purpose.purpose)
      )
    }
    writer.remember()
    switch format {
    case .json: try Console.write(InspectionDocument.text(inspection))
    case .csv: try Console.write(table(inspection).text)
    }
  }

  private func table(_ inspection: Inspection) -> InspectionTable {
    InspectionTable(inspection, withReferences: references)
  }

  private func check(_ inspection: Inspection) throws(CommandError) {
    if !inspection.casesReadAgain.isEmpty { throw .readAgain(path: file.path) }
    let unaccepted = inspection.activeCases
      .filter { ![.accepted, .locked].contains(inspection.standing(of: $0)) }
      .map { inspection.cases[$0].reference }
    if accepted, !unaccepted.isEmpty { throw .unaccepted(path: file.path, unaccepted) }
    let altered = inspection.alteredLocks.map { inspection.cases[$0].reference }
    if !asIs, !altered.isEmpty { throw .alteredLocks(path: file.path, altered) }
    let doubles = inspection.doubleReferences
    if asIs || inspection.disputeCount == 0 && doubles.isEmpty { return }
    throw .unsettled(
      path: file.path, conflicts: inspection.disputeCount, doubleReferences: doubles)
  }

  private var what: String {
    format == .csv && references ? "csv with references" : format.rawValue
  }
}

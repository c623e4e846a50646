import ArgumentParser
import Inspection
import Standards

/// Says how alike two readers judge.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Say how alike the cases that were read twice were judged.",
    discussion: """
      Figures rest on the cases that chance chose for a second reading, and on no others; \
      “caseaudit second-reading” draws them. Percent agreement comes first, and AC1 beside kappa, \
      which collapses where nearly every answer is Yes. What is not defined says so.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inspection = try file.file.read()
    guard inspection.casesReadAgain.isEmpty else {
      throw CommandError.refused(.copyForSecondReading, path: file.path, line: nil)
    }
    let output = AgreementOutput(inspection)
    try format.write(
      text: AgreementPage(output, common.styling).text, csv: output.table,
      json: output.document)
  }
}

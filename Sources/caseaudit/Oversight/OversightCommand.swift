import ArgumentParser
import Inspection
import Standards

/// Lists where management oversight is missing.
struct OversightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversight", abstract: "List where management oversight is missing.",
    discussion: """
      The rules stand in the framework file of the inspection. Figures by team and practitioner \
      are in the text and keep small numbers back: [c]. The list of gaps names teams and \
      practitioners only with --codes, for whoever has to act: with them small numbers can be \
      counted again, so do not pass that list on.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "text for people, csv for spreadsheets, json for programs.")
  var format = ReportFormat.text

  @OptionGroup var day: DayOption

  @Flag(help: "Name team and practitioner beside each gap.")
  var codes = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inspection = try file.file.read()
    guard !inspection.framework.oversightRules.isEmpty,
      let today = CalendarDate(day.day)
    else { throw CommandError.noOversightRules(path: file.path) }
    let report = OversightReport(inspection, on: today, namesGroups: codes)
    try format.write(
      text: OversightPage(report, common.styling).text, csv: report.table,
      json: report.document)
  }
}

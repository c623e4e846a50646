import ArgumentParser
import Inspection
import Standards

/// Lists where management oversight is missing.
struct OversightCommand: ParsableCommand {
  /// How the gaps are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

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
  var format = Format.text

  @Option(help: "The day on which ages are counted, such as 2026-11-23; else today.")
  var on: String?

  @Flag(help: "Name team and practitioner beside each gap.")
  var codes = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let on, CalendarDate(on) == nil { throw ValidationError(Refusal.notADate(on).message) }
  }

  func run() throws {
    let inspection = try file.file.read()
    guard !inspection.framework.oversightRules.isEmpty,
      let today = CalendarDate(on ?? Program.today)
    else { throw CommandError.noOversightRules(path: file.path) }
    let report = OversightReport(inspection, on: today, namesGroups: codes)
    switch format {
    case .text: try Console.write(OversightPage(report, common.styling).text)
    case .csv: try Console.write(report.table)
    case .json: try Console.write(report.document.text(.indented) + "\n")
    }
  }
}

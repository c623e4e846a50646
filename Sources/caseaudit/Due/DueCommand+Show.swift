import ArgumentParser
import Inspection
import Workbench

extension DueCommand {
  /// Lists readings.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List who reads what, how far it is, and what is late.",
      discussion: """
        A first reading is done once its case is submitted, a second one once it has come back \
        complete. People stand in the order of their codes. csv and json leave out why something \
        was exempted, unless --texts asks for it.
        """)

    @OptionGroup var file: FileArgument

    @Flag(help: "Only what is late.")
    var late = false

    @Flag(help: "Only what is neither done nor exempted.")
    var owed = false

    @Flag(help: "Only what is exempted.")
    var exempted = false

    @Option(help: ArgumentHelp("Only what this inspector reads.", valueName: "code"))
    var inspector: String?

    @OptionGroup var options: ReportOptions

    @OptionGroup var day: DayOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if [late, owed, exempted].count(where: \.self) > 1 {
        throw ValidationError("Give one of --late, --owed and --exempted.")
      }
    }

    func run() throws {
      let inspection = try file.file.read()
      guard let today = CalendarDate(day.day) else { return }
      let report = DueReport(
        inspection, on: today, selection, by: inspector, texts: options.hasTexts)
      try options.format.write(
        text: report.page(common.styling), csv: report.table, json: report.document)
    }

    private var selection: DueSelection {
      late ? .late : owed ? .owed : exempted ? .exempted : .all
    }
  }
}

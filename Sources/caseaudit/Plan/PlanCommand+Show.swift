import ArgumentParser
import Inspection
import Standards

extension PlanCommand {
  /// Writes the plan, or what in it is overdue, unowned or incomplete.
  struct Show: ParsableCommand {
    /// How the plan is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, csv, html, json
    }

    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Write the improvement plan; “show” may be left out.",
      discussion: """
        caseaudit plan anytown.caseaudit --format html > plan.html

        Every figure is read from the answers as they are now. csv, html and json are meant to \
        leave the house: the access log keeps that you exported.
        """)

    @OptionGroup var file: FileArgument

    @Option(
      help: "text for people, csv for spreadsheets, html to pass on or print, json for programs.")
    var format = Format.text

    @Flag(help: "Which items.")
    var selection = PlanSelection.all

    @Option(
      name: [.customLong("on"), .customLong("date")],
      help: "The day on which it is judged what is overdue, such as 2026-11-23; else today.")
    var on: String?

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if let on, CalendarDate(on) == nil { throw ValidationError(Refusal.notADate(on).message) }
    }

    func run() throws {
      let inspection = try inspection()
      guard let today = CalendarDate(on ?? Program.today) else { return }
      let report = PlanReport(inspection, selection, on: today)
      switch format {
      case .text: try Console.write(PlanPage(report, common.styling).text)
      case .csv: try Console.write(report.table)
      case .html: try Console.write(PlanWebPage(report).markup)
      case .json: try Console.write(report.document.text(.indented) + "\n")
      }
    }

    /// Reads the file, noting in its access log what is meant to leave it.
    private func inspection() throws -> Inspection {
      if format == .text { return try file.file.read() }
      let inspection = try file.file.readToLetOut(by: writer.author) { inspection in
        (inspection, AccessEvent(what: "improvement plan \(format.rawValue)", cases: 0))
      }
      writer.remember()
      return inspection
    }
  }
}

extension PlanSelection: EnumerableFlag {
  /// What each lists.
  static func help(for value: PlanSelection) -> ArgumentHelp? {
    switch value {
    case .all: "Everything."
    case .overdue: "Actions that are late on the day."
    case .unowned: "Actions that nobody answers for."
    case .gaps: "Items that lack something, such as an owner, a date or an answer to “TBC”."
    case .unevidenced: "Actions that are done and that no re-audit shows yet."
    }
  }
}

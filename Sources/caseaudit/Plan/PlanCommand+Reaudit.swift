import ArgumentParser
import Inspection
import Ledger
import Standards
import Workbench

extension PlanCommand {
  /// Compares what the plan rests on with what a later inspection found.
  struct Reaudit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reaudit",
      abstract: "Record what a later inspection found on what the plan rests on.",
      discussion: """
        caseaudit plan reaudit anytown-2026.caseaudit anytown-2027.caseaudit

        Each linked question, theme and standard is compared with the later file, with the 95% \
        interval of the change, and the later figure is recorded in the plan. With --dry-run it \
        is only written out. A re-audit by hand is recorded in the workbench.
        """)

    @OptionGroup var file: FileArgument

    @Argument(
      help: ArgumentHelp("The later inspection.", valueName: "later"),
      completion: .file(extensions: ["caseaudit"]))
    var later: String

    @Option(
      name: [.customLong("on"), .customLong("date")],
      help: "The day of the re-audit; else the first day of its fieldwork, else today.")
    var on: String?

    @Flag(help: "Only write what would be recorded.")
    var dryRun = false

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if let on, CalendarDate(on) == nil { throw ValidationError(Refusal.notADate(on).message) }
    }

    func run() throws {
      let source = file.file
      let other = try laterInspection(than: source)
      let day = try day(of: other)
      let found = PlanReaudit(of: try source.read(), by: other, on: day)
      try Console.write(found.text(common.styling))
      if dryRun || found.count == 0 { return }
      try source.change(by: writer.author) { inspection in
        try PlanReaudit(of: inspection, by: other, on: day).changes()
      }
      writer.remember()
      Console.say("Recorded \(counted(found.count, "figure")) in \(file.path).")
    }

    private func day(of other: Inspection) throws -> CalendarDate {
      let day = on ?? other.settings.fieldworkStarted ?? Program.today
      guard let date = CalendarDate(day) else { throw Refusal.notADate(day) }
      return date
    }

    /// Reads the other file; one inspection is no re-audit of itself, and another edition asks
    /// other questions.
    private func laterInspection(than source: InspectionFile) throws -> Inspection {
      let identity = try InspectionFile.using(source.open(for: .reading)) { $0.identity }
      let other = InspectionFile(path: later, passphrase: source.passphrase)
      return try InspectionFile.using(other.open(for: .reading)) { ledger in
        if ledger.identity == identity { throw CommandError.sameInspection(path: later) }
        let inspection = try Inspection(ledger)
        let edition = try source.read().framework.id
        guard inspection.framework.id == edition else {
          throw CommandError.otherEdition(
            path: later, has: inspection.framework.id, expected: edition)
        }
        return inspection
      }
    }
  }
}

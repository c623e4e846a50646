import ArgumentParser
import Inspection
import Workbench

/// Who reads which case by when.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Show who reads which case by when, and exempt readings.",
    usage: """
      caseaudit due <file> [--late|--owed|--exempted] [--format text|csv|json]
      caseaudit due set|exempt|expect <file> <case> …
      """,
    discussion: """
      “caseaudit set FILE --due DATE --second-due DATE” sets the last day for all readings.
      """,
    subcommands: [Show.self, Set.self, Exempt.self, Expect.self], defaultSubcommand: Show.self)
}

extension DueCommand {
  /// A reading of a case.
  struct Target: ParsableArguments {
    @OptionGroup var target: CaseArgument

    @Flag(help: "The second reading; else the first.")
    var second = false

    var kind: DueReading.Kind { second ? .second : .first }
    var name: String { "the \(kind.rawValue) reading of \(target.reference)" }
  }

  /// Sets a day.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set the last day for a reading of a case.")

    @OptionGroup var reading: Target

    @Argument(
      help: ArgumentHelp(
        "The day; empty text leaves it to the day of all.", valueName: "yyyy-mm-dd"))
    var day: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try reading.target.change(by: writer) { inspection, index in
        try inspection.settingDue(day, reading.kind, of: index, by: author)
      }
      Console.say(day.isEmpty ? "Left \(reading.name) to the day of all." : "Set \(reading.name).")
    }
  }

  /// Exempts a reading.
  struct Exempt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exempt",
      abstract: "Say that a reading of a case is not expected, why, and who approved that.")

    @OptionGroup var reading: Target

    @Option(help: ArgumentHelp("Why it is not expected.", valueName: "text"))
    var because: String

    @Option(help: ArgumentHelp("Who approved that: a role or a code.", valueName: "who"))
    var approvedBy: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try reading.target.change(by: writer) { inspection, index in
        try inspection.exempting(
          reading.kind, of: index, because: because, approvedBy: approvedBy, by: author,
          on: Program.today)
      }
      Console.say("Exempted \(reading.name).")
    }
  }

  /// Ends an exemption.
  struct Expect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "expect", abstract: "Expect a reading again that was exempted.")

    @OptionGroup var reading: Target
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try reading.target.change(by: writer) { inspection, index in
        try inspection.endingExemption(reading.kind, of: index, by: author)
      }
      Console.say("Expecting \(reading.name) again.")
    }
  }
}

import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// Safeguarding flags without the screen.
struct FlagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Raise, follow up and list safeguarding flags.",
    discussion: """
      Flags are numbered in the order in which they were raised, so a merge that brings an \
      earlier one changes the numbers.
      """,
    subcommands: [List.self, Raise.self, Told.self, Close.self])
}

extension FlagCommand {
  /// Raises a flag.
  struct Raise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "raise", abstract: "Raise a flag on a case, or on none.",
      discussion: "It stays open until who was told, when, and the outcome are recorded.")

    @OptionGroup var file: FileArgument

    @Argument(help: "The concern: no names, addresses or dates of birth.")
    var concern: String

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp("The case that it is about.", valueName: "reference"))
    var reference: String?

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (id, author) = (RandomID.random(), writer.author)
      let before = try file.file.change(by: author) { inspection in
        let index = try reference.map { try inspection.only($0, in: file.path) }
        return try inspection.flagging(
          concern, of: index, by: author, on: Program.today, id: id)
      }
      writer.remember()
      let about = reference.map { ", of \($0)" } ?? ", of no case"
      Console.say("Raised flag \(before.flags.count + 1)\(about).")
    }
  }

  /// A flag, named by its number.
  struct Target: ParsableArguments {
    @OptionGroup var file: FileArgument

    @Argument(help: "The number of the flag, as “flag list” gives it.")
    var number: Int

    /// Changes the flag by a wish about it.
    ///
    /// - Returns: the flag by its number and the case that it is about.
    func change(
      by writer: WriterOptions, _ wish: (Inspection, SafeguardingFlag) throws -> [Change]
    ) throws -> String {
      let before = try file.file.change(by: writer.author) { inspection in
        guard inspection.flags.indices.contains(number - 1) else {
          throw Refusal.unknownFlag(number, count: inspection.flags.count)
        }
        return try wish(inspection, inspection.flags[number - 1])
      }
      writer.remember()
      return "flag \(number), of \(before.reference(of: before.flags[number - 1]) ?? "no case")"
    }
  }

  /// Records who was told.
  struct Told: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "told", abstract: "Record who was told, and when.")

    @OptionGroup var flag: Target

    @Argument(help: "Who was told: a role, such as the team manager.")
    var who: String

    @Option(help: ArgumentHelp("The day; else today.", valueName: "yyyy-mm-dd"))
    var on: String?

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let name = try flag.change(by: writer) { inspection, flag in
        try inspection.telling(
          who, on: on ?? Program.today, of: flag, today: Program.today)
      }
      Console.say("Recorded; \(name), stays open until its outcome.")
    }
  }

  /// Closes a flag.
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close a flag with its outcome, once somebody was told.")

    @OptionGroup var flag: Target

    @Argument(help: "What was done, and how it came out.")
    var outcome: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      let name = try flag.change(by: writer) { inspection, flag in
        try inspection.closing(flag, outcome: outcome, by: author, on: Program.today)
      }
      Console.say("Closed \(name).")
    }
  }

  /// Lists flags.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the flags, the open ones unless --all asks for the others too.")

    @OptionGroup var file: FileArgument

    @Flag(help: "Those that are closed too.")
    var all = false

    @OptionGroup var options: ReportOptions

    @OptionGroup var day: DayOption

    @OptionGroup var common: CommonOptions

    func run() throws {
      let inspection = try file.file.read()
      let report = FlagReport(
        inspection, all: all, on: day.day, texts: options.hasTexts)
      try options.format.write(
        text: report.page(common.styling), csv: report.table,
        json: report.document)
    }
  }
}

/// Safeguarding flags as all formats of the command give them.
struct FlagReport {
  private let inspection: Inspection
  private let flags: [(number: Int, flag: SafeguardingFlag)]
  private let day: String
  private let texts: Bool

  init(_ inspection: Inspection, all: Bool, on day: String, texts: Bool) {
    self.inspection = inspection
    flags = inspection.flags.enumerated().map { ($0.offset + 1, $0.element) }
      .filter { all || $0.1.isOpen }
    self.day = day
    self.texts = texts
  }

  func page(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.addTitle(of: inspection)
    let open = inspection.openFlags.count
    page.add("\(counted(open, "safeguarding flag")) open of \(inspection.flags.count).")
    for (number, flag) in flags {
      page.heading("Flag \(number), \(inspection.reference(of: flag) ?? "no case")")
      for line in inspection.words(for: flag, on: day) { page.add(line, indent: 2) }
    }
    return page.text
  }

  var table: String {
    var table = OutputTable(
      columns: [
        "number", "reference", "state", "raisedBy", "raisedOn", "days", "toldOn", "closedOn",
      ]
        + (texts ? ["concern", "told", "outcome"] : []))
    for (number, flag) in flags {
      table.add(
        [
          String(number), inspection.reference(of: flag) ?? "",
          flag.isOpen ? "open" : "closed", flag.raisedBy, flag.raisedOn,
          flag.age(on: day).map(String.init) ?? "", flag.toldOn ?? "",
          flag.closedOn ?? "",
        ] + (texts ? [flag.concern, flag.told ?? "", flag.outcome ?? ""] : []))
    }
    return table.text
  }

  var document: JSON {
    [
      "format": "caseaudit-flags/1", "on": .string(day),
      "open": .integer(inspection.openFlags.count),
      "flags": .array(flags.map { json($0.number, $0.flag) }),
    ]
  }

  private func json(_ number: Int, _ flag: SafeguardingFlag) -> JSON {
    var members: JSON.Members = [
      "number": .integer(number),
      "reference": inspection.reference(of: flag).map(JSON.string) ?? .null,
      "state": flag.isOpen ? "open" : "closed", "disputed": .bool(inspection.isDisputed(flag)),
      "raisedBy": .string(flag.raisedBy),
      "raisedOn": .string(flag.raisedOn), "days": flag.age(on: day).map(JSON.integer) ?? .null,
      "toldOn": flag.toldOn.map(JSON.string) ?? .null,
      "closedOn": flag.closedOn.map(JSON.string) ?? .null,
    ]
    guard texts else { return .object(members) }
    members["concern"] = .string(flag.concern)
    members["told"] = flag.told.map(JSON.string) ?? .null
    members["outcome"] = flag.outcome.map(JSON.string) ?? .null
    return .object(members)
  }
}

extension Inspection {
  /// The case that a flag is about; nil where it is about none.
  fileprivate func reference(of flag: SafeguardingFlag) -> String? {
    flag.subject.flatMap { index(of: $0) }.map { cases[$0].reference }
  }
}

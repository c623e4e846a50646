import ArgumentParser
import Inspection
import Standards
import Workbench

/// An item of the plan of a file, named as the plan names it.
struct PlanItemArgument: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The item, such as R4, R4a, R4.1 or A1.", valueName: "item"))
  var reference: String

  var file: InspectionFile { inspection.file }
}

extension PlanItem.Kind: ExpressibleByArgument {}

extension PlanCommand {
  /// Adds an item.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a recommendation, an area, a line of enquiry or an action.",
      discussion: """
        caseaudit plan add a.caseaudit recommendation "Hear victims" addressedTo=service
        caseaudit plan add a.caseaudit action "Train staff" --under R1 owner="team manager"
        """)

    @OptionGroup var file: FileArgument

    @Argument(help: "recommendation, area, line or action.")
    var kind: PlanItem.Kind

    @Argument(help: "What it says.")
    var text: String

    @Argument(help: ArgumentHelp("Further fields.", valueName: "field=value"))
    var fields: [Assignment] = []

    @Option(help: ArgumentHelp("The item that it stands under.", valueName: "item"))
    var under: String?

    @Option(
      name: .customLong("link"),
      help: ArgumentHelp(
        "What a line rests on: a question, theme or standard; give one for each.",
        valueName: "link"))
    var links: [String] = []

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let fields = try fields.checkedForRepetition().map { ($0.name, $0.value) }
      let id = RandomID.random()
      try file.file.change(by: writer.author) { inspection in
        let parent = try under.map { try inspection.planItem($0) }
        return try inspection.planning(
          kind, text, under: parent, fields: fields, links: links, id: id)
      }
      writer.remember()
      Console.say("Added \(try file.file.read().plan.row(of: id)?.reference ?? text).")
    }
  }

  /// Sets fields of an item.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set fields of an item.",
      discussion: """
        caseaudit plan set a.caseaudit R1.1 due=2027-03-31 status=underWay owner="team manager"

        The fields are \(PlanField.allCases.map(\.rawValue).joined(separator: ", ")); FIELD= \
        clears one. People stand there by their role, never by name.
        """)

    @OptionGroup var target: PlanItemArgument

    @Argument(help: ArgumentHelp("Fields with their values.", valueName: "field=value"))
    var fields: [Assignment]

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let fields = try fields.checkedForRepetition()
      try target.file.change(by: writer.author) { inspection in
        let item = try inspection.planItem(target.reference)
        return try fields.flatMap { try inspection.planning($0.name, $0.value, of: item) }
      }
      writer.remember()
      Console.say("Saved \(counted(fields.count, "field")) of \(target.reference).")
    }
  }

  /// Links a line of enquiry to what it rests on.
  struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "link",
      abstract: "Link a line of enquiry to prompts, themes or standards.",
      discussion: "caseaudit plan link a.caseaudit R1a 2.1.1.h victims 1.1")

    @OptionGroup var target: PlanItemArgument

    @Argument(
      help: ArgumentHelp("Numbers of questions or standards, or themes.", valueName: "link"))
    var links: [String]

    @Flag(help: "Take the links away.")
    var remove = false

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try target.file.change(by: writer.author) { inspection in
        let item = try inspection.planItem(target.reference)
        return try links.flatMap { try inspection.linking(item, to: $0, !remove) }
      }
      writer.remember()
      let words = remove ? "Took from" : "Linked to"
      Console.say("\(words) \(target.reference): \(links.joined(separator: ", ")).")
    }
  }

  /// Withdraws an item.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Withdraw an item and what stands under it.",
      discussion: "Nothing of it is lost: the workbench brings it back.")

    @OptionGroup var target: PlanItemArgument

    @Option(help: ArgumentHelp("The reason.", valueName: "text"))
    var because: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try target.file.change(by: writer.author) { inspection in
        try inspection.withdrawing(
          try inspection.planItem(target.reference), because: because)
      }
      writer.remember()
      Console.say("Withdrew \(target.reference).")
    }
  }
}

import ArgumentParser
import Terminal

/// Opens a bundled inspection.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open a bundled inspection to look at.",
    discussion: """
      Without --to a copy is kept in your private folder, and opened again the next time; --fresh \
      starts again.
      """)

  @Argument(help: ArgumentHelp("Which one, of --list.", valueName: "name"))
  var name = "anytown"

  @Flag(help: "List the bundled inspections.")
  var list = false

  @Option(help: ArgumentHelp("Make a file of your own of it.", valueName: "file"))
  var to: String?

  @Flag(help: "Make the file, and do not open it.")
  var noOpen = false

  @Flag(help: "Throw the kept copy away and start again.")
  var fresh = false

  @OptionGroup var display: DisplayOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if fresh, to != nil { throw ValidationError("--fresh is for the kept copy, without --to.") }
  }

  func run() throws {
    if list { return try Console.write(Self.list(common.styling)) }
    let demonstration = try Demonstration.known(name)
    let path = try to ?? demonstration.keptCopy(isFresh: fresh)
    if to != nil {
      try demonstration.build(at: path, environment: Program.ledgerEnvironment)
    }
    if noOpen {
      Console.say("\(demonstration.title) is in \(path).")
    } else {
      try WorkbenchRun(demonstration: path, writer).open(on: display.seat(common))
    }
  }

  private static func list(_ styling: TextStyling) throws -> String {
    var table = TextTable([.init(title: "Name"), .init(title: "What it is", isFlexible: true)])
    for demonstration in try Demonstration.all {
      table.add([
        StyledText(demonstration.id, .bold),
        StyledText("\(demonstration.title). \(demonstration.summary)."),
      ])
    }
    var page = TextPage(styling)
    page.add(table, indent: 0)
    return page.text
  }
}

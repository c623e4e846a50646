import ArgumentParser
import Inspection
import Ledger
import Standards
import Terminal

/// Freezes the ratings, or lists what was frozen.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Freeze the ratings as they are under a name.",
    discussion: """
      caseaudit freeze anytown.caseaudit --name "for the panel"

      Without a name it lists what was frozen. “caseaudit history --since” shows what changed \
      from then on.
      """)

  @OptionGroup var inspection: FileArgument

  @Option(help: ArgumentHelp("The name, such as “as published”.", valueName: "text"))
  var name: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let name else { return try list() }
    try inspection.file.change(by: writer.author) { inspection in
      try inspection.freezing(name, on: Program.today, id: .random())
    }
    writer.remember()
    Console.say("Frozen the ratings “\(name)”.")
  }

  private func list() throws {
    let freezes = try inspection.file.read().freezes
    var page = TextPage(common.styling)
    var table = TextTable([
      .init(title: "Frozen"), .init(title: "By"), .init(title: "Name", isFlexible: true),
    ])
    for freeze in freezes {
      table.add([
        StyledText(freeze.frozenOn), StyledText(freeze.author), StyledText(freeze.name, .bold),
      ])
    }
    if freezes.isEmpty { page.add("Nothing is frozen yet.") } else { page.add(table, indent: 0) }
    try Console.write(page.text)
  }
}

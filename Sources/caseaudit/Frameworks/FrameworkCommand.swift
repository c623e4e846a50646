import Terminal
import ArgumentParser
import Standards

/// Editions of the standards.
struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "List, show, check and export editions of the standards.",
    subcommands: [List.self, Show.self, Check.self, Export.self])
}

/// A framework, named by the id of a bundled one or by its file.
struct FrameworkArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The id of a bundled framework, or a file.", valueName: "id|file"),
    completion: .file(extensions: ["json"]))
  var name: String
}

extension FrameworkCommand {
  /// Lists the bundled frameworks.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the bundled frameworks.")

    @OptionGroup var common: CommonOptions

    func run() throws {
      var table = TextTable([
        .init(title: "Id"), .init(title: "Revision", isRightAligned: true),
        .init(title: "Title", isFlexible: true),
      ])
      for framework in try FrameworkSource.bundled.map(\.framework) {
        table.add([
          StyledText(framework.id, .bold), StyledText(String(framework.revision)),
          StyledText(framework.title),
        ])
      }
      var page = TextPage(common.styling)
      page.add(table, indent: 0)
      try Console.write(page.text)
    }
  }

  /// Shows what a framework asks.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the standards, questions and rules of a framework.")

    @OptionGroup var framework: FrameworkArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      let source = try FrameworkSource(named: framework.name)
      try Console.write(FrameworkPage(source.framework, common.styling).text)
    }
  }

  /// Writes the file of a framework.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the file of a framework to standard output.",
      discussion: "A bundled one so written is where an edition of your own can begin.")

    @OptionGroup var framework: FrameworkArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      try Console.write(FrameworkSource(named: framework.name).bytes)
    }
  }
}

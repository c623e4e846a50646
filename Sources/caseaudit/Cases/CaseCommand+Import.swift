import ArgumentParser
import Workbench

extension CaseCommand {
  /// Adds the cases of a table.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Add the cases of a CSV table.",
      discussion: """
        The first line names the columns: reference, type, and any facts of the framework. All \
        cases are added, or none.
        """)

    @OptionGroup var file: FileArgument

    @Argument(
      help: ArgumentHelp("The table.", valueName: "cases.csv"),
      completion: .file(extensions: ["csv"]))
    var table: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let cases = try InputTable(path: table)
      try file.file.change(by: writer.author) { inspection in try cases.additions(to: inspection) }
      writer.remember()
      Console.say("Added \(counted(cases.rows.count, "case")).")
    }
  }
}

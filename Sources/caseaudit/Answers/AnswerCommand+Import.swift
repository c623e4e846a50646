import ArgumentParser
import Workbench

extension AnswerCommand {
  /// Takes the answers of a table in.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in the answers of a CSV table.",
      discussion: """
        The first line names the columns: reference, key, value, note. An empty value leaves the \
        answer as it is. All rows are taken in, or none.
        """)

    @OptionGroup var file: FileArgument

    @Argument(
      help: ArgumentHelp("The table.", valueName: "answers.csv"),
      completion: .file(extensions: ["csv"]))
    var table: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let answers = try InputTable(path: table)
      try file.file.change(by: writer.author, because: reason.reason) { inspection in
        try answers.answers(in: inspection, of: file.path)
      }
      writer.remember()
      Console.say("Took in \(counted(answers.rows.count, "row")).")
    }
  }
}

import ArgumentParser
import Inspection

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

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let answers = try InputTable(path: table)
      try file.file.change(by: writer.author) { inspection in
        try answers.answers(in: inspection, of: file.path)
      }
      writer.remember()
      Console.say("Took in \(counted(answers.rows.count, "row")).")
    }
  }
}

extension InputTable {
  /// The changes that give the answers and notes of the table.
  ///
  /// - Throws: `CommandError`, for the first row that is refused, with its line.
  func answers(in inspection: Inspection, of file: String) throws -> [Change] {
    try check(required: ["reference", "key"], optional: ["value", "note"])
    var seen: Set<[String]> = []
    var changes: [Change] = []
    for row in rows {
      let (reference, key, value, note) = (row["reference"], row["key"], row["value"], row["note"])
      do {
        let index = try inspection.only(reference, in: file)
        _ = try inspection.asked(key, of: index)
        if !value.isEmpty {
          guard seen.insert([reference, key]).inserted else {
            throw fault(.repeatedAnswer(reference: reference, key: key), row.line)
          }
          changes += try inspection.answering(key, with: value, of: index)
        }
        if !note.isEmpty {
          changes += try inspection.noting(note, on: key, of: index, id: .random())
        }
      } catch let refusal as Refusal {
        throw CommandError.refused(refusal, path: path, line: row.line)
      }
    }
    return changes
  }
}

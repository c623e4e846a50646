import OrderedCollections
import ArgumentParser
import Inspection
import Standards

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

extension InputTable {
  /// The changes that add the cases of the table.
  ///
  /// - Throws: `CommandError`, for the first row that is refused, with its line.
  func additions(to inspection: Inspection) throws(CommandError) -> [Change] {
    let facts = inspection.framework.facts.keys.map(\.rawValue)
    try check(required: ["reference", "type"], optional: facts)
    var references: Set<String> = []
    var changes: [Change] = []
    for row in rows {
      do throws(Refusal) {
        let reference = row["reference"]
        guard references.insert(reference).inserted else {
          throw .duplicateReference(reference)
        }
        let values = facts.map { (name: $0, value: row[$0]) }.filter { !$0.value.isEmpty }
        changes += try inspection.adding(
          reference: reference, type: row["type"], facts: values, id: .random())
      } catch {
        throw .refused(error, path: path, line: row.line)
      }
    }
    return changes
  }
}

import ArgumentParser
import Inspection

extension CaseCommand {
  /// Adds a case.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a case.",
      discussion: "The reference is a pseudonym, never a name.")

    @OptionGroup var target: CaseArgument

    @Option(help: "What kind of case it is, such as court.")
    var type: String

    @OptionGroup var facts: FactOptions
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let facts = try facts.pairs()
      try target.file.change(by: writer.author) { inspection in
        try inspection.adding(
          reference: target.reference, type: type, facts: facts, id: .random())
      }
      writer.remember()
      Console.say("Added \(target.reference).")
    }
  }
}

import ArgumentParser
import Inspection
import Workbench

extension CaseCommand {
  /// Corrects the facts of a case.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Correct the facts of a case.",
      discussion: "--fact reference=C02 gives it another reference; an empty value clears a fact.")

    @OptionGroup var target: CaseArgument
    @OptionGroup var facts: FactOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard !facts.assignments.isEmpty else {
        throw ValidationError("Say what to set, such as --fact age=16.")
      }
    }

    func run() throws {
      let facts = try facts.pairs()
      try target.file.change(by: writer.author, because: reason.reason) { inspection in
        let index = try inspection.only(target.reference, in: target.path)
        return try inspection.setting(facts: facts, of: index)
      }
      writer.remember()
      Console.say("Saved \(counted(facts.count, "fact")) of \(target.reference).")
    }
  }
}

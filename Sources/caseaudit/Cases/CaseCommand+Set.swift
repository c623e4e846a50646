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
      try target.change(by: writer, because: reason.reason) { inspection, index in
        try inspection.setting(facts: facts, of: index)
      }
      Console.say("Saved \(counted(facts.count, "fact")) of \(target.reference).")
    }
  }
}

import ArgumentParser
import Inspection

extension CaseCommand {
  /// Takes a case out of the sample.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Take a case out of the sample.",
      discussion: "It no longer counts, but nothing of it is lost: the workbench brings it back.")

    @OptionGroup var target: CaseArgument

    @Option(help: ArgumentHelp("The reason.", valueName: "text"))
    var because: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try target.change(by: writer) { inspection, index in
        try inspection.withdrawing(index, because: because)
      }
      Console.say("Withdrew \(target.reference).")
    }
  }
}

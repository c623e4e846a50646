import ArgumentParser
import Inspection

/// Rates a judged standard.
struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Rate a judged standard.",
    discussion: "An empty rating, \"\", clears the judgement.")

  @OptionGroup var target: StandardArguments

  @Option(help: ArgumentHelp("The rationale.", valueName: "text"))
  var because: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try target.file.change(by: writer.author) { inspection in
      try inspection.judging(target.standard, target.rating, because: because)
    }
    writer.remember()
    Console.say("Saved the judgement of \(target.standard).")
  }
}

/// A standard of a file and the rating it is to have.
struct StandardArguments: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The number of the standard.", valueName: "standard"))
  var standard: String

  @Argument(
    help: ArgumentHelp("The rating, such as good or requiresImprovement.", valueName: "rating"))
  var rating: String

  var file: InspectionFile { inspection.file }
}

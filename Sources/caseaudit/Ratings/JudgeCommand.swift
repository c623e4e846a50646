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

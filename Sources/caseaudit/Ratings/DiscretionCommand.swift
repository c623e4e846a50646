import ArgumentParser
import Inspection
import Standards

/// Records a decision of the ratings panel.
struct DiscretionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discretion", abstract: "Record a decision of the ratings panel on a standard.",
    discussion: "An empty rating, \"\", takes the decision back.")

  @OptionGroup var target: StandardArguments

  @Option(help: ArgumentHelp("The reason of the panel.", valueName: "text"))
  var because: String?

  @Option(
    help: ArgumentHelp(
      "What a member voted before the panel talked; give one for each.", valueName: "code=rating"))
  var vote: [Assignment] = []

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard because != nil || target.rating.isEmpty else {
      throw ValidationError("Give the reason of the panel with --because.")
    }
  }

  private func votes(_ inspection: Inspection) throws -> [Decision.Vote] {
    try vote.checkedForRepetition().map { assignment in
      Decision.Vote(member: assignment.name, rating: try inspection.rating(assignment.value))
    }
  }

  func run() throws {
    let author = writer.author
    let before = try target.file.change(by: author) { inspection in
      if target.rating.isEmpty { return try inspection.withdrawingDecision(target.standard) }
      return try inspection.deciding(
        target.standard, target.rating, because: because ?? "", by: author, on: Program.today,
        votes: vote.isEmpty ? nil : try votes(inspection))
    }
    writer.remember()
    Console.say("Saved the decision on \(target.standard).")
    if !target.rating.isEmpty, let warning = before.warning(aboutDeciding: target.standard) {
      Console.say(warning)
    }
  }
}

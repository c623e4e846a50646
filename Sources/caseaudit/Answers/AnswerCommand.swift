import ArgumentParser

/// Answers without the screen.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer questions of a case, or import answers.",
    usage: """
      caseaudit answer <file> <case> <key=value> ... [--note <key=text>] [--as <code>]
      caseaudit answer import <file> <answers.csv> [--as <code>]
      """,
    subcommands: [Give.self, Import.self],
    defaultSubcommand: Give.self)
}

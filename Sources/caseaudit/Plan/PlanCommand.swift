import ArgumentParser

/// The improvement plan without the screen.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show, write and export the improvement plan.",
    usage: """
      caseaudit plan <file> [--format text|csv|html|json] [--overdue|--unowned|--gaps|--unevidenced]
      caseaudit plan add|set|link|withdraw|reaudit|drafts <file> …
      """,
    subcommands: [
      Show.self, Add.self, Set.self, Link.self, Withdraw.self, Reaudit.self, Drafts.self,
    ],
    defaultSubcommand: Show.self)
}

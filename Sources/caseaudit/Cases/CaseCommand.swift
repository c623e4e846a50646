import ArgumentParser

/// Cases of the sample.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Add, correct, list, withdraw and import cases.",
    subcommands: [Add.self, Set.self, List.self, Withdraw.self, Import.self])
}

import ArgumentParser

/// Cases of the sample.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Add, correct, list, withdraw and import cases.",
    subcommands: [Add.self, Set.self, List.self, Withdraw.self, Import.self])
}

/// A case of a file, named by its reference.
struct CaseArgument: ParsableArguments {
  @OptionGroup var inspection: FileArgument

  @Argument(help: ArgumentHelp("The reference of the case, such as C01.", valueName: "case"))
  var reference: String

  var path: String { inspection.path }
  var file: InspectionFile { inspection.file }
}

import ArgumentParser

extension CaseCommand {
  /// Lists the cases.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the cases and how far they are.")

    @OptionGroup var file: FileArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      let inspection = try file.file.read()
      try Console.write(CasePage(inspection, common.styling).text)
    }
  }
}

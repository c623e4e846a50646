import ArgumentParser

extension FrameworkCommand {
  /// Shows what a framework asks.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the standards, questions and rules of a framework.")

    @OptionGroup var framework: FrameworkArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      let source = try FrameworkSource(named: framework.name)
      try Console.write(FrameworkPage(source.framework, common.styling).text)
    }
  }
}

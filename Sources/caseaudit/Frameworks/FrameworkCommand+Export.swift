import ArgumentParser

extension FrameworkCommand {
  /// Writes the file of a framework.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the file of a framework to standard output.",
      discussion: "A bundled one so written is where an edition of your own can begin.")

    @OptionGroup var framework: FrameworkArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
      try Console.write(FrameworkSource(named: framework.name).bytes)
    }
  }
}

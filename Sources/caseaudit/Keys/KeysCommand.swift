import ArgumentParser

/// Shows the keys of the workbench.
struct KeysCommand: ParsableCommand {
  /// How the keys are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Show the keys of the workbench, screen by screen.")

  @Option(help: "text or markdown.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch format {
    case .text: try Console.write(KeysPage(common.styling).text)
    case .markdown: try Console.write(KeysDocument().text)
    }
  }
}

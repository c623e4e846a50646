import ArgumentParser
import Inspection
import Standards

/// Shows the ratings.
struct RateCommand: ParsableCommand {
  /// How the ratings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Show the ratings, and what could still happen.")

  @OptionGroup var file: FileArgument

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let inspection = try file.file.read()
    switch format {
    case .text: try Console.write(RatingsPage(inspection, common.styling).text)
    case .json: try Console.write(RatingsDocument(inspection).json.text(.indented) + "\n")
    }
  }
}

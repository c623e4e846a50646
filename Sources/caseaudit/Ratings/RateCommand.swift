import ArgumentParser
import Inspection
import Ledger
import Standards

/// Shows the ratings.
struct RateCommand: ParsableCommand {
  /// How the ratings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Show the ratings, and what could still happen.",
    discussion: """
      With --with it shows what they would be if the work of other copies or packages were merged; \
      nothing is changed, and nothing of it is kept.
      """)

  @OptionGroup var file: FileArgument

  @Option(
    name: .customLong("with"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Copies of the same inspection, or packages, to be looked at together with it.",
      valueName: "other"),
    completion: .file())
  var others: [String] = []

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @OptionGroup var passphrase: PackagePassphrase
  @OptionGroup var common: CommonOptions

  func run() throws {
    let inspection = try inspection(file.file)
    switch format {
    case .text: try Console.write(RatingsPage(inspection, common.styling).text)
    case .json: try Console.write(RatingsDocument(inspection).json.text(.indented) + "\n")
    }
  }

  private func inspection(_ source: InspectionFile) throws -> Inspection {
    if others.isEmpty { return try source.read() }
    return try OtherCopy.using(others, passphrase, beside: source) { opened in
      try MergeRehearsal(of: opened, named: others, into: source).after
    }
  }
}

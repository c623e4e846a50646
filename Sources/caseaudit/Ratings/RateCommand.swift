import ArgumentParser
import Inspection
import Ledger
import Standards
import Workbench

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
    let (inspection, reopenings) = try read(file.file)
    switch format {
    case .text: try Console.write(RatingsPage(inspection, reopenings, common.styling).text)
    case .json: try Console.write(RatingsDocument(inspection).json.text(.indented) + "\n")
    }
  }

  private func read(_ source: InspectionFile) throws -> (Inspection, [Reopening]) {
    if others.isEmpty { return try source.read { ($0, try Reopening.all(in: $1)) } }
    return try OtherCopy.using(others, passphrase, beside: source) { opened in
      let rehearsal = try MergeRehearsal(of: opened, named: others, into: source)
      return (rehearsal.after, rehearsal.reopenings)
    }
  }
}

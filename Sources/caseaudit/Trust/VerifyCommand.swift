import ArgumentParser
import Ledger
import Standards

/// Checks a whole file.
struct VerifyCommand: ParsableCommand {
  /// How the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that nothing in a file was altered, lost or damaged.",
    discussion: """
      Checks the database, the chains of all entries, the values that they committed to, the rows \
      for fast opening, the framework and what was locked, and names whatever is wrong. Exits with 65 where \
      something is.
      """)

  @OptionGroup var file: FileArgument

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let result = try InspectionFile.using(file.file.open(for: .reading)) { ledger in
      try VerificationResult(ledger)
    }
    switch format {
    case .text: try Console.write(result.page(of: file.path, common.styling))
    case .json: try Console.write(result.json.text(.indented) + "\n")
    }
    if !result.isSound { throw ExitCode(ExitReason.badData.rawValue) }
  }
}

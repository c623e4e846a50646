import ArgumentParser
import Inspection
import Ledger
import OrderedCollections
import Standards
import Workbench

/// Shows who wrote what, when, and in place of what.
struct HistoryCommand: ParsableCommand {
  /// How the history is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who wrote what, when, and in place of what.",
    discussion: """
      The oldest entry comes first. A key is the number of a question or a standard, the name of \
      a fact or a setting, or a kind of entry such as note or withdrawal.
      """)

  @OptionGroup var file: FileArgument

  @Option(name: .customLong("case"), help: ArgumentHelp("Only of one case.", valueName: "ref"))
  var reference: String?

  @Option(help: ArgumentHelp("Only of one question, standard, fact or kind.", valueName: "key"))
  var key: String?

  @Flag(help: "Who opened, viewed, exported, merged or erased what, instead of what was written.")
  var access = false

  @Option(help: ArgumentHelp("What changed since a freeze of this name.", valueName: "name"))
  var since: String?

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if access && key != nil {
      throw ValidationError("The access log has no keys: give --access or --key.")
    }
    if since != nil && (access || key != nil || reference != nil) {
      throw ValidationError("--since tells of the whole inspection: give it alone.")
    }
  }

  func run() throws {
    let source = file.file
    let output = try InspectionFile.using(source.open(for: .reading)) { ledger in
      let inspection = try Inspection(ledger)
      return try text(from: HistorySource(ledger, inspection, path: source.path))
    }
    try Console.write(output)
  }

  private func text(from source: HistorySource) throws -> String {
    if let since {
      let changes = try source.changes(since: since)
      return format == .json
        ? HistoryDocument.text(changes, source.inspection)
        : HistoryPage(changes, source.inspection.framework, common.styling).text
    }
    if access {
      let entries = try source.access(of: reference)
      return format == .json
        ? HistoryDocument.text(access: entries, source.inspection)
        : HistoryPage(access: entries, source.inspection, common.styling).text
    }
    let chronicle = try source.chronicle(of: reference, key: key)
    return format == .json
      ? HistoryDocument.text(chronicle, source.inspection)
      : HistoryPage(chronicle, common.styling).text
  }
}

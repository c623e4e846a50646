import ArgumentParser
import Foundation
import Inspection
import Ledger
import Standards
import Workbench

/// Brings what others did on their laptops into an inspection.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring the work of other copies into an inspection.",
    discussion: """
      Nothing is overwritten: where two people answered differently, the question counts as \
      unanswered until somebody chooses, and every answer stays in the history. What would change \
      is written first; with --dry-run that is all.
      """)

  @OptionGroup var file: FileArgument

  @Argument(
    help: ArgumentHelp(
      "Copies of the same inspection, or packages that were handed over.", valueName: "other"),
    completion: .file())
  var others: [String]

  @Flag(help: "Only write what would change.")
  var dryRun = false

  @OptionGroup var reason: ReasonOption
  @OptionGroup var passphrase: PackagePassphrase
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = file.file
    try OtherCopy.using(others, passphrase, beside: source) { opened in
      let rehearsal = try MergeRehearsal(of: opened, named: others, into: source)
      let page = MergePage(rehearsal, common.styling)
      if dryRun { return try Console.write(page.text) }
      if rehearsal.isEmpty {
        try Console.write(page.text)
        return Console.say("\(file.path) holds all of it already; nothing was changed.")
      }
      let reasons = try rehearsal.reasons(because: reason.reason, path: file.path)
      try merge(source, opened, writing: reasons, saying: page)
      writer.remember()
      Console.say("Merged into \(file.path).")
    }
  }

  /// A file that somebody else is writing is refused before anything is said.
  private func merge(
    _ source: InspectionFile, _ opened: [Ledger], writing reasons: [Change],
    saying page: MergePage
  ) throws {
    try InspectionFile.using(source.open(for: .writing(by: writer.author))) { ledger in
      try Console.write(page.text)
      try ledger.merge(opened, by: writer.author, noting: event, writing: reasons)
      do {
        try ledger.leaveNothingErased(by: writer.author)
      } catch LedgerError.notCleared(let path, let detail) {
        // The merge is done, and what another copy erased is gone from what this one says.
        Console.say("Note: \(LedgerError.notCleared(path: path, detail: detail).message)")
      }
    }
  }

  private var event: JSON {
    let names = others.map { JSON.string(URL(filePath: $0).lastPathComponent) }
    return ["event": "merged", "from": .array(names)]
  }
}

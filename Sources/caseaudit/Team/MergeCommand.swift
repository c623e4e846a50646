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
    help: ArgumentHelp("Copies of the same inspection.", valueName: "other"),
    completion: .file(extensions: ["caseaudit"]))
  var others: [String]

  @Flag(help: "Only write what would change.")
  var dryRun = false

  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let rehearsal = try rehearse()
    try Console.write(MergePage(rehearsal, common.styling).text)
    if dryRun { return }
    if rehearsal.isEmpty {
      Console.say("\(file.path) holds all of it already; nothing was changed.")
    } else {
      try merge()
      writer.remember()
      Console.say("Merged into \(file.path).")
    }
  }

  /// Tries the merge on a copy in memory, so that one that is refused leaves every byte as it was.
  private func rehearse() throws -> MergeRehearsal {
    try InspectionFile.using(file.file.open(for: .reading)) { ledger in
      try InspectionFile.using(ledger.rehearsal()) { copy in
        let before = try Inspection(copy)
        var parts: [MergeRehearsal.Part] = []
        for path in others {
          let result = try InspectionFile.using(InspectionFile(path: path).open(for: .reading)) {
            try copy.unite(with: $0)
          }
          parts.append(MergeRehearsal.Part(path: path, result: result))
        }
        return MergeRehearsal(before: before, after: try Inspection(copy), parts: parts)
      }
    }
  }

  private func merge() throws {
    try InspectionFile.using(file.file.open(for: .writing(by: writer.author))) { ledger in
      try merge(others[...], into: ledger, opened: [])
    }
  }

  /// Opens one after the other and closes each, however it ends.
  private func merge(
    _ rest: ArraySlice<String>, into ledger: Ledger, opened: [Ledger]
  ) throws {
    guard let path = rest.first else {
      try ledger.merge(opened, by: writer.author, noting: event)
      return
    }
    try InspectionFile.using(InspectionFile(path: path).open(for: .reading)) { other in
      try merge(rest.dropFirst(), into: ledger, opened: opened + [other])
    }
  }

  private var event: JSON {
    let names = others.map { JSON.string(URL(filePath: $0).lastPathComponent) }
    return ["event": "merged", "from": .array(names)]
  }
}

/// What a merge would do: tried in memory.
struct MergeRehearsal {
  /// What one of the files brings.
  struct Part {
    let path: String
    let result: MergeResult
  }

  let before: Inspection
  let after: Inspection
  let parts: [Part]

  var isEmpty: Bool { parts.allSatisfy(\.result.isEmpty) }
}

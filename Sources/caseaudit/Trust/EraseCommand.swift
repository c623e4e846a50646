import ArgumentParser
import Inspection
import Ledger
import Workbench

/// Erases what a file holds of one case.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase all that a file and its backups hold of one case.",
    discussion: """
      Facts, answers and notes are gone for good, and no merge brings them back. That there was a \
      case, who worked on it when, that it was opened again after a lock, and the reason given \
      here stay, so that the file can still be verified. A locked case is \
      erased too. What was exported or handed over before is listed: it is beyond reach.
      """)

  @OptionGroup var target: CaseArgument

  @Option(
    help: ArgumentHelp("The reason, which is kept: name nobody in it.", valueName: "text"))
  var because: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var writer: WriterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if because.allSatisfy(\.isWhitespace) { throw ValidationError("Give the reason.") }
  }

  func run() throws {
    let file = target.file
    let inspection = try file.read()
    let index = try inspection.index(of: subject(in: inspection))
    let isLocked = index.map { inspection.cases[$0].state } == .locked
    let lock = isLocked ? "\(target.reference) is locked. " : ""
    try Ledger.refuseBackupsInUse(beside: file.path)
    try confirmation.confirm(
      "\(lock)This erases all that \(target.path) and its backups hold of \(target.reference), for good.",
      byTyping: target.reference)
    let author = writer.author
    let result = try InspectionFile.using(file.open(for: .writing(by: author))) { ledger in
      let erased = try subject(in: Inspection(ledger))
      return try ledger.erase(
        erased, because: because, reopenings: Reopening.kept(of: erased, in: ledger), by: author)
    }
    writer.remember()
    // Also where --yes passed the question by.
    if isLocked { Console.say("\(target.reference) was locked.") }
    tell(result)
  }

  /// The case with the reference, also one that was withdrawn.
  private func subject(in inspection: Inspection) throws -> RandomID {
    let found = inspection.cases.filter { $0.reference == target.reference }
    guard let first = found.first else {
      throw CommandError.refused(
        .unknownCase(target.reference), path: target.path, line: nil)
    }
    if found.count > 1 {
      throw CommandError.ambiguousCase(target.reference, path: target.path)
    }
    guard !inspection.openFlags.contains(where: { $0.subject == first.id }) else {
      throw CommandError.refused(.flagOpen(target.reference), path: target.path, line: nil)
    }
    return first.id
  }

  private func tell(_ result: ErasureResult) {
    Console.say("Erased \(counted(result.contents, "value")) of \(target.reference).")
    if !result.rewritten.isEmpty {
      Console.say("It is gone from \(counted(result.rewritten.count, "backup")) as well.")
    }
    for path in result.removed { Console.say("\(path) could not be rewritten, and is destroyed.") }
    if result.disclosures.isEmpty { return }
    Console.say("What left the file before may still hold the case, and is beyond reach:")
    for disclosure in result.disclosures { Console.say("  \(disclosure.line)") }
  }
}

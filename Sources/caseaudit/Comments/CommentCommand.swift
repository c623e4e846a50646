import ArgumentParser
import Foundation
import Inspection
import Ledger
import OrderedCollections
import Standards
import SystemPackage
import Workbench

/// What the practitioner of a case says of its findings.
struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Give a case's findings to its practitioner, and take their comments in.",
    discussion: """
      “comment form” writes a plain text file that can be filled in on any computer; “comment \
      import” takes it back in. What the practitioner disagrees with is settled by a person, with \
      the reason.
      """,
    subcommands: [List.self, Form.self, Import.self, Settle.self])
}

extension CommentCommand {
  /// Writes the form.
  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "form",
      abstract: "Write the findings of a case to a file, for the practitioner to comment on.",
      discussion: """
        The case must have been submitted. Strengths, areas for improvement and practice examples \
        go along; evidence only with --evidence; safeguarding concerns, queries and second \
        readings never. Anybody who has the file can read it.
        """)

    @OptionGroup var target: CaseArgument

    @Option(help: ArgumentHelp("The file to make.", valueName: "form.txt"))
    var to: String

    @Flag(help: "Notes on evidence too.")
    var evidence = false

    @OptionGroup var purpose: PurposeOptions
    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let form = try form(target.file.read())
      if FileManager.default.fileExists(atPath: to) { throw LedgerError.exists(path: to) }
      // The access log has it before it is there: in this order nothing leaves unseen.
      try InspectionFile.using(target.file.open(for: .writing(by: writer.author))) { ledger in
        try ledger.logAccess(
          Disclosure.event(
            "exported", "findings for comment", to: FilePath(to).lastComponent?.string ?? to,
            cases: 1, for: purpose.purpose), by: writer.author)
        try form.write(to: to)
      }
      writer.remember()
      Console.say(
        "Wrote \(counted(form.findings.count, "finding")) of \(target.reference) to \(to).")
      for note in form.notices { Console.say("Note: \(note)") }
    }

    private func form(_ inspection: Inspection) throws -> CommentForm {
      let index = try inspection.only(target.reference, in: target.path)
      do {
        return try CommentForm(
          inspection, of: index, withEvidence: evidence, on: Program.today)
      } catch {
        throw CommandError.refused(error, path: target.path, line: nil)
      }
    }
  }

  /// Takes forms in.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in the comments of forms that came back.",
      discussion: """
        A form names its case itself. All forms are taken in, or none. A comment on a finding that \
        was commented on before takes its place; the earlier one stays in the history.
        """)

    @OptionGroup var file: FileArgument

    @Argument(
      help: ArgumentHelp("The forms.", valueName: "form.txt"),
      completion: .file(extensions: ["txt"]))
    var forms: [String]

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let forms = try forms.map { path throws(CommandError) in try FilledForm(path: path) }
      try file.file.change(by: writer.author) { inspection in
        try forms.flatMap { try $0.changes(in: inspection, today: Program.today) }
      }
      writer.remember()
      let disagreed = try file.file.read().openDisagreements.count
      Console.say(
        "Took in \(counted(forms.reduce(0) { $0 + $1.filled.count }, "comment")). "
          + "\(counted(disagreed, "disagreement")) to settle.")
    }
  }

  /// Settles a disagreement.
  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle", abstract: "Say why what the practitioner said is settled.",
      discussion: "Where the finding was wrong, change the answer first.")

    @OptionGroup var target: CaseArgument

    @Argument(help: ArgumentHelp("The question.", valueName: "key"))
    var key: String

    @Argument(help: "Why that settles it.")
    var reason: String

    @OptionGroup var writer: WriterOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let author = writer.author
      try target.change(by: writer) { inspection, index in
        try inspection.settlingComment(
          on: key, of: index, because: reason, by: author, on: Program.today)
      }
      Console.say("Settled \(key) of \(target.reference).")
    }
  }
}

extension CommentForm {
  /// Writes the form to a new file that only its owner can read.
  func write(to path: String) throws(LedgerError) {
    do {
      try NewFile.write(text, to: path)
    } catch {
      throw error == .fileExists
        ? .exists(path: path) : .cannotCreate(path: path, detail: error.description)
    }
  }

  /// What whoever gives the form out should know.
  var notices: [String] {
    let (record, scan) = (inspection.cases[index], inspection.identifyingText(today: day))
    let found = (caseNotes + findings.flatMap(\.notes)).flatMap { scan.findings(in: $0.text) }
    let isReadAgain =
      inspection.drawnCases.contains(index)
      || record.readings.values.contains { $0.kind == .second }
    return [
      found.isEmpty
        ? nil
        : "its notes may tell who somebody is: \(found.map(\.words).joined(separator: ", ")).",
      isReadAgain && inspection.comparedCase(index) == nil
        ? "its second reading is not back; the practitioner should not tell the second reader."
        : nil,
    ].compactMap(\.self)
  }
}

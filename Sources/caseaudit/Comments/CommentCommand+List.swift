import ArgumentParser
import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

extension CommentCommand {
  /// Lists comments.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what practitioners disagree with, and what came of it.",
      discussion: """
        Without --all the disagreements that nobody has settled. The tables for programs leave out \
        what people wrote, unless --texts asks for it.
        """)

    @OptionGroup var file: FileArgument

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp("Only those on this case.", valueName: "reference"))
    var reference: String?

    @Flag(help: "All comments: what they agree with, and what is settled, too.")
    var all = false

    @OptionGroup var options: ReportOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
      let inspection = try file.file.read()
      let wanted = try reference.map { try inspection.only($0, in: file.path) }
      let report = CommentReport(
        inspection, inspection.comments.filter { wanted == nil || $0.caseIndex == wanted },
        all: all, texts: options.hasTexts)
      try options.format.write(
        text: report.page(common.styling), csv: report.table, json: report.document)
    }
  }
}

/// What practitioners said, as all formats of the command give it.
struct CommentReport {
  private let inspection: Inspection
  private let comments: [PlacedComment]
  private let listed: [PlacedComment]
  private let texts: Bool

  init(_ inspection: Inspection, _ comments: [PlacedComment], all: Bool, texts: Bool) {
    self.inspection = inspection
    self.comments = comments
    listed = comments.filter { all || $0.isOpen }
    self.texts = texts
  }

  private func reference(_ placed: PlacedComment) -> String {
    inspection.cases[placed.caseIndex].reference
  }

  private func question(_ placed: PlacedComment) -> Question {
    inspection.framework.questions[placed.question]
  }

  private func state(_ placed: PlacedComment) -> String {
    placed.isOpen ? "open" : placed.outcome == nil ? "" : "settled"
  }

  private func agrees(_ placed: PlacedComment) -> String {
    placed.comment.agrees.map { $0 ? "yes" : "no" } ?? ""
  }

  // MARK: Text

  func page(_ styling: TextStyling) -> String {
    var page = TextPage(styling)
    page.addTitle(of: inspection)
    page.add(totals)
    for placed in listed {
      page.heading("\(reference(placed)) \(question(placed).id)")
      page.add(question(placed).text, .dim, indent: 2)
      for line in inspection.lines(on: placed) { page.add(line, indent: 2) }
    }
    return page.text
  }

  private var totals: String {
    let agreed = comments.count { $0.comment.agrees == true }
    let disagreed = comments.count { $0.comment.agrees == false }
    let open = comments.count(where: \.isOpen)
    return "Practitioners agree with \(counted(agreed, "finding")) and disagree with "
      + "\(disagreed), of which \(open) \(open == 1 ? "is" : "are") not settled."
  }

  // MARK: For programs

  var table: String {
    var table = OutputTable(
      columns: ["reference", "key", "finding", "answer", "agrees", "on", "state"]
        + (texts ? ["by", "text", "settledBy", "reason"] : []))
    for placed in listed {
      let comment = placed.comment
      table.add(
        [
          reference(placed), question(placed).id.text, comment.finding,
          inspection.word(of: question(placed), in: placed.caseIndex) ?? "", agrees(placed),
          comment.on, state(placed),
        ]
          + (texts
            ? [comment.by, comment.text, placed.outcome?.by ?? "", placed.outcome?.reason ?? ""]
            : []))
    }
    return table.text
  }

  var document: JSON {
    [
      "format": "caseaudit-comments/1",
      "agreed": .integer(comments.count { $0.comment.agrees == true }),
      "disagreed": .integer(comments.count { $0.comment.agrees == false }),
      "open": .integer(comments.count(where: \.isOpen)), "comments": .array(listed.map(json)),
    ]
  }

  private func json(_ placed: PlacedComment) -> JSON {
    let comment = placed.comment
    let answer = inspection.word(of: question(placed), in: placed.caseIndex)
    var members: JSON.Members = [
      "reference": .string(reference(placed)), "key": .string(question(placed).id.text),
      "finding": .string(comment.finding), "answer": answer.map(JSON.string) ?? .null,
      "agrees": comment.agrees.map(JSON.bool) ?? .null, "on": .string(comment.on),
      "state": state(placed).isEmpty ? .null : .string(state(placed)),
    ]
    guard texts else { return .object(members) }
    members["by"] = .string(comment.by)
    members["text"] = .string(comment.text)
    members["settledBy"] = placed.outcome.map { .string($0.by) } ?? .null
    members["reason"] = placed.outcome.map { .string($0.reason) } ?? .null
    return .object(members)
  }
}

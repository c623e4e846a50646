import Inspection
import OrderedCollections
import Standards
import Terminal
import Workbench

/// The findings of a case as a form of plain text, which its practitioner fills in anywhere.
///
/// It names the case by its reference and part of its random identity, and nobody else.
struct CommentForm {
  /// What begins each line that somebody fills in; everything between them is there to be read.
  enum Label: String, CaseIterable {
    case record = "Case:"
    case by = "Your role or code:"
    case day = "Date:"
    case finding = "Finding:"
    case agrees = "Do you agree, yes or no?"
    case comment = "Comment:"
  }

  static let rule = String(repeating: "-", count: 72)
  private static let width = 76

  /// How many characters of a case's identity stand in a form.
  private static let identityCount = 8

  let inspection: Inspection
  let index: Int
  let findings: [Inspection.Finding]
  /// What was written of the whole case for others to read.
  let caseNotes: [Note]
  let day: String

  /// - Throws: `Refusal` where the findings are not to be given out.
  init(
    _ inspection: Inspection, of index: Int, withEvidence: Bool = false, on day: String
  ) throws(Refusal) {
    self.inspection = inspection
    self.index = index
    findings = try inspection.findings(of: index, withEvidence: withEvidence)
    caseNotes = inspection.sharedNotes(on: nil, of: index, withEvidence: withEvidence)
    self.day = day
  }

  /// What tells a case in a form from any other: its reference may change, its identity does not.
  static func identity(of record: CaseRecord) -> String {
    String(record.id.description.prefix(identityCount))
  }

  var text: String {
    let record = inspection.cases[index]
    var lines = wrapped("Findings of case \(record.reference), for your comments (\(day))") + [""]
    lines += Self.warning.flatMap { wrapped($0) + [""] }
    lines += [
      "\(Label.record.rawValue) \(record.reference) \(Self.identity(of: record))",
      Label.by.rawValue, Label.day.rawValue,
    ]
    if !caseNotes.isEmpty {
      lines += ["", Self.rule, "On the case as a whole"] + caseNotes.flatMap(self.lines)
    }
    var standard: QuestionID?
    for finding in findings {
      lines.append(contentsOf: ["", Self.rule])
      if let next = inspection.framework.standard(of: finding.question), next.id != standard {
        standard = next.id
        lines.append("\(next.id) \(next.name)")
      }
      lines += self.lines(on: finding)
    }
    return (lines + ["", Self.rule, "End of the form"]).map { $0 + "\n" }.joined()
  }

  private static let warning = [
    "KEEP THIS FILE SAFE. It is about a child, and anybody who has it can read it. Send it only by"
      + " the way that your service has agreed for case records, and delete it once your comments"
      + " have gone back.",
    "How to comment: below each finding write yes or no after the question, and what you want to"
      + " say after “Comment:”, on as many lines as you need. Leave empty what you do not want to"
      + " comment on, and change nothing else. Name nobody: write “the mother”, “the school”. Save it"
      + " as plain text.",
  ]

  private func lines(on finding: Inspection.Finding) -> [String] {
    let framework = inspection.framework
    let question = finding.question
    let answer = framework.answer(finding.answer, to: question)
    let name = answer.map { framework.name(of: $0, to: question) } ?? finding.answer
    return wrapped("[\(question.id)] \(question.text)")
      + ["\(Label.finding.rawValue) \(name)"]
      + finding.notes.flatMap(lines)
      + [Label.agrees.rawValue, Label.comment.rawValue]
  }

  private func lines(of note: Note) -> [String] {
    wrapped("  \(note.kind.name): \(note.text.inOneLine)")
  }

  /// A paragraph; every line but its first is moved in, so that no line looks like one to fill in.
  private func wrapped(_ text: String) -> [String] {
    let margin = text.hasPrefix(" ") || text.hasPrefix("[") ? "    " : ""
    let lead = String(text.prefix { $0 == " " })
    return TextLayout.wrap(
      String(text.dropFirst(lead.count)), columns: Self.width - margin.count
    ).enumerated().map { ($0.offset == 0 ? lead : margin) + Console.shown($0.element) }
  }
}

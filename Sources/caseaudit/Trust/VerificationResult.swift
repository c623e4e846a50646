import Inspection
import Ledger
import OrderedCollections
import Standards
import Terminal
import Workbench

/// What `verify` found, with the entries that it names looked up.
struct VerificationResult {
  fileprivate struct Line {
    let finding: LedgerFinding
    let entry: HistoryEntry?
    /// The reference of the case that the entry speaks of.
    let reference: String?
  }

  private let framework: StoredFramework
  /// Nil where the damage does not let it be read.
  private let extent: LedgerExtent?
  private let lines: [Line]
  /// The references of cases that are not as they were locked.
  private let alteredLocks: [String]

  init(_ ledger: Ledger) throws {
    framework = ledger.framework
    let findings = try ledger.verify()
    // What is damaged may not let itself be read: the finding then stands without these.
    extent = try? ledger.extent()
    let inspection = try? Inspection(ledger)
    alteredLocks =
      inspection.map { read in read.alteredLocks.map { read.cases[$0].reference } } ?? []
    lines = findings.map { finding in
      let entry = finding.entry.flatMap { try? ledger.entry($0) }
      let index = entry?.key.subject.flatMap { inspection?.index(of: $0) }
      let reference = index.flatMap { inspection?.cases[$0].reference }
      return Line(finding: finding, entry: entry, reference: reference)
    }
  }

  var isSound: Bool { lines.isEmpty && alteredLocks.isEmpty }

  private var lockSentences: [String] {
    alteredLocks.map { "\($0) was changed after it was locked; “caseaudit history” shows by whom." }
  }
}

// MARK: - Text

extension VerificationResult {
  func page(of path: String, _ styling: TextStyling) -> String {
    var page = TextPage(styling)
    if isSound {
      page.add("\(path) is sound: \(extentWords).", .bold)
      page.add("Framework \(framework.id), revision \(framework.revision).")
    } else {
      page.add("\(path): \(counted(lines.count + alteredLocks.count, "thing")) wrong.", .bold)
      for sentence in lines.map(\.sentence) + lockSentences { page.add(sentence, lead: "  - ") }
      if lines.isEmpty { return page.text }
      page.add("“caseaudit restore” opens a backup; “caseaudit repair” saves what is left.")
    }
    return page.text
  }

  private var extentWords: String {
    guard let extent else { return "its extent cannot be read" }
    return "\(counted(extent.entries, "entry", "entries")) of \(counted(extent.runs, "run")), "
      + counted(extent.cases, "case")
  }
}

extension VerificationResult.Line {
  fileprivate var sentence: String { finding.sentence(about: entryWords) }

  /// The entry as people know it: who, when, what.
  private var entryWords: String {
    guard let id = finding.entry else { return "" }
    let name = "entry \(id.sequence) of run \(id.writer)"
    guard let entry else { return name }
    let time = entry.clock.prefix(16).map { $0 == "T" ? " " : $0 }
    let what = [entry.key.kind.rawValue, entry.key.name].filter { !$0.isEmpty }
      .joined(separator: " ")
    let reference = reference.map { " of \($0)" } ?? ""
    return "\(name) (\(entry.author), \(String(time)), \(what)\(reference))"
  }
}

// MARK: - JSON

extension VerificationResult {
  var json: JSON {
    [
      "sound": .bool(isSound),
      "identity": extent.map { .string($0.identity) } ?? .null,
      "entries": extent.map { .integer($0.entries) } ?? .null,
      "runs": extent.map { .integer($0.runs) } ?? .null,
      "findings": .array(lines.map(\.json) + lockFindings),
    ]
  }
}

extension VerificationResult {
  private var lockFindings: [JSON] {
    zip(alteredLocks, lockSentences).map { reference, sentence in
      [
        "finding": "alteredLock", "message": .string(sentence), "kind": "state",
        "case": .string(reference),
      ]
    }
  }
}

extension VerificationResult.Line {
  fileprivate var json: JSON {
    var members: JSON.Members = [
      "finding": .string(finding.name), "message": .string(sentence),
    ]
    if let id = finding.entry {
      members["writer"] = .string(id.writer.description)
      members["sequence"] = .integer(id.sequence)
    }
    if let entry {
      members["author"] = .string(entry.author)
      members["clock"] = .string(entry.clock)
      members["kind"] = .string(entry.key.kind.rawValue)
      members["name"] = .string(entry.key.name)
    }
    members["case"] = reference.map(JSON.string)
    return .object(members)
  }
}

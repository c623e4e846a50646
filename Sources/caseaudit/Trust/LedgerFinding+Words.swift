import Inspection
import Ledger

extension LedgerFinding {
  /// The entry that it names.
  var entry: EntryID? {
    switch self {
    case .brokenChain(let entry), .missingRun(let entry, _), .missingFrontier(let entry),
      .contentDisagrees(let entry), .contentMissing(let entry), .contentUnreadable(let entry):
      entry
    case .integrity, .headDisagrees, .strayContent, .authorDisagrees, .projectionDisagrees,
      .frameworkDisagrees,
      .runsNotAuthentic:
      nil
    }
  }

  /// The word for programs.
  var name: String {
    switch self {
    case .integrity: "integrity"
    case .brokenChain: "brokenChain"
    case .missingRun: "missingRun"
    case .missingFrontier: "missingFrontier"
    case .headDisagrees: "headDisagrees"
    case .runsNotAuthentic: "runsNotAuthentic"
    case .contentDisagrees: "contentDisagrees"
    case .contentMissing: "contentMissing"
    case .contentUnreadable: "contentUnreadable"
    case .strayContent: "strayContent"
    case .authorDisagrees: "authorDisagrees"
    case .projectionDisagrees: "projectionDisagrees"
    case .frameworkDisagrees: "frameworkDisagrees"
    }
  }

  /// What is wrong, for people.
  ///
  /// - Parameter entry: the entry in words, where one is named.
  func sentence(about entry: String) -> String {
    switch self {
    case .integrity(let detail): "SQLite's own check: \(detail)."
    case .brokenChain: "The chain breaks at \(entry): it, or one before it, was altered or lost."
    case .missingRun(_, let seer):
      "Entry \(seer.sequence) of run \(seer.writer) saw \(entry), which is not as it was."
    case .missingFrontier: "The run of \(entry) does not say what it could see."
    case .headDisagrees(let writer): "The count or the end of run \(writer) is not right."
    case .runsNotAuthentic:
      "The runs are not those that the file was left with: one was taken away or altered."
    case .contentDisagrees: "The value of \(entry) is not the one that was written."
    case .contentMissing: "The value of \(entry) is gone, and nobody erased or withheld it."
    case .contentUnreadable: "The value of \(entry) makes no sense."
    case .strayContent(let row): "Value \(row) belongs to no entry."
    case .authorDisagrees(let row): "The code of author \(row) is not the one that wrote."
    case .projectionDisagrees(let subject, _):
      "The row for fast opening of \(subject.map { "case \($0)" } ?? "the inspection")"
        + " says something else than the entries."
    case .frameworkDisagrees: "The framework is not the one that was adopted."
    }
  }
}

import Inspection
import Ledger
import Standards
import Workbench

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
  /// The cases opened again after a lock, as the merged history would tell it.
  let reopenings: [Reopening]

  /// Tries the merge on a copy in memory, so that one that is refused leaves every byte as it was.
  init(of opened: [Ledger], named others: [String], into source: InspectionFile) throws {
    self = try InspectionFile.using(source.open(for: .reading)) { ledger in
      try Self(of: opened, named: others, into: ledger)
    }
  }

  /// Tries the merge on a copy of a file that is open.
  init(of opened: [Ledger], named others: [String], into ledger: Ledger) throws {
    self = try InspectionFile.using(ledger.rehearsal()) { copy in
      let before = try Inspection(copy)
      guard before.casesReadAgain.isEmpty else {
        throw CommandError.mergeIntoSecondReading(path: ledger.path)
      }
      let parts = try zip(others, opened).map { path, other in
        Part(path: path, result: try copy.unite(with: other))
      }
      return Self(
        before: before, after: try Inspection(copy), parts: parts,
        reopenings: try Reopening.all(in: copy))
    }
  }

  private init(
    before: Inspection, after: Inspection, parts: [Part], reopenings: [Reopening]
  ) {
    self.before = before
    self.after = after
    self.parts = parts
    self.reopenings = reopenings
  }

  /// Why what was submitted here changes, where nobody said so elsewhere.
  ///
  /// - Throws: `CommandError` where that needs a reason and there is none.
  func reasons(because reason: String?, path: String) throws(CommandError) -> [Change] {
    var reasons: [Change] = []
    for key in MergeSummary(before: before, after: after).unexplained {
      guard let reason, !reason.allSatisfy(\.isWhitespace) else {
        let record = key.subject.flatMap { before.index(of: $0) }.map { before.cases[$0] }
        throw .refused(
          .reasonNeeded(record?.reference ?? "", record?.state ?? .submitted), path: path,
          line: nil)
      }
      reasons.append(Change(key.reason, .string(reason)))
    }
    return reasons
  }

  var isEmpty: Bool { parts.allSatisfy(\.result.isEmpty) }
}

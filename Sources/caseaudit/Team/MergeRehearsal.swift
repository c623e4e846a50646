import Inspection
import Ledger
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
      try InspectionFile.using(ledger.rehearsal()) { copy in
        let before = try Inspection(copy)
        guard before.casesReadAgain.isEmpty else {
          throw CommandError.mergeIntoSecondReading(path: source.path)
        }
        let parts = try zip(others, opened).map { path, other in
          Part(path: path, result: try copy.unite(with: other))
        }
        return Self(
          before: before, after: try Inspection(copy), parts: parts,
          reopenings: try Reopening.all(in: copy))
      }
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

  var isEmpty: Bool { parts.allSatisfy(\.result.isEmpty) }
}

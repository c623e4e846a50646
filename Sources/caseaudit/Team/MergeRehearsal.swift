import Inspection
import Ledger

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

import Crypto
import Inspection

/// What a set of erasures takes away, in one hash; copies of one inspection agree on it.
struct ErasureMark: Hashable {
  let bytes: [UInt8]

  init(_ erasures: [HistoryEntry]) {
    let lines = Set(erasures.map { "\($0.key.subject?.description ?? "") \($0.key.name)\n" })
    var hash = SHA256()
    for line in lines.sorted() { hash.update(data: Array(line.utf8)) }
    bytes = Array(hash.finalize())
  }
}

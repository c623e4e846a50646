import GRDB
package import Inspection

extension Ledger {
  /// How far each run had come, as far as the writer of an entry could see when it was written.
  ///
  /// The frontiers tell it, and their chains vouch for them: so "what came since" is decided by
  /// cause and not by clock, and counts what another laptop had written before and a merge brought
  /// after.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read.
  package func sight(of entry: EntryID) throws(LedgerError) -> [RandomID: Int] {
    let frontiers = try read { db in
      try StoredEntry.fetch(db, where: "kind = ?", [EntryKind.frontier.rawValue])
    }
    let told = Dictionary(grouping: frontiers, by: \.entry.id.writer)
    var sight = [entry.writer: entry.sequence]
    var open = [entry.writer]
    while let writer = open.popLast() {
      for frontier in told[writer] ?? [] where frontier.isSeen(in: sight) {
        for end in frontier.frontier?.sights.map(\.last) ?? []
        where sight[end.writer, default: 0] < end.sequence {
          sight[end.writer] = end.sequence
          open.append(end.writer)
        }
      }
    }
    return sight
  }
}

extension StoredEntry {
  fileprivate func isSeen(in sight: [RandomID: Int]) -> Bool {
    entry.id.sequence <= sight[entry.id.writer, default: 0]
  }
}

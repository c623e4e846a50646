import Inspection

extension Model {
  /// What review has to say of a case beside its state.
  func reviewLines(of index: Int) -> [String] {
    let record = inspection.cases[index]
    var lines = [inspection.stepWords(of: index)].compactMap(\.self)
    if inspection.isAlteredSinceLock(index) {
      lines.append("It was changed after it was locked.")
    }
    if let change = inspection.changeSinceAcceptance(index) {
      lines.append("\(change.firstUpper).")
    }
    let open = inspection.openFlags.count { $0.subject == record.id }
    if open > 0 {
      lines.append("\(counted(open, "safeguarding flag")) open; \(shown(open)).")
    }
    let verified = inspection.verifiedCount(of: index)
    if verified > 0 { lines.append("\(counted(verified, "answer")) verified.") }
    let disagreements = inspection.comments(on: index).count(where: \.isOpen)
    if disagreements > 0 {
      lines.append("The practitioner disagrees with \(counted(disagreements, "finding")).")
    }
    let queries = inspection.unresolvedQueries(of: index).count
    if queries > 0 {
      lines.append("\(counted(queries, "query", "queries")) not resolved; \(shown(queries)).")
    }
    return lines
  }

  /// Which key shows so many things: “k shows them”.
  func shown(_ count: Int, by action: Action = .showQueries) -> String {
    "\(key(action)) shows \(count == 1 ? "it" : "them")"
  }

  /// The facts of a case in a line, or how they are entered.
  func factWords(of record: CaseRecord) -> String {
    let facts = inspection.facts(of: record)
    return facts.isEmpty ? "No facts yet; \(key(.details)) enters them" : facts
  }
}

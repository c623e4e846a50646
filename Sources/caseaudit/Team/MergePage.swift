import Foundation
import Inspection
import Ledger
import Standards
import Terminal
import Workbench

/// What a merge changes, as text for the screen and for the record.
struct MergePage {
  private let rehearsal: MergeRehearsal
  private let summary: MergeSummary
  private var page: TextPage

  init(_ rehearsal: MergeRehearsal, _ styling: TextStyling) {
    self.rehearsal = rehearsal
    summary = MergeSummary(before: rehearsal.before, after: rehearsal.after)
    page = TextPage(styling)
    page.addTitle(of: rehearsal.before)
    addParts()
    if !rehearsal.isEmpty {
      addCounts()
      addConflicts()
      addFindings()
      addReview()
    }
  }

  var text: String { page.text }

  private mutating func addParts() {
    for part in rehearsal.parts {
      let name = URL(filePath: part.path).lastPathComponent
      var words = [entries(part.result.entries)]
      if part.result.contents > 0 { words.append("\(values(part.result.contents)) filled in") }
      if part.result.erased > 0 { words.append("\(values(part.result.erased)) erased") }
      page.add("\(name): \(words.joined(separator: ", "))")
    }
  }

  private func entries(_ number: Int) -> String {
    switch number {
    case 0: "nothing new"
    case 1: "1 new entry"
    default: "\(number) new entries"
    }
  }

  private func values(_ number: Int) -> String { counted(number, "value") }

  private mutating func addCounts() {
    page.blank()
    let new = summary.newCases
    page.add("\(new.count) new" + (new.isEmpty ? "" : ": \(list(new))"), lead: "Cases      ")
    page.add(words(summary.answers), lead: "Answers    ")
    page.add(words(summary.facts), lead: "Facts      ")
    page.add(words(summary.notes), lead: "Notes      ")
    if summary.plan != MergeSummary.Count() { page.add(words(summary.plan), lead: "Plan       ") }
  }

  private func words(_ count: MergeSummary.Count) -> String {
    "\(count.new) new, \(count.changed) changed"
  }

  private func list(_ references: [String]) -> String { references.joined(separator: ", ") }

  private mutating func addConflicts() {
    let count = summary.conflicts.count
    let meaning = count == 0 ? "" : "; each counts as unanswered until settled"
    page.add("\(count) new\(meaning)", lead: "Conflicts  ")
    for conflict in summary.conflicts {
      let values = conflict.heads.map { head in
        let value = head.value.map { rehearsal.after.words(for: $0, under: conflict.key) } ?? ""
        return "\(head.author) \(value)"
      }
      let key = rehearsal.after.words(for: conflict.key)
      page.add("\(key): \(values.joined(separator: " / "))", indent: 2)
    }
  }

  private mutating func addReview() {
    if !summary.unexplained.isEmpty {
      let keys = summary.unexplained.map { rehearsal.after.words(for: $0) }
      page.add("\(list(keys)) changes after submission, and needs a reason.")
    }
    for reference in summary.alteredLocks {
      page.add("\(reference) is locked here, and changes all the same: a finding to look into.")
    }
  }

  private mutating func addFindings() {
    for reference in summary.doubleReferences {
      page.add("Two cases bear the reference \(reference); rename or withdraw one.")
    }
    for reference in summary.mixedCases {
      let authors = rehearsal.after.authors(of: reference)
      page.add("\(reference) has answers of \(authors); somebody must confirm them.")
    }
  }
}

extension Inspection {
  fileprivate func authors(of reference: String) -> String {
    let authors = indices(ofReference: reference).map { cases[$0] }
      .first(where: \.needsConfirmation)?.authors
    return (authors ?? []).sorted().joined(separator: " and ")
  }
}

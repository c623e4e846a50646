import Inspection
import Standards

extension Model {
  /// Goes to the first open question of the next case that has one.
  func goToNextOpenCase(after index: Int) -> [Request] {
    guard let (next, question) = nextOpenCase(after: index) else { return [.refuse(nothingOpen)] }
    let reader = reader(of: next).map { ", which \($0) reads" } ?? ""
    let words = "This is \(inspection.cases[next].reference)\(reader)"
    return [
      .push(Walk(self, caseAt: next, question: question)),
      .say(
        inspection.cases.indices.contains(index) && screen is Walk
          ? "\(inspection.cases[index].reference) is complete. \(words)" : words),
    ]
  }

  /// What is said where no question is open.
  var nothingOpen: String {
    inspection.activeCases.isEmpty
      ? "There are no cases yet; \(key(.addCase)) on the overview adds one"
      : "Every question of every case is answered"
  }

  /// The next case with a required question open after a case, from the first again at the end; those
  /// that others read come last.
  func nextOpenCase(after index: Int) -> (index: Int, question: Question)? {
    let cases = inspection.activeCases
    let ordered = cases.filter { $0 > index } + cases.filter { $0 <= index }
    var others: (index: Int, question: Question)?
    for candidate in ordered {
      guard let question = inspection.nextUnanswered(after: -1, of: candidate) else { continue }
      if reader(of: candidate) == nil { return (candidate, question) }
      others = others ?? (candidate, question)
    }
    return others
  }

  /// Who else reads a case: whom it is allocated to, or whoever answered in it; nil for one's own, and
  /// for one that nobody reads yet.
  private func reader(of index: Int) -> String? {
    let record = inspection.cases[index]
    if let reader = record.fact(.inspector) { return reader == author ? nil : reader }
    let authors = record.authors
    return authors.contains(author) ? nil : authors.min()
  }
}

package import BitCollections
package import Standards

/// The answers of all cases as columns: for each question, the sets of cases that said so.
///
/// A tally is a count, and a breakdown by a fact, a theme or a reading is an intersection and a
/// count. One changed answer touches one column.
package struct Sheet: Sendable {
  /// The cases on one question, by their indices.
  package struct Column: Hashable, Sendable {
    /// Cases that are asked: of the right type, not withdrawn, meeting the question's condition.
    package var asked = BitSet()
    /// Cases with the answer Yes, asked or not.
    package var yes = BitSet()
    /// Cases with the answer No, asked or not.
    package var no = BitSet()
    /// Cases with the answer not applicable or not relevant, asked or not.
    package var notApplicable = BitSet()

    /// Makes a column without any case.
    package init() {}
  }

  /// By index of the question.
  package private(set) var columns: [Column]
  /// Cases that are answered here and counted elsewhere, because this copy reads them blind.
  package private(set) var leftOut = BitSet()

  /// Makes a sheet without any case, with a column for each of so many questions.
  package init(questionCount: Int) {
    columns = Array(repeating: Column(), count: questionCount)
  }

  /// The answer of a case to a question, asked or not.
  package func answer(_ question: Int, of index: Int) -> Answer? {
    let column = columns[question]
    if column.yes.contains(index) { return .yes }
    if column.no.contains(index) { return .no }
    return column.notApplicable.contains(index) ? .notApplicable : nil
  }

  /// Whether a case is asked a question.
  package func isAsked(_ question: Int, of index: Int) -> Bool {
    columns[question].asked.contains(index)
  }

  /// Sets or clears the answer of a case to a question.
  package mutating func set(_ answer: Answer?, _ question: Int, of index: Int) {
    columns[question].yes[member: index] = answer == .yes
    columns[question].no[member: index] = answer == .no
    columns[question].notApplicable[member: index] = answer == .notApplicable
  }

  /// Says whether a case is asked a question.
  package mutating func setAsked(_ isAsked: Bool, _ question: Int, of index: Int) {
    columns[question].asked[member: index] = isAsked
  }

  /// Leaves a case out of every tally.
  package mutating func leaveOut(_ index: Int) { leftOut.insert(index) }

  /// The cases that are asked a question and count here.
  package func counted(_ question: Int) -> BitSet { columns[question].asked.subtracting(leftOut) }

  /// The tally of a question, given the planned cases that are still to come.
  package func tally(_ question: Int, toCome: Int) -> Tally {
    tally(question, of: counted(question), toCome: toCome)
  }

  /// The tally of a question over some cases.
  package func tally(_ question: Int, among indices: [Int]) -> Tally {
    tally(question, of: counted(question).intersection(BitSet(indices)), toCome: 0)
  }

  private func tally(_ question: Int, of asked: BitSet, toCome: Int) -> Tally {
    let column = columns[question]
    let yes = column.yes.intersection(asked).count
    let no = column.no.intersection(asked).count
    let notRelevant = column.notApplicable.intersection(asked).count
    let unanswered = asked.count - yes - no - notRelevant
    return Tally(
      yes: yes, no: no, notRelevant: notRelevant, unanswered: unanswered,
      open: unanswered + toCome)
  }

  /// The cases that gave an answer to a question they are asked.
  package func cases(answering answer: Answer, to question: Int) -> BitSet {
    let column = columns[question]
    let said =
      switch answer {
      case .yes: column.yes
      case .no: column.no
      case .notApplicable: column.notApplicable
      }
    return said.intersection(counted(question))
  }
}

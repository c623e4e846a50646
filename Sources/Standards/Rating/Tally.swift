/// How the cases stand on one key question.
package struct Tally: Hashable, Sendable {
  /// Cases answered Yes.
  package var yes: Int
  /// Cases answered No.
  package var no: Int
  /// Cases answered Not relevant, or Not applicable; they are in no percentage.
  package var notRelevant: Int
  /// Cases in the file that are asked and have no answer, a conflict included.
  package var unanswered: Int
  /// ``unanswered`` and the planned cases still to come.
  package var open: Int

  /// Makes a tally; a count that is left out is zero.
  package init(yes: Int = 0, no: Int = 0, notRelevant: Int = 0, unanswered: Int = 0, open: Int = 0)
  {
    self.yes = yes
    self.no = no
    self.notRelevant = notRelevant
    self.unanswered = unanswered
    self.open = open
  }

  /// The cases counted in the percentage.
  package var denominator: Int { yes + no }

  /// Counts the cases of another tally too.
  package mutating func add(_ other: Tally) {
    yes += other.yes
    no += other.no
    notRelevant += other.notRelevant
    unanswered += other.unanswered
    open += other.open
  }
}

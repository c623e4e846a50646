/// All that the ratings follow from.
package struct Evidence: Sendable {
  /// By index of the question; only those of key questions are read.
  package var tallies: [Tally]
  /// The judged standards' ratings, by index of the standard.
  package var judgements: [Rating?]
  /// The panel's decisions, by index of the standard.
  package var decisions: [Decision?]
  /// Domains, by index, that have cases or are planned to have some, or that need none.
  package var hasCases: [Bool]

  /// Takes the evidence as it stands; the arrays are as long as what indexes them.
  package init(
    tallies: [Tally], judgements: [Rating?], decisions: [Decision?], hasCases: [Bool]
  ) {
    self.tallies = tallies
    self.judgements = judgements
    self.decisions = decisions
    self.hasCases = hasCases
  }
}

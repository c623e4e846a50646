/// What the answers to one key question come to.
package struct KeyQuestionResult: Hashable, Sendable {
  /// Index of the question.
  package let question: Int
  /// The cases behind the figures.
  package let tally: Tally
  /// Whole per cent of Yes; nil while there is no denominator.
  package let percent: Int?
  /// The band of the percentage; nil while there is none.
  package let band: Rating?
  /// The lowest band the open cases could still lead to (`rules.md` section 6); nil without cases.
  package let worst: Rating?
  /// The highest band they could still lead to; nil without cases.
  package let best: Rating?
  /// The band by the other way of rounding, where it differs.
  package let otherwiseRounded: Rating?

  init(question: Int, tally: Tally, framework: Framework) {
    self.question = question
    self.tally = tally
    let share = Share(yes: tally.yes, of: tally.denominator)
    percent = share?.percent
    band = share.map(framework.rating)
    let all = tally.denominator + tally.open
    worst = Share(yes: tally.yes, of: all).map(framework.rating)
    best = Share(yes: tally.yes + tally.open, of: all).map(framework.rating)
    let other: Rounding = framework.rounding == .exact ? .roundThenBand : .exact
    let otherwise = share.map { framework.rating(of: $0, rounding: other) }
    otherwiseRounded = otherwise == band ? nil : otherwise
  }

  /// Whether cases are still to be answered.
  package var isProvisional: Bool { tally.open > 0 }

  /// Whether no completion of the sample can change the band.
  package var isSettled: Bool { worst != nil && worst == best }
}

/// A judgement that decides: every case so answered would change the rule rating by itself.
package struct Pivotal: Hashable, Sendable {
  /// Index of the key question.
  package let question: Int
  /// The answer which, if it were the other one, would change the rule rating.
  package let answer: Answer
}

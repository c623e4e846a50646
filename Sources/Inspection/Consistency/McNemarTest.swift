/// The exact McNemar test: whether answers of the same cases moved more one way than the other.
package struct McNemarTest: Hashable, Sendable {
  /// Answers that moved one way.
  package let oneWay: Int
  /// Answers that moved the other way.
  package let otherWay: Int

  /// Makes a test of two counts; their order makes no difference to the probability.
  package init(_ oneWay: Int, _ otherWay: Int) {
    self.oneWay = oneWay
    self.otherWay = otherWay
  }

  /// The two-sided probability of a movement as uneven by chance; nil where nothing moved.
  package var probability: Double? {
    let moved = oneWay + otherWay
    guard moved > 0 else { return nil }
    var term = 1.0
    for _ in 0..<moved { term /= 2 }
    var tail = term
    for step in 0..<min(oneWay, otherWay) {
      term *= Double(moved - step) / Double(step + 1)
      tail += term
    }
    return min(1, 2 * tail)
  }
}

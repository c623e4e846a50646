/// What gates that closed or opened did to the answers of a case.
package struct ScopeChange: Hashable, Sendable {
  /// Answers that no longer count.
  package let left: Int
  /// Answers that count again.
  package let returned: Int

  /// Compares what was out of scope with what is; nil where nothing changed.
  package init?(before: Set<Int>, after: Set<Int>) {
    left = after.subtracting(before).count
    returned = before.subtracting(after).count
    if left == 0 && returned == 0 { return nil }
  }

  /// What happened, in a sentence without its full stop.
  package var sentence: String {
    let kept = left == 1 ? "it is kept" : "they are kept"
    let parts = [
      left == 0 ? nil : "\(answers(left)) now out of scope; \(kept)",
      returned == 0 ? nil : "\(answers(returned)) back in scope",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func answers(_ count: Int) -> String {
    count == 1 ? "1 answer is" : "\(count) answers are"
  }
}

package import Standards

// A gate is a fact that a key question is asked of, or a key question that is not relevant. Answers
// behind a gate that is closed are kept, count nowhere, and count again when it opens.

extension Inspection {
  /// The questions of a case that are asked, and those behind a closed gate that have an answer.
  package func questionsInSight(of index: Int) -> [Question] {
    framework.questions.filter {
      sheet.isAsked($0.index, of: index) || isKept($0, of: index)
    }
  }

  /// Whether an answer is kept to a question that this case is not asked.
  private func isKept(_ question: Question, of index: Int) -> Bool {
    cases[index].isActive && sheet.answer(question.index, of: index) != nil
  }

  /// Indices of the questions whose answers are kept and count nowhere.
  package func outOfScope(of index: Int) -> Set<Int> {
    guard cases[index].isActive else { return [] }
    return Set(
      framework.questions.indices.filter {
        sheet.answer($0, of: index) != nil && !sheet.isInScope($0, of: index)
      })
  }
}

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

package import Standards

// A gate is a fact that a key question is asked of. Answers behind a gate that is closed are kept,
// count nowhere, and count again when it opens. A key question that is Not relevant is none: the
// published reports count the prompts under it (Peterborough 2020: 2.3.1 rests on 7 cases, its
// prompts on 8).

extension Inspection {
  /// The questions of a case that are asked, and those behind a closed gate that have an answer.
  package func questionsInSight(of index: Int) -> [Question] {
    let kept = outOfScope(of: index)
    return framework.questions.filter {
      sheet.isAsked($0.index, of: index) || kept.contains($0.index)
    }
  }

  /// Indices of the questions whose answers are kept and count nowhere.
  package func outOfScope(of index: Int) -> Set<Int> {
    guard cases[index].isActive else { return [] }
    return Set(
      framework.questions.indices.filter {
        !sheet.isAsked($0, of: index) && sheet.answer($0, of: index) != nil
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

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

package import Standards

/// A question of a case that somebody wants to ask about at interview.
package struct InterviewItem: Sendable {
  /// The index of the case in ``Inspection/cases``.
  package let caseIndex: Int
  /// The question that is marked, which the case is asked.
  package let question: Question
}

extension Inspection {
  /// What is marked “ask at interview” in some cases, case by case in the order of the walk.
  package func interviewItems(of indices: [Int]) -> [InterviewItem] {
    indices.flatMap { index in
      let marks = cases[index].marks
      return questions(of: index).filter { marks.contains($0.id) }.map {
        InterviewItem(caseIndex: index, question: $0)
      }
    }
  }
}

package import Standards

/// How one inspector's answers to a practice case agree with those that were agreed on.
package struct CalibrationResult: Hashable, Sendable {
  /// One question of the practice case.
  package struct Line: Hashable, Sendable {
    /// Index of the question.
    package let question: Int
    /// The answer that was agreed on, and why where somebody wrote it down.
    package let agreed: CalibrationCase.Agreed
    /// The inspector’s answer; nil while the question is open.
    package let given: Answer?

    /// Whether the inspector answered, and not as was agreed.
    package var differs: Bool { given != nil && given != agreed.answer }
  }

  /// The index of the practice case in ``Inspection/cases``.
  package let caseIndex: Int
  /// The codes of everybody who answered in it, sorted.
  package let readers: [String]
  /// The questions with an agreed answer, in the order of the framework.
  package let lines: [Line]

  /// How many questions with an agreed answer the inspector has answered.
  package var answered: Int { lines.count { $0.given != nil } }
  /// Nothing agreed is shown before: it would be the answer.
  package var isComplete: Bool { answered == lines.count }
}

extension Inspection {
  /// The results on the practice cases of this file, in their order.
  package var calibrationResults: [CalibrationResult] {
    activeCases.compactMap { index in
      guard let practice = practice(index) else { return nil }
      let lines = practice.agreed.keys.sorted().compactMap { question in
        practice.agreed[question].map {
          CalibrationResult.Line(
            question: question, agreed: $0, given: sheet.answer(question, of: index))
        }
      }
      return CalibrationResult(
        caseIndex: index, readers: cases[index].authors.sorted(), lines: lines)
    }
  }

  /// The agreement with the agreed answers over every practice case that is complete.
  package func calibrationFigures(_ results: [CalibrationResult]) -> AgreementFigures {
    AgreementFigures(
      results.filter(\.isComplete).flatMap(\.lines).map { line in
        ComparedCase.Line(
          question: line.question, first: line.agreed.answer, second: line.given, others: [],
          settled: nil, reason: nil)
      }, categories: Answer.allCases.count)
  }
}

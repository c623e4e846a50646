package import Standards

/// How one inspector's answers to a practice case agree with those that were agreed on.
package struct CalibrationResult: Hashable, Sendable {
  /// One question of the practice case.
  package struct Line: Hashable, Sendable {
    /// Index of the question.
    package let question: Int
    package let agreed: CalibrationCase.Agreed
    package let given: Answer?

    package var differs: Bool { given != nil && given != agreed.answer }
  }

  package let caseIndex: Int
  package let readers: [String]
  /// The questions with an agreed answer, in the order of the framework.
  package let lines: [Line]

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

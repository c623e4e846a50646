package import Standards

/// An answer to a key question which, were it the other one, would change a standard's rating by
/// itself: a second look is worth most there.
package struct PivotalJudgement: Hashable, Sendable {
  /// Index of the standard.
  package let standard: Int
  /// Index of the key question.
  package let question: Int
  /// The answer that the cases gave; the other one would change the rating.
  package let answer: Answer
  /// The cases that gave it, in their order.
  package let cases: [Int]
}

extension Inspection {
  /// The pivotal judgements, standard by standard.
  package var pivotalJudgements: [PivotalJudgement] {
    ratings.standards.flatMap { result in
      result.triggers.flatMap { trigger -> [PivotalJudgement] in
        guard case .oneCase(let pivotal) = trigger else { return [] }
        return pivotal.map { judgement in
          PivotalJudgement(
            standard: result.standard, question: judgement.question, answer: judgement.answer,
            cases: sheet.cases(answering: judgement.answer, to: judgement.question).map { $0 })
        }
      }
    }
  }
}

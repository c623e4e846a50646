package import Standards

extension Inspection {
  /// Cases of a type in which management oversight was found effective, or not.
  package func oversight(of type: Identifier<CaseType>) -> Tally {
    var tally = Tally()
    for index in activeCases
    where cases[index].type == type && secondReadings[cases[index].id] == nil {
      switch sheet.answer(framework.oversight.index, of: index) {
      case .yes: tally.yes += 1
      case .no: tally.no += 1
      case .notApplicable, nil: tally.unanswered += 1
      }
    }
    tally.open = tally.unanswered + toCome(type)
    return tally
  }

  /// A prompt's or key question's tally, whole or without planned cases.
  package func tally(_ question: Question) -> Tally {
    sheet.tally(
      question.index, toCome: question.caseTypes.reduce(0) { $0 + toCome($1) })
  }

  /// The cases whose judgement is pivotal for a standard, in order of question and case.
  package func pivotalCases(_ pivotal: [Pivotal]) -> [(question: Question, index: Int)] {
    pivotal.flatMap { pivotal in
      sheet.cases(answering: pivotal.answer, to: pivotal.question).map {
        (framework.questions[pivotal.question], $0)
      }
    }
  }
}

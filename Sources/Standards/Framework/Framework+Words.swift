extension Framework {
  /// The word of the interchange for an answer to a question.
  package func word(for answer: Answer, to question: Question) -> String {
    switch answer {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: question.kind == .prompt ? "notApplicable" : "notRelevant"
    }
  }

  /// The words of the interchange that may answer a question, in order.
  package func words(for question: Question) -> [String] {
    answers(to: question).map { word(for: $0, to: question) }
  }

  /// The answers that a question takes, in order.
  package func answers(to question: Question) -> [Answer] {
    allowsNotApplicable(question) ? [.yes, .no, .notApplicable] : [.yes, .no]
  }

  /// The answer that a word of the interchange names, if the question takes it.
  package func answer(_ word: String, to question: Question) -> Answer? {
    answers(to: question).first { self.word(for: $0, to: question) == word }
  }

  /// How an answer is shown to a person.
  package func name(of answer: Answer, to question: Question) -> String {
    switch answer {
    case .yes: "Yes"
    case .no: "No"
    case .notApplicable: question.kind == .prompt ? "Not applicable" : "Not relevant"
    }
  }
}

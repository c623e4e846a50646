import OrderedCollections
package import Standards

extension Inspection {
  /// Answers a question of a case in the words of the interchange; an empty value clears it.
  ///
  /// - Throws: ``Refusal`` for an unknown question, one that this case is not asked, or a value
  ///   that it does not take.
  package func answering(
    _ key: String, with value: String, of index: Int
  ) throws(Refusal) -> [Change] {
    let question = try asked(key, of: index)
    if value.isEmpty { return [Change(answerKey(question.index, of: index), nil)] }
    guard let answer = framework.answer(value, to: question) else {
      throw refusal(of: value, to: question)
    }
    return [answering(question, with: answer, of: index)]
  }

  /// The change that gives an answer which the question takes.
  package func answering(_ question: Question, with answer: Answer?, of index: Int) -> Change {
    Change(
      answerKey(question.index, of: index),
      answer.map { .string(framework.word(for: $0, to: question)) })
  }

  /// Whether a change gives an answer, or why a question does not apply, as it stands already.
  ///
  /// One of several answers that disagree does not: giving it settles them.
  package func isAsBefore(_ change: Change, of index: Int) -> Bool {
    guard let question = framework.question(change.key.name) else { return false }
    switch change.key.kind {
    case .answer:
      let known = cases[index].firstAnswers[question.index]
      return conflicts[change.key] == nil && change == answering(question, with: known, of: index)
    case .because:
      return change.value?.string == cases[index].reasons[question.index]?.rawValue
    default: return false
    }
  }

  private func refusal(of value: String, to question: Question) -> Refusal {
    if value == framework.word(for: .notApplicable, to: question), question.kind == .keyQuestion {
      return .notRelevant(question: question.id.text)
    }
    return notAllowed(value, to: question)
  }

  private func notAllowed(_ word: String, to question: Question) -> Refusal {
    .answerNotAllowed(
      question: question.id.text, value: word, allowed: framework.words(for: question))
  }

  /// Refuses a word that does not answer a question.
  func require(_ word: String, answers question: Question) throws(Refusal) {
    guard framework.answer(word, to: question) != nil else { throw notAllowed(word, to: question) }
  }

  /// The question with a number, which a case must be asked.
  ///
  /// - Throws: ``Refusal`` for an unknown question, or one that is not asked of cases of this type
  ///   or with these facts.
  package func asked(_ key: String, of index: Int) throws(Refusal) -> Question {
    guard let question = framework.question(key) else { throw .unknownQuestion(key) }
    let record = cases[index]
    guard question.caseTypes.contains(record.type) else {
      throw .notAsked(question: key, caseType: record.type.rawValue)
    }
    if let condition = question.askedOf, !condition.holds(for: record.fact(condition.fact)) {
      throw .notAskedOfThisCase(question: key, fact: condition.fact.rawValue)
    }
    return question
  }

  /// Marks a question "ask at interview", or takes the mark away.
  package func marking(_ question: Question, _ isMarked: Bool, of index: Int) -> Change {
    Change(key(.mark, question.id.text, of: index), isMarked ? true : nil)
  }

  /// Why the program proposes "not relevant" for a question of a case; nil where it does not.
  package func proposal(for question: Question, of index: Int) -> Relevance.Proposal? {
    guard let proposal = question.relevance?.proposal,
      proposal.condition.holds(for: cases[index].fact(proposal.condition.fact))
    else { return nil }
    return proposal
  }
}

// MARK: - Notes

extension Inspection {
  /// Writes a note on a question of a case, on the case (`key` nil), or anew over an older one.
  ///
  /// - Throws: ``Refusal`` for a question that this case is not asked, or an empty text.
  package func noting(
    _ text: String, kind: Note.Kind = .evidence, isQuote: Bool = false, on key: String?,
    of index: Int, id: RandomID, passing check: String? = nil
  ) throws(Refusal) -> [Change] {
    let question = try key.map { key throws(Refusal) in try asked(key, of: index) }
    let known = cases[index].notes.first { $0.id == id }
    let key = self.key(.note, id.description, of: index)
    return [
      try noteChange(
        text, kind, isQuote, about: question?.id, key: key, made: known?.made,
        check: check ?? known?.check)
    ]
  }

  /// Writes a note on a standard.
  ///
  /// - Throws: ``Refusal`` for an unknown standard, or an empty text.
  package func noting(
    _ text: String, kind: Note.Kind = .evidence, isQuote: Bool = false, onStandard id: String,
    note: RandomID
  ) throws(Refusal) -> [Change] {
    guard let standard = framework.standard(id) else { throw .unknownStandard(id) }
    let known = standardNotes.first { $0.id == note }
    let key = EntryKey(kind: .note, name: note.description)
    return [try noteChange(text, kind, isQuote, about: standard.id, key: key, made: known?.made)]
  }

  /// Takes a note away; it stays in the history.
  package func removing(_ note: Note, ofCase index: Int?) -> Change {
    let name = note.id.description
    return Change(
      index.map { key(.note, name, of: $0) } ?? EntryKey(kind: .note, name: name), nil)
  }

  private func noteChange(
    _ text: String, _ kind: Note.Kind, _ isQuote: Bool, about: QuestionID?, key: EntryKey,
    made: Stamp?, check: String? = nil
  ) throws(Refusal) -> Change {
    guard !text.trimmed.isEmpty else { throw .emptyText("A note") }
    return Change(
      key,
      Note.value(
        about: about, kind: kind, text: text, isQuote: isQuote, made: made, check: check))
  }
}

import OrderedCollections
package import Standards

extension Inspection {
  /// Why a question does not apply to a case; nil where it applies or nobody said why.
  package func reason(for question: Question, of index: Int) -> Reason? {
    guard sheet.answer(question.index, of: index) == .notApplicable else { return nil }
    return cases[index].reasons[question.index].flatMap { framework.reasons[$0] }
  }

  /// The reasons that a question may not apply, in the order they are offered.
  package func reasons(for question: Question) -> [Reason] {
    question.reasons.compactMap { framework.reasons[$0] }
  }

  /// Answers that a question does not apply, with the reason or without one.
  package func leavingOut(
    _ question: Question, because reason: Reason?, of index: Int
  ) -> [Change] {
    let answer = answering(question, with: .notApplicable, of: index)
    let known = cases[index].reasons[question.index]
    guard reason?.id != known else { return [answer] }
    return [
      answer,
      Change(
        key(.because, question.id.text, of: index), reason.map { .string($0.id.rawValue) }),
    ]
  }

  /// The same changes with a reason beside every answer to a question that may not apply: none where
  /// none is known.
  ///
  /// Whoever reads a case a second time may see that something was written at a question. A reason
  /// that stood beside some answers only would say which of them are Not applicable.
  func withReasonsBesideAnswers(_ changes: [Change]) -> [Change] {
    let given = Dictionary(
      changes.filter { $0.key.kind == .because }.map { ($0.key, $0.value) },
      uniquingKeysWith: { $1 })
    let answered = Set(changes.map(\.key).filter { $0.kind == .answer })
    return changes.flatMap { change -> [Change] in
      let key = change.key
      switch key.kind {
      case .because:
        return answered.contains(key.explainedAnswer) ? [] : knownAnswer(beside: key) + [change]
      case .answer:
        guard let question = framework.question(key.name), !question.reasons.isEmpty else {
          return [change]
        }
        let reason = given[key.because] ?? knownReason(for: question, beside: key)
        return [change, Change(key.because, reason)]
      default: return [change]
      }
    }
  }

  /// The answer that stands, to be written again with a reason that comes later; none where nothing
  /// is answered, or answers are in conflict.
  private func knownAnswer(beside reason: EntryKey) -> [Change] {
    let key = reason.explainedAnswer
    let record = key.subject.flatMap(index(of:)).map { cases[$0] }
    let answers = key.reading.flatMap { record?.reading($0).answers } ?? record?.firstAnswers
    guard let question = framework.question(key.name), let answer = answers?[question.index] else {
      return []
    }
    return [Change(key, .string(framework.word(for: answer, to: question)))]
  }

  private func knownReason(for question: Question, beside key: EntryKey) -> JSON? {
    guard let record = key.subject.flatMap(index(of:)).map({ cases[$0] }) else { return nil }
    let reasons = key.reading.map { record.reading($0).reasons } ?? record.reasons
    return reasons[question.index].map { .string($0.rawValue) }
  }

  /// Says why a question does not apply, in the word of the framework; empty takes it back.
  ///
  /// - Throws: ``Refusal`` for a question that this case is not asked, or a word that is no reason
  ///   of it.
  package func explaining(
    _ key: String, with word: String, of index: Int
  ) throws(Refusal) -> [Change] {
    let question = try asked(key, of: index)
    let entry = self.key(.because, question.id.text, of: index)
    if word.isEmpty { return [Change(entry, nil)] }
    guard question.reasons.contains(Identifier(word)) else {
      throw .notAReason(
        question: key, value: word, allowed: question.reasons.map(\.rawValue))
    }
    return [Change(entry, .string(word))]
  }
}

package import Standards

extension Inspection {
  /// What practitioners said, case by case in the order of the questions.
  package var comments: [PlacedComment] { activeCases.flatMap(comments) }

  /// What the practitioner said of a case, in the order of the questions.
  package func comments(on index: Int) -> [PlacedComment] {
    if cases[index].comments.isEmpty { return [] }
    return questions(of: index).compactMap { comment(on: $0, of: index) }
  }

  /// What the practitioner said of one answer.
  package func comment(on question: Question, of index: Int) -> PlacedComment? {
    let record = cases[index]
    guard let comment = record.comments[question.index] else { return nil }
    let outcome = record.commentOutcomes[question.index]
    return PlacedComment(
      caseIndex: index, question: question.index, comment: comment,
      outcome: outcome.flatMap { $0.made > comment.made ? $0 : nil })
  }

  /// Disagreements that nobody has settled, the oldest first.
  package var openDisagreements: [PlacedComment] {
    comments.filter(\.isOpen).enumerated()
      .sorted { ($0.element.comment.on, $0.offset) < ($1.element.comment.on, $1.offset) }
      .map(\.element)
  }
}

// MARK: - What is given out

extension Inspection {
  /// One finding as its practitioner may read it.
  package struct Finding: Sendable {
    /// The question, one of those that have an answer.
    package let question: Question
    /// The answer in the word of the interchange.
    package let answer: String
    /// What was written for others to read.
    package let notes: [Note]
  }

  /// The kinds of note that are written for whoever did the work. Evidence is the inspector's own
  /// working, and a safeguarding concern goes its own way.
  package static let sharedNotes: Set<Note.Kind> = [.strength, .improvement, .practice]

  /// What the practitioner of a case is given to comment on.
  ///
  /// - Parameter withEvidence: whether notes on evidence go along.
  /// - Throws: ``Refusal`` for a case whose reader has not submitted it, or which this copy reads a
  ///   second time.
  package func findings(
    of index: Int, withEvidence: Bool = false
  ) throws(Refusal) -> [Finding] {
    try requireGivenOut(index)
    return questions(of: index).compactMap { question in
      word(of: question, in: index).map { answer in
        Finding(
          question: question, answer: answer,
          notes: sharedNotes(on: question.id, of: index, withEvidence: withEvidence))
      }
    }
  }

  /// Refuses to give out the findings of a case that is not submitted, or is read a second time
  /// here.
  ///
  /// - Throws: ``Refusal`` for such a case.
  package func requireGivenOut(_ index: Int) throws(Refusal) {
    let record = cases[index]
    if secondReadings[record.id] != nil { throw .copyForSecondReading }
    guard record.state.asksForCompleteness else {
      throw .notForComment(reference: record.reference, record.state)
    }
  }

  /// The notes on a question, or on the whole case (`nil`), that its practitioner may read; what
  /// only says why a check may be passed is none.
  package func sharedNotes(
    on question: QuestionID?, of index: Int, withEvidence: Bool = false
  ) -> [Note] {
    cases[index].notes.filter { note in
      note.about == question && note.check == nil
        && (Self.sharedNotes.contains(note.kind) || withEvidence && note.kind == .evidence)
    }
  }
}

// MARK: - Wishes

extension Inspection {
  /// Takes in what a practitioner says of a finding.
  ///
  /// - Parameter finding: the answer that they commented on, in the word of the interchange.
  /// - Throws: ``Refusal`` for a question that this case is not asked, an answer that it does not
  ///   take, a comment that says nothing, a bad date, or a copy for a second reading.
  package func commenting(
    _ key: String, finding: String, agrees: Bool?, _ text: String, of index: Int,
    by practitioner: String, on day: String
  ) throws(Refusal) -> [Change] {
    if secondReadings[cases[index].id] != nil { throw .copyForSecondReading }
    let question = try asked(key, of: index)
    try require(finding, answers: question)
    if agrees == nil, text.trimmed.isEmpty { throw .emptyText("A comment") }
    guard CalendarDate(day) != nil else { throw .notADate(day) }
    let comment = PractitionerComment(
      finding: finding, agrees: agrees, text: text.trimmed, by: practitioner.trimmed, on: day,
      made: .earliest)
    return [Change(caseKey(.comment, question.id.text, of: index), comment.value)]
  }

  /// Settles what a practitioner said, with the reason; whether the finding stands is for the
  /// answer to say, which is changed as any other.
  ///
  /// - Throws: ``Refusal`` for somebody who does not review, a question without a comment, or an
  ///   empty reason.
  package func settlingComment(
    on key: String, of index: Int, because reason: String, by author: String, on day: String
  ) throws(Refusal) -> [Change] {
    try requireReviewer(author)
    let question = try asked(key, of: index)
    guard comment(on: question, of: index) != nil else {
      throw .noComment(question: key, reference: cases[index].reference)
    }
    if reason.trimmed.isEmpty { throw .emptyText("The reason") }
    let outcome = PractitionerComment.Outcome(
      answer: word(of: question, in: index) ?? "", reason: reason.trimmed, by: author, on: day,
      made: .earliest)
    return [Change(caseKey(.commentOutcome, question.id.text, of: index), outcome.value)]
  }

  /// Takes in a comment or what came of one. Of comments that disagree one that leaves something
  /// to settle counts, else the latest.
  mutating func foldComment(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let question = framework.question(key.name) else { return }
    if key.kind == .comment {
      let comments = heads.compactMap { PractitionerComment($0) }
      cases[index].comments[question.index] =
        comments.last { $0.agrees == false } ?? comments.last
    } else {
      cases[index].commentOutcomes[question.index] =
        heads.compactMap { PractitionerComment.Outcome($0) }.last
    }
  }
}

package import Standards

/// That a reviewer looked at an answer and found that it stands.
///
/// It is about the answer as it was then: once another one counts, nobody has verified that.
package struct VerifiedAnswer: Hashable, Sendable {
  /// The answer that was looked at, in the word of the interchange.
  package let answer: String
  /// The code of the person.
  package let by: String
  /// ISO 8601 date.
  package let on: String
}

extension VerifiedAnswer {
  /// The value that stands in the ledger, and in a document.
  var value: JSON { ["answer": .string(answer), "by": .string(by), "on": .string(on)] }

  init?(_ value: JSON) {
    guard let answer = value["answer"]?.string else { return nil }
    self.init(answer: answer, by: value["by"]?.string ?? "", on: value["on"]?.string ?? "")
  }
}

extension Inspection {
  /// What a reviewer verified on a question; the answer may be another one now.
  package func verification(of question: Question, in index: Int) -> VerifiedAnswer? {
    cases[index].verified[question.index]
  }

  /// Whether the answer that counts is the one that a reviewer verified.
  package func isVerified(_ question: Question, in index: Int) -> Bool {
    guard let verified = cases[index].verified[question.index] else { return false }
    return word(of: question, in: index) == verified.answer
  }

  /// How many answers of a case are verified.
  package func verifiedCount(of index: Int) -> Int {
    if cases[index].verified.isEmpty { return 0 }
    return questions(of: index).count { isVerified($0, in: index) }
  }

  /// The answer that counts, in the word of the interchange; nil where there is none.
  package func word(of question: Question, in index: Int) -> String? {
    sheet.answer(question.index, of: index).map { framework.word(for: $0, to: question) }
  }

  /// Verifies the answer to a question as it stands.
  ///
  /// - Throws: ``Refusal`` for somebody who does not review or gave the answer, a question without
  ///   one, a locked case, or a copy for a second reading.
  package func verifying(
    _ question: Question, of index: Int, by author: String, on today: String
  ) throws(Refusal) -> [Change] {
    try requireVerifiable(index, by: author)
    guard let word = word(of: question, in: index) else {
      throw .nothingToVerify(question: question.id.text)
    }
    if cases[index].firstAuthors[question.index]?.contains(author) ?? false {
      throw .ownAnswer(question: question.id.text, author)
    }
    let verified = VerifiedAnswer(answer: word, by: author, on: today)
    return [Change(caseKey(.verified, question.id.text, of: index), verified.value)]
  }

  /// Takes a verification back.
  ///
  /// - Throws: ``Refusal`` for somebody who does not review, an answer that is not verified, a
  ///   locked case, or a copy for a second reading.
  package func endingVerification(
    of question: Question, in index: Int, by author: String
  ) throws(Refusal) -> [Change] {
    try requireVerifiable(index, by: author)
    guard cases[index].verified[question.index] != nil else {
      throw .notVerified(question: question.id.text)
    }
    return [Change(caseKey(.verified, question.id.text, of: index), nil)]
  }

  private func requireVerifiable(_ index: Int, by author: String) throws(Refusal) {
    if secondReadings[cases[index].id] != nil { throw .copyForSecondReading }
    if cases[index].state == .locked { throw .caseLocked(cases[index].reference) }
    try requireReviewer(author)
  }

  /// Takes in a verification; of two people's the later counts.
  mutating func foldVerification(_ key: EntryKey, _ index: Int, _ heads: [Head]) {
    guard let question = framework.question(key.name) else { return }
    cases[index].verified[question.index] =
      heads.compactMap(\.value).last.flatMap { VerifiedAnswer($0) }
  }
}

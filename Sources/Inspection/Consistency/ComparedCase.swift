import OrderedCollections
package import Standards

/// One case that was read twice: what each reading said, question by question.
///
/// Nothing here changes a reading. Where the two differ a person settles it, and both stay.
package struct ComparedCase: Hashable, Sendable {
  /// What the readings say of one question.
  package struct Line: Hashable, Sendable {
    /// Index of the question.
    package let question: Int
    /// The first reader’s answer; nil where there is none.
    package let first: Answer?
    /// The answer of the second reading that is compared; nil where there is none.
    package let second: Answer?
    /// Of every further second reading, where more than two people read the case.
    package let others: [Answer]
    /// The answer that a person settled on; nil while nobody has.
    package let settled: Answer?
    /// Why it was settled so.
    package let reason: String?

    /// Whether both readers answered.
    package var isJoint: Bool { first != nil && second != nil }
    /// Whether both answered, and not alike.
    package var differs: Bool { isJoint && first != second }
    /// Whether they differ and nobody has settled it.
    package var isOpen: Bool { differs && settled == nil }
  }

  /// The index of the case in ``Inspection/cases``.
  package let caseIndex: Int
  /// The second reading that is compared: the one begun first.
  package let reading: RandomID
  /// The codes of everybody who answered in the first reading, sorted.
  package let firstReaders: [String]
  /// The code of the person who made ``reading``.
  package let secondReader: String
  /// Whether chance chose the case, so that it counts in the figures.
  package let isDrawn: Bool
  /// Questions that either reader answered, in the order of the framework.
  package let lines: [Line]

  /// Lines whose answers differ.
  package var differences: [Line] { lines.filter(\.differs) }
  /// How many questions both readers answered.
  package var jointCount: Int { lines.count(where: \.isJoint) }
  /// How many differences nobody has settled.
  package var openCount: Int { lines.count(where: \.isOpen) }
}

extension Inspection {
  /// The cases that were read a second time, in their order.
  ///
  /// A copy for a second reading has none: what it answers stands where a first reading would.
  package var comparedCases: [ComparedCase] {
    guard secondReadings.isEmpty else { return [] }
    let drawn = Set(draw?.chosen ?? [])
    return activeCases.compactMap { comparedCase($0, isDrawn: drawn.contains(cases[$0].id)) }
  }

  /// The readings of one case side by side; nil where nobody answered a second time.
  package func comparedCase(_ index: Int) -> ComparedCase? {
    guard secondReadings.isEmpty, cases.indices.contains(index) else { return nil }
    let isDrawn = draw?.chosen.contains(cases[index].id) ?? false
    return comparedCase(index, isDrawn: isDrawn)
  }

  private func comparedCase(_ index: Int, isDrawn: Bool) -> ComparedCase? {
    let record = cases[index]
    // Nobody agrees or disagrees with themselves.
    let seconds = record.readings.filter { _, reading in
      reading.kind == .second && !reading.answers.isEmpty && record.authors != [reading.reader]
    }
    guard let (id, second) = seconds.elements.first else { return nil }
    let lines = questions(of: index).compactMap { question -> ComparedCase.Line? in
      let place = question.index
      guard record.firstAnswers[place] != nil || second.answers[place] != nil else { return nil }
      return ComparedCase.Line(
        question: place, first: record.firstAnswers[place], second: second.answers[place],
        others: seconds.values.dropFirst().compactMap { $0.answers[place] },
        settled: record.settledAnswer(to: place),
        reason: record.settledReadings.values.lazy.compactMap { $0.settledBecause[place] }.first)
    }
    return ComparedCase(
      caseIndex: index, reading: id, firstReaders: record.authors.sorted(),
      secondReader: second.reader, isDrawn: isDrawn, lines: lines)
  }

  /// The authors of a first answer, for whoever compares readers.
  func firstReaders(of question: Int, _ index: Int) -> [String] {
    (cases[index].firstAuthors[question] ?? []).sorted()
  }
}

// MARK: - Settling

extension Inspection {
  /// Settles a question on which two readings differ, and says why; both readings stay.
  ///
  /// - Parameter id: the identity of a settled reading, should the case have none yet.
  /// - Throws: ``Refusal`` for a locked case, an empty reason, or a question on which the readings
  ///   agree.
  package func settlingReadings(
    _ question: Question, as answer: Answer, because reason: String, by author: String,
    of index: Int, reading id: RandomID
  ) throws(Refusal) -> [Change] {
    if cases[index].state == .locked { throw .caseLocked(cases[index].reference) }
    let reason = reason.trimmed
    guard !reason.isEmpty else { throw .emptyText("The reason") }
    guard
      comparedCase(index)?.lines.first(where: { $0.question == question.index })?.differs ?? false
    else { throw .readingsAgree(question: question.id.text) }
    let known = cases[index].settledReadings.keys
    let keys = known.map { settledKey(question, of: index, in: $0) }
    // Where copies settled it apart, each of their readings is told; else the first, or a new one.
    let apart = zip(keys, known).filter { key, reading in
      conflicts[key] != nil || cases[index].readings[reading]?.answers[question.index] != nil
    }
    let told =
      apart.isEmpty
      ? [keys.first ?? settledKey(question, of: index, in: id)] : apart.map { key, _ in key }
    let begun = known.isEmpty ? [addingReading(.settled, author, id: id, of: index)] : []
    return begun
      + told.flatMap { key in
        [
          Change(key, .string(framework.word(for: answer, to: question))),
          Change(key.reason, .string(reason)),
        ]
      }
  }

  /// The key of a question’s answer in a settled reading.
  func settledKey(_ question: Question, of index: Int, in reading: RandomID) -> EntryKey {
    var key = answerKey(question.index, of: index)
    key.reading = reading
    return key
  }
}

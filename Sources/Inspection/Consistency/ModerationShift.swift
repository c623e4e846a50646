import OrderedCollections
package import Standards

/// What settling differences has changed: answers, and the bands that follow from them.
package struct ModerationShift: Hashable, Sendable {
  /// A band or rating that is another than by the first readings alone.
  package struct Move: Hashable, Sendable {
    /// The number of the key question or standard; nil for the overall rating.
    package let id: QuestionID?
    /// What the first readings alone come to; nil where that is no band or rating.
    package let before: Rating?
    /// What counts now; nil where that is no band or rating.
    package let now: Rating?
  }

  /// Answers that were settled.
  package internal(set) var settled = 0
  /// Settled answers that are another than the first reader’s, or that the first reader left open.
  package internal(set) var changed = 0
  /// Settled answers that are No and were Yes.
  package internal(set) var toNo = 0
  /// Settled answers that are Yes and were No.
  package internal(set) var toYes = 0
  /// Bands of key questions, ratings of standards, the overall rating.
  package internal(set) var moves: [Move] = []

  /// Whether answers moved more one way than chance would have it.
  package var direction: McNemarTest { McNemarTest(toNo, toYes) }
}

extension Inspection {
  /// The shift from the first readings to what counts now, over every case.
  package var moderationShift: ModerationShift {
    var shift = ModerationShift()
    var before = self
    for (index, record) in cases.enumerated() where record.isActive {
      for question in questions(of: index) {
        guard let answer = record.settledAnswer(to: question.index) else { continue }
        let first = record.firstAnswers[question.index]
        shift.count(first, answer)
        before.sheet.set(first, question.index, of: index)
      }
    }
    before.rateAll()
    shift.moves = moves(from: before.ratings)
    return shift
  }

  private func moves(from before: Ratings) -> [ModerationShift.Move] {
    var moves: [ModerationShift.Move] = []
    for (old, new) in zip(before.standards, ratings.standards) {
      for (was, now) in zip(old.keyQuestions, new.keyQuestions) where was.band != now.band {
        moves.append(
          .init(id: framework.questions[now.question].id, before: was.band, now: now.band))
      }
      guard old.rating != new.rating else { continue }
      moves.append(
        .init(id: framework.standards[new.standard].id, before: old.rating, now: new.rating))
    }
    if before.overall.rating != ratings.overall.rating {
      moves.append(.init(id: nil, before: before.overall.rating, now: ratings.overall.rating))
    }
    return moves
  }
}

extension ModerationShift {
  fileprivate mutating func count(_ first: Answer?, _ settled: Answer) {
    self.settled += 1
    guard first != settled else { return }
    changed += 1
    if first == .yes, settled == .no { toNo += 1 }
    if first == .no, settled == .yes { toYes += 1 }
  }
}

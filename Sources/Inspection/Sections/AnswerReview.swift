package import Standards

/// The answers of a section, or of more of a case, to be checked before it is called complete.
package struct AnswerReview: Sendable {
  /// How a question stands.
  package enum Standing: Hashable, Sendable {
    case answered(Answer)
    case open
    /// It follows another answer that none is needed.
    case notNeeded
    /// Answers disagree.
    case conflict
    /// Answered, and kept behind a gate that is closed.
    case outOfScope(Answer)
  }

  /// One question.
  package struct Line: Sendable {
    /// The question, asked or kept behind a closed gate.
    package let question: Question
    /// How it stands now.
    package let standing: Standing
    /// Why it does not apply, in words.
    package let reason: String?
    /// Whether a note stands on this very question.
    package let isNoted: Bool
    /// Whether it is marked “ask at interview”.
    package let isMarked: Bool
  }

  /// The questions that were chosen, in the order of the walk.
  package let lines: [Line]
  /// The checks that fail, those that may stand included.
  package let failures: [FailedCheck]

  /// Looks at the questions of a case that are chosen, asked or kept out of scope.
  package init(
    _ inspection: Inspection, of index: Int, on today: CalendarDate,
    where isChosen: (Question) -> Bool
  ) {
    lines = inspection.questionsInSight(of: index).filter(isChosen).map {
      inspection.reviewLine($0, of: index)
    }
    let chosen = Set(lines.map(\.question.index))
    let last = inspection.framework.oversight.index
    failures = inspection.failedChecks(of: index, on: today).filter {
      chosen.contains($0.question ?? last)
    }
  }
}

extension AnswerReview {
  /// Questions that need an answer.
  package var open: Int { lines.count { $0.standing == .open } }
  /// Questions on which answers disagree.
  package var conflicts: Int { lines.count { $0.standing == .conflict } }
  /// Checks that ask for a correction or a reason.
  package var openFailures: [FailedCheck] { failures.filter(\.isOpen) }
  /// Whether nothing stands in the way of calling it complete.
  package var isSound: Bool { open == 0 && conflicts == 0 && openFailures.isEmpty }
}

extension Inspection {
  /// The answers of one section.
  package func review(
    _ section: QuestionID, of index: Int, on today: CalendarDate
  ) -> AnswerReview {
    AnswerReview(self, of: index, on: today) { $0.section == section }
  }

  fileprivate func reviewLine(_ question: Question, of index: Int) -> AnswerReview.Line {
    let record = cases[index]
    return AnswerReview.Line(
      question: question, standing: standing(of: question, index),
      reason: reason(for: question, of: index)?.name,
      isNoted: record.notes.contains { $0.about == question.id },
      isMarked: record.marks.contains(question.id))
  }

  private func standing(of question: Question, _ index: Int) -> AnswerReview.Standing {
    if !conflict(question.index, of: index).isEmpty { return .conflict }
    guard let answer = sheet.answer(question.index, of: index) else {
      return isRequired(question, of: index) ? .open : .notNeeded
    }
    return sheet.isAsked(question.index, of: index) ? .answered(answer) : .outOfScope(answer)
  }
}

extension AnswerReview.Line {
  /// Whether there is an answer that counts.
  package var isAnswered: Bool {
    if case .answered = standing { true } else { false }
  }
}

package import Standards

/// How far a case, or a part of one, has come.
package struct Progress: Hashable, Sendable {
  /// Questions that must be answered, and others that are.
  package var asked = 0
  /// Those of them that have an answer; one in conflict has none.
  package var answered = 0
  /// Those of them on which values disagree.
  package var conflicts = 0

  /// Makes a progress of these counts, each 0 unless it is given.
  package init(asked: Int = 0, answered: Int = 0, conflicts: Int = 0) {
    self.asked = asked
    self.answered = answered
    self.conflicts = conflicts
  }

  /// Whether nothing is left to answer (`rules.md` section 3, 7).
  package var isComplete: Bool { asked > 0 && answered == asked && conflicts == 0 }

  /// The state in words.
  package var words: String {
    if conflicts > 0 { return "There is a problem" }
    if answered == 0 { return "Not started" }
    return isComplete ? "Complete" : "In progress"
  }

  /// Adds the counts, as those of the parts of a case or of several cases.
  package static func + (one: Progress, other: Progress) -> Progress {
    Progress(
      asked: one.asked + other.asked, answered: one.answered + other.answered,
      conflicts: one.conflicts + other.conflicts)
  }
}

extension Inspection {
  /// The progress of a case over all its questions, or over those of one standard.
  package func progress(of index: Int, standard: QuestionID? = nil) -> Progress {
    let questions = questions(of: index)
    guard let standard else { return progress(of: index, over: questions) }
    return progress(of: index, over: questions.filter { $0.id.standard == standard })
  }

  /// The progress of a case over a key question and its prompts.
  package func progress(of index: Int, keyQuestion: Int) -> Progress {
    progress(of: index, over: questions(of: index).filter { $0.keyQuestion == keyQuestion })
  }

  private func progress(of index: Int, over questions: [Question]) -> Progress {
    var progress = Progress()
    for question in questions {
      let isAnswered = sheet.answer(question.index, of: index) != nil
      guard isAnswered || isRequired(question, of: index) else { continue }
      progress.asked += 1
      if isAnswered { progress.answered += 1 }
      if !conflict(question.index, of: index).isEmpty { progress.conflicts += 1 }
    }
    return progress
  }

  /// Whether a case is not complete without this answer.
  ///
  /// The prompts of a key question that is not relevant need none.
  package func isRequired(_ question: Question, of index: Int) -> Bool {
    question.kind != .prompt || sheet.answer(question.keyQuestion, of: index) != .notApplicable
  }

  /// The questions of a case that still need an answer, in the order they are walked through.
  package func openQuestions(of index: Int) -> [Question] {
    questions(of: index).filter {
      sheet.answer($0.index, of: index) == nil && isRequired($0, of: index)
    }
  }

  /// The next question of a case without an answer after a place, from the start again at the end.
  package func nextUnanswered(after question: Int, of index: Int) -> Question? {
    let open = openQuestions(of: index)
    return open.first { $0.index > question } ?? open.first
  }

  /// The progress of all cases that count.
  package var progress: Progress {
    activeCases.reduce(Progress()) { $0 + progress(of: $1) }
  }
}

package import Standards

/// A check of the framework that asks to look at a case again.
package struct FailedCheck: Hashable, Sendable {
  /// The place of the check in the framework.
  package let check: Int
  /// The question it fails on; nil where only facts show it.
  package let question: Int?
  /// The section it belongs to: what only facts show belongs to the last.
  package let section: QuestionID
  /// The note that says why this may stand.
  package let passed: Note?
}

extension Inspection {
  /// The checks that fail in a case, those that may stand included, in the order of the walk.
  package func failedChecks(of index: Int, on today: CalendarDate) -> [FailedCheck] {
    let finder = GapFinder(inspection: self, today: today)
    let failures = framework.checks.indices.flatMap { check in
      finder.questions(of: framework.checks[check].condition, index).map {
        failure(check, $0, of: index)
      }
    }
    return failures.sorted { ($0.question ?? .max, $0.check) < ($1.question ?? .max, $1.check) }
  }

  private func failure(_ check: Int, _ question: Int?, of index: Int) -> FailedCheck {
    let about = question.map { framework.questions[$0].id }
    let id = framework.checks[check].id
    return FailedCheck(
      check: check, question: question,
      section: framework.questions[question ?? framework.oversight.index].section,
      passed: cases[index].notes.last { $0.check == id && $0.about == about })
  }

  /// Passes a soft check with a reason, which is kept as a note.
  ///
  /// - Throws: ``Refusal`` for a hard check, or an empty reason.
  package func passing(
    _ failure: FailedCheck, because reason: String, of index: Int, id: RandomID
  ) throws(Refusal) -> [Change] {
    let check = framework.checks[failure.check]
    guard check.kind == .soft else { throw .cannotBePassed(check.words) }
    return try noting(
      reason, on: failure.question.map { framework.questions[$0].id.text }, of: index, id: id,
      passing: check.id)
  }
}

extension FailedCheck {
  /// The check itself.
  package func rule(_ framework: Framework) -> Check { framework.checks[check] }

  /// Whether it stands in the way of calling the section complete.
  package var isOpen: Bool { passed == nil }

  /// What to look at, the question first: "2.1.1: The judgement is Yes, and …".
  package func sentence(_ framework: Framework) -> String {
    let place = question.map { "\(framework.questions[$0].id): " } ?? ""
    return place + rule(framework).words
  }
}

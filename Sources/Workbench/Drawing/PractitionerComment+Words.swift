package import Inspection
import OrderedCollections
import Standards

extension PractitionerComment {
  /// What the practitioner does: “disagrees”.
  package var verb: String {
    switch agrees {
    case true?: "agrees"
    case false?: "disagrees"
    case nil: "says"
    }
  }

  /// The words on one line, or what the practitioner does where there are none.
  package var line: String { text.isEmpty ? verb : text.inOneLine }

  /// The words, where there are any.
  fileprivate var said: String { text.isEmpty ? "" : ": \(text.inOneLine)" }
}

extension Inspection {
  /// What the practitioner says, in a line, and of which answer where that has changed since.
  package func words(for comment: PractitionerComment, on placed: PlacedComment) -> String {
    let question = framework.questions[placed.question]
    let isSame = word(of: question, in: placed.caseIndex) == comment.finding
    return words(for: comment, of: isSame ? nil : question)
  }

  /// What the practitioner says, in a line, and of which answer where a question is given.
  func words(for comment: PractitionerComment, of question: Question?) -> String {
    let link = comment.agrees == nil ? "of" : "with"
    let finding = question.map { " \(link) \(answerWords(.string(comment.finding), to: $0))" }
    return "\(comment.by) \(comment.verb)\(finding ?? "")\(comment.said)"
  }

  /// What came of it: whether the finding stood, and why.
  package func words(
    for outcome: PractitionerComment.Outcome, on placed: PlacedComment
  ) -> String {
    let question = framework.questions[placed.question]
    let answer = answerWords(.string(outcome.answer), to: question)
    let result =
      outcome.answer == placed.comment.finding ? "the finding stands" : "changed to \(answer)"
    return "Settled by \(outcome.by) on \(outcome.on), \(result): \(outcome.reason)"
  }

  /// A comment and what came of it, in lines.
  package func lines(on placed: PlacedComment) -> [String] {
    let said = "On \(placed.comment.on) \(words(for: placed.comment, on: placed))"
    return [said] + (placed.outcome.map { [words(for: $0, on: placed)] } ?? [])
  }

  /// What is known of a comment: the question, what was said of which answer, and what came of it.
  func commentDetails(_ placed: PlacedComment) -> [String] {
    let question = framework.questions[placed.question]
    let answer = word(of: question, in: placed.caseIndex).map {
      answerWords(.string($0), to: question)
    }
    return [question.text] + lines(on: placed) + ["The answer is \(answer ?? "open")"]
  }

  /// What practitioners disagree with in a standard, for the panel: unsettled ones in words, the
  /// others in number.
  func disagreementLines(in standard: Standard, shownBy key: String) -> [String] {
    let all = comments.filter {
      $0.comment.agrees == false && framework.questions[$0.question].id.standard == standard.id
    }
    let open = all.filter(\.isOpen).map { placed in
      "Not settled, \(cases[placed.caseIndex].reference) \(framework.questions[placed.question].id): "
        + words(for: placed.comment, on: placed)
    }
    let settled = all.count - open.count
    return open
      + (settled == 0
        ? []
        : ["\(counted(settled, "disagreement")) of practitioners settled here; \(key) shows why"])
  }
}

import Inspection
import OrderedCollections
import Standards

extension Field {
  /// Asks why what a practitioner disagrees with is settled so.
  static func settling(_ placed: PlacedComment, _ model: Model) -> Field {
    let inspection = model.inspection
    let question = inspection.framework.questions[placed.question]
    let isSame = inspection.word(of: question, in: placed.caseIndex) == placed.comment.finding
    return Field(
      title: "Settle \(inspection.cases[placed.caseIndex].reference) \(question.id): why?",
      hint: isSame
        ? "The finding stands as it is. To change it, leave, answer anew, and settle then."
        : "The answer was changed since; say why that settles it.",
      buffer: TextBuffer(placed.outcome?.reason ?? "")
    ) { text, model throws(Refusal) in
      let changes = try model.inspection.settlingComment(
        on: question.id.text, of: placed.caseIndex, because: text, by: model.author,
        on: model.today)
      return [.commit(changes, then: [.dismiss, .say("The disagreement is settled")])]
    }
  }
}

extension PlacedComment {
  /// Goes to the answer that it is about.
  func opening(_ model: Model) -> [Request] {
    let question = model.inspection.framework.questions[question]
    return [.push(Walk(model, caseAt: caseIndex, question: question))]
  }
}

extension Walk {
  /// Marks the answer as verified, or takes the mark away.
  func verify(_ model: Model) -> [Request] {
    let (inspection, question) = (model.inspection, current(model))
    if inspection.isVerified(question, in: caseIndex) {
      return .committing(then: [.say("No longer verified")]) { () throws(Refusal) in
        try inspection.endingVerification(of: question, in: caseIndex, by: model.author)
      }
    }
    let words = "Verified: \(question.id) stands; \(model.key(.verify)) takes it back"
    return .committing(then: [.say(words)]) { () throws(Refusal) in
      try inspection.verifying(question, of: caseIndex, by: model.author, on: model.today)
    }
  }

  /// What a reviewer said of an answer: that it stands, or that one stood which is another now.
  func verificationWords(_ question: Question, _ model: Model) -> String? {
    let inspection = model.inspection
    guard let verified = inspection.verification(of: question, in: caseIndex) else { return nil }
    let who = "by \(verified.by) on \(verified.on)"
    if inspection.isVerified(question, in: caseIndex) { return "Verified \(who)" }
    let was = inspection.answerWords(.string(verified.answer), to: question)
    return "\(was) was verified \(who); the answer has changed since"
  }
}

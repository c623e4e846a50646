package import Inspection
import Standards

extension Inspection {
  /// How far a practice case has come, and how it agrees once it is complete.
  package func words(for result: CalibrationResult) -> String {
    guard result.isComplete else {
      return "\(result.answered) of \(counted(result.lines.count, "question")) answered;"
        + " the agreed answers are shown after the last"
    }
    let alike = result.lines.count { !$0.differs }
    return "\(alike) of \(result.lines.count) as agreed"
  }

  /// A question answered otherwise than agreed: both answers, and why.
  package func words(for line: CalibrationResult.Line) -> String {
    let question = framework.questions[line.question]
    let given = line.given.map { framework.name(of: $0, to: question) } ?? "nothing"
    return "\(question.id) \(question.text): you \(given), agreed"
      + " \(framework.name(of: line.agreed.answer, to: question))."
      + (line.agreed.because.map { " \($0)" } ?? "")
  }
}

extension AgreementFigures {
  /// The agreement with the agreed answers in a sentence.
  package var calibrationWords: String {
    if count == 0 { return "No practice case is complete yet." }
    return "\(percentWords) of \(counted(count, "answer")) as agreed; AC1"
      + " \(AgreementWords.coefficient(table.gwetAC1)), kappa"
      + " \(AgreementWords.coefficient(table.cohenKappa)). You say No where Yes was agreed"
      + " \(times(secondStricter)), and Yes where No was \(times(firstStricter))."
      + (isSmall ? " That is \(AgreementWords.tooFew)." : "")
  }
}

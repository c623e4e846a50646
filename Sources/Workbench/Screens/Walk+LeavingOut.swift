import Inspection
import Standards

extension Walk {
  /// Not applicable, with the reason: the only one at once, one of several when it is chosen.
  ///
  /// On a key question it takes the case out of the sub-sample, so it is confirmed.
  func leaveOut(_ model: Model) -> [Request] {
    let question = current(model)
    guard model.inspection.conflict(question.index, of: caseIndex).isEmpty else {
      return answer(.notApplicable, model)
    }
    let reasons = model.inspection.reasons(for: question)
    let isAgain =
      model.inspection.sheet.answer(question.index, of: caseIndex) == .notApplicable
    if reasons.count > 1 || isAgain && !reasons.isEmpty {
      return [.lay(picker(of: reasons, model))]
    }
    let requests = leaveOut(because: reasons.first, model)
    guard question.kind == .keyQuestion else { return requests }
    return [
      .lay(
        Confirmation(
          question: exclusion(model),
          detail: [reasons.first?.name, because(model)].compactMap(\.self).first ?? "",
          requests: requests))
    ]
  }

  /// What a prompt that is about every case asks for once it does not apply.
  private func unexplained(_ question: Question, _ model: Model) -> String? {
    guard question.kind == .prompt, !question.whereApplicable else { return nil }
    return "\(question.id) is about every case: go back and note on it why it does not apply here"
  }

  /// What follows where a key question is not relevant.
  private func exclusion(_ model: Model) -> String {
    let reference = model.inspection.cases[caseIndex].reference
    return "Not relevant takes \(reference) out of the sub-sample for \(current(model).id)."
  }

  /// Why the program proposes it, or when it would not be so.
  private func because(_ model: Model) -> String? {
    let question = current(model)
    return model.inspection.proposal(for: question, of: caseIndex)?.because
      ?? question.relevance?.text
  }

  private func picker(of reasons: [Reason], _ model: Model) -> Picker {
    let question = current(model)
    let choices = reasons.enumerated().map { number, reason in
      Picker.Choice(
        name: reason.name,
        key: number == 0
          ? model.keys.key(of: .answerNotApplicable, in: .walk) : nil,
        requests: leaveOut(because: reason, model))
    }
    let note = NoteEditor(model, on: question, of: caseIndex)
    let other = Picker.Choice(
      name: "Another reason", detail: "as a note",
      requests: leaveOut(because: nil, model) + [.lay(note)])
    return Picker(
      title: question.kind == .keyQuestion
        ? exclusion(model) : "Why does \(question.id) not apply?",
      choices: choices + [other])
  }

  private func leaveOut(because reason: Reason?, _ model: Model) -> [Request] {
    let question = current(model)
    return save(
      model.inspection.leavingOut(question, because: reason, of: caseIndex), of: .notApplicable,
      saying: reason.map { "\(question.id) does not apply: \($0.name.lowercasedStart)" }
        ?? unexplained(question, model), model)
  }
}

extension String {
  /// The words for the middle of a sentence.
  var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}

import Inspection
import Standards

extension CheckAnswers {
  func speech(_ model: Model) -> Speech {
    let items = items(model)
    let choices = items.map { choice($0, model) }
    let row = position.row
    return Speech(
      title: heading(model), lines: [progressWords(model) + "."],
      here: choices.indices.contains(row)
        ? ["\(row + 1) \(choices[row].spoken)", sentence(on: items[row], model)] : [],
      choices: choices,
      hint: completing(model) + " A number goes to a question; note says why a check may stand.")
  }

  private func completing(_ model: Model) -> String {
    if model.inspection.isCalledComplete(section, of: caseIndex) {
      return "You have completed this section; no takes that back."
    }
    return missing(model).map { "Not complete yet: \($0.what)." }
      ?? "Have you completed this section? yes or no."
  }

  private func choice(_ item: Item, _ model: Model) -> Speech.Choice {
    let number = item.question.map { model.inspection.framework.questions[$0].id.text }
    let isFailure = if case .failure = item { true } else { false }
    return Speech.Choice(
      name: "\(isFailure ? "Check " : "")\(number ?? "facts") \(text(of: item, model))",
      detail: words(item, model))
  }

  private func words(_ item: Item, _ model: Model) -> String {
    guard case .question(let line) = item else { return status(of: item, model) }
    return line.spoken(model.inspection.framework)
  }
}

extension AnswerReview.Line {
  /// How the question stands in whole words, with its reason, note and mark.
  func spoken(_ framework: Framework) -> String {
    let state =
      switch standing {
      case .answered(let answer): framework.name(of: answer, to: question)
      case .open: "open"
      case .notNeeded: "no need"
      case .conflict: "two answers"
      case .outOfScope(let answer):
        "\(framework.name(of: answer, to: question)), out of scope and kept"
      }
    let parts = [
      state, reason?.lowercasedStart, isNoted ? "noted" : nil,
      isMarked ? "to ask at interview" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

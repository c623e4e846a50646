import Inspection
import Standards

extension Page {
  /// The words of a screen, each with what it does; what cannot be done now says why.
  static func words(_ model: Model) -> Page {
    let lines = LineCommand.vocabulary(in: model.screen.context, model.keys).compactMap {
      word, command in
      meaning(of: command, model).map { Line(key: word, text: $0) }
    }
    return Page(
      title: "Words: \(model.screen.context.name). The beginning of a word will do",
      lines: lines + [
        Line(key: "an empty line", text: "Say again where you are")
      ])
  }

  private static func meaning(of command: LineCommand, _ model: Model) -> String? {
    switch command {
    case .perform(let action, _):
      guard let line = model.keys.line(of: action, in: model.screen.context) else { return nil }
      return line.help + (model.obstacle(to: action).map { " — not now: \($0)" } ?? "")
    case .place: return "Say again where you are"
    case .review: return "Read the answers of the case, or of a part: review 2.1"
    case .goBack: return "Go back to the screen before"
    case .help: return "Say what can be typed"
    case .quit: return "Leave the program; everything is saved"
    case .choose, .ambiguous, .unknown: return nil
    }
  }

  /// The answers of a case, or those whose number begins so, before it is called complete.
  static func review(of caseIndex: Int, from number: String, _ model: Model) -> Page {
    let inspection = model.inspection
    let review = AnswerReview(inspection, of: caseIndex, on: model.day) {
      $0.id.text.hasPrefix(number)
    }
    let framework = inspection.framework
    // What a person who sees has before their eyes: the state, flags, queries.
    let standing =
      number.isEmpty
      ? ["It is \(inspection.stateWords(of: caseIndex).lowercased())."]
        + model.reviewLines(of: caseIndex) : []
    let left = review.open == 0 ? "Nothing is open." : "\(counted(review.open, "question")) open."
    return Page(
      title: "Review of \(inspection.cases[caseIndex].reference)",
      lines: standing.map { Line(text: $0) }
        + review.lines.map { line in
          let question = line.question
          let queries = inspection.unresolvedQueries(on: question.id, of: caseIndex)
          let review = [
            queries.isEmpty ? nil : "queried",
            inspection.comment(on: question, of: caseIndex)?.isOpen ?? false ? "disagreed" : nil,
          ]
          let words = ([line.spoken(framework)] + review.compactMap(\.self)).joined(separator: ", ")
          return Line(text: "\(question.id) \(words). \(question.text)")
        }
        + review.openFailures.map { Line(text: "Check \($0.sentence(framework))") }
        + [Line(text: left)])
  }
}

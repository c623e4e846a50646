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
    let questions = inspection.questions(of: caseIndex).filter { $0.id.text.hasPrefix(number) }
    let open = questions.count {
      inspection.sheet.answer($0.index, of: caseIndex) == nil
        && inspection.isRequired($0, of: caseIndex)
    }
    let left = open == 0 ? "Nothing is open." : "\(counted(open, "question")) open."
    return Page(
      title: "Review of \(inspection.cases[caseIndex].reference)",
      lines: questions.map { Line(text: sentence($0, caseIndex, model)) }
        + [Line(text: questions.isEmpty ? "No question begins with “\(number)”." : left)])
  }

  private static func sentence(_ question: Question, _ caseIndex: Int, _ model: Model) -> String {
    let inspection = model.inspection
    let record = inspection.cases[caseIndex]
    let answer = inspection.sheet.answer(question.index, of: caseIndex).map {
      inspection.framework.name(of: $0, to: question)
    }
    let isOpen = inspection.isRequired(question, of: caseIndex)
    let conflict = inspection.conflict(question.index, of: caseIndex)
    let state = conflict.isEmpty ? answer ?? (isOpen ? "open" : "no need") : "two answers"
    let signs = [
      record.notes.contains { $0.about == question.id } ? "noted" : nil,
      record.marks.contains(question.id) ? "to ask at interview" : nil,
    ].compactMap(\.self)
    let words = ([state] + signs).joined(separator: ", ")
    return "\(question.id) \(words). \(question.text)"
  }
}

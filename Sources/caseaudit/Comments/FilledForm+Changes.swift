import Inspection
import OrderedCollections
import Standards

extension FilledForm {
  /// The findings that something was filled in on.
  var filled: [Answer] { answers.filter { !$0.agrees.isEmpty || !$0.text.isEmpty } }

  /// The changes that take the comments in.
  ///
  /// - Parameter today: the day of comments on a form that names none.
  /// - Throws: `CommandError` for the first line that is refused.
  func changes(in inspection: Inspection, today: String) throws(CommandError) -> [Change] {
    let index = try index(in: inspection)
    guard day.isEmpty || CalendarDate(day) != nil else {
      throw .refused(.notADate(day), path: path, line: dayLine)
    }
    if filled.isEmpty { throw fault(.empty, answers[0].line) }
    var changes: [Change] = []
    for answer in filled {
      let (finding, agrees) = (try finding(answer, inspection), try agreement(answer))
      do {
        changes += try inspection.commenting(
          answer.key, finding: finding, agrees: agrees, answer.text, of: index,
          by: by.isEmpty ? "practitioner" : by, on: day.isEmpty ? today : day)
      } catch {
        throw .refused(error, path: path, line: answer.line)
      }
    }
    return changes
  }

  private func index(in inspection: Inspection) throws(CommandError) -> Int {
    let identity = record.split(separator: " ").last.map(String.init) ?? ""
    guard
      let index = inspection.activeCases.first(where: {
        CommentForm.identity(of: inspection.cases[$0]) == identity
      })
    else { throw fault(.otherCase(record), recordLine) }
    return index
  }

  /// The answer that was commented on, in the word of the interchange.
  private func finding(
    _ answer: Answer, _ inspection: Inspection
  ) throws(CommandError) -> String {
    let framework = inspection.framework
    guard let question = framework.question(answer.key) else {
      throw .refused(.unknownQuestion(answer.key), path: path, line: answer.line)
    }
    let named = framework.answers(to: question).first {
      framework.name(of: $0, to: question).lowercased() == answer.finding.lowercased()
    }
    guard let named else {
      throw fault(.notAFinding(answer.finding, question: answer.key), answer.line)
    }
    return framework.word(for: named, to: question)
  }

  private func agreement(_ answer: Answer) throws(CommandError) -> Bool? {
    switch answer.agrees.lowercased().trimmingPrefix("i ").filter({ $0 != "." }) {
    case "": nil
    case "yes", "y", "agree", "agreed": true
    case "no", "n", "disagree", "disagreed": false
    default: throw fault(.neitherYesNorNo(answer.agrees), answer.agreesLine)
    }
  }
}

package import Inspection
import OrderedCollections
package import Standards

extension Inspection {
  /// What shows a gap, in few words: "No: 2.2.2.d, 2.2.3.e; Reviewed on: not recorded".
  package func evidenceWords(_ gap: OversightGap) -> String {
    var answers: OrderedDictionary<String, [String]> = [:]
    var facts: [String] = []
    for evidence in gap.evidence {
      switch evidence {
      case .answer(let index):
        let question = framework.questions[index]
        guard let answer = sheet.answer(index, of: gap.caseIndex) else { continue }
        answers[framework.name(of: answer, to: question), default: []].append(question.id.text)
      case .fact(let id):
        guard let field = framework.facts[id] else { continue }
        let words = factWords(field, of: cases[gap.caseIndex]) ?? "not recorded"
        facts.append("\(field.name): \(words)")
      }
    }
    return (answers.map { "\($0.key): \($0.value.joined(separator: ", "))" } + facts)
      .joined(separator: "; ")
  }

  /// The gaps in a sentence: how many, and in how many cases.
  package func gapWords(_ gaps: [OversightGap]) -> String {
    let cases = Set(gaps.map(\.caseIndex)).count
    return "\(counted(gaps.count, "gap")) in \(cases) of \(counted(overseenCases.count, "case"))"
  }
}

extension OversightRule {
  /// Who should do what: "For the team manager: escalate the risk."
  package var actionWords: String { "For the \(actor): \(action)" }
}

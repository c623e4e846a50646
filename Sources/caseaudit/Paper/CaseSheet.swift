import Inspection
import OrderedCollections
import Standards
import Workbench

/// One case as blocks for a paper.
struct CaseSheet {
  private let inspection: Inspection
  private let index: Int

  init(_ inspection: Inspection, _ index: Int) {
    self.inspection = inspection
    self.index = index
  }

  private var framework: Framework { inspection.framework }
  private var record: CaseRecord { inspection.cases[index] }

  var title: String { "\(record.reference)  \(inspection.summary(of: record))" }

  /// All facts that such a case can have, to be filled in where they are missing.
  var facts: [Paper.Block] { framework.facts.values.compactMap(fact) }

  /// Whose work the case is.
  var codes: [Paper.Block] {
    let fields = framework.facts.values.filter { $0.kind == .code && $0.id != .inspector }
    return fields.compactMap(fact)
  }

  private func fact(_ field: FactField) -> Paper.Block? {
    if let value = inspection.factWords(field, of: record) {
      return .fact(name: field.name, value: value)
    }
    let choices = field.choices(for: record.type).map(\.name)
    if case .choice = field.kind, choices.isEmpty { return nil }
    return .missingFact(name: field.name, choices: choices)
  }

  /// The notes on the case as a whole.
  var notes: [Paper.Block] { remarks(on: nil).map(Paper.Block.text) }

  /// What was marked to be asked, each with lines to write on.
  func toAsk(lines: Int) -> [Paper.Block] {
    inspection.interviewItems(of: [index]).map { item in
      let question = item.question
      let answer = inspection.sheet.answer(question.index, of: index)
      return .question(
        Paper.Asked(
          number: question.id.text, text: question.text,
          state: answer.map { framework.name(of: $0, to: question) } ?? "open",
          remarks: remarks(on: question.id), lines: lines))
    }
  }

  /// What still needs an answer, standard by standard, with a box for each answer.
  var open: [Paper.Block] {
    let questions = inspection.openQuestions(of: index)
    let groups = OrderedDictionary(grouping: questions) { framework.standard(of: $0)?.index }
    return groups.flatMap { standard, questions in
      let name = standard.map { "\(framework.standards[$0].id) \(framework.standards[$0].name)" }
      return [.subheading(name ?? "Every case")] + questions.map(blank)
    }
  }

  /// A question to tick, and below a key question a line for the reason.
  private func blank(_ question: Question) -> Paper.Block {
    let isPrompt = question.kind == .prompt
    var remarks = record.marks.contains(question.id) ? [] : remarks(on: question.id)
    if !inspection.conflict(question.index, of: index).isEmpty {
      remarks.append("Two answers disagree; ! in the workbench settles them.")
    }
    return .question(
      Paper.Asked(
        number: question.id.text + (question.kind == .keyQuestion ? " =" : ""), text: question.text,
        answers: framework.answers(to: question).map(Self.key), remarks: remarks,
        lines: isPrompt ? 0 : 1))
  }

  private func remarks(on question: QuestionID?) -> [String] {
    record.notes.filter { $0.about == question }.map {
      "\($0.kind.name) (\($0.author)): \($0.text)"
    }
  }

  /// The key that gives the answer in the workbench.
  private static func key(of answer: Answer) -> String {
    switch answer {
    case .yes: "y"
    case .no: "n"
    case .notApplicable: "a"
    }
  }
}

import Inspection
import OrderedCollections
import Standards

/// What an inspection says now as one long table.
///
/// Free text stays behind, and references do unless they are asked for: a table is what people
/// mail around (`trust.md`). A number in place of a reference is the case's place in the table.
struct InspectionTable {
  private static let columns = ["reference", "type", "kind", "key", "value"]

  private var table = OutputTable(columns: columns)

  init(_ inspection: Inspection, withReferences: Bool) {
    let framework = inspection.framework
    for (number, index) in inspection.activeCases.enumerated() {
      let record = inspection.cases[index]
      let name = withReferences ? record.reference : String(number + 1)
      for fact in framework.facts.keys {
        guard let value = record.fact(fact) else { continue }
        add(name, record, "fact", fact.rawValue, value)
      }
      for question in inspection.questionsInSight(of: index) {
        addAnswer(to: question, of: index, name, inspection)
      }
    }
    addRatings("judgement", inspection.judgements.map { $0?.rating }, framework)
    addRatings("decision", inspection.decisions.map { $0?.rating }, framework)
  }

  var text: String { table.text }

  private mutating func add(
    _ name: String, _ record: CaseRecord, _ kind: String, _ key: String, _ value: String
  ) {
    table.add([name, record.type.rawValue, kind, key, value])
  }

  /// An answer, apart from those that count where it is out of scope, and why one does not apply.
  private mutating func addAnswer(
    to question: Question, of index: Int, _ name: String, _ inspection: Inspection
  ) {
    guard let answer = inspection.sheet.answer(question.index, of: index) else { return }
    let record = inspection.cases[index]
    let isAsked = inspection.sheet.isAsked(question.index, of: index)
    add(
      name, record, isAsked ? "answer" : "outOfScope", question.id.text,
      inspection.framework.word(for: answer, to: question))
    if let reason = inspection.reason(for: question, of: index) {
      add(name, record, "reason", question.id.text, reason.id.rawValue)
    }
  }

  private mutating func addRatings(_ kind: String, _ ratings: [Rating?], _ framework: Framework) {
    for (standard, rating) in zip(framework.standards, ratings) {
      guard let rating else { continue }
      table.add(["", "", kind, standard.id.text, framework.band(rating).id.rawValue])
    }
  }
}

import OrderedCollections
import Inspection
import Standards

/// What an inspection says now as one long table.
///
/// Free text stays behind: a table is what people mail around.
struct InspectionTable {
  private static let columns = ["reference", "type", "kind", "key", "value"]

  private var table = OutputTable(columns: columns)

  init(_ inspection: Inspection) {
    let framework = inspection.framework
    for index in inspection.activeCases {
      let record = inspection.cases[index]
      for fact in framework.facts.keys {
        guard let value = record.fact(fact) else { continue }
        add(record, "fact", fact.rawValue, value)
      }
      for question in inspection.questions(of: index) {
        guard let answer = inspection.sheet.answer(question.index, of: index) else { continue }
        add(record, "answer", question.id.text, framework.word(for: answer, to: question))
      }
    }
    addRatings("judgement", inspection.judgements.map { $0?.rating }, framework)
    addRatings("decision", inspection.decisions.map { $0?.rating }, framework)
  }

  var text: String { table.text }

  private mutating func add(_ record: CaseRecord, _ kind: String, _ key: String, _ value: String) {
    table.add([record.reference, record.type.rawValue, kind, key, value])
  }

  private mutating func addRatings(_ kind: String, _ ratings: [Rating?], _ framework: Framework) {
    for (standard, rating) in zip(framework.standards, ratings) {
      guard let rating else { continue }
      table.add(["", "", kind, standard.id.text, framework.band(rating).id.rawValue])
    }
  }
}

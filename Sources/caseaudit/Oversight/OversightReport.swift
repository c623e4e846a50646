import Inspection
import OrderedCollections
import Standards
import Workbench

/// The gaps of an inspection on a day, as all formats of the command give them.
struct OversightReport {
  let inspection: Inspection
  let today: CalendarDate
  let gaps: [OversightGap]
  /// The facts that are named beside each gap; empty unless somebody asked for them.
  let named: [FactField]

  init(_ inspection: Inspection, on today: CalendarDate, namesGroups: Bool) {
    self.inspection = inspection
    self.today = today
    gaps = inspection.oversightGaps(on: today)
    let groups = namesGroups ? inspection.framework.disclosure?.groups ?? [] : []
    named = groups.compactMap { inspection.framework.facts[$0] }
  }

  func rule(of gap: OversightGap) -> OversightRule { inspection.framework.oversightRules[gap.rule] }

  func record(of gap: OversightGap) -> CaseRecord { inspection.cases[gap.caseIndex] }

  /// One row for each gap.
  var table: String {
    var table = OutputTable(
      columns: ["severity", "rule", "reference", "type", "evidence", "days", "for", "action"]
        + named.map(\.id.rawValue))
    for gap in gaps {
      let (rule, record) = (rule(of: gap), record(of: gap))
      table.add(
        [
          rule.severity.rawValue, rule.id, record.reference, record.type.rawValue,
          inspection.evidenceWords(gap), gap.days.map(String.init) ?? "", rule.actor, rule.action,
        ] + named.map { record.fact($0.id) ?? "" })
    }
    return table.text
  }

  /// The gaps with their evidence, and the roll-ups of the themes.
  var document: JSON {
    [
      "format": "caseaudit-oversight/1", "on": .string(today.description),
      "cases": .integer(inspection.overseenCases.count),
      "gaps": .array(gaps.map(json)),
      "themes": .array(inspection.themeRollUps.map(json)),
    ]
  }

  private func json(_ gap: OversightGap) -> JSON {
    let (rule, record) = (rule(of: gap), record(of: gap))
    var members: JSON.Members = [
      "rule": .string(rule.id), "severity": .string(rule.severity.rawValue),
      "reference": .string(record.reference), "type": .string(record.type.rawValue),
      "evidence": .array(gap.evidence.map { json($0, of: gap.caseIndex) }),
      "days": gap.days.map(JSON.integer) ?? .null, "for": .string(rule.actor),
      "action": .string(rule.action),
    ]
    for field in named { members[field.id.rawValue] = record.facts[field.id] ?? .null }
    return .object(members)
  }

  private func json(_ evidence: OversightGap.Evidence, of index: Int) -> JSON {
    let framework = inspection.framework
    switch evidence {
    case .answer(let question):
      let asked = framework.questions[question]
      let answer = inspection.sheet.answer(question, of: index)
      return [
        "question": .string(asked.id.text),
        "answer": answer.map { .string(framework.word(for: $0, to: asked)) } ?? .null,
      ]
    case .fact(let fact):
      return [
        "fact": .string(fact.rawValue), "value": inspection.cases[index].facts[fact] ?? .null,
      ]
    }
  }

  private func json(_ rollUp: ThemeRollUp) -> JSON {
    [
      "theme": .string(rollUp.theme.id.rawValue),
      "answers": ["yes": .integer(rollUp.answers.yes), "of": .integer(rollUp.answers.denominator)],
      "cases": ["yes": .integer(rollUp.cases.yes), "of": .integer(rollUp.cases.denominator)],
    ]
  }
}

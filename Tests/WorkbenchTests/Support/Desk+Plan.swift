import BundledData
import Inspection
import Ledger
import SeededChance
import Standards
import Terminal
import Testing

@testable import Workbench

extension Desk {
  /// The invented inspection with a plan: one action late and without an owner, one done, one on
  /// course; one recommendation to the board that nobody has answered yet.
  static func planned() throws -> Desk {
    let ledger = try anytown().ledger
    var generator = SeededGenerator(seed: 11)
    for item in plannedItems {
      try ledger.change(by: "MM") { inspection throws(Refusal) in
        let parent = try item.under.map { reference throws(Refusal) in
          try inspection.planItem(reference)
        }
        return try inspection.planning(
          item.kind, item.text, under: parent, fields: item.fields, links: item.links,
          id: RandomID(using: &generator))
      }
    }
    return try Desk(ledger)
  }

  private typealias Item = (
    kind: PlanItem.Kind, text: String, under: String?, fields: [(name: String, value: String)],
    links: [String]
  )

  private static let plannedItems: [Item] = [
    (
      .recommendation, "Hear victims, and let what they wish shape the work", nil,
      [
        ("addressedTo", "service"), ("response", "agreed"), ("boardChampion", "Health lead"),
        ("serviceChampion", "Team manager"),
      ], []
    ),
    (
      .line, "Victims' needs and wishes are known when a child is assessed", "R1", [],
      ["2.1.1.h", "victims"]
    ),
    (
      .action, "Train every practitioner in work with victims", "R1",
      [
        ("owner", "TBC"), ("due", "2026-11-20"), ("status", "underWay"),
        ("progress", "Half of them have been trained"), ("measure", "Share of Yes on victims"),
      ], []
    ),
    (
      .action, "Ask victims at the first contact what they wish", "R1a",
      [
        ("owner", "Victim worker"), ("due", "2026-10-31"), ("status", "done"),
        ("progress", "Form is in use"), ("evidence", "Form of 31 October"),
        ("measure", "Share of Yes on 2.1.1.h"),
      ], []
    ),
    (
      .recommendation, "Have contingency ready for every child at risk", nil,
      [("addressedTo", "board"), ("boardChampion", "TBC")], []
    ),
    (.line, "Contingency is planned where risks may change", "R2", [], ["contingency", "1.1"]),
    (
      .area, "Links to and from the board", nil,
      [("boardChampion", "Chair"), ("serviceChampion", "Head of service")], []
    ),
    (
      .action, "Report to the board each quarter", "A1",
      [
        ("response", "agreed"), ("owner", "Head of service"), ("due", "2027-03-31"),
        ("measure", "Reports made"),
      ], []
    ),
  ]
}

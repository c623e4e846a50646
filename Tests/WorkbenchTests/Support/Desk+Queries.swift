import Inspection
import Ledger
import SeededChance
import Standards
import Testing

@testable import Workbench

extension Desk {
  /// The invented inspection with a flag that is open, and queries that are open, responded and
  /// resolved, of some days ago.
  static func queried() throws -> Desk {
    let ledger = try anytown().ledger
    var generator = SeededGenerator(seed: 13)
    try ledger.change(by: "EF") { inspection throws(Refusal) in
      try inspection.flagging(
        "Is afraid to go home at weekends", of: inspection.index(ofReference: "C05"), by: "EF",
        on: "2026-11-30", id: RandomID(using: &generator))
    }
    for asked in queriesAsked {
      try ledger.change(by: "MM") { inspection throws(Refusal) in
        try inspection.asking(
          asked.text, on: asked.key, of: inspection.index(ofReference: asked.reference), owner: nil,
          today: asked.on, by: "MM", id: RandomID(using: &generator),
          remark: RandomID(using: &generator))
      }
    }
    for said in queriesSaid {
      try ledger.change(by: said.by) { inspection throws(Refusal) in
        let index = try inspection.index(ofReference: said.reference)
        return try inspection.doing(
          said.deed, to: inspection.queries(of: index)[0], said.text, today: said.on, by: said.by,
          remark: RandomID(using: &generator))
      }
    }
    return try Desk(ledger)
  }

  private static let queriesAsked: [(reference: String, key: String?, text: String, on: String)] =
    [
      ("C01", "2.1.1.c", "Where does the file say this?", "2026-11-24"),
      ("C02", "2.1.2", "Two prompts are No; why is it still enough?", "2026-11-25"),
      ("C03", "2.2.2.d", "Was the letter of the police read?", "2026-11-26"),
      ("O01", nil, "Which worker held the case in June?", "2026-11-28"),
    ]

  private static let queriesSaid:
    [(reference: String, deed: Query.Deed, text: String, by: String, on: String)] = [
      ("C01", .responded, "Contact of 3 May; the note says so now", "AB", "2026-11-27"),
      ("C01", .resolved, "Seen", "MM", "2026-11-30"),
      ("C03", .responded, "Not on file; answer changed to No", "AB", "2026-11-30"),
    ]
}

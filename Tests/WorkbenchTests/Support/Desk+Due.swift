import Inspection
import Ledger
import Standards
import Testing

@testable import Workbench

extension Desk {
  /// Five cases: of AB one late, one with a day of its own and one submitted; of CD one exempted;
  /// one of nobody. C02 was read again by EF in part, and C05 is still to be handed over.
  static func due() throws -> Desk {
    let desk = try small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes"),
        SampleCase(
          reference: "C02", facts: [("inspector", "AB"), ("age", "15")],
          answers: ["2.1.1.a": "yes"]),
        SampleCase(reference: "C03", facts: [("inspector", "AB")]),
        SampleCase(reference: "C04", facts: [("inspector", "CD")]),
        SampleCase(reference: "C05"),
      ], planned: ["court": 7])
    try desk.sit("> 1", at: "C01 2.1.1.a")
    try desk.ledger.change(by: "LL") { inspection throws(Refusal) in
      try inspection.setting([("readingsDue", "2026-11-27"), ("secondReadingsDue", "2026-12-04")])
        + inspection.settingDue("2026-12-02", .first, of: 2, by: "LL")
        + inspection.exempting(
          .first, of: 3, because: "The file is with the court", approvedBy: "head of inspection",
          by: "LL", on: "2026-11-30")
    }
    try desk.readAgain("C02", by: "EF", ["2.1.1.a": "yes", "2.1.1.b": "no"], reading: 1)
    return try Desk(desk.ledger)
  }

  /// The invented inspection with days for its readings, of which some have passed, and a case that
  /// is exempted.
  static func timetable() throws -> Desk {
    let ledger = try anytown().ledger
    try ledger.change(by: "MM") { inspection throws(Refusal) in
      let (late, exempted) = try (
        inspection.index(ofReference: "C05"), inspection.index(ofReference: "C06")
      )
      return try inspection.setting([
        ("readingsDue", "2026-11-27"), ("secondReadingsDue", "2026-12-04"),
      ])
        + inspection.settingDue("2026-12-02", .first, of: late, by: "MM")
        + inspection.exempting(
          .first, of: exempted, because: "The file is with the court",
          approvedBy: "head of inspection", by: "MM", on: "2026-11-30")
    }
    for reference in ["C01", "C02", "O01"] {
      try ledger.change(by: "AB") { inspection throws(Refusal) in
        try inspection.moving(
          inspection.index(ofReference: reference), to: .submitted, by: "AB")
      }
    }
    return try Desk(ledger)
  }

  /// A submitted case whose practitioner agrees with one finding, disagrees with two, of which one
  /// is settled, and says something of a fourth.
  static func commented() throws -> Desk {
    let desk = try small(
      .hmip2021,
      [SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes")])
    try desk.sit("> 1", at: "C01 2.1.1.a")
    for comment in commentsMade {
      try desk.ledger.change(by: "LL") { inspection throws(Refusal) in
        try inspection.commenting(
          comment.key, finding: "yes", agrees: comment.agrees, comment.text, of: 0,
          by: "practitioner", on: "2026-11-28")
      }
    }
    try desk.ledger.change(by: "LL") { inspection throws(Refusal) in
      try inspection.settlingComment(
        on: "2.2.2", of: 0, because: "The minutes name no trigger", by: "LL", on: "2026-11-30")
    }
    return try Desk(desk.ledger)
  }

  private static let commentsMade: [(key: String, agrees: Bool?, text: String)] = [
    ("2.1.1.a", true, ""),
    ("2.1.1.b", false, "The plan of June has a page on it.\nIt was filed under health."),
    ("2.2.2", false, "Contingency is in the police minutes"),
    ("oversight", nil, "We met every month"),
  ]
}

import Inspection
import SeededChance
import Standards
import Terminal
import Testing

/// What to act on today, as it is drawn and as it is reached.
@Suite struct TodayScreenTests {
  /// A desk on which a flag, two queries and gaps of three severities wait.
  private func desk(of cases: Int = 3) throws -> Desk {
    let desk = try Desk.small(
      .hmip2021,
      (1...3).map { number in
        SampleCase(
          reference: "C0\(number)", facts: [("inspector", "AB")],
          answers: number == 2 ? ["oversight": "no", "2.1.1.h": "no", "2.1.1": "no"] : [:])
      })
    var generator = SeededGenerator(seed: 5)
    func id() -> RandomID { RandomID(using: &generator) }
    try desk.ledger.change(by: "AB") { inspection throws(Refusal) in
      var changes: [Change] = []
      for number in 3..<cases {
        changes += try inspection.adding(
          reference: "C1\(number)", type: "court", facts: [], id: RandomID(using: &generator))
      }
      return changes
    }
    let (flag, asked, remark, other, last) = (id(), id(), id(), id(), id())
    try desk.ledger.change(by: "MM") { inspection throws(Refusal) in
      try inspection.flagging(
        "Bruises on both arms at the visit of 20 November", of: 0, by: "AB", on: "2026-11-28",
        id: flag)
    }
    try desk.ledger.change(by: "MM") { inspection throws(Refusal) in
      try inspection.asking(
        "Which visit is this from?", on: "2.1.1.h", of: 1, owner: nil, today: "2026-11-27",
        by: "MM", id: asked, remark: remark)
    }
    try desk.ledger.change(by: "MM") { inspection throws(Refusal) in
      try inspection.asking(
        "Is the plan in the file?", on: nil, of: 2, owner: "CD", today: "2026-11-20", by: "MM",
        id: other, remark: last)
    }
    return desk
  }

  @Test func showsWhatWaits() throws {
    let sitting = try desk().sit("o t", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · Act on today · 1 flag · 2 queries · 3 gaps
       Safeguarding flags, open · 1
       ▸ C01       Bruises on both arms at the visit of 20 November                                         nobody told yet      3 days
       Queries, not answered · 2
       2 C03       Is the plan in the file?                                                                          for CD     11 days
       3 C02       2.1.1.h: Which visit is this from?                                                                for AB      4 days
       Gaps in oversight, high · 1
       4 C02       Oversight not effective: No: oversight                                                      team manager      8 days
       Gaps in oversight, medium · 1
       5 C02       Victims not attended to: No: 2.1.1.h                                                        practitioner      8 days
       Gaps in oversight, low · 1
       6 C02       No without a note: No: 2.1.1                                                                   inspector      8 days



















      ─ C01 · flag ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Raised by AB on 2026-11-28
       Bruises on both arms at the visit of 20 November
       Nobody was told yet



       Enter open  W print  k queries  v oversight  / find  Backspace back  : commands  f next open  g go to  u undo  ? keys

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · Act on today · 1 flag · 2 queries · 3 gaps
       Safeguarding flags, open · 1
       ▸ C01       Bruises on both arms at the visit of … nobody told yet      3 days
       Queries, not answered · 2
       2 C03       Is the plan in the file?                        for CD     11 days
       3 C02       2.1.1.h: Which visit is this from?              for AB      4 days
       Gaps in oversight, high · 1
       4 C02       Oversight not effective: No: oversight    team manager      8 days
       Gaps in oversight, medium · 1
       5 C02       Victims not attended to: No: 2.1.1.h      practitioner      8 days
       Gaps in oversight, low · 1
       6 C02       No without a note: No: 2.1.1                 inspector      8 days



      ─ C01 · flag ───────────────────────────────────────────────────────────────────
       Raised by AB on 2026-11-28
       Bruises on both arms at the visit of 20 November
       Nobody was told yet



       Enter open  W print  k queries  v oversight  / find  Backspace back  ? keys

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · Act on today · 1 flag · 2 queries · 3 gaps
       Safeguarding flags, open · 1
       ▸ C01       Bruises on both arms at the visi…       3 days
       Queries, not answered · 2
       2 C03       Is the plan in the file?               11 days
       3 C02       2.1.1.h: Which visit is this fro…       4 days
       Gaps in oversight, high · 1
       4 C02       Oversight not effective: No: ove…       8 days
       Gaps in oversight, medium · 1
       5 C02       Victims not attended to: No: 2.1…       8 days

      ─ C01 · flag ───────────────────────────────────────────────
       Raised by AB on 2026-11-28
       Bruises on both arms at the visit of 20 November
       Nobody was told yet



       Enter open  W print  k queries  v oversight  ? keys
                                                         1–5 of 6
      """)
  }

  @Test func saysThatNothingWaits() throws {
    expectScreen(
      try Desk.small(.hmip2021, [SampleCase(reference: "C01")]).sit("o t"),
      """
       Smalltown · Act on today · nothing waits

        Nothing waits: no flag is open, no query unanswered, no disagreement
        unsettled, no reading late, and no rule of oversight finds a gap.


















       W print  k queries  v oversight  / find  Backspace back  : commands  ? keys

      """)
  }

  @Test func twoKeysFromTheOverviewLeadToWhatIsMostPressing() throws {
    let desk = try desk(of: 125)
    #expect(try desk.sit("o t Enter").screen.contains("Say who was told"))
    // The oldest query comes before the newer one.
    #expect(try desk.sit("o t Down Enter").header.contains("C03"))
    #expect(try desk.sit("o t Down Down Down Enter").header.contains("C02"))
  }

  @Test func itIsToldInLines() throws {
    let told = try desk().talk("today").last
    #expect(told.contains { $0.contains("Bruises on both arms") })
    #expect(told.contains { $0.contains("C03") && $0.contains("Is the plan in the file?") })
  }
}

import Terminal
import Testing

/// The first thing anybody sees of an inspection.
@Suite struct OverviewScreenTests {
  @Test func showsStandardsCasesAndWhatCouldStillChange() throws {
    let sitting = try Desk.anytown().sit(thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery                                                         ┌ Cases ─────────────────────────────────────┐
       ▸ 1.1 Governance and leadership             Good                 judged            │ Court disposal                             │
         1.2 Staff                                 Requires improvement judged            │   6 of 8 in the file                       │
         1.3 Partnerships and services             not judged                             │   3 complete                               │
         1.4 Information and facilities            not judged                             │   oversight effective 2 of 4               │
       2  Court disposals                                                                 │ Out-of-court disposal                      │
         2.1 Assessment                       60%  Requires improvement could end I–G     │   7 of 10 in the file                      │
         2.2 Planning                         50%  Requires improvement could end I–G     │   4 complete                               │
         2.3 Implementation and delivery      75%  Good                 could end I–O     │   oversight effective 3 of 4               │
         2.4 Reviewing                        50%  Requires improvement could end I–G     │ Resettlement                               │
       3  Out-of-court disposals                                                          │   1 of 2 in the file                       │
         3.1 Assessment                       80%  Outstanding          could end I–O     │   1 complete                               │
         3.2 Planning                         75%  Good                 could end I–O     │   oversight effective 1 of 1               │
         3.3 Implementation and delivery      75%  Good                 could end I–O     │                                            │
         3.4 Out-of-court disposal policy …        Good                 judged            │ ! 1 conflict: C04 2.2.2                    │
       4  Resettlement                                                                    │ ! two people answered in C04               │
         4.1 Resettlement policy and provi…        not judged                             │ 9 questions to ask at interview            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          └────────────────────────────────────────────┘
      ─ Overall: could end Inadequate to Good ──────────────────────────────────────────────────────────────────────────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       Still provisional: 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 3.3.
       Resettlement limit possible: Resettlement is Inadequate, so the service as a whole cannot be Outstanding.


       Enter open  c cases  f next open  b bandings  t today  + add case  / find  s settings  F freeze  W print  : commands  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         Good                 judged
         1.2 Staff                             Requires improvement judged
         1.3 Partnerships and services         not judged
         1.4 Information and facilities        not judged
       2  Court disposals
         2.1 Assessment                   60%  Requires improvement could end I–G
         2.2 Planning                     50%  Requires improvement could end I–G
         2.3 Implementation and delive…   75%  Good                 could end I–O
         2.4 Reviewing                    50%  Requires improvement could end I–G
       3  Out-of-court disposals
         3.1 Assessment                   80%  Outstanding          could end I–O
         3.2 Planning                     75%  Good                 could end I–O
         3.3 Implementation and delive…   75%  Good                 could end I–O
         3.4 Out-of-court disposal pol…        Good                 judged
       4  Resettlement
         4.1 Resettlement policy and p…        not judged
      ─ Overall: could end Inadequate to Good ────────────────────────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Enter open  c cases  f next open  b bandings  t today  + add case  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ▸ 1.1 Governance and lead…        Good       judged
         1.2 Staff                       Req. impr. judged
         1.3 Partnerships and se…        not judged
         1.4 Information and fac…        not judged
       2  Court disposals
         2.1 Assessment             60%  Req. impr. I–G
         2.2 Planning               50%  Req. impr. I–G
         2.3 Implementation and …   75%  Good       I–O
         2.4 Reviewing              50%  Req. impr. I–G
       3  Out-of-court disposals
         3.1 Assessment             80%  Outst.     I–O
      ─ Overall: could end Inadequate to Good ────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of
       757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Enter open  c cases  f next open  b bandings  ? keys
       invented; no service, child or practitioner i…   1–9 of 13
      """)
  }

  @Test func saysHowToBeginWhereNothingIsYet() throws {
    expectScreen(
      try Desk.small(.hmip2018, []).sit("f"),
      """
       Smalltown · Youth justice inspection standards, 2018 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         not judged
         1.2 Staff                             not judged
         1.3 Partnerships and services         not judged
         1.4 Information and facilities        not judged
       2  Court disposals
         2.1 Assessment                        not rated
         2.2 Planning                          not rated
         2.3 Implementation and delive…        not rated
         2.4 Reviewing                         not rated
       3  Out-of-court disposals
         3.1 Assessment                        not rated
         3.2 Planning                          not rated
         3.3 Implementation and delive…        not rated
         3.4 Joint working                     not rated


      ─ Overall: cannot be rated ─────────────────────────────────────────────────────
       Score 0 so far · could end 0–12 of 36 · 0 cases, 0 of 0 answers
       No overall rating: there are no cases to rate 2.1, 2.2, 2.3, 2.4, 3.1, 3.2,
       3.3, 3.4 from.
       Enter open  c cases  b bandings  t today  + add case  / find  ? keys
       There are no cases yet; + on the overview adds one
      """)
  }

  @Test func tooSmallAWindowSaysWhatItNeeds() throws {
    expectScreen(
      try Desk.anytown().sit(size: Size(columns: 59, rows: 6)),
      """
      CaseAudit needs 60 columns and 20 rows; this window has 59
      and 6. What you typed before is kept; until the window is
      larger no text is taken. Ctrl-C twice leaves.



      """)
  }
}

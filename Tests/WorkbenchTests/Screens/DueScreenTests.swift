import Terminal
import Testing

/// Readings that are due, and practitioners' comments, as they are shown at three sizes.
@Suite struct DueScreenTests {
  @Test func listsReadingsByInspector() throws {
    let sitting = try Desk.due().sit("T", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · Readings due · 2 late · 1 done, 4 to do, 1 exempted, 2 cases to come
       AB · 3 readings: 1 done, 2 to do (1 late) · next due 2026-11-27
       ▸ C02       first   1 of 70     Draft                                                                   2026-11-27   4 days late
       2 C03       first   0 of 70     Draft                                                                by 2026-12-02      in 1 day
       3 C01       first   70 of 70    Submitted                                                               2026-11-27          done
       CD · 1 reading: 0 done, 0 to do, 1 exempted
       4 C04       first   0 of 70     Draft                                                                   2026-11-27      exempted
       EF · 1 reading: 0 done, 1 to do · next due 2026-12-04
       5 C02       second  2 of 70     Back                                                                    2026-12-04     in 3 days
       Nobody yet · 1 reading: 0 done, 1 to do (1 late) · next due 2026-11-27
       6 C05       first   0 of 70     Draft                                                                   2026-11-27   4 days late






















      ─ C02 · first reading by AB ──────────────────────────────────────────────────────────────────────────────────────────────────────
       Due on 2026-11-27, as all first readings are · 1 of 70 answered · draft
       court · age 15


       Enter open  D due date  x exempt  r reassign  G list  W print  / find  Backspace back  : commands  f next open  ? keys

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · Readings due · 2 late · 1 done, 4 to do, 1 exempted, 2 cases to…
       AB · 3 readings: 1 done, 2 to do (1 late) · next due 2026-11-27
       ▸ C02       first   1 of 70     Draft                 2026-11-27   4 days late
       2 C03       first   0 of 70     Draft              by 2026-12-02      in 1 day
       3 C01       first   70 of 70    Submitted             2026-11-27          done
       CD · 1 reading: 0 done, 0 to do, 1 exempted
       4 C04       first   0 of 70     Draft                 2026-11-27      exempted
       EF · 1 reading: 0 done, 1 to do · next due 2026-12-04
       5 C02       second  2 of 70     Back                  2026-12-04     in 3 days
       Nobody yet · 1 reading: 0 done, 1 to do (1 late) · next due 2026-11-27
       6 C05       first   0 of 70     Draft                 2026-11-27   4 days late






      ─ C02 · first reading by AB ────────────────────────────────────────────────────
       Due on 2026-11-27, as all first readings are · 1 of 70 answered · draft
       court · age 15


       Enter open  D due date  x exempt  r reassign  G list  W print  ? keys

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · Readings due · 2 late · 1 done, 4 to do, 1 …
       AB · 3 readings: 1 done, 2 to do (1 late) · next due 2026…
       ▸ C02       first   1 of 70       2026-11-27   4 days late
       2 C03       first   0 of 70    by 2026-12-02      in 1 day
       3 C01       first   70 of 70      2026-11-27          done
       CD · 1 reading: 0 done, 0 to do, 1 exempted
       4 C04       first   0 of 70       2026-11-27      exempted
       EF · 1 reading: 0 done, 1 to do · next due 2026-12-04
       5 C02       second  2 of 70       2026-12-04     in 3 days
       Nobody yet · 1 reading: 0 done, 1 to do (1 late) · next d…
       6 C05       first   0 of 70       2026-11-27   4 days late


      ─ C02 · first reading by AB ────────────────────────────────
       Due on 2026-11-27, as all first readings are · 1 of 70
       answered · draft
       court · age 15

       Enter open  D due date  x exempt  r reassign  ? keys

      """)
  }

  @Test func listsDisagreementsAmongTheQueries() throws {
    let sitting = try Desk.commented().sit("k", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · 1 disagreement
       Practitioners disagree · 1
       ▸ C01       2.1.1.b   The plan of June has a page on it. It was filed under health.                         open          3 days
       Practitioners’ comments, nothing to settle · 2
       2 C01       2.2.2     Contingency is in the police minutes                                                  settled
       3 C01       oversight We met every month                                                                    said
























      ─ C01 2.1.1.b · Enter goes there, K settles it ───────────────────────────────────────────────────────────────────────────────────
       Diversity issues analysed in enough depth
       On 2026-11-28 practitioner disagrees: The plan of June has a page on it. It was filed under health.
       The answer is Yes




       Enter open  K query  / find  W print  Backspace back  : commands  g go to  u undo  o overview  c cases  b bandings  ? keys

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · 1 disagreement
       Practitioners disagree · 1
       ▸ C01       2.1.1.b   The plan of June has a …            open          3 days
       Practitioners’ comments, nothing to settle · 2
       2 C01       2.2.2     Contingency is in the p…            settled
       3 C01       oversight We met every month                  said








      ─ C01 2.1.1.b · Enter goes there, K settles it ─────────────────────────────────
       Diversity issues analysed in enough depth
       On 2026-11-28 practitioner disagrees: The plan of June has a page on it. It
       was filed under health.
       The answer is Yes



       Enter open  K query  / find  W print  Backspace back  : commands  ? keys

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · 1 disagreement
       Practitioners disagree · 1
       ▸ C01       2.1.1.b   The plan of Jun…  open           3 d
       Practitioners’ comments, nothing to settle · 2
       2 C01       2.2.2     Contingency is …  settled
       3 C01       oversight We met every mo…  said




      ─ C01 2.1.1.b · Enter goes there, K settles it ─────────────
       Diversity issues analysed in enough depth
       On 2026-11-28 practitioner disagrees: The plan of June has
       a page on it. It was filed under health.
       The answer is Yes



       Enter open  K query  / find  W print  ? keys

      """)
  }
}

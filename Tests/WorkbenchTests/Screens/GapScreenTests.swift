import Terminal
import Testing

/// The gaps in oversight as they are drawn.
@Suite struct GapScreenTests {
  @Test func listsGapsWithEvidenceAndAction() throws {
    let sitting = try Desk.anytown().sit("v Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · 28 gaps in 9 of 14 cases · by severity
       High · 12 gaps
       1 C02       Oversight not effective        No: oversight                                                        High      8 days
       ▸ C03       Oversight not effective        No: oversight                                                        High      8 days
       3 O03       Oversight not effective        No: oversight                                                        High      8 days
       4 C02       Risk raised, not escalated     Risk of serious harm, inspector: High; Risk of serious harm, servic… High      8 days
       5 C03       Risk raised, not escalated     Safety and wellbeing, inspector: High; Safety and wellbeing, servic… High      8 days
       6 C05       Risk raised, not escalated     Risk of serious harm, inspector: Medium; Risk of serious harm, serv… High      8 days
       7 O02       Risk raised, not escalated     Risk of serious harm, inspector: Medium; Risk of serious harm, serv… High      8 days
       8 O03       Risk raised, not escalated     Safety and wellbeing, inspector: High; Safety and wellbeing, servic… High      8 days
       9 C02       No contingency                 No: 2.2.2.d, 2.2.3.e                                                 High      8 days
         C03       No contingency                 No: 2.2.2.d, 2.2.3.e                                                 High      8 days
         O02       No contingency                 No: 3.2.2.c, 3.2.3.d                                                 High      8 days
         O03       No contingency                 No: 3.2.2.c, 3.2.3.d                                                 High      8 days
       Medium · 12 gaps
         C01       Victims not attended to        No: 2.2.1.f                                                          Medium    8 days
         C02       Victims not attended to        No: 2.1.1.h, 2.3.3.b                                                 Medium    8 days
         C03       Victims not attended to        No: 2.2.3.c                                                          Medium    8 days
         C06       Victims not attended to        No: 2.1.1.h                                                          Medium    8 days
         O02       Victims not attended to        No: 3.1.1.h                                                          Medium    8 days
         O03       Victims not attended to        No: 3.2.3.c                                                          Medium    8 days
         O04       Victims not attended to        No: 3.1.1.h, 3.2.1.g                                                 Medium    8 days
         C02       Risk levels apart              Risk of serious harm, inspector: High; Risk of serious harm, servic… Medium    8 days
         C03       Risk levels apart              Safety and wellbeing, inspector: High; Safety and wellbeing, servic… Medium    8 days
         C05       Risk levels apart              Risk of serious harm, inspector: Medium; Risk of serious harm, serv… Medium    8 days
         O02       Risk levels apart              Risk of serious harm, inspector: Medium; Risk of serious harm, serv… Medium    8 days
         O03       Risk levels apart              Safety and wellbeing, inspector: High; Safety and wellbeing, servic… Medium    8 days
       Low · 4 gaps
         C01       Contingency without evidence   Yes: 2.2.2.d, 2.2.3.e                                                Low       8 days
         C04       Contingency without evidence   Yes: 2.2.2.d                                                         Low       8 days
         C03       No without a note              No: 2.1.3, 2.2.3, 2.4.1, 2.4.2                                       Low       8 days
      ─ C03 · Oversight not effective ──────────────────────────────────────────────────────────────────────────────────────────────────
       Management oversight of the case was judged not effective.
       No: oversight
       For the team manager: Go through the case with the practitioner and record what was decided.
       High for 8 days · Team South · Practitioner P14


       Enter open  G group  / find  W print  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys
       invented; no service, child or practitioner is real                                                                   1–27 of 28
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · 28 gaps in 9 of 14 cases · by severity
       High · 12 gaps
       1 C02       Oversight not effective        No: oversight      High      8 days
       ▸ C03       Oversight not effective        No: oversight      High      8 days
       3 O03       Oversight not effective        No: oversight      High      8 days
       4 C02       Risk raised, not escalated     Risk of serious h… High      8 days
       5 C03       Risk raised, not escalated     Safety and wellbe… High      8 days
       6 C05       Risk raised, not escalated     Risk of serious h… High      8 days
       7 O02       Risk raised, not escalated     Risk of serious h… High      8 days
       8 O03       Risk raised, not escalated     Safety and wellbe… High      8 days
       9 C02       No contingency                 No: 2.2.2.d, 2.2.… High      8 days
         C03       No contingency                 No: 2.2.2.d, 2.2.… High      8 days
         O02       No contingency                 No: 3.2.2.c, 3.2.… High      8 days
         O03       No contingency                 No: 3.2.2.c, 3.2.… High      8 days

      ─ C03 · Oversight not effective ────────────────────────────────────────────────
       Management oversight of the case was judged not effective.
       No: oversight
       For the team manager: Go through the case with the practitioner and record
       what was decided.
       High for 8 days · Team South · Practitioner P14

       Enter open  G group  / find  W print  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real                 1–12 of 28
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · 28 gaps in 9 of 14 cases · by severity
       High · 12 gaps
       1 C02       Oversight not effective              High
       ▸ C03       Oversight not effective              High
       3 O03       Oversight not effective              High
       4 C02       Risk raised, not escalated           High
       5 C03       Risk raised, not escalated           High
       6 C05       Risk raised, not escalated           High
       7 O02       Risk raised, not escalated           High
       8 O03       Risk raised, not escalated           High
       9 C02       No contingency                       High
      ─ C03 · Oversight not effective ────────────────────────────
       Management oversight of the case was judged not effective.
       No: oversight
       For the team manager: Go through the case with the
       practitioner and record what was decided.
       High for 8 days · Team South · Practitioner P14

       Enter open  G group  / find  W print  ? keys
       invented; no service, child or practitioner i…   1–9 of 28
      """)
  }

  @Test func saysWhenThereIsNone() throws {
    expectScreen(
      try Desk.small().sit("v"),
      """
       Smalltown · 0 gaps in 0 of 1 case · by severity

        No rule of oversight finds a gap in what has been answered so far.



















       G group  / find  W print  Backspace back  : commands  f next open  ? keys

      """)
  }
}

import Terminal
import Testing

/// Who reads which case, and how far it has come.
@Suite struct CaseListScreenTests {
  @Test func listsCasesWithReaderProgressAndState() throws {
    let sitting = try Desk.anytown().sit("c Down Down Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · 14 cases
         Case            Type                                                           Reader    Progress                  State
       1 C01             court · community sentence · age 16                            AB        Complete 70/70            Draft
       2 C02             court · community sentence · age 15                            AB        Complete 70/70            Draft
       3 C03             court · community sentence · age 17                            CD        Complete 70/70            Draft
       ▸ C04             court · community sentence · age 14                            CD        There is a problem 69/70  two authors
       5 C05             court · community sentence · age 15                            AB        In progress 43/70         Draft
       6 C06             court · licence · age 17                                       CD        In progress 15/70         Draft
       7 O01             out of court · youth conditional caution · age 13              AB        Complete 48/48            Draft
       8 O02             out of court · community resolution · age 14                   CD        Complete 48/48            Draft
       9 O03             out of court · outcome 22 · age 16                             CD        Complete 48/48            Draft
         O04             out of court · youth caution · age 15                          AB        Complete 48/48            Draft
         O05             out of court · community resolution · age 12                   AB        In progress 16/48         Draft
         O06             out of court · youth caution · age 16                          CD        Not started 0/48          Draft
         O07             out of court · community resolution · age 14                   AB        Not started 0/48          Draft
         R01             resettlement · in custody · age 17                             AB        Complete 1/1              Draft

















      ─ C04 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: low · Safety and wellbeing, inspector: high · Disposal: community sentence · Began or delivered
       on: 2026-04-20 · Gender: male · Age: 14 · Ethnicity: white · Care status: child protection plan · Education or work: school ·
       Main offence: burglary · Risk of serious harm, service: low · Safety and wellbeing, service: high · Interviewed: case manager ·
       Allocated inspector: CD · Practitioner: P12 · Team: North
       Enter open  + add case  d details  > move on  r reassign  f next open  e note  / find  E new note  w withdraw  K query  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       1 C01     court · community s… AB        Complete 70/70            Draft
       2 C02     court · community s… AB        Complete 70/70            Draft
       3 C03     court · community s… CD        Complete 70/70            Draft
       ▸ C04     court · community s… CD        There is a problem 69/70  two authors
       5 C05     court · community s… AB        In progress 43/70         Draft
       6 C06     court · licence · a… CD        In progress 15/70         Draft
       7 O01     out of court · yout… AB        Complete 48/48            Draft
       8 O02     out of court · comm… CD        Complete 48/48            Draft
       9 O03     out of court · outc… CD        Complete 48/48            Draft
         O04     out of court · yout… AB        Complete 48/48            Draft
         O05     out of court · comm… AB        In progress 16/48         Draft
         O06     out of court · yout… CD        Not started 0/48          Draft
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C04 ──────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: low · Safety and wellbeing, inspector: high ·
       Disposal: community sentence · Began or delivered on: 2026-04-20 · Gender:
       male · Age: 14 · Ethnicity: white · Care status: child protection plan ·
       Education or work: school · Main offence: burglary · Risk of serious harm, …
       Enter open  + add case  d details  > move on  r reassign  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · 14 cases
         Case     Reader    Progress                  State
       1 C01      AB        Complete 70/70            Draft
       2 C02      AB        Complete 70/70            Draft
       3 C03      CD        Complete 70/70            Draft
       ▸ C04      CD        There is a problem 69/70  two authors
       5 C05      AB        In progress 43/70         Draft
       6 C06      CD        In progress 15/70         Draft
       7 O01      AB        Complete 48/48            Draft
       8 O02      CD        Complete 48/48            Draft
       9 O03      CD        Complete 48/48            Draft
         O04      AB        Complete 48/48            Draft
         O05      AB        In progress 16/48         Draft
      ─ C04 ──────────────────────────────────────────────────────
       Risk of serious harm, inspector: low · Safety and
       wellbeing, inspector: high · Disposal: community sentence
       · Began or delivered on: 2026-04-20 · Gender: male · Age:
       14 · Ethnicity: white · Care status: child protection pla…
       Enter open  + add case  d details  > move on  ? keys
       invented; no service, child or practitioner …   1–11 of 14
      """)
  }

  @Test func saysHowToAddTheFirstCase() throws {
    expectScreen(
      try Desk.small(.hmip2018, []).sit("c"),
      """
       Smalltown · 0 cases
         Case    Type                 Reader    Progress                  State

        There are no cases yet; + adds one


















       + add case  W print  Backspace back  : commands  g go to  u undo  ? keys

      """)
  }
}

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
         C01             court · community sentence · age 16                            AB        Complete 70/70            Draft
         C02             court · community sentence · age 15                            AB        Complete 70/70            Draft
         C03             court · community sentence · age 17                            CD        Complete 70/70            Draft
       ▸ C04             court · community sentence · age 14                            CD        There is a problem 69/70  two authors
         C05             court · community sentence · age 15                            AB        In progress 43/70         Draft
         C06             court · licence · age 17                                       CD        In progress 15/70         Draft
         O01             out of court · youth conditional caution · age 13              AB        Complete 48/48            Draft
         O02             out of court · community resolution · age 14                   CD        Complete 48/48            Draft
         O03             out of court · outcome 22 · age 16                             CD        Complete 48/48            Draft
         O04             out of court · youth caution · age 15                          AB        Complete 48/48            Draft
         O05             out of court · community resolution · age 12                   AB        In progress 16/48         Draft
         O06             out of court · youth caution · age 16                          CD        Not started 0/48          Draft
         O07             out of court · community resolution · age 14                   AB        Not started 0/48          Draft
         R01             resettlement · in custody · age 17                             AB        Complete 1/1              Draft

















      ─ C04 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Disposal: community sentence · Began or delivered on: 2026-04-20 · Gender: male · Age: 14 · Ethnicity: white · Care status:
       child protection plan · Education or work: school · Main offence: burglary · Risk of serious harm, service: low · Risk of
       serious harm, inspector: low · Safety and wellbeing, service: high · Safety and wellbeing, inspector: high · Interviewed: case
       manager · Allocated inspector: CD · Practitioner: P12 · Team: North
       f next open  e note  E new note  Enter open  g go to  / find  u undo  + add case  d details  r reassign  w withdraw  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
         C01     court · community s… AB        Complete 70/70            Draft
         C02     court · community s… AB        Complete 70/70            Draft
         C03     court · community s… CD        Complete 70/70            Draft
       ▸ C04     court · community s… CD        There is a problem 69/70  two authors
         C05     court · community s… AB        In progress 43/70         Draft
         C06     court · licence · a… CD        In progress 15/70         Draft
         O01     out of court · yout… AB        Complete 48/48            Draft
         O02     out of court · comm… CD        Complete 48/48            Draft
         O03     out of court · outc… CD        Complete 48/48            Draft
         O04     out of court · yout… AB        Complete 48/48            Draft
         O05     out of court · comm… AB        In progress 16/48         Draft
         O06     out of court · yout… CD        Not started 0/48          Draft
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C04 ──────────────────────────────────────────────────────────────────────────
       Disposal: community sentence · Began or delivered on: 2026-04-20 · Gender:
       male · Age: 14 · Ethnicity: white · Care status: child protection plan ·
       Education or work: school · Main offence: burglary · Risk of serious harm,
       service: low · Risk of serious harm, inspector: low · Safety and wellbeing, …
       f next open  e note  E new note  Enter open  g go to  / find  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · 14 cases
         Case     Reader    Progress                  State
         C01      AB        Complete 70/70            Draft
         C02      AB        Complete 70/70            Draft
         C03      CD        Complete 70/70            Draft
       ▸ C04      CD        There is a problem 69/70  two authors
         C05      AB        In progress 43/70         Draft
         C06      CD        In progress 15/70         Draft
         O01      AB        Complete 48/48            Draft
         O02      CD        Complete 48/48            Draft
         O03      CD        Complete 48/48            Draft
         O04      AB        Complete 48/48            Draft
         O05      AB        In progress 16/48         Draft
      ─ C04 ──────────────────────────────────────────────────────
       Disposal: community sentence · Began or delivered on:
       2026-04-20 · Gender: male · Age: 14 · Ethnicity: white ·
       Care status: child protection plan · Education or work:
       school · Main offence: burglary · Risk of serious harm, …
       f next open  e note  E new note  Enter open  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func saysHowToAddTheFirstCase() throws {
    expectScreen(
      try Desk.small(.hmip2018, []).sit("c"),
      """
       Smalltown · 0 cases
         Case    Type                 Reader    Progress                  State

        There are no cases yet; + adds one


















       f next open  g go to  u undo  + add case  A agreement  l plan  ? keys

      """)
  }
}

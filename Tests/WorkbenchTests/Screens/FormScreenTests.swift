import Terminal
import Testing

/// Facts of a case and settings, each corrected where it stands.
@Suite struct FormScreenTests {
  @Test func listsTheFactsOfACase() throws {
    let sitting = try Desk.anytown().sit("c d Down Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · 14 cases
         Case            Type                                                           Reader    Progress                  State
       ▸ C01             court · community sentence · age 16                            AB        Complete 70/70            Draft
       2 C02             court · community sentence · age 15                            AB        Complete 70/70            Draft
       3 C03             court · community sentence · age 17                            CD        Complete 70/70            Draft
       4 C04             court · community sentence · age 14                            CD        There is a problem 69/70  two authors
       5 C05             court · community sentence · age 15                            AB        In progress 43/70         Draft
       6 C06             court · l┌ C01 · Court disposal ──────────────────────────────────────────────────┐s 15/70         Draft
       7 O01             out of co│ 1 Reference                        C01                                 │8/48            Draft
       8 O02             out of co│ 2 Disposal                         Community sentence                  │8/48            Draft
       9 O03             out of co│ ▸ Began or delivered on            2026-01-12                          │8/48            Draft
         O04             out of co│ 4 Gender                           Male                                │8/48            Draft
         O05             out of co│ 5 Age                              16                                  │s 16/48         Draft
         O06             out of co│ 6 Ethnicity                        White                               │d 0/48          Draft
         O07             out of co│ 7 Care status                      None                                │d 0/48          Draft
         R01             resettlem│ 8 Education or work                College                             │/1              Draft
                                  │ 9 Main offence                     Violence                            │
                                  │   Risk of serious harm, service    Medium                              │
                                  │   Risk of serious harm, inspector  Medium                              │
                                  │   Safety and wellbeing, service    Low                                 │
                                  │   Safety and wellbeing, inspector  Low                                 │
                                  │   Interviewed                      Case manager                        │
                                  │   Allocated inspector              AB                                  │
                                  │   Practitioner                     P11                                 │
                                  │   Team                             North                               │
                                  │   Assessed on                      –                                   │
                                  │   Something changed on             –                                   │
                                  │   Reviewed on                      –                                   │
                                  │   Risk escalated                   –                                   │
                                  │   Countersigned                    –                                   │
                                  │   Taken up in supervision          –                                   │
                                  └────────────────────────────────────────────────────────────────────────┘

      ─ C01 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low · Disposal: community sentence · Began or
       delivered on: 2026-01-12 · Gender: male · Age: 16 · Ethnicity: white · Care status: none · Education or work: college · Main
       offence: violence · Risk of serious harm, service: medium · Safety and wellbeing, service: low · Interviewed: case manager ·
       Allocated inspector: AB · Practitioner: P11 · Team: North
       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · 14 cases
         ┌ C01 · Court disposal ──────────────────────────────────────────────────┐
       ▸ │ 1 Reference                        C01                                 │
       2 │ 2 Disposal                         Community sentence                  │
       3 │ ▸ Began or delivered on            2026-01-12                          │
       4 │ 4 Gender                           Male                                │rs
       5 │ 5 Age                              16                                  │
       6 │ 6 Ethnicity                        White                               │
       7 │ 7 Care status                      None                                │
       8 │ 8 Education or work                College                             │
       9 │ 9 Main offence                     Violence                            │
         │   Risk of serious harm, service    Medium                              │
         │   Risk of serious harm, inspector  Medium                              │
         │   Safety and wellbeing, service    Low                                 │
         │   Safety and wellbeing, inspector  Low                                 │
         │   Interviewed                      Case manager                        │
         │   Allocated inspector              AB                                  │
      ─ C│   Practitioner                     P11                                 │───
       Ri│   Team                             North                               │ow
       · │   Assessed on                      –                                   │
       ma│   Something changed on             –                                   │
       co└─────────────────────────────────────────────────────────── 1–19 of 23 ─┘
       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · 14 cases
       ┌ C01 · Court disposal ──────────────────────────────────┐
       │ 1 Reference                        C01                 │
       │ 2 Disposal                         Community sentence  │
       │ ▸ Began or delivered on            2026-01-12          │
       │ 4 Gender                           Male                │
       │ 5 Age                              16                  │
       │ 6 Ethnicity                        White               │
       │ 7 Care status                      None                │
       │ 8 Education or work                College             │
       │ 9 Main offence                     Violence            │
       │   Risk of serious harm, service    Medium              │
       │   Risk of serious harm, inspector  Medium              │
      ─│   Safety and wellbeing, service    Low                 │─
       │   Safety and wellbeing, inspector  Low                 │
       │   Interviewed                      Case manager        │
       │   Allocated inspector              AB                  │
       └─────────────────────────────────────────── 1–15 of 23 ─┘
       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner …   1–11 of 14
      """)
  }

  @Test func offersTheValuesOfAFact() throws {
    expectScreen(
      try Desk.anytown().sit("c d Down Enter"),
      """
       Anytown · 14 cases
         ┌ C01 · Court disposal ──────────────────────────────────────────────────┐
       ▸ │ 1 Reference                        C01                                 │
       2 │ ▸ Disposal                         Community sentence                  │
       3 │ 3 Began or delivered on            2026-01-12                          │
       4 │ 4 Gender                           Male                                │rs
       5 │ 5 Age                              16                                  │
       6 │ 6 Ethnicity                        White                               │
       7 │ 7 Care status     ┌ Disposal ──────────────────────┐                   │
       8 │ 8 Education or wor│ ▸ 1 Community sentence         │                   │
       9 │ 9 Main offence    │   2 Custodial sentence         │                   │
         │   Risk of serious │   3 Licence                    │                   │
         │   Risk of serious │   4 not recorded               │                   │
         │   Safety and wellb└────────────────────────────────┘                   │
         │   Safety and wellbeing, inspector  Low                                 │
         │   Interviewed                      Case manager                        │
         │   Allocated inspector              AB                                  │
      ─ C│   Practitioner                     P11                                 │───
       Ri│   Team                             North                               │ow
       · │   Assessed on                      –                                   │
       ma│   Something changed on             –                                   │
       co└─────────────────────────────────────────────────────────── 1–19 of 23 ─┘
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func asksForANumber() throws {
    expectScreen(
      try Desk.anytown().sit("c d Down Down Down Down Enter"),
      """
       Anytown · 14 cases
         ┌ C01 · Court disposal ──────────────────────────────────────────────────┐
       ▸ │ 1 Reference                        C01                                 │
       2 │ 2 Disposal                         Community sentence                  │
       3 │ 3 Began or delivered on            2026-01-12                          │
       4 │ 4 Gender                           Male                                │rs
       5 │ ▸ Age                              16                                  │
       6 │ 6 Ethnicity                        White                               │
       7 │ 7 Care status                      None                                │
       8 ┌ C01: Age ──────────────────────────────────────────────────────────────┐
       9 │ A whole number from 8 to 21. In whole years; never a date of birth.    │
         │                                                                        │
         │ > 16                                                                   │
         └────────────────────────────────────────────────────────────────────────┘
         │   Safety and wellbeing, inspector  Low                                 │
         │   Interviewed                      Case manager                        │
         │   Allocated inspector              AB                                  │
      ─ C│   Practitioner                     P11                                 │───
       Ri│   Team                             North                               │ow
       · │   Assessed on                      –                                   │
       ma│   Something changed on             –                                   │
       co└─────────────────────────────────────────────────────────── 1–19 of 23 ─┘
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
  }

  @Test func listsTheSettings() throws {
    let sitting = try Desk.anytown().sit("s Down", thenSizes: [.large, .small])
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
         3.1 Assessment           ┌ Settings of the inspection ────────────────────────────────────────────┐                           │
         3.2 Planning             │ 1 Service                            Anytown                           │ctive 1 of 1               │
         3.3 Implementation and de│ ▸ Fieldwork started                  2026-11-23                        │                           │
         3.4 Out-of-court disposal│ 3 Planned: Court disposal            8                                 │4 2.2.2                    │
       4  Resettlement            │ 4 Eligible: Court disposal           12                                │wered in C04               │
         4.1 Resettlement policy a│ 5 Planned: Out-of-court disposal     10                                │sk at interview            │
                                  │ 6 Eligible: Out-of-court disposal    15                                │                           │
                                  │ 7 Planned: Resettlement              2                                 │                           │
                                  │ 8 Eligible: Resettlement             2                                 │                           │
                                  │ 9 First readings due                 –                                 │                           │
                                  │   Second readings due                –                                 │                           │
                                  │   Keep until                         –                                 │                           │
                                  │   Reviewers                          –                                 │                           │
                                  └────────────────────────────────────────────────────────────────────────┘                           │
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


       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         Good                 judged
         1.2 Staff                             Requires improvement judged
         ┌ Settings of the inspection ────────────────────────────────────────────┐
         │ 1 Service                            Anytown                           │
       2 │ ▸ Fieldwork started                  2026-11-23                        │
         │ 3 Planned: Court disposal            8                                 │
         │ 4 Eligible: Court disposal           12                                │
         │ 5 Planned: Out-of-court disposal     10                                │
         │ 6 Eligible: Out-of-court disposal    15                                │
       3 │ 7 Planned: Resettlement              2                                 │
         │ 8 Eligible: Resettlement             2                                 │
         │ 9 First readings due                 –                                 │
         │   Second readings due                –                                 │
         │   Keep until                         –                                 │
       4 │   Reviewers                          –                                 │
         └────────────────────────────────────────────────────────────────────────┘
      ─ Overall: could end Inadequate to Good ────────────────────────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ┌ Settings of the inspection ────────────────────────────┐
       │ 1 Service                            Anytown           │
       │ ▸ Fieldwork started                  2026-11-23        │
       │ 3 Planned: Court disposal            8                 │
       │ 4 Eligible: Court disposal           12                │
       │ 5 Planned: Out-of-court disposal     10                │
       │ 6 Eligible: Out-of-court disposal    15                │
       │ 7 Planned: Resettlement              2                 │
       │ 8 Eligible: Resettlement             2                 │
       │ 9 First readings due                 –                 │
       │   Second readings due                –                 │
      ─│   Keep until                         –                 │─
       │   Reviewers                          –                 │
       └────────────────────────────────────────────────────────┘
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner i…   1–9 of 13
      """)
  }
}

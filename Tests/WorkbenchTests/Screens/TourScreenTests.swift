import Terminal
import Testing

@testable import Workbench

/// The program on one screen, for whoever is new.
@Suite struct TourScreenTests {
  @Test func showsTheKeysOfADay() throws {
    let desk = try Desk.anytown()
    var newcomer = Workplace()
    newcomer.isNew = true
    expectScreen(
      try desk.sit(size: .large, workplace: newcomer),
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
         3.2 Planning            ┌ CaseAudit on one screen ─────────────────────────────────────────────────┐tive 1 of 1               │
         3.3 Implementation and d│ f          next open question, in whatever case                          │                          │
         3.4 Out-of-court disposa│ y n a      answer it: yes, no, not applicable                            │ 2.2.2                    │
       4  Resettlement           │ u U        take back what you did, and put it back                       │ered in C04               │
         4.1 Resettlement policy │ Backspace  goes back; it never throws text away                          │k at interview            │
                                 │ e m        write a note; mark to ask at interview                        │                          │
                                 │ g /        go to a number or a case; find by words                       │                          │
                                 │ o c b j    overview, cases, bandings, standards                          │                          │
                                 │ ? :        every key here; every command by words                        │                          │
                                 │            Answers are saved at once. You come back to where you were.   │                          │
                                 │            “Could end”: what the sample can become.                      │                          │
                                 │ z t        shows this again; any key closes it                           │                          │
                                 └──────────────────────────────────────────────────────────────────────────┘                          │
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
      try desk.sit(size: .standard, workplace: newcomer),
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         Good                 judged
         1.2 Staff                             Requires improvement judged
         1.3 Partnerships and services         not judged
        ┌ CaseAudit on one screen ─────────────────────────────────────────────────┐
       2│ f          next open question, in whatever case                          │
        │ y n a      answer it: yes, no, not applicable                            │
        │ u U        take back what you did, and put it back                       │
        │ Backspace  goes back; it never throws text away                          │
        │ e m        write a note; mark to ask at interview                        │
       3│ g /        go to a number or a case; find by words                       │
        │ o c b j    overview, cases, bandings, standards                          │
        │ ? :        every key here; every command by words                        │
        │            Answers are saved at once. You come back to where you were.   │
        │            “Could end”: what the sample can become.                      │
       4│ z t        shows this again; any key closes it                           │
        └──────────────────────────────────────────────────────────────────────────┘
      ─ Overall: could end Inadequate to Good ────────────────────────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Enter open  c cases  f next open  b bandings  t today  + add case  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      try desk.sit(size: .small, workplace: newcomer),
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ┌ CaseAudit on one screen ───────────────────────────────┐
       │ f          next open question, in whatever case        │
       │ y n a      answer it: yes, no, not applicable          │
       │ u U        take back what you did, and put it back     │
       │ Backspace  goes back; it never throws text away        │
       │ e m        write a note; mark to ask at interview      │
       │ g /        go to a number or a case; find by words     │
       │ o c b j    overview, cases, bandings, standards        │
       │ ? :        every key here; every command by words      │
       │            Answers are saved at once. You come back to │
       │            where you were.                             │
      ─│            “Could end”: what the sample can become.    │─
       │ z t        shows this again; any key closes it         │
       └────────────────────────────────────────────────────────┘
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Enter open  c cases  f next open  b bandings  ? keys
       invented; no service, child or practitioner i…   1–9 of 13
      """)
  }
}

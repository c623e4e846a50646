import Inspection
import Terminal
import Testing

@testable import Workbench

/// What must be known first is laid over the place where the person was.
@Suite struct NoticeScreenTests {
  private func frame(_ size: Size) throws -> Frame {
    var model = Model(try Desk.anytown().inspection, author: "AB", today: "2026-12-01")
    _ = model.update(.resized(size))
    let last = try #require(CalendarDate("2026-11-30"))
    _ = model.announce([.retentionPassed(last: last), .logMissing, .clockBehind(hours: 31)])
    return model.view(size)
  }

  @Test func saysWhatIsAndWhatToDo() throws {
    expectFrame(
      try frame(.large),
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
         3.3 Implementati┌ Please note ─────────────────────────────────────────────────────────────────────────────┐                  │
         3.4 Out-of-court│ This inspection was to be kept until 2026-11-30, and no longer. “caseaudit destroy” ends │                  │
       4  Resettlement   │ it; “caseaudit set --retention” says otherwise.                                          │C04               │
         4.1 Resettlement│                                                                                          │erview            │
                         │ This file was not closed by whoever wrote it, and its log (the file of the same name     │                  │
                         │ with -wal) is not beside it. What was entered last may be missing; nothing here can      │                  │
                         │ tell.                                                                                    │                  │
                         │                                                                                          │                  │
                         │ The latest entry was written 31 hours ahead of this machine's clock. Check the date here │                  │
                         │ and on the other machines; the order of entries holds all the same.                      │                  │
                         └──────────────────────────────────────────────────────────────────────────────────────────┘                  │
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


       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectFrame(
      try frame(.standard),
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         Good                 judged
         1.2 Staff                             Requires improvement judged
         1.3 Partnerships and services         not judged
       ┌ Please note ───────────────────────────────────────────────────────────────┐
       │ This inspection was to be kept until 2026-11-30, and no longer. “caseaudit │
       │ destroy” ends it; “caseaudit set --retention” says otherwise.              │
       │                                                                            │
       │ This file was not closed by whoever wrote it, and its log (the file of the │
       │ same name with -wal) is not beside it. What was entered last may be        │
       │ missing; nothing here can tell.                                            │
       │                                                                            │
       │ The latest entry was written 31 hours ahead of this machine's clock. Check │
       │ the date here and on the other machines; the order of entries holds all    │
       │ the same.                                                                  │
       └────────────────────────────────────────────────────────────────────────────┘
         4.1 Resettlement policy and p…        not judged
      ─ Overall: could end Inadequate to Good ────────────────────────────────────────
       Score 17 so far · could end 4–29 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectFrame(
      try frame(.small),
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ┌ Please note ───────────────────────────────────────────┐
       │ This inspection was to be kept until 2026-11-30, and   │
       │ no longer. “caseaudit destroy” ends it; “caseaudit set │
       │ --retention” says otherwise.                           │
       │                                                        │
       │ This file was not closed by whoever wrote it, and its  │
       │ log (the file of the same name with -wal) is not       │
       │ beside it. What was entered last may be missing;       │
       │ nothing here can tell.                                 │
       │                                                        │
       │ The latest entry was written 31 hours ahead of this    │
      ─│ machine's clock. Check the date here and on the other  │─
       │ machines; the order of entries holds all the same.     │
       └────────────────────────────────────────────────────────┘
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Esc leave  * flag
       invented; no service, child or practitioner i…   1–9 of 13
      """)
  }
}

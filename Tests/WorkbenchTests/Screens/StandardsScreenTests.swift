import Terminal
import Testing

/// Judged standards and panel decisions.
@Suite struct StandardsScreenTests {
  @Test func showsRatingsWithWhatStandsBehindThem() throws {
    let sitting = try Desk.anytown().sit("j", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Standards and panel
         Standard                                      Rule or judged        Rating
         1.1 Governance and leadership                 Good
        *1.2 Staff                                     Requires improvement
       ▸*1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
         2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
        *4.1 Resettlement policy and provision         not judged            outside the score











      ─ 1.3 Partnerships and services ──────────────────────────────────────────────────────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by their own figures. See the partners on Wednesday.
       Not judged yet.








       r rate  e note  h guidance  Enter open  F freeze  E new note  H history  W print  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
        *1.2 Staff                         Requires improvement
       ▸*1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
         2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation and delivery   Good                  provisional
         2.4 Reviewing                     Requires improvement  provisional
         3.1 Assessment                    Outstanding           provisional
         3.2 Planning                      Good                  provisional
         3.3 Implementation and delivery   Good                  provisional
         3.4 Out-of-court disposal polic…  Good
        *4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 1.3 Partnerships and services ────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what
       fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by
       their own figures. See the partners on Wednesday.
       Not judged yet.

       r rate  e note  h guidance  Enter open  F freeze  E new note  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Standards and panel
         Standard                   Rule/judged Rating
         1.1 Governance and leader… Good
        *1.2 Staff                  Req. impr.
       ▸*1.3 Partnerships and serv… not judged
         1.4 Information and facil… not judged
         2.1 Assessment             Req. impr.  provisional
         2.2 Planning               Req. impr.  provisional
         2.3 Implementation and de… Good        provisional
         2.4 Reviewing              Req. impr.  provisional
         3.1 Assessment             Outst.      provisional
         3.2 Planning               Good        provisional
      ─ 1.3 Partnerships and services ────────────────────────────
       A full range of good services is in place, so that every
       child can have what fits them.
       Evidence (AB): Waiting time for speech and language help:
       eleven weeks by their own figures. See the partners on
       Wednesday.
       r rate  e note  h guidance  Enter open  F freeze  ? keys
       invented; no service, child or practitioner …   1–10 of 13
      """)
  }

  @Test func offersTheRatingsOfAJudgedStandard() throws {
    let sitting = try Desk.anytown().sit("j r", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Standards and panel
         Standard                                      Rule or judged        Rating
         1.1 Governance and leadership                 Good
        *1.2 Staff                                     Requires improvement
       ▸*1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
         2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
        *4.1 Resettlement policy and provision         not judged            outside the score

                                                    ┌ 1.3 Partnerships and services ────┐
                                                    │ ▸ 1 Inadequate                    │
                                                    │   2 Requires improvement          │
                                                    │   3 Good                          │
                                                    │   4 Outstanding                   │
                                                    └───────────────────────────────────┘




      ─ 1.3 Partnerships and services ──────────────────────────────────────────────────────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by their own figures. See the partners on Wednesday.
       Not judged yet.








       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
        *1.2 Staff                         Requires improvement
       ▸*1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
         2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation┌ 1.3 Partnerships and services ────┐ provisional
         2.4 Reviewing     │ ▸ 1 Inadequate                    │ provisional
         3.1 Assessment    │   2 Requires improvement          │ provisional
         3.2 Planning      │   3 Good                          │ provisional
         3.3 Implementation│   4 Outstanding                   │ provisional
         3.4 Out-of-court d└───────────────────────────────────┘
        *4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 1.3 Partnerships and services ────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what
       fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by
       their own figures. See the partners on Wednesday.
       Not judged yet.

       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Standards and panel
         Standard                   Rule/judged Rating
         1.1 Governance and leader… Good
        *1.2 Staff                  Req. impr.
       ▸*1.3 Partnerships and serv… not judged
         1.4 Information and facil… not judged
         2.1 Asse┌ 1.3 Partnerships and services ────┐ional
         2.2 Plan│ ▸ 1 Inadequate                    │ional
         2.3 Impl│   2 Requires improvement          │ional
         2.4 Revi│   3 Good                          │ional
         3.1 Asse│   4 Outstanding                   │ional
         3.2 Plan└───────────────────────────────────┘ional
      ─ 1.3 Partnerships and services ────────────────────────────
       A full range of good services is in place, so that every
       child can have what fits them.
       Evidence (AB): Waiting time for speech and language help:
       eleven weeks by their own figures. See the partners on
       Wednesday.
       Enter choose  Esc leave
       invented; no service, child or practitioner …   1–10 of 13
      """)
  }

  @Test func asksForTheRationale() throws {
    let sitting = try Desk.anytown().sit(
      "j r 3 “Partners meet monthly.”",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Standards and panel
         Standard                                      Rule or judged        Rating
         1.1 Governance and leadership                 Good
        *1.2 Staff                                     Requires improvement
       ▸*1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
         2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
        *4.1 Resettlement policy and provision         not judged            outside the score


                                  ┌ 1.3: Good ─────────────────────────────────────────────────────────────┐
                                  │ The rationale, in a sentence or two; it may stay empty.                │
                                  │                                                                        │
                                  │ > Partners meet monthly.                                               │
                                  └────────────────────────────────────────────────────────────────────────┘




      ─ 1.3 Partnerships and services ──────────────────────────────────────────────────────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by their own figures. See the partners on Wednesday.
       Not judged yet.








       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo  Alt-e redo  Ctrl-W cut word  Alt-d cut next word
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
        *1.2 Staff                         Requires improvement
       ▸*1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
         2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation and delivery   Good                  provisional
         ┌ 1.3: Good ─────────────────────────────────────────────────────────────┐
         │ The rationale, in a sentence or two; it may stay empty.                │
         │                                                                        │
         │ > Partners meet monthly.                                               │
         └────────────────────────────────────────────────────────────────────────┘
        *4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 1.3 Partnerships and services ────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what
       fits them.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by
       their own figures. See the partners on Wednesday.
       Not judged yet.

       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Standards and panel
         Standard                   Rule/judged Rating
         1.1 Governance and leader… Good
        *1.2 Staff                  Req. impr.
       ▸*1.3 Partnerships and serv… not judged
         1.4 Information and facil… not judged
       ┌ 1.3: Good ─────────────────────────────────────────────┐
       │ The rationale, in a sentence or two; it may stay       │
       │ empty.                                                 │
       │                                                        │
       │ > Partners meet monthly.                               │
       └────────────────────────────────────────────────────────┘
      ─ 1.3 Partnerships and services ────────────────────────────
       A full range of good services is in place, so that every
       child can have what fits them.
       Evidence (AB): Waiting time for speech and language help:
       eleven weeks by their own figures. See the partners on
       Wednesday.
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste
       invented; no service, child or practitioner …   1–10 of 13
      """)
  }
}

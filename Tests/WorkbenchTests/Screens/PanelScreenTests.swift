import Terminal
import Testing

/// Recording a decision of the ratings panel.
@Suite struct PanelScreenTests {
  @Test func marksTheRatingByRule() throws {
    let sitting = try Desk.anytown().sit("j Down Down p", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Standards and panel
         Standard                                      Rule or judged        Rating
         1.1 Governance and leadership                 Good
        *1.2 Staff                                     Requires improvement
        *1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
       ▸ 2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
        *4.1 Resettlement policy and provision         not judged            outside the score

                                                   ┌ Panel decision on 2.1 Assessment ────┐
                                                   │   1 Inadequate                       │
                                                   │ ▸ 2 Requires improvement  by rule    │
                                                   │   3 Good                             │
                                                   │   4 Outstanding                      │
                                                   └──────────────────────────────────────┘




      ─ 2.1 Assessment ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Assessments rest on sound information, explain this particular child, and bring in child and family.
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Small sample: 5 cases or fewer answer 2.1.3.





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
        *1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
       ▸ 2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementatio┌ Panel decision on 2.1 Assessment ────┐rovisional
         2.4 Reviewing    │   1 Inadequate                       │rovisional
         3.1 Assessment   │ ▸ 2 Requires improvement  by rule    │rovisional
         3.2 Planning     │   3 Good                             │rovisional
         3.3 Implementatio│   4 Outstanding                      │rovisional
         3.4 Out-of-court └──────────────────────────────────────┘
        *4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 2.1 Assessment ───────────────────────────────────────────────────────────────
       Assessments rest on sound information, explain this particular child, and
       bring in child and family.
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
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
        *1.3 Partnerships and serv… not judged
         1.4 Information and facil… not judged
       ▸ 2.1 Ass┌ Panel decision on 2.1 Assessment ────┐nal
         2.2 Pla│   1 Inadequate                       │nal
         2.3 Imp│ ▸ 2 Requires improvement  by rule    │nal
         2.4 Rev│   3 Good                             │nal
         3.1 Ass│   4 Outstanding                      │nal
         3.2 Pla└──────────────────────────────────────┘nal
      ─ 2.1 Assessment ───────────────────────────────────────────
       Assessments rest on sound information, explain this
       particular child, and bring in child and family.
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5)
       at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Enter choose  Esc leave
       invented; no service, child or practitioner …   1–10 of 13
      """)
  }

  @Test func asksForTheReason() throws {
    expectScreen(
      try Desk.anytown().sit("j Down Down p 3"),
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
        *1.2 Staff                         Requires improvement
        *1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
       ▸ 2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation and delivery   Good                  provisional
         ┌ 2.1: Good by panel decision ───────────────────────────────────────────┐
         │ The reason of the panel; it is shown with both ratings.                │
         │                                                                        │
         │ >                                                                      │
         └────────────────────────────────────────────────────────────────────────┘
        *4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 2.1 Assessment ───────────────────────────────────────────────────────────────
       Assessments rest on sound information, explain this particular child, and
       bring in child and family.
       Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
       Open cases could still end it from Inadequate to Good.
       Near a boundary: 60 per cent lies within 5 points of 65.
       One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
  }
}

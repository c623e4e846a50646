import Terminal
import Testing

/// Recording a decision of the ratings panel.
@Suite struct PanelScreenTests {
  @Test func marksTheRatingByRule() throws {
    expectScreen(
      try Desk.anytown().sit("o Down Down Down Down Enter j p"),
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
         1.2 Staff                         Requires improvement
       ▸ 1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
         2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation and delivery   Good                  provisional
         2.4 Reviewing                     Requires improvement  provisional
         3.1 Assessment                    Outstanding           provisional
         3.2 Planning                      Good                  provisional
         3.3 Implementation and delivery   Good                  provisional
         3.4 Out-of-court disposal polic…  Good
         4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 1.3 Partnerships and services ────────────────────────────────────────────────
       A full range of good services is in place, so that every child can have what
       fits them.
       Not judged yet.
       Evidence (AB): Waiting time for speech and language help: eleven weeks by
       their own figures. See the partners on Wednesday.

       f next open  e note  E new note  h guidance  Enter open  r rate  ? keys
       1.3 is judged; r changes the judgement
      """)
  }

  @Test func asksForTheReason() throws {
    expectScreen(
      try Desk.anytown().sit("j Down Down p 3"),
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     Good
         1.2 Staff                         Requires improvement
         1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
       ▸ 2.1 Assessment                    Requires improvement  provisional
         2.2 Planning                      Requires improvement  provisional
         2.3 Implementation and delivery   Good                  provisional
         ┌ 2.1: Good by panel decision ───────────────────────────────────────────┐
         │ The reason of the panel; it is shown with both ratings.                │
         │                                                                        │
         │ >                                                                      │
         └────────────────────────────────────────────────────────────────────────┘
         4.1 Resettlement policy and pro…  not judged            outside the score
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

import Terminal
import Testing

/// The improvement plan at the three sizes, and what is laid over it.
@Suite struct PlanScreenTests {
  @Test func treeWithDetail() throws {
    let sitting = try Desk.planned().sit(
      "l Down Down", size: .large, thenSizes: [.standard, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wish shape the work                   The service · Agreed · 2 actions
       2   R1a      Victims' needs and wishes are known when a child is assessed        2.1.1.h 3 of 5, 60% +1
       ▸     R1a.1    Ask victims at the first contact what they wish                   Amber: done, not evidenced
       4   R1.1     Train every practitioner in work with victims                       Red: under way, due 2026-11-20            1 gap
       5 R2       Have contingency ready for every child at risk                        The board · no action                    5 gaps
       6   R2a      Contingency is planned where risks may change                       Contingency 3 of 11, 27% +1
       7 A1       Links to and from the board                                           1 action                                  1 gap
       8   A1.1     Report to the board each quarter                                    Green: not started, due 2027-03-31
















      ─ R1a.1 · Action ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Ask victims at the first contact what they wish
       Amber: done, not evidenced
       Response: Agreed, as the recommendation · Board champion: Health lead, as the recommendation · Service champion: Team manager,
       as the recommendation · Owner: Victim worker · Due: 2026-10-31 · Status: Done · Progress: Form is in use · Evidence: Form of 31
       October · Impact measure: Share of Yes on 2.1.1.h
       Not evidenced: no re-audit yet of 2.1.1.h, victims






       Enter open  + add  D drafts  G list  w withdraw  W print  H history  / find  Backspace back  : commands  f next open  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wis… The service · Agreed …
       2   R1a      Victims' needs and wishes are kno… 2.1.1.h 3 of 5, 60% +1
       ▸     R1a.1    Ask victims at the first contac… Amber: done, not evid…
       4   R1.1     Train every practitioner in work … Red: under way, due 2…   1 gap
       5 R2       Have contingency ready for every ch… The board · no action   5 gaps
       6   R2a      Contingency is planned where risk… Contingency 3 of 11, …
       7 A1       Links to and from the board          1 action                 1 gap
       8   A1.1     Report to the board each quarter   Green: not started, d…



      ─ R1a.1 · Action ───────────────────────────────────────────────────────────────
       Ask victims at the first contact what they wish
       Amber: done, not evidenced
       Response: Agreed, as the recommendation · Board champion: Health lead, as the
       recommendation · Service champion: Team manager, as the recommendation ·
       Owner: Victim worker · Due: 2026-10-31 · Status: Done · Progress: Form is in …
       Not evidenced: no re-audit yet of 2.1.1.h, victims



       Enter open  + add  D drafts  G list  w withdraw  W print  H history  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations…
       1 R1       Hear victims, and let what they w… 2 actions
       2   R1a      Victims' needs and wishes are k… 60%
       ▸     R1a.1    Ask victims at the first cont… Amber
       4   R1.1     Train every practitioner in wor… Red
       5 R2       Have contingency ready for every … no action
       6   R2a      Contingency is planned where ri… 27%
       7 A1       Links to and from the board        1 action
       8   A1.1     Report to the board each quarter Green

      ─ R1a.1 · Action ───────────────────────────────────────────
       Ask victims at the first contact what they wish
       Amber: done, not evidenced
       Response: Agreed, as the recommendation · Board champion:
       Health lead, as the recommendation · Service champion:
       Team manager, as the recommendation · Owner: Victim worke…
       Not evidenced: no re-audit yet of 2.1.1.h, victims

       Enter open  + add  D drafts  G list  w withdraw  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func lineWithReaudit() throws {
    let sitting = try Desk.planned().sit(
      "l Down Enter Down Down Enter 1 “12 of 12 2027-05-01” Enter Esc")
    expectScreen(
      sitting,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 ar…  saved 14:03:22
       1 R1       Hear victims, and let what they wis… The service · Agreed …
       ▸   R1a      Victims' needs and wishes are kno… 2.1.1.h 3 of 5, 60% +1
       3     R1a.1    Ask victims at the first contac… Amber: done, not evid…
       4   R1.1     Train every practitioner in work … Red: under way, due 2…   1 gap
       5 R2       Have contingency ready for every ch… The board · no action   5 gaps
       6   R2a      Contingency is planned where risk… Contingency 3 of 11, …
       7 A1       Links to and from the board          1 action                 1 gap
       8   A1.1     Report to the board each quarter   Green: not started, d…



      ─ R1a · Line of enquiry ────────────────────────────────────────────────────────
       Victims' needs and wishes are known when a child is assessed
       2.1.1.h: 3 of 5, 60%, then 12 of 12, 100% on 2027-05-01: up 40 points (95%
       interval 3 to 77). Clearly better.
       Victims 17 of 26, 65%





       Enter open  + add  D drafts  L link  G list  w withdraw  W print  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func form() throws {
    let sitting = try Desk.planned().sit(
      "l g “R1.1” Enter Enter", size: .large, thenSizes: [.standard, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wish shape the work                   The service · Agreed · 2 actions
       2   R1a      Victims' needs and wishes are known when a child is assessed        2.1.1.h 3 of 5, 60% +1
       3     R1a.1    Ask victims at the first contact what they wish                   Amber: done, not evidenced
       ▸   R1.1     Train every practitioner in work with victims                       Red: under way, due 2026-11-20            1 gap
       5 R2       Have contingency ready for every child at risk                        The board · no action                    5 gaps
       6   R2a      Contingency is planned where risks may change                       Contingency 3 of 11, 27% +1
       7 A1       Links to and from the board                                           1 action                                  1 gap
       8   A1.1     Report to the board each quarter                                    Green: not started, due 2027-03-31



                   ┌ R1.1 · Action ───────────────────────────────────────────────────────────────────────────────────────┐
                   │ ▸ Number              1                                                                              │
                   │ 2 Text                Train every practitioner in work with victims                                  │
                   │ 3 Response            Agreed, as the recommendation                                                  │
                   │ 4 Reason for it       –                                                                              │
                   │ 5 Board champion      Health lead, as the recommendation                                             │
                   │ 6 Service champion    Team manager, as the recommendation                                            │
                   │ 7 Owner               TBC                                                                            │
                   │ 8 Due                 2026-11-20                                                                     │
                   │ 9 Status              Under way                                                                      │
                   │   Progress            Half of them have been trained                                                 │
                   │   Evidence            –                                                                              │
                   │   Impact measure      Share of Yes on victims                                                        │
      ─ R1.1 · Acti└──────────────────────────────────────────────────────────────────────────────────────────────────────┘─────────────
       Train every practitioner in work with victims
       Gaps: owner “TBC”
       Red: 11 days overdue
       Response: Agreed, as the recommendation · Board champion: Health lead, as the recommendation · Service champion: Team manager,
       as the recommendation · Owner: TBC · Due: 2026-11-20 · Status: Under way · Progress: Half of them have been trained · Impact
       measure: Share of Yes on victims






       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wis… The service · Agreed …
       2   R1a      Victims' needs and wishes are kno… 2.1.1.h 3 of 5, 60% +1
       3     R1a.1    Ask victims at the first contac… Amber: done, not evid…
       ┌ R1.1 · Action ─────────────────────────────────────────────────────────────┐
       │ ▸ Number              1                                                    │
       │ 2 Text                Train every practitioner in work with victims        │
       │ 3 Response            Agreed, as the recommendation                        │
       │ 4 Reason for it       –                                                    │
       │ 5 Board champion      Health lead, as the recommendation                   │
       │ 6 Service champion    Team manager, as the recommendation                  │
       │ 7 Owner               TBC                                                  │
      ─│ 8 Due                 2026-11-20                                           │─
       │ 9 Status              Under way                                            │
       │   Progress            Half of them have been trained                       │
       │   Evidence            –                                                    │
       │   Impact measure      Share of Yes on victims                              │
       └────────────────────────────────────────────────────────────────────────────┘
       Owner: TBC · Due: 2026-11-20 · Status: Under way · Progress: Half of them hav…



       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations…
       1 R1       Hear victims, and let what they w… 2 actions
       ┌ R1.1 · Action ─────────────────────────────────────────┐
       │ ▸ Number              1                                │
       │ 2 Text                Train every practitioner in wor… │
       │ 3 Response            Agreed, as the recommendation    │
       │ 4 Reason for it       –                                │
       │ 5 Board champion      Health lead, as the recommendat… │
       │ 6 Service champion    Team manager, as the recommenda… │
       │ 7 Owner               TBC                              │
      ─│ 8 Due                 2026-11-20                       │─
       │ 9 Status              Under way                        │
       │   Progress            Half of them have been trained   │
       │   Evidence            –                                │
       │   Impact measure      Share of Yes on victims          │
       └────────────────────────────────────────────────────────┘
       Team manager, as the recommendation · Owner: TBC · Due: …

       Enter change  Esc leave  * flag  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func adding() throws {
    expectScreen(
      try Desk.planned().sit("l Down +"),
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wis… The service · Agreed …
       ▸   R1a      Victims' needs and wishes are kno… 2.1.1.h 3 of 5, 60% +1
       3     R1a.1    Ask victims at the first contac… Amber: done, not evid…
       4   R1.1     Train every practitioner in work … Red: under way, due 2…   1 gap
       5 R2       Have contingency ready for every ch… The board · no action   5 gaps
       6   R2a      Contingency is planned where risk… Contingency 3 of 11, …
       7 A1      ┌ Add to the plan ───────────────────────────────────────┐     1 gap
       8   A1.1  │   1 Recommendation to the service                      │d…
                 │   2 Recommendation to the board                        │
                 │   3 Area for development  of the service's own accord  │
                 │ ▸ 4 Line of enquiry under R1                           │
      ─ R1a · Lin│   5 Action under R1a                                   │───────────
       Victims' n│   6 Action under R1                                    │
       2.1.1.h 3 └────────────────────────────────────────────────────────┘and to
       restorative justice
       Victims 17 of 26, 65%





       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func drafts() throws {
    let sitting = try Desk.anytown().sit("l D", size: .large, thenSizes: [.standard, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Plan · 0 gaps · 0 recommendations, 0 actions

        There is no improvement plan yet. + adds a recommendation, and D drafts one from the weakest prompts and themes.













             ┌ Drafts, the weakest first; nothing is written until you accept one ──────────────────────────────────────────────┐
             │ ▸ 1 Risk to others  8 of 22, 36% · 2.1.3.b, 2.1.3.c, 2.2.3.e, 2.4.3.a, 2.4.3.c, 3.2.3.c, 3.2.3.d · small sample  │
             │   2 Risk to the child  8 of 17, 47% · 2.1.2.b, 2.2.2.b, 2.2.2.d, 3.2.2.b, 3.2.2.c · small sample                 │
             │   3 Victims  5 of 9, 56% · 2.1.1.h, 3.1.1.h · small sample                                                       │
             │   4 2.2.1 Desistance  3 of 5, 60% · 2.2.1.g · small sample                                                       │
             └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
















       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Plan · 0 gaps · 0 recommendations, 0 actions

        There is no improvement plan yet. + adds a recommendation, and D drafts one
        from the weakest prompts and themes.




       ┌ Drafts, the weakest first; nothing is written until you accept one ────────┐
       │ ▸ 1 Risk to others  8 of 22, 36% · 2.1.3.b, 2.1.3.c, 2.2.3.e, 2.4.3.a, 2.… │
       │   2 Risk to the child  8 of 17, 47% · 2.1.2.b, 2.2.2.b, 2.2.2.d, 3.2.2.b,… │
       │   3 Victims  5 of 9, 56% · 2.1.1.h, 3.1.1.h · small sample                 │
       │   4 2.2.1 Desistance  3 of 5, 60% · 2.2.1.g · small sample                 │
       └────────────────────────────────────────────────────────────────────────────┘








       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Plan · 0 gaps · 0 recommendations, 0 actions

        There is no improvement plan yet. + adds a
        recommendation, and D drafts one from the weakest
        prompts and themes.

       ┌ Drafts, the weakest first; nothing is written until yo…┐
       │ ▸ 1 Risk to others  8 of 22, 36% · 2.1.3.b, 2.1.3.c, … │
       │   2 Risk to the child  8 of 17, 47% · 2.1.2.b, 2.2.2.… │
       │   3 Victims  5 of 9, 56% · 2.1.1.h, 3.1.1.h · small s… │
       │   4 2.2.1 Desistance  3 of 5, 60% · 2.2.1.g · small s… │
       └────────────────────────────────────────────────────────┘






       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func draftBeingEdited() throws {
    expectScreen(
      try Desk.anytown().sit("l D 1 1", size: .small),
      """
       Anytown · Plan · 0 gaps · 0 recommendations, 0 actions

        There is no improvement plan yet. + adds a
        recommendation, and D drafts one from the weakest
       ┌ Recommendation from a draft ───────────────────────────┐
       │ A line of enquiry comes with it for each of 2.1.3.b 3  │
       │ of 5, 60%; 2.1.3.c 1 of 4, 25%; 2.2.3.e 1 of 3, 33%;   │
       │ 2.4.3.a 2 of 4, 50%; and 3 more. Edit the words; Enter │
       │ accepts.                                               │
       │                                                        │
       │ > Improve practice on risk to others in 2.1            │
       │   assessment, 2.2 planning, 2.4 reviewing, 3.2         │
       │   planning                                             │
       └────────────────────────────────────────────────────────┘




       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste
       invented; no service, child or practitioner is real
      """)
  }

  @Test func linking() throws {
    expectScreen(
      try Desk.planned().sit("l Down L “victim”"),
      """
       Anytown · Plan · 1 overdue · 7 gaps · 2 recommendations, 1 area, 3 actions
       1 R1       Hear victims, and let what they wis… The service · Agreed …
       ┌ Link R1a ──────────────────────────────────────────────────────────────────┐
       │ > victim                                                                   │
       │                                                                            │
       │ ▸ 2.1.1.h       linked · 3 of 5, 60% · Enough attention to victims' needs… │
       │   2.2.1.f       2 of 3, 67% · Enough attention given to what victims need… │
       │   2.2.3.c       3 of 4, 75% · Specific concerns and risks for actual and … │
       │   2.3.3.b       2 of 3, 67% · Enough attention paid to protecting actual … │
       │   3.1.1.h       2 of 4, 50% · Enough attention to victims' needs and wish… │
       │   3.2.1.g       2 of 3, 67% · Enough attention given to what victims need… │
       │   3.2.3.c       1 of 2, 50% · Specific concerns and risks for actual and … │
      ─│   3.3.3.b       2 of 2, 100% · Enough attention paid to protecting actual… │─
       │   victims       linked · 17 of 26, 65% · Victims                           │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       └────────────────────────────────────────────────────────────────────────────┘

       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func saysWhenThereIsNone() throws {
    expectScreen(
      try Desk.small().sit("l", size: .small),
      """
       Smalltown · Plan · 0 gaps · 0 recommendations, 0 actions

        There is no improvement plan yet. + adds a
        recommendation, and D drafts one from the weakest
        prompts and themes.













       + add  G list  / find  Backspace back  ? keys

      """)
  }
}

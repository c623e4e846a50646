import Terminal
import Testing

/// Writing a note.
@Suite struct NoteEditorScreenTests {
  @Test func goesOnWithOnesOwnNote() throws {
    let sitting = try Desk.anytown().sit(
      "e", at: "C02 2.2.2.b",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Planning · Child safe ─────────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.2 Planning                                                    In progress ││ 1.1 Governance…       Good                       │
      │ 2.2.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Most promising services for desistance set out, with …    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues addressed well enough                    Yes         ││ 1.4 Informatio…       not judged                 │
      │   c  Personal ci┌ Note on C02 2.2.2.b ───────────────────────────────────────────────────────────────────────┐  I–G            │
      │   d  Strengths a│ Agencies involved as needed; plan fits child protection, care or other plans               │  I–G            │
      │   e  Motivation │ Evidence · no names, addresses or dates of birth                                           │██▎· O           │
      │  (f) Enough atte│                                                                                            │···· R           │
      │   g  Child and p│ The care plan was changed in March after the placement move; the plan here still names the │██▎· O           │
      │   =  Does planni│ old carers.                                                                                │  I–O            │
      │ 2.2.2 Child safe│                                                                                            │  I–G            │
      │   a  Child's saf│                                                                                            │  I–O            │
      │ ▸(b) Agencies in│                                                                                            │  I–O            │
      │   c  Controls an│                                                                                            │  I–O            │
      │  (d) Necessary, │                                                                                            │                 │
      │   =  Does planni│                                                                                            │                 │
      │ 2.2.3 Others saf│                                                                                            │                 │
      │   a  Other peopl│                                                                                            │                 │
      │  (b) Other agenc│                                                                                            │                 │
      │   c  Specific co│                                                                                            │                 │
      │   d  Controls an│                                                                                            │                 │
      │  (e) Necessary, │                                                                                            │                 │
      │   =  Does planni│                                                                                            │                 │
      │2.3 Implementatio│                                                                                            │                 │
      │ 2.3.1 Desistance│                                                                                            │──────────────── │
      │   a  Most promis│                                                                                            │–29 of 36        │
      │   b  Delivery ta│                                                                                            │ Good            │
      └─────────────────│                                                                                            │Good · O Outst. ─┘
      ─ 2.2.2.b prompt ─│                                                                                            │where applicable ─
       Agencies involved└────────────────────────────────────────────────────────────────────────────────────────────┘
       Evidence (AB): The care plan was changed in March after the placement move; the plan here still names the old carers.
       On the case (AB): The case manager had left, so the team manager was interviewed. She did not know of the police reports.
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety and wellbeing, inspector: high · Disposal: community
       sentence · Began or delivered on: 2026-02-09 · Gender: female · Age: 15 · Ethnicity: mixed · Care status: cared for · Education
       or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Safety and wellbeing, service:
       medium · Interviewed: manager · Allocated inspector: AB · Practitioner: P14 · Team: South
       Esc save and leave  Enter new line  Tab kind  Ctrl-X …  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo  Alt-e redo
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.2 Planning 50% Requires improvement · could end I–G          score 17 · 4–29
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O              overall I–G
      ┌ ┌ Note on C02 2.2.2.b ─────────────────────────────────────────────────────┐─┐
      │ │ Agencies involved as needed; plan fits child protection, care or other   │ │
      │ │ plans                                                                    │ │
      │ │ Evidence · no names, addresses or dates of birth                         │ │
      │ │                                                                          │ │
      │ │ The care plan was changed in March after the placement move; the plan    │ │
      │ │ here still names the old carers.                                         │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      └─│                                                                          │─┘
      ─ │                                                                          │ ─
       A│                                                                          │
       E└──────────────────────────────────────────────────────────────────────────┘
       the plan here still names the old carers.
       On the case (AB): The case manager had left, so the team manager was …
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       Esc save and leave  Enter new line  Tab kind  Ctrl-X …  Ctrl-K cut to end
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.2 Planning 50% Requires improvement · could end I–G
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O
      ┌ ┌ Note on C02 2.2.2.b ─────────────────────────────────┐─┐
      │ │ Agencies involved as needed; plan fits child         │ │
      │ │ protection, care or other plans                      │ │
      │ │ Evidence · no names, addresses or dates of birth     │ │
      │ │                                                      │ │
      │ │ The care plan was changed in March after the         │ │
      │ │ placement move; the plan here still names the old    │ │
      │ │ carers.                                              │ │
      └─│                                                      │─┘
      ─ │                                                      │ ─
       A│                                                      │
       c│                                                      │
       E└──────────────────────────────────────────────────────┘
       the placement move; the plan here still names the old …
       Since the start: 295 days · Risk of serious harm, …
       Esc save and leave  Enter new line  Tab kind  Ctrl-X …
       invented; no service, child or practitioner is real
      """)
  }

  @Test func wrapsLongTextAndKeepsTheCaretInSight() throws {
    let sitting = try Desk.small().sit(
      """
      e “The assessment names the river and the bridge, but not what he does there, whom he \
      meets, or why he stays out.” Enter Enter “His mother said more.” Tab
      """, at: "C01 2.1.1.a", thenSizes: [.small])
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ ┌ Note on C01 2.1.1.a ─────────────────────────────────────────────────────┐─┐
      │2│ Offending behaviour analysed, with the child's attitudes and motives     │ │
      │ │ Strength · no names, addresses or dates of birth                         │ │
      │ │                                                                          │ │
      │ │ The assessment names the river and the bridge, but not what he does      │ │
      │ │ there, whom he meets, or why he stays out.                               │ │
      │ │                                                                          │ │
      │ │ His mother said more.                                                    │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      └─│                                                                          │─┘
      ─ │                                                                          │ ─
       O│                                                                          │
       N└──────────────────────────────────────────────────────────────────────────┘



       Esc save and leave  Enter new line  Tab kind  Ctrl-X …  Ctrl-K cut to end

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O    score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ ┌ Note on C01 2.1.1.a ─────────────────────────────────┐─┐
      │2│ Offending behaviour analysed, with the child's       │ │
      │ │ attitudes and motives                                │ │
      │ │ Strength · no names, addresses or dates of birth     │ │
      │ │                                                      │ │
      │ │ The assessment names the river and the bridge, but   │ │
      │ │ not what he does there, whom he meets, or why he     │ │
      │ │ stays out.                                           │ │
      └─│                                                      │─┘
      ─ │ His mother said more.                                │ ─
       O│                                                      │
       a│                                                      │
       N└──────────────────────────────────────────────────────┘


       Esc save and leave  Enter new line  Tab kind  Ctrl-X …

      """)
    #expect(sitting.frame?.cursor == Point(column: 25, row: 12))
  }
}

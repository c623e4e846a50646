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
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 court · community sentence · age 15 · 70 of 70 · case 2 of 14
       2.2 Planning 50% Requires improvement · could end I–G          score 17 · 4–29
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O              overall I–G
      ┌ ┌ Note on C02 2.2.2.b ─────────────────────────────────────────────────────┐─┐
      │ │ Evidence · no names, addresses or dates of birth                         │ │
      │ │                                                                          │ │
      │ │ The care plan was changed in March after the placement move; the plan    │ │
      │ │ here still names the old carers.                                         │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      └─│                                                                          │─┘
      ─ │                                                                          │──
       A│                                                                          │
       E└──────────────────────────────────────────────────────────────────────────┘
       the plan here still names the old carers.
       On the case (AB): The case manager had left, so the team manager was
       interviewed. She did not know of the police reports.
       Esc save and leave  Enter new line  Tab kind  Ctrl-X delete
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 court · community sentence · age 15 · 70 …
       2.2 Planning 50% Requires improvement · could end I–G
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O
      ┌ ┌ Note on C02 2.2.2.b ─────────────────────────────────┐─┐
      │ │ Evidence · no names, addresses or dates of birth     │ │
      │ │                                                      │ │
      │ │ The care plan was changed in March after the         │ │
      │ │ placement move; the plan here still names the old    │ │
      │ │ carers.                                              │ │
      │ │                                                      │ │
      │ │                                                      │ │
      └─│                                                      │─┘
      ─ │                                                      │──
       A│                                                      │
       c│                                                      │
       E└──────────────────────────────────────────────────────┘
       the placement move; the plan here still names the old …
       On the case (AB): The case manager had left, so the team …
       Esc save and leave  Enter new line  Tab kind
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
       Smalltown · C01 court · 0 of 70 · case 1 of 1
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –                 overall
      ┌ ┌ Note on C01 2.1.1.a ─────────────────────────────────────────────────────┐─┐
      │2│ Strength · no names, addresses or dates of birth                         │ │
      │ │                                                                          │ │
      │ │ The assessment names the river and the bridge, but not what he does      │ │
      │ │ there, whom he meets, or why he stays out.                               │ │
      │ │                                                                          │ │
      │ │ His mother said more.                                                    │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      └─│                                                                          │─┘
      ─ │                                                                          │──
       O│                                                                          │
       N└──────────────────────────────────────────────────────────────────────────┘



       Esc save and leave  Enter new line  Tab kind  Ctrl-X delete

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 court · 0 of 70 · case 1 of 1
       2.1 Assessment not rated · could end I–O    score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ ┌ Note on C01 2.1.1.a ─────────────────────────────────┐─┐
      │2│ Strength · no names, addresses or dates of birth     │ │
      │ │                                                      │ │
      │ │ The assessment names the river and the bridge, but   │ │
      │ │ not what he does there, whom he meets, or why he     │ │
      │ │ stays out.                                           │ │
      │ │                                                      │ │
      │ │ His mother said more.                                │ │
      └─│                                                      │─┘
      ─ │                                                      │──
       O│                                                      │
       a│                                                      │
       N└──────────────────────────────────────────────────────┘


       Esc save and leave  Enter new line  Tab kind

      """)
    #expect(sitting.frame?.cursor == Point(column: 25, row: 10))
  }
}

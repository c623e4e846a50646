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
    expectScreen(
      try Desk.small().sit(
        "g “2.1.1.a” Enter e “The assessment names the river and the bridge, but not what he does there, whom he meets, or why he stays out.” Enter Enter “His mother said more.” Tab"
      ),
      """
       Smalltown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ┌ Go to ─────────────────────────────────────────────────────────────────────┐
       │ > 2.1.1.aeThe assessment names the river and the bridge, but not what he … │
       │                                                                            │
       │ Nothing is found                                                           │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
       │                                                                            │
      ─│                                                                            │─
       │                                                                            │
       └────────────────────────────────────────────────────────────────────────────┘

       Enter accept  Down down  PgDn page down  Esc leave

      """)
    expectScreen(
      try Desk.small().sit(
        "g “2.1.1.a” Enter e “The assessment names the river and the bridge, but not what he does there, whom he meets, or why he stays out.” Enter Enter “His mother said more.” Tab",
        size: .small),
      """
       Smalltown · Youth justice inspection standards, 2021 ed…
       1  Organisational delivery
       ┌ Go to ─────────────────────────────────────────────────┐
       │ > 2.1.1.aeThe assessment names the river and the brid… │
       │                                                        │
       │ Nothing is found                                       │
       │                                                        │
       │                                                        │…
       │                                                        │…
       │                                                        │…
       │                                                        │…
       │                                                        │
       │                                                        │
       │                                                        │
      ─│                                                        │─
       │                                                        │
       └────────────────────────────────────────────────────────┘
       No overall rating: there are no cases to rate 3.1, 3.2, …
       Enter accept  Down down  PgDn page down  Esc leave

      """)
  }
}

import Inspection
import Standards
import Terminal
import Testing

/// What a merge left to settle, with everybody's value beside.
@Suite struct ConflictScreenTests {
  @Test func saysThatThereIsNothing() throws {
    expectScreen(
      try Desk.small().sit("!"),
      """
       Smalltown · To settle · 0 things

        There is nothing to settle. After a merge, values on which two people
        disagree stand here, and references that two cases bear.


















       / find  Backspace back  : commands  f next open  g go to  u undo  ? keys

      """)
  }

  @Test func listsConflictsAndCasesOfTwoPeople() throws {
    let sitting = try Desk.anytown().sit("!", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough to keep the child safe?                                                  conflict
       2 C04  AB and CD answered                                                                                     two authors

















      ─ Enter settles it ───────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by step; the school agreed who does what.
       Evidence (AB): At the interview nobody could say who would be rung at night or at a weekend. For this child that is the plan.
       Until it is settled it counts as unanswered.











       Enter open  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  b bandings  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough to keep the child saf… conflict
       2 C04  AB and CD answered                                   two authors









      ─ Enter settles it ─────────────────────────────────────────────────────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by step; the school
       agreed who does what.
       Evidence (AB): At the interview nobody could say who would be rung at night or
       at a weekend. For this child that is the plan.
       Until it is settled it counts as unanswered.

       Enter open  / find  Backspace back  : commands  f next open  g go to  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough t… conflict
       2 C04  AB and CD answered               two authors







      ─ Enter settles it ─────────────────────────────────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by
       step; the school agreed who does what.
       Evidence (AB): At the interview nobody could say who would
       be rung at night or at a weekend. For this child that is …
       Enter open  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func choiceNamesWhoSaidWhatAndWhen() throws {
    let sitting = try Desk.anytown().sit("! Enter", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough to keep the child safe?                                                  conflict
       2 C04  AB and CD answered                                                                                     two authors














                                                     ┌ C04 2.2.2: which one holds? ────┐
                                                     │ ▸ 1 Yes  CD 2026-11-23 14:03    │
                                                     │   2 No  AB 2026-11-23 14:03     │
      ─ Enter settles it ────────────────────────────└─────────────────────────────────┘────────────────────────────────────────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by step; the school agreed who does what.
       Evidence (AB): At the interview nobody could say who would be rung at night or at a weekend. For this child that is the plan.
       Until it is settled it counts as unanswered.











       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough t… conflict
       2 C04  AB and CD answered               two authors




                  ┌ C04 2.2.2: which one holds? ────┐
                  │ ▸ 1 Yes  CD 2026-11-23 14:03    │
                  │   2 No  AB 2026-11-23 14:03     │
      ─ Enter sett└─────────────────────────────────┘─────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by
       step; the school agreed who does what.
       Evidence (AB): At the interview nobody could say who would
       be rung at night or at a weekend. For this child that is …
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · To settle · 2 things
       ▸ C04 2.2.2  Does planning do enough to keep the child saf… conflict
       2 C04  AB and CD answered                                   two authors






                            ┌ C04 2.2.2: which one holds? ────┐
                            │ ▸ 1 Yes  CD 2026-11-23 14:03    │
                            │   2 No  AB 2026-11-23 14:03     │
      ─ Enter settles it ───└─────────────────────────────────┘───────────────────────
       Does planning do enough to keep the child safe?
       CD, 2026-11-23 14:03: Yes
       AB, 2026-11-23 14:03: No
       Strength (CD): Follows the child protection plan step by step; the school
       agreed who does what.
       Evidence (AB): At the interview nobody could say who would be rung at night or
       at a weekend. For this child that is the plan.
       Until it is settled it counts as unanswered.

       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }
}

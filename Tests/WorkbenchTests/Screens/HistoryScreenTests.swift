import Terminal
import Testing

/// Looking back: the history of a question, and what changed since the ratings were frozen.
@Suite struct HistoryScreenTests {
  @Test func tellsBothSidesOfAConflict() throws {
    let sitting = try Desk.anytown().sit("H", at: "C04 2.2.2", thenSizes: [.small])
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C04 · 69 of 70 · case 4 of 14 · court · community sentence · age …
       2.2 Planning 50% Requires improvement · could end I–G          score 17 · 4–29
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O              overall I–G
      ┌ Planning · Child safe ─────────────────────── 18 of 19 · There is a problem ─┐
      │ 2.2.2 Child safe                                                             │
      │   a  Child's safety and wellbeing promoted, with the risks a…    Yes         │
      │┌ History of C04 2.2.2 ──────────────────────────────────────────────────────┐│
      ││ 2026-11-23 14:03  AB · C04 note: Evidence on 2.2.2: At the interview       ││
      ││                   nobody could say who would be rung at night or at a      ││
      ││                   weekend. For this child that is the plan.                ││
      ││ 2026-11-23 14:03  AB · C04 2.2.2: No · disagrees with another              ││
      ││ 2026-11-23 14:03  CD · C04 2.2.2: Yes · disagrees with another             ││
      ││ 2026-11-23 14:03  CD · C04 note: Strength on 2.2.2: Follows the child      ││
      ││                   protection plan step by step; the school agreed who does ││
      ││                   what.                                                    ││
      └└────────────────────────────────────────────────────────────────────────────┘┘
      ─ 2.2.2 key question · prompts: 4 Yes ─────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would be rung at night or
       at a weekend. For this child that is the plan.
       Strength (CD): Follows the child protection plan step by step; the school …
       Down down  PgDn page down  Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C04 · 69 of 70 · case 4 of 14 · court · commu…
       2.2 Planning 50% Requires improvement · could end I–G
       ┌ History of C04 2.2.2 ──────────────────────────────────┐
      ┌│ 2026-11-23 14:03  AB · C04 note: Evidence on 2.2.2: At │┐
      ││                   the interview nobody could say who   ││
      ││                   would be rung at night or at a       ││
      ││                   weekend. For this child that is the  ││
      ││                   plan.                                ││
      ││ 2026-11-23 14:03  AB · C04 2.2.2: No · disagrees with  ││
      ││                   another                              ││
      ││ 2026-11-23 14:03  CD · C04 2.2.2: Yes · disagrees with ││
      └│                   another                              │┘
      ─│ 2026-11-23 14:03  CD · C04 note: Strength on 2.2.2:    │─
       │                   Follows the child protection plan    │
       │                   step by step; the school agreed who  │
       │                   does what.                           │
       └────────────────────────────────────────────────────────┘
       Strength (CD): Follows the child protection plan step by …
       Down down  PgDn page down  Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
  }

  @Test func tellsWhatMovedAndWhoMovedIt() throws {
    let desk = try Desk.anytown()
    try desk.sit("o F “for the panel” Enter j Home r 4 Ctrl-U “The board met again” Enter")
    let sitting = try desk.sit("o S", thenSizes: [.small])
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ▸ 1.1 Governance and leadership         Outstanding          judged
         1.2 Staff                             Requires improvement judged
         1.3 Partnerships and services         not judged
         1.4 Information and facilities        not judged
       ┌ Since “for the panel” ─────────────────────────────────────────────────────┐
       │ Frozen by AB on 2026-12-01                                                 │
       │ Score: 17 of 36 → 18 of 36                                                 │
       │                                                                            │
       │ 1.1 Governance and leadership                                              │
       │ Rating: Good → Outstanding                                                 │
       │ 2026-11-23 14:03 AB · judgement on 1.1: Outstanding, because: The board    │
       │ met again · in place of Good, because: The board knows its children and    │
       │ its partners give staff and money. Health sends a different person each    │
       │ time.                                                                      │
       └────────────────────────────────────────────────────────────────────────────┘
         4.1 Resettlement policy and p…        not judged
      ─ Overall: could end Inadequate to Good ────────────────────────────────────────
       Score 18 so far · could end 4–30 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2
       Down down  PgDn page down  Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ▸ 1.1 Governance an…        Outstanding          judged
       ┌ Since “for the panel” ─────────────────────────────────┐
       │ Frozen by AB on 2026-12-01                             │
       │ Score: 17 of 36 → 18 of 36                             │
       │                                                        │
       │ 1.1 Governance and leadership                          │
       │ Rating: Good → Outstanding                             │
       │ 2026-11-23 14:03 AB · judgement on 1.1: Outstanding,   │
       │ because: The board met again · in place of Good,       │
       │ because: The board knows its children and its partners │
       │ give staff and money. Health sends a different person  │
       │ each time.                                             │
      ─└────────────────────────────────────────────────────────┘─
       Score 18 so far · could end 4–30 of 36 · 14 cases, 546 of
       757 answers
       Not rated yet: 1.3, 1.4.
       Down down  PgDn page down  Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
  }

  @Test func warnsOfANameAndAsksBeforeErasing() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("e “Told by Sarah Miller” Esc Ctrl-E", at: "C01 2.1.1.a")
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court                 saved 14:03:22
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –                 overall
      ┌ Assessment · Desistance ───────────────────────────── 0 of 18 · Not started ─┐
      │2.1 Assessment                                                                │
      │ 2.1.1 Desistance                                                             │
      │ ▸ a  Offending behaviour analysed, with the child's attitude… *  [y n a]     │
      │   b  Diversity issues analysed in enough depth                   ·           │
      │  ┌ Please confirm ────────────────────────────────────────────────────────┐  │
      │  │ Erase “Sarah Miller” from C01 note?                                    │  │
      │  │ Every version of the text that holds it goes for good. What stands now │  │
      │  │ stays, with … in its place, and opens to be written anew.              │  │
      │  │                                                                        │  │
      │  │ y yes   n no                                                           │  │
      │  └────────────────────────────────────────────────────────────────────────┘  │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.1.a prompt ──────────────────────────────────────── ( ) where applicable ─
       Offending behaviour analysed, with the child's attitudes and motives
       Evidence (AB): Told by Sarah Miller
       No facts yet; d enters them


       Enter accept  Esc leave

      """)
  }
}

import Terminal
import Testing

@testable import Workbench

/// A person's own time, for themselves alone.
@Suite struct PaceScreenTests {
  /// Eleven answers in two standards, six minutes a key.
  private func timing(_ size: Size) throws -> Sitting {
    try Desk.small().sit(
      "n n n n n n n n n n g “2.2.1.a” Enter n I", at: "C01 2.1.1.a", size: size, minutesAKey: 6)
  }

  @Test func tellsTimeByCaseAndStandardAndWhatIsLeft() throws {
    expectScreen(
      try timing(.large),
      """
       Smalltown · C01 · 11 of 70 · case 1 of 1 · court                                                                  saved 14:03:22
      ┌ Planning · Desistance ─────────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.2 Planning                                                    In progress ││ 1.1 Governance…       not judged                 │
      │ 2.2.1 Desistance                                               In progress ││ 1.2 Staff             not judged                 │
      │   a  Most promising services for desistance set out, with …    No          ││ 1.3 Partnershi…       not judged                 │
      │ ▸ b  Diversity issues addressed well enough                    [y n a]     ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances, family and social setting tak…    ·           ││ 2.1 Assessment    0%  Inad.       I              │
      │   d  Strengths and protective factors allowed for, and bui…    ·           ││ 2.2 Planning          –           I–O            │
      │   e  Motivation to change, maturity, ability allowed for, …    ·           ││   Desistance     0/0    –  ········· –           │
      │  (f) Enough attention given to what victims need and wish      ·           ││   Child safe     0/0    –  ········· –           │
      │   g  Child and parents or carers played a real part, and t…    ·           ││   Others safe    0/0    –  ········· –           │
      │   =  Does planning do enough to help the child stop offend…    ·           ││ 2.3 Implementa…       –           I–O            │
      │ 2.2.2 Child safe                                               Not started ││ 2.4 Reviewing         –           I–O            │
      │   a  Child's safety and wellbeing promoted, with the risks…    ·           ││ 3.1 Assessment        –                          │
      │  (b) Agencies involved as needed; plan fits child protecti…    ·           ││ 3.2 Planning          –                          │
      │   c  Controls and┌ Your time ───────────────────────────────────────────────────────────────────────────────┐                  │
      │  (d) Necessary, e│      For you alone: this stays in this file on this machine, and goes into no package,   │d                 │
      │   =  Does plannin│      export, merge or report. P pauses; z f forgets it.                                  │d                 │
      │ 2.2.3 Others safe│                                                                                          │                  │
      │   a  Other people│ C01  2 h 6 min, 11 answers · 2.1 1 h 54 min, 2.2 12 min                                  │                  │
      │  (b) Other agenci│ all  2 h 6 min, 11 answers                                                               │                  │
      │   c  Specific con│                                                                                          │                  │
      │   d  Controls and│      About 11 h 15 min for 59 open questions of all cases, at 11 min each.               │                  │
      │  (e) Necessary, e└──────────────────────────────────────────────────────────────────────────────────────────┘                  │
      │   =  Does planning do enough to keep other people safe?        ·           ││                                                  │
      │2.3 Implementation and delivery                                 Not started ││                                                  │
      │ 2.3.1 Desistance                                               Not started ││ ──────────────────────────────────────────────── │
      │   a  Most promising services for desistance delivered, wel…    ·           ││ Score    0 so far · could end 0–21 of 36         │
      │   b  Delivery takes the child's diversity issues into acco…    ·           ││ Overall  cannot be rated                         │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.2.1.b prompt ────────────────────────────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Diversity issues addressed well enough
       No facts yet; d enters them





       Esc leave  * flag

      """)
    expectScreen(
      try timing(.standard),
      """
       Smalltown · C01 · 11 of 70 · case 1 of 1 · court                saved 14:03:22
       2.2 Planning not rated · could end I–O                          score 0 · 0–21
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Planning · Desistance ───────────────────────────────────────── In progress ─┐
      │2.2 Planning                                                      In progress │
      │ 2.2.1 Desistance                                                 In progress │
      │   a  Most promising services for desistance set out, with ti…    No          │
      │┌ Your time ─────────────────────────────────────────────────────────────────┐│
      ││      For you alone: this stays in this file on this machine, and goes into ││
      ││      no package, export, merge or report. P pauses; z f forgets it.        ││
      ││                                                                            ││
      ││ C01  2 h 6 min, 11 answers · 2.1 1 h 54 min, 2.2 12 min                    ││
      ││ all  2 h 6 min, 11 answers                                                 ││
      ││                                                                            ││
      ││      About 11 h 15 min for 59 open questions of all cases, at 11 min each. ││
      └└────────────────────────────────────────────────────────────────────────────┘┘
      ─ 2.2.1.b prompt ──────────────────────────────────────── ( ) where applicable ─
       Diversity issues addressed well enough
       No facts yet; d enters them



       Esc leave  * flag

      """)
    expectScreen(
      try timing(.small),
      """
       Smalltown · C01 · 11 of 70 · case 1 of 1 …  saved 14:03:22
       2.2 Planning not rated · could end I–O      score 0 · 0–21
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌┌ Your time ─────────────────────────────────────────────┐┐
      ││      For you alone: this stays in this file on this    ││
      ││      machine, and goes into no package, export, merge  ││
      ││      or report. P pauses; z f forgets it.              ││
      ││                                                        ││
      ││ C01  2 h 6 min, 11 answers · 2.1 1 h 54 min, 2.2 12    ││
      ││      min                                               ││
      ││ all  2 h 6 min, 11 answers                             ││
      └│                                                        │┘
      ─│      About 11 h 15 min for 59 open questions of all    │─
       │      cases, at 11 min each.                            │
       └────────────────────────────────────────────────────────┘



       Esc leave  * flag

      """)
  }
}

import Terminal
import Testing

/// Going anywhere by words and numbers.
@Suite struct FinderScreenTests {
  @Test func listsCommandsWithTheirKeys() throws {
    let sitting = try Desk.anytown().sit(":", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery                                                         ┌ Cases ─────────────────────────────────────┐
       ▸ 1.1 Governance┌ Commands ────────────────────────────────────────────────────────────────────────────────────┐                │
         1.2 Staff     │ >   type words; Enter runs, 1–9 too                                                          │                │
         1.3 Partnershi│                                                                                              │                │
         1.4 Informatio│ ▸ f             Go to the next question without an answer                                    │4               │
       2  Court disposa│   Enter         Open, or go on to the next                                                   │                │
         2.1 Assessment│   g             Go to a question or case by its number                                       │                │
         2.2 Planning  │   /             Find by words, number or state                                               │                │
         2.3 Implementa│   u             Take back your latest change                                                 │4               │
         2.4 Reviewing │   U             Put back what you took back                                                  │                │
       3  Out-of-court │   Up            Move up                                                                      │                │
         3.1 Assessment│   Down          Move down                                                                    │                │
         3.2 Planning  │   PgUp          Move up a page                                                               │1               │
         3.3 Implementa│   PgDn          Move down a page                                                             │                │
         3.4 Out-of-cou│   Home          Move to the first                                                            │                │
       4  Resettlement │   End           Move to the last                                                             │4               │
         4.1 Resettleme│   +             Add a case                                                                   │view            │
                       │   s             Change service, fieldwork date and sample numbers                            │                │
                       │   ?             Show the keys of this screen                                                 │                │
                       │   o             Show the overview                                                            │                │
                       │   c             Show the cases                                                               │                │
                       │   b             Show the bandings                                                            │                │
                       │   j             Show judged standards and panel decisions                                    │                │
                       │   i             Show what to ask at interview                                                │                │
                       │   !             Show what a merge left to settle                                             │                │
                       │   v             Show where management oversight is missing                                   │                │
                       │   A             Show how alike the cases read twice were judged                              │                │
                       │   F             Freeze the ratings as they are under a name                                  │                │
                       │   S             Show what changed since the ratings were frozen — not now: Nothing is froze… │                │
                       │   Ctrl-E        Erase the words that a warning was about — not now: There is no warning abo… │────────────────┘
      ─ Overall: could │   Ctrl-R        Try again to save what could not be saved                                    │─────────────────
       Score 17 so far │   q             Go back; from the overview quit                                              │
       Not rated yet: 1│   Ctrl-L        Paint the screen anew                                                        │
       Still provisiona│   Ctrl-O        Hide the screen at once; Enter shows it again                                │
       Resettlement lim│   Ctrl-Z        Go to the shell; fg comes back                                               │
                       └──────────────────────────────────────────────────────────────────────────────────────────────┘

       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery
       ┌ Commands ──────────────────────────────────────────────────────────────────┐
       │ >   type words; Enter runs, 1–9 too                                        │
       │                                                                            │
       │ ▸ 1 f             Go to the next question without an answer                │
       │   2 Enter         Open, or go on to the next                               │
       │   3 g             Go to a question or case by its number                   │
       │   4 /             Find by words, number or state                           │
       │   5 u             Take back your latest change                             │
       │   6 U             Put back what you took back                              │
       │   7 Up            Move up                                                  │
       │   8 Down          Move down                                                │
       │   9 PgUp          Move up a page                                           │
       │     PgDn          Move down a page                                         │
       │     Home          Move to the first                                        │
       │     End           Move to the last                                         │
       │     +             Add a case                                               │
      ─│     s             Change service, fieldwork date and sample numbers        │─
       │     A             Show how alike the cases read twice were judged          │
       └────────────────────────────────────────────────────────────────────────────┘
       ! 1 conflict: C04 2.2.2
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ┌ Commands ──────────────────────────────────────────────┐
       │ >   type words; Enter runs, 1–9 too                    │
       │                                                        │
       │ ▸ 1 f             Go to the next question without an … │
       │   2 Enter         Open, or go on to the next           │
       │   3 g             Go to a question or case by its num… │
       │   4 /             Find by words, number or state       │
       │   5 u             Take back your latest change         │
       │   6 U             Put back what you took back          │
       │   7 Up            Move up                              │
       │   8 Down          Move down                            │
       │   9 PgUp          Move up a page                       │
      ─│     PgDn          Move down a page                     │─
       │     Home          Move to the first                    │
       └────────────────────────────────────────────────────────┘
       Not rated yet: 1.3, 1.4.
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func findsQuestionsByWords() throws {
    let sitting = try Desk.anytown().sit(
      "/ “risk plan”", at: "C02 2.1.3",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Assessment · Others safe ──────────────────────────── 18 of 18 · Complete ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment  ┌ Find a question of C02 ──────────────────────────────────────────────────────────────────────┐                │
      │ 2.1.1 Desistanc│ > risk plan                                                                                  │                │
      │   a  Offending │                                                                                              │                │
      │   b  Diversity │ ▸ 2.4.3.c       Ongoing plan adjusted as needed to contain and reduce the risk of harm       │                │
      │   c  Personal c│                                                                                              │ I–G            │
      │   d  Informatio│                                                                                              │█▌· O           │
      │   e  Strengths │                                                                                              │··· G           │
      │  (f) Main struc│                                                                                              │··· R           │
      │   g  Maturity, │                                                                                              │ I–G            │
      │  (h) Enough att│                                                                                              │ I–O            │
      │   i  Child and │                                                                                              │ I–G            │
      │   =  Is there e│                                                                                              │ I–O            │
      │ 2.1.2 Child saf│                                                                                              │ I–O            │
      │   a  Risks to s│                                                                                              │ I–O            │
      │  (b) Available │                                                                                              │                │
      │  (c) Controls a│                                                                                              │                │
      │   =  Is there e│                                                                                              │                │
      │ 2.1.3 Others sa│                                                                                              │                │
      │   a  Risk of ha│                                                                                              │                │
      │  (b) Past behav│                                                                                              │                │
      │   c  Controls a│                                                                                              │                │
      │ ▸ =  Is there e│                                                                                              │                │
      │2.2 Planning    │                                                                                              │                │
      │ 2.2.1 Desistanc│                                                                                              │                │
      │   a  Most promi│                                                                                              │─────────────── │
      │   b  Diversity │                                                                                              │29 of 36        │
      │   c  Personal c│                                                                                              │Good            │
      └────────────────│                                                                                              │ood · O Outst. ─┘
      ─ 2.1.3 key quest│                                                                                              │here applicable ─
       Is there enough │                                                                                              │
       Evidence (AB): P│                                                                                              │ is in it, and
       the level stayed│                                                                                              │
       On the case (AB)│                                                                                              │ reports.
       Disposal: commun│                                                                                              │ Care status:
       cared for · Educ└──────────────────────────────────────────────────────────────────────────────────────────────┘dium · Risk of
       serious harm, inspector: high · Safety and wellbeing, service: medium · Safety and wellbeing, inspector: high · Interviewed: …
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       ┌ Find a question of C02 ────────────────────────────────────────────────────┐
      ┌│ > risk plan                                                                │┐
      ││                                                                            ││
      ││ ▸ 2.4.3.c       Ongoing plan adjusted as needed to contain and reduce the… ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      └│                                                                            │┘
      ─│                                                                            │─
       │                                                                            │
       │                                                                            │
       │                                                                            │
       └────────────────────────────────────────────────────────────────────────────┘
       interviewed. She did not know of the police reports.
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.1 Assessment 60% Requires improvement · could end I–G
       ┌ Find a question of C02 ────────────────────────────────┐
      ┌│ > risk plan                                            │┐
      ││                                                        ││
      ││ ▸ 2.4.3.c       Ongoing plan adjusted as needed to co… ││
      ││                                                        ││
      ││                                                        ││
      ││                                                        ││
      ││                                                        ││
      ││                                                        ││
      └│                                                        │┘
      ─│                                                        │─
       │                                                        │
       │                                                        │
       │                                                        │
       └────────────────────────────────────────────────────────┘
       manager was interviewed. She did not know of the police …
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func goesToAnythingWithANumber() throws {
    let sitting = try Desk.anytown().sit(
      "g “2.2.2”", at: "C02 2.1.3",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Assessment · Others safe ──────────────────────────── 18 of 18 · Complete ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment  ┌ Go to ───────────────────────────────────────────────────────────────────────────────────────┐                │
      │ 2.1.1 Desistanc│ > 2.2.2                                                                                      │                │
      │   a  Offending │                                                                                              │                │
      │   b  Diversity │ ▸ 2.2.2         Does planning do enough to keep the child safe?                              │                │
      │   c  Personal c│   2.2.2.a       Child's safety and wellbeing promoted, with the risks addressed well enough  │ I–G            │
      │   d  Informatio│   2.2.2.b       Agencies involved as needed; plan fits child protection, care or other plans │█▌· O           │
      │   e  Strengths │   2.2.2.c       Controls and interventions needed for the child's safety and wellbeing set … │··· G           │
      │  (f) Main struc│   2.2.2.d       Necessary, effective contingency arrangements set out for known risks        │··· R           │
      │   g  Maturity, │                                                                                              │ I–G            │
      │  (h) Enough att│                                                                                              │ I–O            │
      │   i  Child and │                                                                                              │ I–G            │
      │   =  Is there e│                                                                                              │ I–O            │
      │ 2.1.2 Child saf│                                                                                              │ I–O            │
      │   a  Risks to s│                                                                                              │ I–O            │
      │  (b) Available │                                                                                              │                │
      │  (c) Controls a│                                                                                              │                │
      │   =  Is there e│                                                                                              │                │
      │ 2.1.3 Others sa│                                                                                              │                │
      │   a  Risk of ha│                                                                                              │                │
      │  (b) Past behav│                                                                                              │                │
      │   c  Controls a│                                                                                              │                │
      │ ▸ =  Is there e│                                                                                              │                │
      │2.2 Planning    │                                                                                              │                │
      │ 2.2.1 Desistanc│                                                                                              │                │
      │   a  Most promi│                                                                                              │─────────────── │
      │   b  Diversity │                                                                                              │29 of 36        │
      │   c  Personal c│                                                                                              │Good            │
      └────────────────│                                                                                              │ood · O Outst. ─┘
      ─ 2.1.3 key quest│                                                                                              │here applicable ─
       Is there enough │                                                                                              │
       Evidence (AB): P│                                                                                              │ is in it, and
       the level stayed│                                                                                              │
       On the case (AB)│                                                                                              │ reports.
       Disposal: commun│                                                                                              │ Care status:
       cared for · Educ└──────────────────────────────────────────────────────────────────────────────────────────────┘dium · Risk of
       serious harm, inspector: high · Safety and wellbeing, service: medium · Safety and wellbeing, inspector: high · Interviewed: …
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       ┌ Go to ─────────────────────────────────────────────────────────────────────┐
      ┌│ > 2.2.2                                                                    │┐
      ││                                                                            ││
      ││ ▸ 2.2.2         Does planning do enough to keep the child safe?            ││
      ││   2.2.2.a       Child's safety and wellbeing promoted, with the risks add… ││
      ││   2.2.2.b       Agencies involved as needed; plan fits child protection, … ││
      ││   2.2.2.c       Controls and interventions needed for the child's safety … ││
      ││   2.2.2.d       Necessary, effective contingency arrangements set out for… ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      ││                                                                            ││
      └│                                                                            │┘
      ─│                                                                            │─
       │                                                                            │
       │                                                                            │
       │                                                                            │
       └────────────────────────────────────────────────────────────────────────────┘
       interviewed. She did not know of the police reports.
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.1 Assessment 60% Requires improvement · could end I–G
       ┌ Go to ─────────────────────────────────────────────────┐
      ┌│ > 2.2.2                                                │┐
      ││                                                        ││
      ││ ▸ 2.2.2         Does planning do enough to keep the c… ││
      ││   2.2.2.a       Child's safety and wellbeing promoted… ││
      ││   2.2.2.b       Agencies involved as needed; plan fit… ││
      ││   2.2.2.c       Controls and interventions needed for… ││
      ││   2.2.2.d       Necessary, effective contingency arra… ││
      ││                                                        ││
      └│                                                        │┘
      ─│                                                        │─
       │                                                        │
       │                                                        │
       │                                                        │
       └────────────────────────────────────────────────────────┘
       manager was interviewed. She did not know of the police …
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func findsCasesByState() throws {
    expectScreen(
      try Desk.anytown().sit("c / “not started”"),
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       ┌ Find a case ───────────────────────────────────────────────────────────────┐
       │ > not started                                                              │
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
      ─│                                                                            │─
       │                                                                            │
       │                                                                            │
       └────────────────────────────────────────────────────────────────────────────┘
       Risk of serious harm, inspector: medium · Safety and wellbeing, service: low …
       Enter accept  Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }
}

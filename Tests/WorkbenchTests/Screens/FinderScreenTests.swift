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
         1.4 Informatio│ ▸ 1 Enter         Open what is under the cursor                                              │4               │
       2  Court disposa│   2 c             Show the cases                                                             │                │
         2.1 Assessment│   3 f             Go to the next question without an answer                                  │                │
         2.2 Planning  │   4 b             Show the bandings                                                          │                │
         2.3 Implementa│   5 t             Show what to act on today, the most pressing first                         │4               │
         2.4 Reviewing │   6 +             Add a case                                                                 │                │
       3  Out-of-court │   7 /             Find by words, number or state                                             │                │
         3.1 Assessment│   8 s             Change service, fieldwork date and sample numbers                          │                │
         3.2 Planning  │   9 F             Freeze the ratings as they are under a name                                │1               │
         3.3 Implementa│     W             Write this page to a file, to print it                                     │                │
         3.4 Out-of-cou│     g             Go to a question or case by its number                                     │                │
       4  Resettlement │     u             Take back your latest change                                               │4               │
         4.1 Resettleme│     U             Put back what you took back                                                │view            │
                       │     j             Show judged standards and panel decisions                                  │                │
                       │     i             Show what to ask at interview                                              │                │
                       │     T             Show who reads which case by when, and what is late                        │                │
                       │     k             Show safeguarding flags and queries across all cases                       │                │
                       │     v             Show where management oversight is missing                                 │                │
                       │     V             Show cases, teams or themes by key question                                │                │
                       │     A             Show how alike the cases read twice were judged                            │                │
                       │     l             Show the improvement plan                                                  │                │
                       │     !             Show what a merge left to settle                                           │                │
                       │     *             Raise a safeguarding flag on this case, or on none                         │                │
                       │     P             Pause: no time counts and nothing is shown until Enter                     │                │
                       │     I             See your own time by case, and what is left                                │                │
                       │     Up            Move up                                                                    │────────────────┘
      ─ Overall: could │     Down          Move down                                                                  │─────────────────
       Score 17 so far │     PgUp          Move up a page                                                             │
       Not rated yet: 1│     PgDn          Move down a page                                                           │
       Still provisiona│     Home          Move to the first                                                          │
       Resettlement lim│     End           Move to the last                                                           │
                       └───────────────────────────────────────────────────────────────────────────────── 1–31 of 87 ─┘

       Enter choose  Esc leave
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
       │ ▸ 1 Enter         Open what is under the cursor                            │
       │   2 c             Show the cases                                           │
       │   3 f             Go to the next question without an answer                │
       │   4 b             Show the bandings                                        │
       │   5 t             Show what to act on today, the most pressing first       │
       │   6 +             Add a case                                               │
       │   7 /             Find by words, number or state                           │
       │   8 s             Change service, fieldwork date and sample numbers        │
       │   9 F             Freeze the ratings as they are under a name              │
       │     W             Write this page to a file, to print it                   │
       │     g             Go to a question or case by its number                   │
       │     u             Take back your latest change                             │
       │     U             Put back what you took back                              │
      ─│     j             Show judged standards and panel decisions                │─
       │     i             Show what to ask at interview                            │
       └─────────────────────────────────────────────────────────────── 1–15 of 87 ─┘
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Enter choose  Esc leave
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
       │ ▸ 1 Enter         Open what is under the cursor        │
       │   2 c             Show the cases                       │
       │   3 f             Go to the next question without an … │
       │   4 b             Show the bandings                    │
       │   5 t             Show what to act on today, the most… │
       │   6 +             Add a case                           │
       │   7 /             Find by words, number or state       │
       │   8 s             Change service, fieldwork date and … │
      ─│   9 F             Freeze the ratings as they are unde… │─
       │     W             Write this page to a file, to print… │
       │     g             Go to a question or case by its num… │
       └─────────────────────────────────────────── 1–11 of 87 ─┘
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Enter choose  Esc leave
       invented; no service, child or practitioner i…   1–9 of 13
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
      ┌ Assessment · Others safe ──────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
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
       Since the start:│                                                                                              │osal: community
       sentence · Began└──────────────────────────────────────────────────────────────────────────────────────────────┘for · Education
       or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Safety and wellbeing, service:…
       Enter choose  Esc leave
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
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       Enter choose  Esc leave
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
       Since the start: 295 days · Risk of serious harm, …
       Enter choose  Esc leave
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
      ┌ Assessment · Others safe ──────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
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
       Since the start:│                                                                                              │osal: community
       sentence · Began└──────────────────────────────────────────────────────────────────────────────────────────────┘for · Education
       or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Safety and wellbeing, service:…
       Enter choose  Esc leave
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
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       Enter choose  Esc leave
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
       Since the start: 295 days · Risk of serious harm, …
       Enter choose  Esc leave
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
       │ ▸ O06           out of court · youth caution · age 16 · CD                 │
       │   O07           out of court · community resolution · age 14 · AB          │
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
       college · Main offence: violence · Risk of serious harm, service: medium · …
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }
}

import Terminal
import Testing

/// Looking back: the history of a question, and what changed since the ratings were frozen.
@Suite struct HistoryScreenTests {
  @Test func tellsBothSidesOfAConflict() throws {
    let sitting = try Desk.anytown().sit("H", at: "C04 2.2.2", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C04 · 69 of 70 · case 4 of 14 · court · community sentence · age 14
      ┌ Planning · Child safe ──────────────────────────────── There is a problem ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.2 Planning                                             There is a problem ││ 1.1 Governance…       Good                       │
      │ 2.2.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Most promising services for desistance set out, with …    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues addressed well enough                    No          ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ 2.1 Assessment   60%  Req. impr.  I–G            │
      │   d  Strengths and protective factors allowed for, and bui…    Yes         ││ 2.2 Planning     50%  Req. impr.  I–G            │
      │   e  Motivation to change, maturity, ability allowed for, …    Yes         ││   Desistance     4/5  80%  ███████▎· O           │
      │  (f) Enough attention given to what victims need and wish      Not appl.   ││   Child safe     2/4  50%  ████▌···· R           │
      │   g  Child and parents or carers played a real part, and t…    No          ││   Others safe    4/5  80%  ███████▎· O           │
      │   =  Does planning do enough to help the child stop offend… *  No          ││ 2.3 Implementa…  75%  Good        I–O            │
      │ 2.2.2 Child safe                                        There is a problem ││ 2.4 Reviewing    50%  Req. impr.  I–G            │
      │   a  Child's safety and wellbeing promoted, with the risks…    Yes         ││ 3.1 Assessment   80%  Outst.      I–O            │
      │  (b) Agencies involved as needed; plan fits child protecti…    Yes         ││ 3.2 Planning     75%  Good        I–O            │
      │   c  Controls and┌ History of C04 2.2.2 ────────────────────────────────────────────────────────────────────┐   I–O            │
      │  (d) Necessary, e│ 2026-11-23 14:03  AB · C04 note: Evidence on 2.2.2: At the interview nobody could say    │                  │
      │ ▸ =  Does plannin│                   who would be rung at night or at a weekend. For this child that is the │d                 │
      │ 2.2.3 Others safe│                   plan.                                                                  │                  │
      │   a  Other people│ 2026-11-23 14:03  AB · C04 2.2.2: No · disagrees with another                            │                  │
      │  (b) Other agenci│ 2026-11-23 14:03  CD · C04 2.2.2: Yes · disagrees with another                           │                  │
      │   c  Specific con│ 2026-11-23 14:03  CD · C04 note: Strength on 2.2.2: Follows the child protection plan    │                  │
      │   d  Controls and│                   step by step; the school agreed who does what.                         │                  │
      │  (e) Necessary, e└──────────────────────────────────────────────────────────────────────────────────────────┘                  │
      │   =  Does planning do enough to keep other people safe?        Yes         ││                                                  │
      │2.3 Implementation and delivery                                 In progress ││                                                  │
      │ 2.3.1 Desistance                                                  Complete ││ ──────────────────────────────────────────────── │
      │   a  Most promising services for desistance delivered, wel…    Yes         ││ Score    17 so far · could end 4–29 of 36        │
      │   b  Delivery takes the child's diversity issues into acco…    Yes         ││ Overall  could end Inadequate to Good            │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.2.2 key question · prompts: 4 Yes ───────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would be rung at night or at a weekend. For this child that is the plan.
       Strength (CD): Follows the child protection plan step by step; the school agreed who does what.
       Since the start: 225 days · Risk of serious harm, inspector: low · Safety and wellbeing, inspector: high · Disposal: community
       sentence · Began or delivered on: 2026-04-20 · Gender: male · Age: 14 · Ethnicity: white · Care status: child protection plan ·
       Education or work: school · Main offence: burglary · Risk of serious harm, service: low · Safety and wellbeing, service: high ·…
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C04 · 69 of 70 · case 4 of 14 · court · community sentence · age …
       2.2 Planning 50% Requires improvement · could end I–G          score 17 · 4–29
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O              overall I–G
      ┌ Planning · Child safe ────────────────────────────────── There is a problem ─┐
      │ 2.2.2 Child safe                                          There is a problem │
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
       Since the start: 225 days · Risk of serious harm, inspector: low · Safety and…
       Esc leave  * flag
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
       Since the start: 225 days · Risk of serious harm, …
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
  }

  @Test func tellsWhatMovedAndWhoMovedIt() throws {
    let desk = try Desk.anytown()
    try desk.sit("o F “for the panel” Enter j Home r 4 Ctrl-U “The board met again” Enter")
    let sitting = try desk.sit("o S", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational delivery                                                         ┌ Cases ─────────────────────────────────────┐
       ▸ 1.1 Governance and leadership             Outstanding          judged            │ Court disposal                             │
         1.2 Staff                                 Requires improvement judged            │   6 of 8 in the file                       │
         1.3 Partnerships and services             not judged                             │   3 complete                               │
         1.4 Information and facilities            not judged                             │   oversight effective 2 of 4               │
       2  Court disposals                                                                 │ Out-of-court disposal                      │
         2.1 Assessment                       60%  Requires improvement could end I–G     │   7 of 10 in the file                      │
         2.2 Planning                         50%  Requires improvement could end I–G     │   4 complete                               │
         2.3 Implementation and delivery      75%  Good                 could end I–O     │   oversight effective 3 of 4               │
         2.4 Reviewing                        50%  Requires improvement could end I–G     │ Resettlement                               │
       3  Out-of-court disposals                                                          │   1 of 2 in the file                       │
         3.1 Assessment                       80%  Outstanding          could end I–O     │   1 complete                               │
         3.2 Planning                         75%  Good                 could end I–O     │   oversight effective 1 of 1               │
         3.3 Implementati┌ Since “for the panel” ───────────────────────────────────────────────────────────────────┐                  │
         3.4 Out-of-court│ Frozen by AB on 2026-12-01                                                               │                  │
       4  Resettlement   │ Score: 17 of 36 → 18 of 36                                                               │C04               │
         4.1 Resettlement│                                                                                          │erview            │
                         │ 1.1 Governance and leadership                                                            │ compares         │
                         │ Rating: Good → Outstanding                                                               │                  │
                         │ 2026-11-23 14:03 AB · judgement on 1.1: Outstanding, because: The board met again · in   │                  │
                         │ place of Good, because: The board knows its children and its partners give staff and     │                  │
                         │ money. Health sends a different person each time.                                        │                  │
                         └──────────────────────────────────────────────────────────────────────────────────────────┘                  │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          │                                            │
                                                                                          └────────────────────────────────────────────┘
      ─ Overall: could end Inadequate to Good ──────────────────────────────────────────────────────────────────────────────────────────
       Score 18 so far · could end 4–30 of 36 · 14 cases, 546 of 757 answers
       Not rated yet: 1.3, 1.4.
       Still provisional: 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 3.3.
       Resettlement limit possible: Resettlement is Inadequate, so the service as a whole cannot be Outstanding.


       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
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
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · 9 questions to ask a…
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       1  Organisational delivery
       ▸ 1.1 Governance and lead…        Outst.     judged
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
      ─│ each time.                                             │─
       └────────────────────────────────────────────────────────┘
       757 answers
       Not rated yet: 1.3, 1.4.
       ! 1 conflict: C04 2.2.2 · ! two people answered in C04 · …
       Esc leave  * flag
       invented; no service, child or practitioner i…   1–9 of 13
      """)
  }

  @Test func warnsOfANameAndAsksBeforeErasing() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit(
      "e “Told by Sarah Miller” Esc Ctrl-E", at: "C01 2.1.1.a",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court                                                                   saved 14:03:22
      ┌ Assessment · Desistance ───────────────────────────────────── Not started ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  Not started ││ 1.1 Governance…       not judged                 │
      │ 2.1.1 Desistance                                               Not started ││ 1.2 Staff             not judged                 │
      │ ▸ a  Offending behaviour analysed, with the child's attitu… *  [y n a]     ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth                 ·           ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances considered, family and social …    ·           ││ 2.1 Assessment        –           I–O            │
      │   d  Information that other agencies hold put to use           ·           ││   Desistance     0/0    –  ········· –           │
      │   e  Strengths and protective factors brought out              ·           ││   Child safe     0/0    –  ········· –           │
      │  (f) Main structural barriers in the child's way analysed      ·           ││   Others safe    0/0    –  ········· –           │
      │   g  Maturity, ability, motivation to change and likely en…    ·           ││ 2.2 Planning          –           I–O            │
      │  (h) Enough attention to victims' needs and wishes and to …    ·           ││ 2.3 Implementa…       –           I–O            │
      │   i  Child and parents or carers played a real part, and t…    ·           ││ 2.4 Reviewing         –           I–O            │
      │   =  Is there enough analysis to help the child stop offen…    ·           ││ 3.1 Assessment        –                          │
      │ 2.1.2 Child safe                                               Not started ││ 3.2 Planning          –                          │
      │   a  Risks to safety and wellbeing clearly identified and …    ·           ││ 3.3 Implementa…       –                          │
      │  (b) Available sources, ot┌ Please confirm ────────────────────────────────────────────────────────┐not judged                 │
      │  (c) Controls and interven│ Erase “Sarah Miller” from C01 note?                                    │not judged                 │
      │   =  Is there enough analy│ Every version of the text that holds it goes for good. What stands now │                           │
      │ 2.1.3 Others safe         │ stays, with … in its place, and opens to be written anew.              │                           │
      │   a  Risk of harm clearly │                                                                        │                           │
      │  (b) Past behaviour, convi│ y yes   n no                                                           │                           │
      │   c  Controls and interven└────────────────────────────────────────────────────────────────────────┘                           │
      │   =  Is there enough analysis to keep other people safe?       ·           ││                                                  │
      │2.2 Planning                                                    Not started ││                                                  │
      │ 2.2.1 Desistance                                               Not started ││                                                  │
      │   a  Most promising services for desistance set out, with …    ·           ││ ──────────────────────────────────────────────── │
      │   b  Diversity issues addressed well enough                    ·           ││ Score    0 so far · could end 0–24 of 36         │
      │   c  Personal circumstances, family and social setting tak…    ·           ││ Overall  cannot be rated                         │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.1.1.a prompt ────────────────────────────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Offending behaviour analysed, with the child's attitudes and motives
       Evidence (AB): Told by Sarah Miller
       No facts yet; d enters them




       Enter accept  Esc leave

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court                 saved 14:03:22
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Assessment · Desistance ─────────────────────────────────────── Not started ─┐
      │2.1 Assessment                                                    Not started │
      │ 2.1.1 Desistance                                                 Not started │
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
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 ·…  saved 14:03:22
       2.1 Assessment not rated · could end I–O    score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ Assessment · Desistance ─────────────────── Not started ─┐
      │2.1 Assessment                                Not started │
      │┌ Please confirm ────────────────────────────────────────┐│
      ││ Erase “Sarah Miller” from C01 note?                    ││
      ││ Every version of the text that holds it goes for good. ││
      ││ What stands now stays, with … in its place, and opens  ││
      ││ to be written anew.                                    ││
      ││                                                        ││
      └│ y yes   n no                                           │┘
      ─└────────────────────────────────────────────────────────┘─
       Offending behaviour analysed, with the child's attitudes
       and motives
       Evidence (AB): Told by Sarah Miller
       No facts yet; d enters them

       Enter accept  Esc leave

      """)
  }
}

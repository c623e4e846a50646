import Terminal
import Testing

/// Small questions on the way: types, references, reasons, confirmations.
@Suite struct AskingScreenTests {
  @Test func offersTheTypesOfCase() throws {
    let sitting = try Desk.anytown().sit("c +", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · 14 cases
         Case            Type                                                           Reader    Progress                  State
       ▸ C01             court · community sentence · age 16                            AB        Complete 70/70            Draft
       2 C02             court · community sentence · age 15                            AB        Complete 70/70            Draft
       3 C03             court · community sentence · age 17                            CD        Complete 70/70            Draft
       4 C04             court · community sentence · age 14                            CD        There is a problem 69/70  two authors
       5 C05             court · community sentence · age 15                            AB        In progress 43/70         Draft
       6 C06             court · licence · age 17                                       CD        In progress 15/70         Draft
       7 O01             out of court · youth conditional caution · age 13              AB        Complete 48/48            Draft
       8 O02             out of court · community resolution · age 14                   CD        Complete 48/48            Draft
       9 O03             out of court · outcome 22 · age 16                             CD        Complete 48/48            Draft
         O04             out of court · youth caution · age 15                          AB        Complete 48/48            Draft
         O05             out of court · community resolution · age 12                   AB        In progress 16/48         Draft
         O06             out of court · youth caution · age 16                          CD        Not started 0/48          Draft
         O07             out of court · community resolution · age 14                   AB        Not started 0/48          Draft
         R01             resettlement · in custody · age 17                             AB        Complete 1/1              Draft

                                                      ┌ Add a case ────────────────────┐
                                                      │ ▸ 1 Court disposal             │
                                                      │   2 Out-of-court disposal      │
                                                      │   3 Resettlement               │
                                                      └────────────────────────────────┘











      ─ C01 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low · Disposal: community sentence · Began or
       delivered on: 2026-01-12 · Gender: male · Age: 16 · Ethnicity: white · Care status: none · Education or work: college · Main
       offence: violence · Risk of serious harm, service: medium · Safety and wellbeing, service: low · Interviewed: case manager ·
       Allocated inspector: AB · Practitioner: P11 · Team: North
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       ▸ C01     court · community s… AB        Complete 70/70            Draft
       2 C02     court · community s… AB        Complete 70/70            Draft
       3 C03     court · community s… CD        Complete 70/70            Draft
       4 C04     court · community s… CD        There is a problem 69/70  two authors
       5 C05     court · community s… AB        In progress 43/70         Draft
       6 C06     court · licence · a… CD        In progress 15/70         Draft
       7 O01     out of court · yout… AB        Complete 48/48            Draft
       8 O02     out of court┌ Add a case ────────────────────┐           Draft
       9 O03     out of court│ ▸ 1 Court disposal             │           Draft
         O04     out of court│   2 Out-of-court disposal      │           Draft
         O05     out of court│   3 Resettlement               │48         Draft
         O06     out of court└────────────────────────────────┘8          Draft
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C01 ──────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low
       · Disposal: community sentence · Began or delivered on: 2026-01-12 · Gender:
       male · Age: 16 · Ethnicity: white · Care status: none · Education or work:
       college · Main offence: violence · Risk of serious harm, service: medium · …
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · 14 cases
         Case     Reader    Progress                  State
       ▸ C01      AB        Complete 70/70            Draft
       2 C02      AB        Complete 70/70            Draft
       3 C03      CD        Complete 70/70            Draft
       4 C04      CD        There is a problem 69/70  two authors
       5 C05      AB        In progress 43/70         Draft
       6 C06      C┌ Add a case ────────────────────┐ Draft
       7 O01      A│ ▸ 1 Court disposal             │ Draft
       8 O02      C│   2 Out-of-court disposal      │ Draft
       9 O03      C│   3 Resettlement               │ Draft
         O04      A└────────────────────────────────┘ Draft
         O05      AB        In progress 16/48         Draft
      ─ C01 ──────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and
       wellbeing, inspector: low · Disposal: community sentence ·
       Began or delivered on: 2026-01-12 · Gender: male · Age: 16
       · Ethnicity: white · Care status: none · Education or …
       Enter choose  Esc leave
       invented; no service, child or practitioner …   1–11 of 14
      """)
  }

  @Test func proposesTheNextReference() throws {
    expectScreen(
      try Desk.anytown().sit("c + 2"),
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       ▸ C01     court · community s… AB        Complete 70/70            Draft
       2 C02     court · community s… AB        Complete 70/70            Draft
       3 C03     court · community s… CD        Complete 70/70            Draft
       4 C04     court · community s… CD        There is a problem 69/70  two authors
       5 C05     court · community s… AB        In progress 43/70         Draft
       6 C06     court · licence · a… CD        In progress 15/70         Draft
       7 ┌ Add a case: Out-of-court disposal ─────────────────────────────────────┐
       8 │ Its reference: a pseudonym, never a name. Typing replaces the one      │
       9 │ proposed.                                                              │
         │                                                                        │
         │ > O08                                                                  │
         └────────────────────────────────────────────────────────────────────────┘
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C01 ──────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low
       · Disposal: community sentence · Began or delivered on: 2026-01-12 · Gender:
       male · Age: 16 · Ethnicity: white · Care status: none · Education or work:
       college · Main offence: violence · Risk of serious harm, service: medium · …
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
  }

  @Test func asksWhyACaseIsWithdrawn() throws {
    expectScreen(
      try Desk.anytown().sit("c w"),
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       ▸ C01     court · community s… AB        Complete 70/70            Draft
       2 C02     court · community s… AB        Complete 70/70            Draft
       3 C03     court · community s… CD        Complete 70/70            Draft
       4 C04     court · community s… CD        There is a problem 69/70  two authors
       5 C05     court · community s… AB        In progress 43/70         Draft
       6 C06     court · licence · a… CD        In progress 15/70         Draft
       7 ┌ Withdraw C01 ──────────────────────────────────────────────────────────┐
       8 │ The reason. The case no longer counts; nothing of it is lost, and w    │
       9 │ brings it back.                                                        │
         │                                                                        │
         │ >                                                                      │
         └────────────────────────────────────────────────────────────────────────┘
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C01 ──────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low
       · Disposal: community sentence · Began or delivered on: 2026-01-12 · Gender:
       male · Age: 16 · Ethnicity: white · Care status: none · Education or work:
       college · Main offence: violence · Risk of serious harm, service: medium · …
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
  }

  @Test func asksWhoReadsACase() throws {
    expectScreen(
      try Desk.anytown().sit("c r"),
      """
       Anytown · 14 cases
         Case    Type                 Reader    Progress                  State
       ▸ C01     court · community s… AB        Complete 70/70            Draft
       2 C02     court · community s… AB        Complete 70/70            Draft
       3 C03     court · community s… CD        Complete 70/70            Draft
       4 C04     court · community s… CD        There is a problem 69/70  two authors
       5 C05     court · community s… AB        In progress 43/70         Draft
       6 C06     court · licence · a… CD        In progress 15/70         Draft
       7 O01     out of court · yout… AB        Complete 48/48            Draft
       8 ┌ Who reads C01? ────────────────────────────────────────────────────────┐
       9 │ The code of an inspector, such as AB.                                  │
         │                                                                        │
         │ > AB                                                                   │
         └────────────────────────────────────────────────────────────────────────┘
         O07     out of court · comm… AB        Not started 0/48          Draft
         R01     resettlement · in c… AB        Complete 1/1              Draft

      ─ C01 ──────────────────────────────────────────────────────────────────────────
       Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: low
       · Disposal: community sentence · Began or delivered on: 2026-01-12 · Gender:
       male · Age: 16 · Ethnicity: white · Care status: none · Education or work:
       college · Main offence: violence · Risk of serious harm, service: medium · …
       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo
       invented; no service, child or practitioner is real
      """)
  }

  @Test func confirmsWhatTakesACaseOutOfTheSubSample() throws {
    let sitting = try Desk.lowConcern().sit(
      "a", at: "C01 2.2.2",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · C01 · 0 of 64 · case 1 of 1 · court
      ┌ Planning · Child safe ─────────────────────────────────────── Not started ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.2 Planning                                                    Not started ││ 1.1 Governance…       not judged                 │
      │ 2.2.1 Desistance                                               Not started ││ 1.2 Staff             not judged                 │
      │   a  Most promising services for desistance set out, with …    ·           ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity, family and social setting taken well enoug…    ·           ││ 1.4 Informatio…       not judged                 │
      │   c  Strengths and protective factors allowed for, and bui…    ·           ││ 2.1 Assessment        –           I–O            │
      │   d  Motivation to change, maturity, ability allowed for, …    ·           ││ 2.2 Planning          –           I–O            │
      │  (e) Attention given to what victims need and wish             ·           ││   Desistance     0/0    –  ········· –           │
      │   f  Child and parents or carers played a real part, and t…    ·           ││   Child safe     0/0    –  ········· –           │
      │   =  Does planning do enough to help the child stop offend…    ·           ││   Others safe    0/0    –  ········· –           │
      │ 2.2.2 Child safe                                               Not started ││ 2.3 Implementa…       –           I–O            │
      │   a  Child's safety and wellbeing promoted, with the risks…    ·           ││ 2.4 Reviewing         –           I–O            │
      │  (b) Agencies involved as needed; plan fits child protecti…    ·           ││ 3.1 Assessment        –                          │
      │   c  Controls and interventions needed for the child's saf…    ·           ││ 3.2 Planning          –                          │
      │   d  Necessary, effective contingency arrangements set out…    ·           ││ 3.3 Implementa…       –                          │
      │ ▸ =  Does planning do enou┌ Please confirm ────────────────────────────────────────────────────────┐–                          │
      │ 2.2.3 Others safe         │ Not relevant takes C01 out of the sub-sample for 2.2.2.                │                           │
      │   a  Other people's safety│ The inspector judged safety and wellbeing concerns low, so there may   │                           │
      │  (b) Other agencies involv│ be no such factors.                                                    │                           │
      │   c  Specific concerns and│                                                                        │                           │
      │   d  Controls and interven│ y yes   n no                                                           │                           │
      │   e  Necessary, effective └────────────────────────────────────────────────────────────────────────┘                           │
      │   =  Does planning do enough to keep other people safe?        ·           ││                                                  │
      │2.3 Implementation and delivery                                 Not started ││                                                  │
      │ 2.3.1 Desistance                                               Not started ││                                                  │
      │   a  Most promising services for desistance delivered, wel…    ·           ││ ──────────────────────────────────────────────── │
      │   b  Diversity, family, social setting reflected; parents,…    ·           ││ Score    0 so far · could end 0–24 of 36         │
      │   c  Strengths built upon and protective factors enhanced      ·           ││ Overall  cannot be rated                         │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.2.2 key question · prompts: 4 open ──────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Proposed: Not relevant. The inspector judged safety and wellbeing concerns low, so there may be no such factors.
       Safety and wellbeing, inspector: low




       Enter accept  Esc leave

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · 0 of 64 · case 1 of 1 · court
       2.2 Planning not rated · could end I–O                          score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Planning · Child safe ───────────────────────────────────────── Not started ─┐
      │ 2.2.2 Child safe                                                 Not started │
      │   a  Child's safety and wellbeing promoted, with the risks a…    ·           │
      │  (b) Agencies involved as needed; plan fits child protection…    ·           │
      │   c  Controls and interventions needed for the child's safet…    ·           │
      │  ┌ Please confirm ────────────────────────────────────────────────────────┐  │
      │ ▸│ Not relevant takes C01 out of the sub-sample for 2.2.2.                │  │
      │ 2│ The inspector judged safety and wellbeing concerns low, so there may   │d │
      │  │ be no such factors.                                                    │  │
      │  │                                                                        │  │
      │  │ y yes   n no                                                           │  │
      │  └────────────────────────────────────────────────────────────────────────┘  │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 open ────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Proposed: Not relevant. The inspector judged safety and wellbeing concerns
       low, so there may be no such factors.
       Safety and wellbeing, inspector: low

       Enter accept  Esc leave

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 · 0 of 64 · case 1 of 1 · court
       2.2 Planning not rated · could end I–O      score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ Planning · Child safe ───────────────────── Not started ─┐
      │ 2.2.2 Child safe                             Not started │
      │┌ Please confirm ────────────────────────────────────────┐│
      ││ Not relevant takes C01 out of the sub-sample for       ││
      ││ 2.2.2.                                                 ││
      ││ The inspector judged safety and wellbeing concerns     ││
      ││ low, so there may be no such factors.                  ││
      ││                                                        ││
      └│ y yes   n no                                           │┘
      ─└────────────────────────────────────────────────────────┘─
       Does planning do enough to keep the child safe?
       Proposed: Not relevant. The inspector judged safety and
       wellbeing concerns low, so there may be no such factors.
       Safety and wellbeing, inspector: low

       Enter accept  Esc leave

      """)
  }

  @Test func opensTheChoiceBetweenTwoAnswers() throws {
    let sitting = try Desk.anytown().sit(
      "y", at: "C04 2.2.2",
      thenSizes: [.large, .small])
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
      │   c  Controls and interventions needed for the child's saf…    Yes         ││ 3.3 Implementa…  75%  Good        I–O            │
      │  (d) Necessary, effective contingency arrangements set out…    Yes         ││ 3.4 Out-of-cou…       Good                       │
      │ ▸ =  Does planning do enough┌ Two answers disagree on 2.2.2; the others stay in the history ────┐   not judged                 │
      │ 2.2.3 Others safe           │ ▸ 1 Yes  one of the two answers                                   │                              │
      │   a  Other people's safety p│   2 No  one of the two answers                                    │                              │
      │  (b) Other agencies involved└───────────────────────────────────────────────────────────────────┘                              │
      │   c  Specific concerns and risks for actual and potential …    Not appl.   ││                                                  │
      │   d  Controls and interventions needed for other people's …    Yes         ││                                                  │
      │  (e) Necessary, effective contingency arrangements set out…    Not appl.   ││                                                  │
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
       Enter choose  Esc leave
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
      │  (b) Agencies involved as needed; plan fits child protection…    Yes         │
      │   c  Controls and interventions needed for the child's safet…    Yes         │
      │  (d) Necessary, effective contingency arrangements set out f…    Yes         │
      │ ▸ =┌ Two answers disagree on 2.2.2; the others stay in the history ────┐wers │
      │ 2.2│ ▸ 1 Yes  one of the two answers                                   │lete │
      │   a│   2 No  one of the two answers                                    │     │
      │  (b└───────────────────────────────────────────────────────────────────┘l.   │
      │   c  Specific concerns and risks for actual and potential vi…    Not appl.   │
      │   d  Controls and interventions needed for other people's sa…    Yes         │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 Yes ─────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would be rung at night or
       at a weekend. For this child that is the plan.
       Since the start: 225 days · Risk of serious harm, inspector: low · Safety and…
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C04 · 69 of 70 · case 4 of 14 · court · commu…
       2.2 Planning 50% Requires improvement · could end I–G
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O
      ┌ Planning · Child safe ────────────── There is a problem ─┐
      │ 2.2.2 Child safe                      There is a problem │
      │   a  Child's safety and wellbeing promot…    Yes         │
      │  (b) Agencies involved as needed; plan f…    Yes         │
      │┌ Two answers disagree on 2.2.2; the others stay in the …┐│
      ││ ▸ 1 Yes  one of the two answers                        ││
      ││   2 No  one of the two answers                         ││
      │└────────────────────────────────────────────────────────┘│
      └──────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 Yes ──────────────────────
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would
       be rung at night or at a weekend. For this child that is …
       Since the start: 225 days · Risk of serious harm, …
       Enter choose  Esc leave
       invented; no service, child or practitioner is real
      """)
  }
}

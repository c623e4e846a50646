import Terminal
import Testing

/// What a walk says besides the question: notes, marks, proposals.
@Suite struct WalkRemarkScreenTests {
  @Test func showsTheNoteOnTheQuestion() throws {
    let sitting = try Desk.anytown().sit(at: "C02 2.2.2.b", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Planning · Child safe ─────────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.2 Planning                                                    In progress ││ 1.1 Governance…       Good                       │
      │ 2.2.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Most promising services for desistance set out, with …    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues addressed well enough                    Yes         ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ 2.1 Assessment   60%  Req. impr.  I–G            │
      │   d  Strengths and protective factors allowed for, and bui…    Yes         ││ 2.2 Planning     50%  Req. impr.  I–G            │
      │   e  Motivation to change, maturity, ability allowed for, …    Yes         ││   Desistance     4/5  80%  ███████▎· O           │
      │  (f) Enough attention given to what victims need and wish      Yes         ││   Child safe     2/4  50%  ████▌···· R           │
      │   g  Child and parents or carers played a real part, and t…    No          ││   Others safe    4/5  80%  ███████▎· O           │
      │   =  Does planning do enough to help the child stop offend…    Yes         ││ 2.3 Implementa…  75%  Good        I–O            │
      │ 2.2.2 Child safe                                                  Complete ││ 2.4 Reviewing    50%  Req. impr.  I–G            │
      │   a  Child's safety and wellbeing promoted, with the risks…    Yes         ││ 3.1 Assessment   80%  Outst.      I–O            │
      │ ▸(b) Agencies involved as needed; plan fits child protecti… *  No          ││ 3.2 Planning     75%  Good        I–O            │
      │   c  Controls and interventions needed for the child's saf…    Yes         ││ 3.3 Implementa…  75%  Good        I–O            │
      │  (d) Necessary, effective contingency arrangements set out… *  No          ││ 3.4 Out-of-cou…       Good                       │
      │   =  Does planning do enough to keep the child safe?           No          ││ 4.1 Resettleme…       not judged                 │
      │ 2.2.3 Others safe                                                 Complete ││                                                  │
      │   a  Other people's safety promoted, with risk of harm fac…    Yes         ││                                                  │
      │  (b) Other agencies involved as needed                         Yes         ││                                                  │
      │   c  Specific concerns and risks for actual and potential …    Yes         ││                                                  │
      │   d  Controls and interventions needed for other people's …    Yes         ││                                                  │
      │  (e) Necessary, effective contingency arrangements set out…    No          ││                                                  │
      │   =  Does planning do enough to keep other people safe?        Yes         ││                                                  │
      │2.3 Implementation and delivery                                 In progress ││                                                  │
      │ 2.3.1 Desistance                                                  Complete ││ ──────────────────────────────────────────────── │
      │   a  Most promising services for desistance delivered, wel…    Yes         ││ Score    17 so far · could end 4–29 of 36        │
      │   b  Delivery takes the child's diversity issues into acco…    Yes         ││ Overall  could end Inadequate to Good            │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.2.2.b prompt ────────────────────────────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Agencies involved as needed; plan fits child protection, care or other plans
       Evidence (AB): The care plan was changed in March after the placement move; the plan here still names the old carers.
       On the case (AB): The case manager had left, so the team manager was interviewed. She did not know of the police reports.
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety and wellbeing, inspector: high · Disposal: community
       sentence · Began or delivered on: 2026-02-09 · Gender: female · Age: 15 · Ethnicity: mixed · Care status: cared for · Education
       or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Safety and wellbeing, service:
       medium · Interviewed: manager · Allocated inspector: AB · Practitioner: P14 · Team: South
       y yes  n no  a not applicable  f next open  e note  u undo  = check answers  / find  m ask  h guidance  d details  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.2 Planning 50% Requires improvement · could end I–G          score 17 · 4–29
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O              overall I–G
      ┌ Planning · Child safe ───────────────────────────────────────── In progress ─┐
      │ 2.2.2 Child safe                                                    Complete │
      │   a  Child's safety and wellbeing promoted, with the risks a…    Yes         │
      │ ▸(b) Agencies involved as needed; plan fits child protection… *  No          │
      │   c  Controls and interventions needed for the child's safet…    Yes         │
      │  (d) Necessary, effective contingency arrangements set out f… *  No          │
      │   =  Does planning do enough to keep the child safe?             No          │
      │ 2.2.3 Others safe                                                   Complete │
      │   a  Other people's safety promoted, with risk of harm facto…    Yes         │
      │  (b) Other agencies involved as needed                           Yes         │
      │   c  Specific concerns and risks for actual and potential vi…    Yes         │
      │   d  Controls and interventions needed for other people's sa…    Yes         │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.2.2.b prompt ──────────────────────────────────────── ( ) where applicable ─
       Agencies involved as needed; plan fits child protection, care or other plans
       Evidence (AB): The care plan was changed in March after the placement move;
       the plan here still names the old carers.
       On the case (AB): The case manager had left, so the team manager was …
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.2 Planning 50% Requires improvement · could end I–G
       Desistance 4/5 O  Child safe 2/4 R  Others safe 4/5 O
      ┌ Planning · Child safe ───────────────────── In progress ─┐
      │ 2.2.2 Child safe                                Complete │
      │   a  Child's safety and wellbeing promot…    Yes         │
      │ ▸(b) Agencies involved as needed; plan f… *  No          │
      │   c  Controls and interventions needed f…    Yes         │
      │  (d) Necessary, effective contingency ar… *  No          │
      │   =  Does planning do enough to keep the…    No          │
      │ 2.2.3 Others safe                               Complete │
      └──────────────────────────────────────────────────────────┘
      ─ 2.2.2.b prompt ──────────────────── ( ) where applicable ─
       Agencies involved as needed; plan fits child protection,
       care or other plans
       Evidence (AB): The care plan was changed in March after
       the placement move; the plan here still names the old …
       Since the start: 295 days · Risk of serious harm, …
       y yes  n no  a not applicable  f next open  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func marksAQuestionToAskAtInterview() throws {
    expectScreen(
      try Desk.anytown().sit("m", at: "C03 2.1.2.b"),
      """
       Anytown · C03 · 70 of 70 · case 3 of 14 · court · community s…  saved 14:03:22
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R              overall I–G
      ┌ Assessment · Child safe ─────────────────────────────────────── In progress ─┐
      │ 2.1.2 Child safe                                                    Complete │
      │   a  Risks to safety and wellbeing clearly identified and an…  ? No          │
      │ ▸(b) Available sources, other assessments included, and othe…  ? No          │
      │  (c) Controls and interventions for the child's safety and w…    Yes         │
      │   =  Is there enough analysis to keep the child safe?         *  No          │
      │ 2.1.3 Others safe                                                   Complete │
      │   a  Risk of harm clearly identified and analysed: who is at…    Yes         │
      │  (b) Past behaviour, convictions and other sources used; oth…    No          │
      │   c  Controls and interventions to contain and reduce risk t…    No          │
      │   =  Is there enough analysis to keep other people safe?         No          │
      │2.2 Planning                                                      In progress │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.2.b prompt ──────────────────────────────────────── ( ) where applicable ─
       Available sources, other assessments included, and other agencies drawn on
       ? Ask at interview
       On the case (CD): Three workers in five months. Ask who held the case in …
       Since the start: 274 days · Risk of serious harm, inspector: medium · Safety
       and wellbeing, inspector: high · Disposal: community sentence · Began or …
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       Marked: ask at interview · i lists them
      """)
  }

  @Test func proposesNotRelevantAndSaysWhy() throws {
    expectScreen(
      try Desk.lowConcern().sit(at: "C01 2.2.2"),
      """
       Smalltown · C01 · 0 of 64 · case 1 of 1 · court
       2.2 Planning not rated · could end I–O                          score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Planning · Child safe ───────────────────────────────────────── Not started ─┐
      │ 2.2.2 Child safe                                                 Not started │
      │   a  Child's safety and wellbeing promoted, with the risks a…    ·           │
      │  (b) Agencies involved as needed; plan fits child protection…    ·           │
      │   c  Controls and interventions needed for the child's safet…    ·           │
      │   d  Necessary, effective contingency arrangements set out f…    ·           │
      │ ▸ =  Does planning do enough to keep the child safe?             [y n a]     │
      │ 2.2.3 Others safe                                                Not started │
      │   a  Other people's safety promoted, with risk of harm facto…    ·           │
      │  (b) Other agencies involved as needed                           ·           │
      │   c  Specific concerns and risks for actual and potential vi…    ·           │
      │   d  Controls and interventions needed for other people's sa…    ·           │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 open ────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Proposed: Not relevant. The inspector judged safety and wellbeing concerns
       low, so there may be no such factors.
       Safety and wellbeing, inspector: low

       y yes  n no  a not applicable  f next open  e note  u undo  ? keys

      """)
  }

  @Test func asksForOversightAtTheEndOfTheCase() throws {
    expectScreen(
      try Desk.anytown().sit(at: "C03 oversight"),
      """
       Anytown · C03 · 70 of 70 · case 3 of 14 · court · community sentence · age …
       Oversight effective in 2 of 4 such cases                       score 17 · 4–29
                                                                          overall I–G
      ┌ Management oversight ────────────────────────────────────────────────────────┐
      │  (a) Changes in safety and wellbeing factors identified and …    No          │
      │  (b) Input obtained as needed from agencies promoting safety…    Yes         │
      │  (c) Ongoing plan adjusted as needed for the child's safety …    No          │
      │   =  Does reviewing do enough to keep the child safe?          ? No          │
      │ 2.4.3 Others safe                                                   Complete │
      │  (a) Changes in risk of harm factors identified and acted up…    No          │
      │  (b) Input obtained as needed from agencies managing the ris…    Yes         │
      │  (c) Ongoing plan adjusted as needed to contain and reduce t…    No          │
      │   =  Does reviewing do enough to keep other people safe?      *  No          │
      │ Management oversight                                             In progress │
      │ ▸ =  Was management oversight effective?                         No          │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ oversight every case ────────────────────────────────── ( ) where applicable ─
       Was management oversight effective?
       On the case (CD): Three workers in five months. Ask who held the case in …
       Since the start: 274 days · Risk of serious harm, inspector: medium · Safety
       and wellbeing, inspector: high · Disposal: community sentence · Began or
       delivered on: 2026-03-02 · Gender: male · Age: 17 · Ethnicity: black · Care …
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
  }
}

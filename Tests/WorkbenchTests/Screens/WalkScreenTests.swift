import Terminal
import Testing

/// The walk through a case, where inspectors spend their days.
@Suite struct WalkScreenTests {
  @Test func showsThePromptUnderTheCursorAndTheBandingsBesideIt() throws {
    let sitting = try Desk.anytown().sit(at: "C03 2.1.2.b", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C03 · 70 of 70 · case 3 of 14 · court · community sentence · age 17
      ┌ Assessment · Child safe ───────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  In progress ││ 1.1 Governance…       Good                       │
      │ 2.1.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Offending behaviour analysed, with the child's attitu…    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth              *  No          ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances considered, family and social …    Yes         ││ 2.1 Assessment   60%  Req. impr.  I–G            │
      │   d  Information that other agencies hold put to use           No          ││   Desistance     5/6  83%  ███████▌· O           │
      │   e  Strengths and protective factors brought out              Yes         ││   Child safe     4/6  67%  ██████··· G           │
      │  (f) Main structural barriers in the child's way analysed      No          ││   Others safe    3/5  60%  █████▍··· R           │
      │   g  Maturity, ability, motivation to change and likely en…    No          ││ 2.2 Planning     50%  Req. impr.  I–G            │
      │  (h) Enough attention to victims' needs and wishes and to …    Not appl.   ││ 2.3 Implementa…  75%  Good        I–O            │
      │   i  Child and parents or carers played a real part, and t…    Yes         ││ 2.4 Reviewing    50%  Req. impr.  I–G            │
      │   =  Is there enough analysis to help the child stop offen…    No          ││ 3.1 Assessment   80%  Outst.      I–O            │
      │ 2.1.2 Child safe                                                  Complete ││ 3.2 Planning     75%  Good        I–O            │
      │   a  Risks to safety and wellbeing clearly identified and …  ? No          ││ 3.3 Implementa…  75%  Good        I–O            │
      │ ▸(b) Available sources, other assessments included, and ot…    No          ││ 3.4 Out-of-cou…       Good                       │
      │  (c) Controls and interventions for the child's safety and…    Yes         ││ 4.1 Resettleme…       not judged                 │
      │   =  Is there enough analysis to keep the child safe?       *  No          ││                                                  │
      │ 2.1.3 Others safe                                                 Complete ││                                                  │
      │   a  Risk of harm clearly identified and analysed: who is …    Yes         ││                                                  │
      │  (b) Past behaviour, convictions and other sources used; o…    No          ││                                                  │
      │   c  Controls and interventions to contain and reduce risk…    No          ││                                                  │
      │   =  Is there enough analysis to keep other people safe?       No          ││                                                  │
      │2.2 Planning                                                    In progress ││                                                  │
      │ 2.2.1 Desistance                                                  Complete ││                                                  │
      │   a  Most promising services for desistance set out, with …    Yes         ││ ──────────────────────────────────────────────── │
      │   b  Diversity issues addressed well enough                    Yes         ││ Score    17 so far · could end 4–29 of 36        │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ Overall  could end Inadequate to Good            │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.1.2.b prompt ────────────────────────────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Available sources, other assessments included, and other agencies drawn on
       On the case (CD): Three workers in five months. Ask who held the case in April.
       Since the start: 274 days · Risk of serious harm, inspector: medium · Safety and wellbeing, inspector: high · Disposal:
       community sentence · Began or delivered on: 2026-03-02 · Gender: male · Age: 17 · Ethnicity: black · Care status: child in need
       · Education or work: none · Main offence: drugs · Risk of serious harm, service: medium · Safety and wellbeing, service: low ·
       Interviewed: case manager · Allocated inspector: CD · Practitioner: P14 · Team: South

       y yes  n no  a not applicable  f next open  e note  u undo  = check answers  / find  m ask  h guidance  d details  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C03 · 70 of 70 · case 3 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R              overall I–G
      ┌ Assessment · Child safe ─────────────────────────────────────── In progress ─┐
      │ 2.1.2 Child safe                                                    Complete │
      │   a  Risks to safety and wellbeing clearly identified and an…  ? No          │
      │ ▸(b) Available sources, other assessments included, and othe…    No          │
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
       On the case (CD): Three workers in five months. Ask who held the case in …
       Since the start: 274 days · Risk of serious harm, inspector: medium · Safety
       and wellbeing, inspector: high · Disposal: community sentence · Began or
       delivered on: 2026-03-02 · Gender: male · Age: 17 · Ethnicity: black · Care …
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C03 · 70 of 70 · case 3 of 14 · court · commu…
       2.1 Assessment 60% Requires improvement · could end I–G
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R
      ┌ Assessment · Child safe ─────────────────── In progress ─┐
      │ 2.1.2 Child safe                                Complete │
      │   a  Risks to safety and wellbeing clear…  ? No          │
      │ ▸(b) Available sources, other assessment…    No          │
      │  (c) Controls and interventions for the …    Yes         │
      │   =  Is there enough analysis to keep th… *  No          │
      │ 2.1.3 Others safe                               Complete │
      │   a  Risk of harm clearly identified and…    Yes         │
      └──────────────────────────────────────────────────────────┘
      ─ 2.1.2.b prompt ──────────────────── ( ) where applicable ─
       Available sources, other assessments included, and other
       agencies drawn on
       On the case (CD): Three workers in five months. Ask who …
       Since the start: 274 days · Risk of serious harm,
       inspector: medium · Safety and wellbeing, inspector: high…
       y yes  n no  a not applicable  f next open  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func tellsAKeyQuestionFromItsPrompts() throws {
    let sitting = try Desk.anytown().sit(at: "C02 2.1.3", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Assessment · Others safe ──────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  In progress ││ 1.1 Governance…       Good                       │
      │ 2.1.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Offending behaviour analysed, with the child's attitu…    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth                 Yes         ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances considered, family and social …    Yes         ││ 2.1 Assessment   60%  Req. impr.  I–G            │
      │   d  Information that other agencies hold put to use           Yes         ││   Desistance     5/6  83%  ███████▌· O           │
      │   e  Strengths and protective factors brought out              No          ││   Child safe     4/6  67%  ██████··· G           │
      │  (f) Main structural barriers in the child's way analysed      Yes         ││   Others safe    3/5  60%  █████▍··· R           │
      │   g  Maturity, ability, motivation to change and likely en…    Yes         ││ 2.2 Planning     50%  Req. impr.  I–G            │
      │  (h) Enough attention to victims' needs and wishes and to …    No          ││ 2.3 Implementa…  75%  Good        I–O            │
      │   i  Child and parents or carers played a real part, and t…    Yes         ││ 2.4 Reviewing    50%  Req. impr.  I–G            │
      │   =  Is there enough analysis to help the child stop offen…    Yes         ││ 3.1 Assessment   80%  Outst.      I–O            │
      │ 2.1.2 Child safe                                                  Complete ││ 3.2 Planning     75%  Good        I–O            │
      │   a  Risks to safety and wellbeing clearly identified and …    Yes         ││ 3.3 Implementa…  75%  Good        I–O            │
      │  (b) Available sources, other assessments included, and ot…    Yes         ││ 3.4 Out-of-cou…       Good                       │
      │  (c) Controls and interventions for the child's safety and…    No          ││ 4.1 Resettleme…       not judged                 │
      │   =  Is there enough analysis to keep the child safe?          Yes         ││                                                  │
      │ 2.1.3 Others safe                                                 Complete ││                                                  │
      │   a  Risk of harm clearly identified and analysed: who is …    Yes         ││                                                  │
      │  (b) Past behaviour, convictions and other sources used; o…    No          ││                                                  │
      │   c  Controls and interventions to contain and reduce risk…    No          ││                                                  │
      │ ▸ =  Is there enough analysis to keep other people safe?    *  No          ││                                                  │
      │2.2 Planning                                                    In progress ││                                                  │
      │ 2.2.1 Desistance                                                  Complete ││                                                  │
      │   a  Most promising services for desistance set out, with …    Yes         ││ ──────────────────────────────────────────────── │
      │   b  Diversity issues addressed well enough                    Yes         ││ Score    17 so far · could end 4–29 of 36        │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ Overall  could end Inadequate to Good            │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.1.3 key question · prompts: 1 Yes, 2 No ─────────────────────────────────────────────────────────────── ( ) where applicable ─
       Is there enough analysis to keep other people safe?
       Evidence (AB): Police reports of two further threats with a knife came before the assessment was signed. Neither is in it, and
       the level stayed at medium. I judge it high.
       On the case (AB): The case manager had left, so the team manager was interviewed. She did not know of the police reports.
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety and wellbeing, inspector: high · Disposal: community
       sentence · Began or delivered on: 2026-02-09 · Gender: female · Age: 15 · Ethnicity: mixed · Care status: cared for · Education
       or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Safety and wellbeing, service:…
       y yes  n no  a not applicable  f next open  e note  u undo  = check answers  / find  m ask  h guidance  d details  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R              overall I–G
      ┌ Assessment · Others safe ────────────────────────────────────── In progress ─┐
      │ 2.1.3 Others safe                                                   Complete │
      │   a  Risk of harm clearly identified and analysed: who is at…    Yes         │
      │  (b) Past behaviour, convictions and other sources used; oth…    No          │
      │   c  Controls and interventions to contain and reduce risk t…    No          │
      │ ▸ =  Is there enough analysis to keep other people safe?      *  No          │
      │2.2 Planning                                                      In progress │
      │ 2.2.1 Desistance                                                    Complete │
      │   a  Most promising services for desistance set out, with ti…    Yes         │
      │   b  Diversity issues addressed well enough                      Yes         │
      │   c  Personal circumstances, family and social setting taken…    Yes         │
      │   d  Strengths and protective factors allowed for, and built…    Yes         │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.3 key question · prompts: 1 Yes, 2 No ───────────── ( ) where applicable ─
       Is there enough analysis to keep other people safe?
       Evidence (AB): Police reports of two further threats with a knife came before
       the assessment was signed. Neither is in it, and the level stayed at medium. …
       On the case (AB): The case manager had left, so the team manager was …
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.1 Assessment 60% Requires improvement · could end I–G
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R
      ┌ Assessment · Others safe ────────────────── In progress ─┐
      │ 2.1.3 Others safe                               Complete │
      │   a  Risk of harm clearly identified and…    Yes         │
      │  (b) Past behaviour, convictions and oth…    No          │
      │   c  Controls and interventions to conta…    No          │
      │ ▸ =  Is there enough analysis to keep ot… *  No          │
      │2.2 Planning                                  In progress │
      │ 2.2.1 Desistance                                Complete │
      └──────────────────────────────────────────────────────────┘
      ─ 2.1.3 key question · prompts: 1 Yes, 2 No ────────────────
       Is there enough analysis to keep other people safe?
       Evidence (AB): Police reports of two further threats with
       a knife came before the assessment was signed. Neither is…
       On the case (AB): The case manager had left, so the team …
       Since the start: 295 days · Risk of serious harm, …
       y yes  n no  a not applicable  f next open  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func showsThatTwoAnswersDisagree() throws {
    let sitting = try Desk.anytown().sit(at: "C04 2.2.2", thenSizes: [.large, .small])
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
      │ ▸ =  Does planning do enough to keep the child safe?        *  two answers ││ 4.1 Resettleme…       not judged                 │
      │ 2.2.3 Others safe                                                 Complete ││                                                  │
      │   a  Other people's safety promoted, with risk of harm fac…    Yes         ││                                                  │
      │  (b) Other agencies involved as needed                         Not appl.   ││                                                  │
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
       y yes  n no  a not applicable  f next open  e note  u undo  = check answers  / find  m ask  h guidance  d details  ? keys
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
      │ ▸ =  Does planning do enough to keep the child safe?          *  two answers │
      │ 2.2.3 Others safe                                                   Complete │
      │   a  Other people's safety promoted, with risk of harm facto…    Yes         │
      │  (b) Other agencies involved as needed                           Not appl.   │
      │   c  Specific concerns and risks for actual and potential vi…    Not appl.   │
      │   d  Controls and interventions needed for other people's sa…    Yes         │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 Yes ─────────────────── ( ) where applicable ─
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would be rung at night or
       at a weekend. For this child that is the plan.
       Since the start: 225 days · Risk of serious harm, inspector: low · Safety and…
       y yes  n no  a not applicable  f next open  e note  u undo  ? keys
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
      │   c  Controls and interventions needed f…    Yes         │
      │  (d) Necessary, effective contingency ar…    Yes         │
      │ ▸ =  Does planning do enough to keep the… *  two answers │
      │ 2.2.3 Others safe                               Complete │
      └──────────────────────────────────────────────────────────┘
      ─ 2.2.2 key question · prompts: 4 Yes ──────────────────────
       Does planning do enough to keep the child safe?
       Two answers disagree: Yes / No. Answer to choose.
       Evidence (AB): At the interview nobody could say who would
       be rung at night or at a weekend. For this child that is …
       Since the start: 225 days · Risk of serious harm, …
       y yes  n no  a not applicable  f next open  ? keys
       invented; no service, child or practitioner is real
      """)
  }
}

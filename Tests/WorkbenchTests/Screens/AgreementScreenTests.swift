import Terminal
import Testing

/// Agreement and the two readings of a case as they are drawn.
@Suite struct AgreementScreenTests {
  @Test func showsTheDrawTheCasesAndTheFigures() throws {
    let sitting = try Desk.readTwice().sit("A Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · Agreement · 3 cases read twice · 5 to settle
       The random share
       1 Drawn for second reading: C01, C04, C05 (60% of the cases, at least 2; seed 11 23 37; drawn 3 of 5).
       Read twice
       ▸ C01       7 of 10 alike · 3 to settle · drawn
       3 C04       8 of 10 alike · 2 to settle · drawn
       4 C02       1 of 1 alike · nothing to settle · by choice
       Drawn, not read twice yet
       5 C05       not handed over yet
       Agreement on the drawn cases · n under 10 says little              n  alike          AC1        Kappa        PABAK        Alpha
       6 Key questions                                                   12    83%         0.73         0.57         0.67         0.57
       7 Prompts                                                          6    50%         0.30         0.25         0.25         0.20
       8 Oversight                                                        2   100%         1.00  not defined         1.00  not defined
       9 2.1.1 Desistance                                                 2     0%        -1.00         0.00        -1.00        -0.50
         2.1.2 Child safe                                                 2   100%         1.00  not defined         1.00  not defined
         2.1.3 Others safe                                                2   100%         1.00  not defined         1.00  not defined
         2.2.1 Desistance                                                 2   100%         1.00  not defined         1.00  not defined
         2.2.2 Child safe                                                 2   100%         1.00  not defined         1.00  not defined
         2.2.3 Others safe                                                2   100%         1.00  not defined         1.00  not defined
       Who is stricter
         AB and CD, 20 answers in common: AB says No and CD Yes never, CD says No and AB Yes 3 times (exact McNemar p = 0.250).
       What settling has changed
         No difference has been settled yet.
       Over the inspection
         Late less early: +10 points, 95% interval -26 to +44: chance alone may do that. Answers of one case hang together, so the tru…





      ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       First reading by AB, second by CD.
       To settle: 2.1.1.a, 2.1.1.h, 2.1.1.
       Chance chose this case, so it counts in the figures.




       Enter open  D draw  W print  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · Agreement · 3 cases read twice · 5 to settle
       The random share
       1 Drawn for second reading: C01, C04, C05 (60% of the cases, at least 2; seed…
       Read twice
       ▸ C01       7 of 10 alike · 3 to settle · drawn
       3 C04       8 of 10 alike · 2 to settle · drawn
       4 C02       1 of 1 alike · nothing to settle · by choice
       Drawn, not read twice yet
       5 C05       not handed over yet
       Agreement on the drawn cases · n under …   n  alike          AC1        Kappa
       6 Key questions                           12    83%         0.73         0.57
       7 Prompts                                  6    50%         0.30         0.25
       8 Oversight                                2   100%         1.00  not defined
       9 2.1.1 Desistance                         2     0%        -1.00         0.00
      ────────────────────────────────────────────────────────────────────────────────
       First reading by AB, second by CD.
       To settle: 2.1.1.a, 2.1.1.h, 2.1.1.
       Chance chose this case, so it counts in the figures.




       Enter open  D draw  W print  / find  Backspace back  : commands  ? keys
                                                                            1–9 of 17
      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · Agreement · 3 cases read twice · 5 to settle
       The random share
       1 Drawn for second reading: C01, C04, C05 (60% of the cas…
       Read twice
       ▸ C01       7 of 10 alike · 3 to settle · drawn
       3 C04       8 of 10 alike · 2 to settle · drawn
       4 C02       1 of 1 alike · nothing to settle · by choice
       Drawn, not read twice yet
       5 C05       not handed over yet
       Agreement on the drawn cases · n…   n  alike          AC1
      ────────────────────────────────────────────────────────────
       First reading by AB, second by CD.
       To settle: 2.1.1.a, 2.1.1.h, 2.1.1.
       Chance chose this case, so it counts in the figures.




       Enter open  D draw  W print  / find  ? keys
                                                        1–5 of 17
      """)
  }

  @Test func showsTwoReadingsSideBySide() throws {
    let desk = try Desk.readTwice()
    try desk.sit("A Down Enter Enter n Enter “the notes bear it out” Enter")
    let sitting = try desk.sit("A Down Enter Down", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Smalltown · C01 · first AB, second CD · 7 of 10 alike · 2 to settle
         Question                                                                                   First       Second      Settled
       1 2.1.1.h   Enough attention to victims' needs and wishes and to restorative justice         Not appl.   No          to settle
       ▸ 2.1.1     Is there enough analysis to help the child stop offending?                       Yes         No          to settle
       3 2.1.1.a   Offending behaviour analysed, with the child's attitudes and motives             Yes         No          No
       4 2.1.1.b   Diversity issues analysed in enough depth                                        No          No
       5 2.1.2     Is there enough analysis to keep the child safe?                                 Yes         Yes
       6 2.1.3     Is there enough analysis to keep other people safe?                              Yes         Yes
       7 2.2.1     Does planning do enough to help the child stop offending?                        Yes         Yes
       8 2.2.2     Does planning do enough to keep the child safe?                                  No          No
       9 2.2.3     Does planning do enough to keep other people safe?                               Yes         Yes
         oversight Was management oversight effective?                                              Yes         Yes

















      ─ Enter settles 2.1.1 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Is there enough analysis to help the child stop offending?
       First reading, evidence (AB): The plan names what he wants.
       Second reading, evidence (CD): Nothing says why he offended.





       Enter open  H history  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys

      """)
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · first AB, second CD · 7 of 10 alike · 2 to settle
         Question                                 First       Second      Settled
       1 2.1.1.h   Enough attention to victims' … Not appl.   No          to settle
       ▸ 2.1.1     Is there enough analysis to h… Yes         No          to settle
       3 2.1.1.a   Offending behaviour analysed,… Yes         No          No
       4 2.1.1.b   Diversity issues analysed in … No          No
       5 2.1.2     Is there enough analysis to k… Yes         Yes
       6 2.1.3     Is there enough analysis to k… Yes         Yes
       7 2.2.1     Does planning do enough to he… Yes         Yes
       8 2.2.2     Does planning do enough to ke… No          No
       9 2.2.3     Does planning do enough to ke… Yes         Yes
         oversight Was management oversight effe… Yes         Yes

      ─ Enter settles 2.1.1 ──────────────────────────────────────────────────────────
       Is there enough analysis to help the child stop offending?
       First reading, evidence (AB): The plan names what he wants.
       Second reading, evidence (CD): Nothing says why he offended.





       Enter open  H history  / find  Backspace back  : commands  ? keys

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 · first AB, second CD · 7 of 10 alike ·…
         Question                   First     Second    Settled
       1 2.1.1.h   Enough attentio… Not appl. No        to settle
       ▸ 2.1.1     Is there enough… Yes       No        to settle
       3 2.1.1.a   Offending behav… Yes       No        No
       4 2.1.1.b   Diversity issue… No        No
       5 2.1.2     Is there enough… Yes       Yes
       6 2.1.3     Is there enough… Yes       Yes
       7 2.2.1     Does planning d… Yes       Yes
       8 2.2.2     Does planning d… No        No
      ─ Enter settles 2.1.1 ──────────────────────────────────────
       Is there enough analysis to help the child stop offending?
       First reading, evidence (AB): The plan names what he
       wants.
       Second reading, evidence (CD): Nothing says why he
       offended.


       Enter open  H history  / find  Backspace back  ? keys

      """)
  }

  @Test func tellsTheFiguresWhole() throws {
    expectScreen(
      try Desk.readTwice().sit("A Down Down Down Down Down Enter"),
      """
       Smalltown · Agreement · 3 cases read twice · 5 to settle
       The random share
       1 Drawn for second reading: C01, C04, C05 (60% of the cases, at least 2; seed…
       Read twice
       2 C01       7 of 10 alike · 3 to settle · drawn
       3 C04       8 of 10 alike · 2 to settle · drawn
       4 C02       1 of 1 alike · nothing to settle · by choice
       Drawn, not read twice yet
       ┌ Agreement on the drawn cases · n under 10 says little ─────────────────────┐
       │ 83% of 12 answers alike: both Yes 8, both No 2, first Yes and second No 2. │
       │ Gwet’s AC1 0.73, Cohen’s kappa 0.57, Scott’s pi 0.56, PABAK 0.67,          │
       │ Krippendorff’s alpha 0.57.                                                 │
       │ The first reading says No and the second Yes never, the other way round    │
       │ twice (exact McNemar p = 0.500).                                           │
      ─└────────────────────────────────────────────────────────────────────────────┘─
       83% of 12 answers alike: both Yes 8, both No 2, first Yes and second No 2.
       Gwet’s AC1 0.73, Cohen’s kappa 0.57, Scott’s pi 0.56, PABAK 0.67,
       Krippendorff’s alpha 0.57.
       The first reading says No and the second Yes never, the other way round twice
       (exact McNemar p = 0.500).


       Esc leave  * flag
                                                                            1–9 of 17
      """)
  }

  @Test func saysWhenNothingIsDrawn() throws {
    expectScreen(
      try Desk.small().sit("A"),
      """
       Smalltown · Agreement · 0 cases read twice · nothing to settle
       The random share
       ▸ No random share is drawn for second reading.











      ────────────────────────────────────────────────────────────────────────────────
       No random share is drawn for second reading.
       There are no figures: they rest on cases that chance chose.





       Enter open  D draw  W print  / find  Backspace back  : commands  ? keys

      """)
  }

  @Test func readsTheRecordOfAPracticeCase() throws {
    let sitting = try Desk.practice(answered: 0).sit("A Enter", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Calibration · P01 · 0 of 70 · case 1 of 2 · court
      ┌ Assessment · Desi┌ P01: the record ─────────────────────────────────────────────────────────────────────────┐── could end ─────┐
      │2.1 Assessment    │ Invented, for practice. Read standard 2.1, Assessment; the other standards stay open.    │d                 │
      │ 2.1.1 Desistance │                                                                                          │d                 │
      │ ▸ a  Offending be│ A boy of 15, white British, on a twelve-month referral order for taking part in a        │d                 │
      │   b  Diversity is│ robbery of a telephone from a boy of 13 outside a shop, with two older boys. One earlier │d                 │
      │   c  Personal cir│ community resolution, for criminal damage.                                               │   I–O            │
      │   d  Information │                                                                                          │····· –           │
      │   e  Strengths an│ The assessment was finished in the fifth week. On the offence it says that he “went      │····· –           │
      │  (f) Main structu│ along with it” and “is remorseful”; what he thought, what he stood to gain and what the  │····· –           │
      │   g  Maturity, ab│ two older boys mean to him are not discussed. He told the worker that he had owed one of │   I–O            │
      │  (h) Enough atten│ them money since the summer. That stands in the contact log and nowhere else.            │   I–O            │
      │   i  Child and pa│                                                                                          │   I–O            │
      │   =  Is there eno│ Family: lives with his mother and a younger sister; his father left in the spring, after │   I–O            │
      │ 2.1.2 Child safe │ which school attendance fell from 94 to 61 per cent. The assessment sets this out at     │   I–O            │
      │   a  Risks to saf│ length, with the mother’s own account, and asks the boy what he wants. He wants to be a  │   I–O            │
      │  (b) Available so│ joiner; a joiner uncle takes him along on Saturdays. This is named as a strength and     │d                 │
      │  (c) Controls and│ used.                                                                                    │d                 │
      │   =  Is there eno│                                                                                          │                  │
      │ 2.1.3 Others safe│ School’s reports and the police log of the offence are quoted. Children’s services       │                  │
      │   a  Risk of harm│ closed a referral in May, about two nights on which he was not at home; the worker did   │                  │
      │  (b) Past behavio│ not ask for it. Speech and language: the school plan notes that he loses the thread of   │                  │
      │   c  Controls and│ long explanations. The assessment repeats this and says how meetings are to be kept      │                  │
      │   =  Is there eno│ short.                                                                                   │                  │
      │2.2 Planning      │                                                                                          │                  │
      │ 2.2.1 Desistance │ Safety and wellbeing is put at low: “no concerns”. The debt, the two nights away, and    │                  │
      │   a  Most promisi│ two telephones that his mother found are not weighed.                                    │───────────────── │
      │   b  Diversity is│                                                                                          │–36 of 36         │
      │   c  Personal cir│ Risk to others is put at medium. Who could be harmed is clear: younger boys near the     │o Outstanding     │
      └──────────────────│ school. The earlier damage, the police log and the school’s record of a fight are        │ Good · O Outst. ─┘
      ─ 2.1.1.a prompt ──│ brought together. What keeps others safe now (his uncle, the ban from the shopping       │ where applicable ─
       Offending behaviou│ parade, the school moving him from the bus) is listed with what is still missing.        │
       No facts yet; d en│                                                                                          │
                         │ The boy robbed did not want to meet him; the victim worker passed on that he no longer   │
                         │ uses that street. The assessment says so and what might be offered instead.              │
                         │                                                                                          │
                         │ h shows this again.                                                                      │
                         └──────────────────────────────────────────────────────────────────────────────────────────┘
       Esc leave  * flag
       practice cases; in no inspection’s figures
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Calibration · P01 · 0 of 70 · case 1 of 2 · court
       ┌ P01: the record ───────────────────────────────────────────────────────────┐
       │ Invented, for practice. Read standard 2.1, Assessment; the other standards │
      ┌│ stay open.                                                                 │┐
      ││                                                                            ││
      ││ A boy of 15, white British, on a twelve-month referral order for taking    ││
      ││ part in a robbery of a telephone from a boy of 13 outside a shop, with two ││
      ││ older boys. One earlier community resolution, for criminal damage.         ││
      ││                                                                            ││
      ││ The assessment was finished in the fifth week. On the offence it says that ││
      ││ he “went along with it” and “is remorseful”; what he thought, what he      ││
      ││ stood to gain and what the two older boys mean to him are not discussed.   ││
      ││ He told the worker that he had owed one of them money since the summer.    ││
      ││ That stands in the contact log and nowhere else.                           ││
      ││                                                                            ││
      └│ Family: lives with his mother and a younger sister; his father left in the │┘
      ─│ spring, after which school attendance fell from 94 to 61 per cent. The     │─
       │ assessment sets this out at length, with the mother’s own account, and     │
       │ asks the boy what he wants. He wants to be a joiner; a joiner uncle takes  │
       │ him along on Saturdays. This is named as a strength and used.              │
       │                                                                            │
       └─────────────────────────────────────────────────────────────── 1–19 of 39 ─┘
       Esc leave  PgDn page down  * flag
       practice cases; in no inspection’s figures
      """)
    expectScreen(
      sitting, at: .small,
      """
       Calibration · P01 · 0 of 70 · case 1 of 2 · court
       ┌ P01: the record ───────────────────────────────────────┐
       │ Invented, for practice. Read standard 2.1, Assessment; │
      ┌│ the other standards stay open.                         │┐
      ││                                                        ││
      ││ A boy of 15, white British, on a twelve-month referral ││
      ││ order for taking part in a robbery of a telephone from ││
      ││ a boy of 13 outside a shop, with two older boys. One   ││
      ││ earlier community resolution, for criminal damage.     ││
      ││                                                        ││
      ││ The assessment was finished in the fifth week. On the  ││
      └│ offence it says that he “went along with it” and “is   │┘
      ─│ remorseful”; what he thought, what he stood to gain    │─
       │ and what the two older boys mean to him are not        │
       │ discussed. He told the worker that he had owed one of  │
       │ them money since the summer. That stands in the        │
       │ contact log and nowhere else.                          │
       └─────────────────────────────────────────── 1–15 of 50 ─┘
       Esc leave  PgDn page down  * flag
       practice cases; in no inspection’s figures
      """)
  }

  @Test func practiceCasesShowTheirResultOnceComplete() throws {
    let sitting = try Desk.practice().sit("A", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Calibration · 1 of 2 practice cases read
       ▸ P01       10 of 18 as agreed
       2 P02       0 of 16 questions answered; the agreed answers are shown after the last





























      ─ All complete practice cases ────────────────────────────────────────────────────────────────────────────────────────────────────
       56% of 18 answers as agreed; AC1 0.46, kappa 0.00. Stricter than agreed never, milder 7 times.




       Enter open  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  b bandings  ? keys
       practice cases; in no inspection’s figures
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Calibration · 1 of 2 practice cases read
       ▸ P01       10 of 18 as agreed
       2 P02       0 of 16 questions answered; the agreed answers are shown after th…













      ─ All complete practice cases ──────────────────────────────────────────────────
       56% of 18 answers as agreed; AC1 0.46, kappa 0.00. Stricter than agreed never,
       milder 7 times.



       Enter open  / find  Backspace back  : commands  f next open  g go to  ? keys
       practice cases; in no inspection’s figures
      """)
    expectScreen(
      sitting, at: .small,
      """
       Calibration · 1 of 2 practice cases read
       ▸ P01       10 of 18 as agreed
       2 P02       0 of 16 questions answered; the agreed answer…









      ─ All complete practice cases ──────────────────────────────
       56% of 18 answers as agreed; AC1 0.46, kappa 0.00.
       Stricter than agreed never, milder 7 times.



       Enter open  / find  Backspace back  : commands  ? keys
       practice cases; in no inspection’s figures
      """)
  }

  @Test func thePanelDecidesWithoutSeeingVotes() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes"])])
    try desk.sit("j Home Down Down Down Down B Enter 3 B Ctrl-U “CD” Enter 4")
    expectScreen(
      try desk.sit("j Home Down Down Down Down"),
      """
       Smalltown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     not judged
         1.2 Staff                         not judged
         1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
       ▸ 2.1 Assessment                    Outstanding           provisional
         2.2 Planning                      not rated             provisional
         2.3 Implementation and delivery   not rated             provisional
         2.4 Reviewing                     not rated             provisional
         3.1 Assessment                    not rated
         3.2 Planning                      not rated
         3.3 Implementation and delivery   not rated
         3.4 Out-of-court disposal polic…  not judged
         4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 2.1 Assessment ───────────────────────────────────────────────────────────────
       Assessments rest on sound information, explain this particular child, and
       bring in child and family.
       Voted: AB, CD. How is shown once p has recorded the decision.
       Outstanding by rule: the lowest is 2.1.1 (1 of 1) at 100 per cent.
       Open cases could still end it from Inadequate to Outstanding.
       One differing judgement would change it: any Yes of 2.1.1.
       p panel decision  e note  h guidance  Enter open  B vote  F freeze  ? keys

      """)
    expectScreen(
      try desk.sit("j Home Down Down Down Down p"),
      """
       Smalltown · Standards and panel
         Standard                          Rule or judged        Rating
         1.1 Governance and leadership     not judged
         1.2 Staff                         not judged
         1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
       ▸ 2.1 Assessment                    Outstanding           provisional
         2.2 Planning                      not rated             provisional
         2.3 Implementatio┌ Panel decision on 2.1 Assessment ────┐rovisional
         2.4 Reviewing    │   1 Inadequate                       │rovisional
         3.1 Assessment   │   2 Requires improvement             │
         3.2 Planning     │   3 Good                             │
         3.3 Implementatio│ ▸ 4 Outstanding  by rule             │
         3.4 Out-of-court └──────────────────────────────────────┘
         4.1 Resettlement policy and pro…  not judged            outside the score
      ─ 2.1 Assessment ───────────────────────────────────────────────────────────────
       Assessments rest on sound information, explain this particular child, and
       bring in child and family.
       Voted: AB, CD. How is shown once p has recorded the decision.
       Outstanding by rule: the lowest is 2.1.1 (1 of 1) at 100 per cent.
       Open cases could still end it from Inadequate to Outstanding.
       One differing judgement would change it: any Yes of 2.1.1.
       Enter choose  Esc leave

      """)
  }
}

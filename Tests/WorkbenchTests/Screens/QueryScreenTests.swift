import Inspection
import Terminal
import Testing

/// Flags and queries as they are shown, at three sizes, and where else they show.
@Suite struct QueryScreenTests {
  private func desk() throws -> Desk {
    let desk = try Desk.small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes"),
        SampleCase(reference: "C02", facts: [("inspector", "EF")]),
      ])
    try desk.sit("> 1", at: "C01 2.1.1.a")
    try desk.sit("K “Where is the evidence for this?” Enter", at: "C01 2.1.1.c", as: "CD")
    try desk.sit("K “The police letter of May is not mentioned” Enter", at: "C02 2.1.1.a", as: "CD")
    try desk.sit("k K 1 “Contact of 3 May” Enter")
    try desk.sit("c K “Was the child asked?” Enter", at: "C01 2.1.1.a", as: "CD")
    try desk.sit("k K 2 “Asked in June” Enter", as: "CD")
    try desk.sit("* “Mentions being afraid to go home” Enter", at: "C02 2.1.1.a", as: "EF")
    return try Desk(desk.ledger)
  }

  @Test func flagsAndQueriesOnALargeScreen() throws {
    expectScreen(
      try desk().sit("k", size: .large),
      """
       Smalltown · 1 open flag · 2 queries not resolved
       1 open · 1 responded · 1 resolved · resolved after 0 days in the median, 0 at most
       Most queried: 2.1.1.c 1, whole cases 1, 2.1.1.a 1 · to respond: AB 1

       Safeguarding flags · 1
       ▸ C02       flag      Mentions being afraid to go home                                                      open           today
       Queries open · 1
       2 C01       case      Was the child asked?                                                       AB         open           today
       Queries responded · 1
       3 C01       2.1.1.c   Contact of 3 May                                                           AB         responded      today
       Queries resolved · 1
       4 C02       2.1.1.a   Asked in June                                                              EF         resolved       today


















      ─ C02 · safeguarding flag · Enter deals with it ──────────────────────────────────────────────────────────────────────────────────
       Raised by EF on 2026-12-01, today: Mentions being afraid to go home
       Nobody was told yet





       Enter open  K query  / find  W print  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys
       You are there already
      """)
  }

  @Test func flagsAndQueriesOnAStandardScreen() throws {
    expectScreen(
      try desk().sit("k Down", size: .standard),
      """
       Smalltown · 1 open flag · 2 queries not resolved
       1 open · 1 responded · 1 resolved · resolved after 0 days in the median, 0 at …
       Most queried: 2.1.1.c 1, whole cases 1, 2.1.1.a 1 · to respond: AB 1

       Safeguarding flags · 1
       1 C02       flag      Mentions being afraid t…            open           today
       Queries open · 1
       ▸ C01       case      Was the child asked?     AB         open           today
       Queries responded · 1
       3 C01       2.1.1.c   Contact of 3 May         AB         responded      today
       Queries resolved · 1
       4 C02       2.1.1.a   Asked in June            EF         resolved       today


      ─ C01 · Enter goes there, K responds or resolves ───────────────────────────────
       Query of CD to AB, open, today: Was the child asked?






       Enter open  K query  / find  W print  Backspace back  : commands  ? keys

      """)
  }

  @Test func flagsAndQueriesOnASmallScreen() throws {
    expectScreen(
      try desk().sit("k Down Down", size: .small),
      """
       Smalltown · 1 open flag · 2 queries not resolved
       Safeguarding flags · 1
       1 C02       flag      Mentions being …  open           0 d
       Queries open · 1
       2 C01       case      Was the child a…  open           0 d
       Queries responded · 1
       ▸ C01       2.1.1.c   Contact of 3 May  responded      0 d
       Queries resolved · 1
       4 C02       2.1.1.a   Asked in June     resolved       0 d

      ─ C01 2.1.1.c · Enter goes there, K responds or resolves ───
       Personal circumstances considered, family and social
       setting included
       Query of CD to AB, responded, today: Where is the evidence
       for this?
       AB responded on 2026-12-01: Contact of 3 May


       Enter open  K query  / find  W print  ? keys

      """)
  }

  @Test func nothingToReview() throws {
    expectScreen(
      try Desk.small().sit("k", size: .small),
      """
       Smalltown · Flags and queries · nothing waits

        No flag, no query and no comment. K in a case asks a
        query on the answer under the cursor; * raises a
        safeguarding flag from anywhere.













       / find  W print  Backspace back  : commands  ? keys

      """)
  }

  @Test func theStepsOfACase() throws {
    expectScreen(
      try desk().sit(">", at: "C01 2.1.1.c", size: .large, as: "CD"),
      """
       Smalltown · C01 · queried · 70 of 70 · case 1 of 2 · court
      ┌ Assessment · Desistance ───────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  In progress ││ 1.1 Governance…       not judged                 │
      │ 2.1.1 Desistance                                                  Complete ││ 1.2 Staff             not judged                 │
      │   a  Offending behaviour analysed, with the child's attitu…    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth                 Yes         ││ 1.4 Informatio…       not judged                 │
      │ ▸ c  Personal circumstances considered, family and social… k   Yes         ││ 2.1 Assessment  100%  Outst.      R–O            │
      │   d  Information that other agencies hold put to use           Yes         ││   Desistance     1/1 100%  █████████ O           │
      │   e  Strengths and protective factors brought out              Yes         ││   Child safe     1/1 100%  █████████ O           │
      │  (f) Main structural barriers in the child's way analysed      Yes         ││   Others safe    1/1 100%  █████████ O           │
      │   g  Maturity, ability, motivation to change and likely en…    Yes         ││ 2.2 Planning    100%  Outst.      R–O            │
      │  (h) Enough attention to victims' needs and wishes and to …    Yes         ││ 2.3 Implementa… 100%  Outst.      R–O            │
      │   i  Child and parents or carers played a real part, and t…    Yes         ││ 2.4 Reviewing   100%  Outst.      R–O            │
      │   =  Is there enough analysis to help the child stop offen…    Yes         ││ 3.1 Assessment        –                          │
      │ 2.1.2 Child safe                                                  Complete ││ 3.2 Planning          –                          │
      │   a  Risks to safety and wellbeing clearly identified and …    Yes         ││ 3.3 Implementa…       –                          │
      │  (b) Available sources, other assessments included, and ot…    Yes         ││ 3.4 Out-of-cou…       not judged                 │
      │  (c) Controls and interventions for th┌ C01 is queried ───────────────────────────────┐tleme…       not judged                 │
      │   =  Is there enough analysis to keep │ ▸ 1 Accept  not yet: a query is not resolved  │                                        │
      │ 2.1.3 Others safe                     │   2 Return  with a reason                     │                                        │
      │   a  Risk of harm clearly identified a└───────────────────────────────────────────────┘                                        │
      │  (b) Past behaviour, convictions and other sources used; o…    Yes         ││                                                  │
      │   c  Controls and interventions to contain and reduce risk…    Yes         ││                                                  │
      │   =  Is there enough analysis to keep other people safe?       Yes         ││                                                  │
      │2.2 Planning                                                    In progress ││                                                  │
      │ 2.2.1 Desistance                                                  Complete ││                                                  │
      │   a  Most promising services for desistance set out, with …    Yes         ││ ──────────────────────────────────────────────── │
      │   b  Diversity issues addressed well enough                    Yes         ││ Score    12 so far · could end 4–24 of 36        │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ Overall  cannot be rated                         │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.1.1.c prompt ────────────────────────────────────────────────────────────────────────────────────────── ( ) where applicable ─
       Personal circumstances considered, family and social setting included
       Query of CD to AB, responded, today: Where is the evidence for this? · AB responded on 2026-12-01: Contact of 3 May
       Allocated inspector: AB




       Enter choose  Esc leave

      """)
  }

  @Test func theReasonForAChange() throws {
    expectScreen(
      try desk().sit("n", at: "C01 2.1.1.c"),
      """
       Smalltown · C01 · queried · 70 of 70 · case 1 of 2 · court
       2.1 Assessment 100% Outstanding · could end R–O                score 12 · 4–24
       Desistance 1/1 O  Child safe 1/1 O  Others safe 1/1 O        overall not rated
      ┌ Assessment · Desistance ─────────────────────────────────────── In progress ─┐
      │2.1 Assessment                                                    In progress │
      │ 2.1.1 Desistance                                                    Complete │
      │   a  Offending behaviour analysed, with the child's attitude…    Yes         │
      │   b  Diversity issues analysed in enough depth                   Yes         │
      │ ▸ c  Personal circumstances considered, family and social s… k   Yes         │
      │  ┌ C01 is submitted: why this change? ────────────────────────────────────┐  │
      │  │ The reason stays in the history.                                       │  │
      │  │                                                                        │  │
      │  │ >                                                                      │  │
      │  └────────────────────────────────────────────────────────────────────────┘  │
      │   i  Child and parents or carers played a real part, and the…    Yes         │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.1.c prompt ──────────────────────────────────────── ( ) where applicable ─
       Personal circumstances considered, family and social setting included
       Query of CD to AB, responded, today: Where is the evidence for this? · AB
       responded on 2026-12-01: Contact of 3 May
       Allocated inspector: AB

       Enter accept  Esc leave  Ctrl-K cut to end  Ctrl-Y paste  Alt-u undo

      """)
  }

  @Test func theReviewListOnASmallScreen() throws {
    expectScreen(
      try desk().sit("c", at: "C01 2.1.1.a", size: .small),
      """
       Smalltown · 2 cases
         Case     Reader    Progress                  State
       ▸ C01      AB        Complete 70/70            Queried
       2 C02      EF        Not started 0/70          Draft









      ─ C01 ──────────────────────────────────────────────────────
       Submitted by AB on 2026-11-23
       2 queries not resolved; k shows them.
       Allocated inspector: AB

       Enter open  + add case  d details  > move on  ? keys
       C01 2.1 Assessment is answered; check the answers
      """)
  }
}

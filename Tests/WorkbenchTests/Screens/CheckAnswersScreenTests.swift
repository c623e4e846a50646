import Terminal
import Testing

/// The page on which the answers of a section are checked.
@Suite struct CheckAnswersScreenTests {
  @Test func showsChecksAnswersAndTheQuestion() throws {
    let sitting = try Desk.anytown().sit(
      "=", at: "C02 2.1.1", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 2.1 Assessment · check answers
       In progress · 18 of 18 questions answered · 1 check to look at
       ▸ ! 2.1.2   Safety concerns put higher                                                                            look again
       2 2.1.1.a   Offending behaviour analysed, with the child's attitudes and motives                                  Yes
       3 2.1.1.b   Diversity issues analysed in enough depth                                                             Yes
       4 2.1.1.c   Personal circumstances considered, family and social setting included                                 Yes
       5 2.1.1.d   Information that other agencies hold put to use                                                       Yes
       6 2.1.1.e   Strengths and protective factors brought out                                                          No
       7 2.1.1.f   Main structural barriers in the child's way analysed                                                  Yes
       8 2.1.1.g   Maturity, ability, motivation to change and likely engagement understood                              Yes
       9 2.1.1.h   Enough attention to victims' needs and wishes and to restorative justice                              No
         2.1.1.i   Child and parents or carers played a real part, and their views counted                               Yes
         2.1.1     Is there enough analysis to help the child stop offending?                                            Yes
         2.1.2.a   Risks to safety and wellbeing clearly identified and analysed                                         Yes
         2.1.2.b   Available sources, other assessments included, and other agencies drawn on                            Yes
         2.1.2.c   Controls and interventions for the child's safety and wellbeing analysed                              No
         2.1.2     Is there enough analysis to keep the child safe?                                                      Yes
         2.1.3.a   Risk of harm clearly identified and analysed: who is at risk, and of what                             Yes
         2.1.3.b   Past behaviour, convictions and other sources used; other agencies involved                           No
         2.1.3.c   Controls and interventions to contain and reduce risk to others analysed                              No
         2.1.3     Is there enough analysis to keep other people safe?                                                   No *











      ─ ! 2.1.2 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       The assessment is enough to keep the child safe, yet you put the concerns higher than the service did.


      ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Not complete yet: 2.1.2 Safety concerns put higher  Enter goes there, e says why it may stand
       n not yet  Enter open  e note  ] next section  f next open  / find  Backspace back  : commands  g go to  u undo  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 2.1 Assessment · check answers
       In progress · 18 of 18 questions answered · 1 check to look at
       ▸ ! 2.1.2   Safety concerns put higher                          look again
       2 2.1.1.a   Offending behaviour analysed, with the child's att… Yes
       3 2.1.1.b   Diversity issues analysed in enough depth           Yes
       4 2.1.1.c   Personal circumstances considered, family and soci… Yes
       5 2.1.1.d   Information that other agencies hold put to use     Yes
       6 2.1.1.e   Strengths and protective factors brought out        No
       7 2.1.1.f   Main structural barriers in the child's way analys… Yes
       8 2.1.1.g   Maturity, ability, motivation to change and likely… Yes
       9 2.1.1.h   Enough attention to victims' needs and wishes and … No
         2.1.1.i   Child and parents or carers played a real part, an… Yes
         2.1.1     Is there enough analysis to help the child stop of… Yes
         2.1.2.a   Risks to safety and wellbeing clearly identified a… Yes
         2.1.2.b   Available sources, other assessments included, and… Yes
         2.1.2.c   Controls and interventions for the child's safety … No
      ─ ! 2.1.2 ──────────────────────────────────────────────────────────────────────
       The assessment is enough to keep the child safe, yet you put the concerns
       higher than the service did.

      ────────────────────────────────────────────────────────────────────────────────
       Not complete yet: 2.1.2 Safety concerns put higher  Enter goes there, e says w…
       n not yet  Enter open  e note  ] next section  f next open  / find  ? keys
       invented; no service, child or practitioner is real                 1–14 of 19
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 2.1 Assessment · check answers
       In progress · 18 of 18 questions answered · 1 check to loo…
       ▸ ! 2.1.2   Safety concerns put higher      look again
       2 2.1.1.a   Offending behaviour analysed, … Yes
       3 2.1.1.b   Diversity issues analysed in e… Yes
       4 2.1.1.c   Personal circumstances conside… Yes
       5 2.1.1.d   Information that other agencie… Yes
       6 2.1.1.e   Strengths and protective facto… No
       7 2.1.1.f   Main structural barriers in th… Yes
       8 2.1.1.g   Maturity, ability, motivation … Yes
       9 2.1.1.h   Enough attention to victims' n… No
         2.1.1.i   Child and parents or carers pl… Yes
         2.1.1     Is there enough analysis to he… Yes
      ─ ! 2.1.2 ──────────────────────────────────────────────────
       The assessment is enough to keep the child safe, yet you
       put the concerns higher than the service did.
      ────────────────────────────────────────────────────────────
       Not complete yet: 2.1.2 Safety concerns put higher  Enter …
       n not yet  Enter open  e note  ] next section  ? keys
       invented; no service, child or practitioner …   1–11 of 19
      """)
  }

  @Test func sectionThatWasCalledCompleteSaysSo() throws {
    let sitting = try Desk.anytown().sit("=", at: "C01 oversight")
    expectScreen(
      sitting,
      """
       Anytown · C01 · Management oversight · check answers
       Complete · 1 of 1 question answered
       ▸ oversight Was management oversight effective?                 Yes













      ─ oversight ────────────────────────────────────────────────────────────────────
       Was management oversight effective?


      ────────────────────────────────────────────────────────────────────────────────
       You have completed this section.  n takes that back
       n not yet  Enter open  e note  [ section before  f next open  / find  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func answersThatAreKeptAreMarked() throws {
    let desk = try Desk.small(
      .hmip2018,
      [
        SampleCase(
          reference: "O01", type: "outOfCourt",
          facts: [("disposal", "youthConditionalCaution")], everything: "yes")
      ])
    let sitting = try desk.sit("d 2 2 Esc = End", at: "O01 3.4.1")
    expectScreen(
      sitting,
      """
       Smalltown · O01 · 3.4 Joint working · check answers             saved 14:03:22
       In progress · 7 of 7 questions answered
       1 3.4.1.a   Advice on outcome, conditions and interventions fi… Yes
       2 3.4.1.b   Advice weighs the child's grasp of the offence and… Yes
       3 3.4.1.c   Service contributed positively to deciding the dis… Yes
       4 3.4.1.d   Enough done for child and parents or carers to gra… Yes
       5 3.4.1.e   Information came in time for the case, the law and… Yes
       6 3.4.1.f   Reasons for the joint decision sound and clearly r… Yes
       7 3.4.1     Is the service's advice informed, analytical and p… Yes
       8 3.4.2.a   Police told enough, and in time, about progress an… Yes, out
       9 3.4.2.b   Enough attention to the child keeping the conditio… Yes, out
       ▸ 3.4.2     Does the service work well with the police to carr… Yes, out




      ─ 3.4.2 ────────────────────────────────────────────────────────────────────────
       Does the service work well with the police to carry the disposal out?


      ────────────────────────────────────────────────────────────────────────────────
       Have you completed this section?  y yes   n not yet
       y complete  n not yet  Enter open  e note  ] next section  ? keys

      """)
  }

  @Test func reasonsAreAskedForByDigit() throws {
    let sitting = try Desk.small().sit("a", at: "C01 2.1.3.b", thenSizes: [.small])
    expectScreen(
      sitting, at: .standard,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O                        score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –        overall not rated
      ┌ Assessment · Others safe ────────────────────────────────────── Not started ─┐
      │ 2.1.3 Others safe                                                Not started │
      │   a  Risk of harm clearly identified and analysed: who is at…    ·           │
      │ ▸(b) Past behaviour, convictions and other sources used; oth…    [y n a]     │
      │   c  Controls and interventions to contain and reduce risk t…    ·           │
      │   =  Is there enough analysis to keep other people safe?         ·           │
      │2.2 Planning        ┌ Why does 2.1.3.b not apply? ──────┐         Not started │
      │ 2.2.1 Desistance   │ ▸ 1 Nothing earlier is known      │         Not started │
      │   a  Most promising│   2 No other agency has a part    │h ti…    ·           │
      │   b  Diversity issu│   3 Another reason  as a note     │         ·           │
      │   c  Personal circu└───────────────────────────────────┘aken…    ·           │
      │   d  Strengths and protective factors allowed for, and built…    ·           │
      └──────────────────────────────────────────────────────────────────────────────┘
      ─ 2.1.3.b prompt ──────────────────────────────────────── ( ) where applicable ─
       Past behaviour, convictions and other sources used; other agencies involved
       No facts yet; d enters them



       Enter choose  Esc leave

      """)
    expectScreen(
      sitting, at: .small,
      """
       Smalltown · C01 · 0 of 70 · case 1 of 1 · court
       2.1 Assessment not rated · could end I–O    score 0 · 0–24
       Desistance 0/0 –  Child safe 0/0 –  Others safe 0/0 –
      ┌ Assessment · Others safe ────────────────── Not started ─┐
      │ 2.1.3 Others safe                            Not started │
      │   a  Risk of harm clearly identified and…    ·           │
      │ ▸(b) Past behaviour, convictions and oth…    [y n a]     │
      │   c  Cont┌ Why does 2.1.3.b not apply? ──────┐           │
      │   =  Is t│ ▸ 1 Nothing earlier is known      │           │
      │2.2 Planni│   2 No other agency has a part    │ot started │
      │ 2.2.1 Des│   3 Another reason  as a note     │ot started │
      └──────────└───────────────────────────────────┘───────────┘
      ─ 2.1.3.b prompt ──────────────────── ( ) where applicable ─
       Past behaviour, convictions and other sources used; other
       agencies involved
       No facts yet; d enters them


       Enter choose  Esc leave

      """)
  }

  @Test func reasonWhyACheckMayStandIsWrittenAsANote() throws {
    let sitting = try Desk.anytown().sit("= Home e “Seen”", at: "C02 2.1.1")
    expectScreen(
      sitting,
      """
       Anytown · C02 · 2.1 Assessment · check answers
       In progress · 18 of 18 questions answered · 1 check to look at
       ▸ ! 2.1.2   Safety concerns put higher                          look again
       2┌ Why C02 2.1.2 may stand ─────────────────────────────────────────────────┐
       3│ The assessment is enough to keep the child safe, yet you put the         │
       4│ concerns higher than the service did.                                    │
       5│ Evidence · no names, addresses or dates of birth                         │
       6│                                                                          │
       7│ Seen                                                                     │
       8│                                                                          │
       9│                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
      ─ │                                                                          │──
       T│                                                                          │
       h└──────────────────────────────────────────────────────────────────────────┘

      ────────────────────────────────────────────────────────────────────────────────
       Not complete yet: 2.1.2 Safety concerns put higher  Enter goes there, e says w…
       Esc save and leave  Enter new line  Tab kind  Ctrl-X …  Ctrl-K cut to end
       invented; no service, child or practitioner is real                 1–14 of 19
      """)
  }
}

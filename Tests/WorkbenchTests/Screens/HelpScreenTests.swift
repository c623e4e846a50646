import Terminal
import Testing

/// The keys, where they apply.
@Suite struct HelpScreenTests {
  @Test func listsTheKeysOfTheOverview() throws {
    let sitting = try Desk.anytown().sit("?", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       1  Organisational ┌ Keys: Overview ──────────────────────────────────────────────────────────────────────────┐──────────────────┐
       ▸ 1.1 Governance a│ f             Go to the next question without an answer                                  │                  │
         1.2 Staff       │ Enter Right   Open, or go on to the next                                                 │                  │
         1.3 Partnerships│ g             Go to a question or case by its number                                     │                  │
         1.4 Information │ /             Find by words, number or state                                             │f 4               │
       2  Court disposals│ u             Take back your latest change                                               │                  │
         2.1 Assessment  │ U             Put back what you took back                                                │                  │
         2.2 Planning    │ Up Shift-Tab  Move up                                                                    │                  │
         2.3 Implementati│ Down Tab      Move down                                                                  │f 4               │
         2.4 Reviewing   │ PgUp          Move up a page                                                             │                  │
       3  Out-of-court di│ PgDn Space    Move down a page                                                           │                  │
         3.1 Assessment  │ Home          Move to the first                                                          │                  │
         3.2 Planning    │ End           Move to the last                                                           │f 1               │
         3.3 Implementati│ +             Add a case                                                                 │                  │
         3.4 Out-of-court│ s             Change service, fieldwork date and sample numbers                          │                  │
       4  Resettlement   │ A             Show how alike the cases read twice were judged                            │C04               │
         4.1 Resettlement│ l             Show the improvement plan                                                  │erview            │
                         │ ?             Show the keys of this screen                                               │                  │
                         │ :             Show all commands and run one                                              │                  │
                         │ o             Show the overview                                                          │                  │
                         │ c             Show the cases                                                             │                  │
                         │ b             Show the bandings                                                          │                  │
                         │ j             Show judged standards and panel decisions                                  │                  │
                         │ i             Show what to ask at interview                                              │                  │
                         │ !             Show what a merge left to settle                                           │                  │
                         │ t             Show what to act on today, the most pressing first                         │                  │
                         │ v             Show where management oversight is missing                                 │                  │
                         │ A             Show how alike the cases read twice were judged                            │                  │
                         │ F             Freeze the ratings as they are under a name                                │                  │
                         │ S             Show what changed since the ratings were frozen — not now: Nothing is      │                  │
                         │               frozen yet; F freezes the ratings                                          │                  │
                         │ Ctrl-E        Erase the words that a warning was about — not now: There is no warning    │                  │
                         │               about a text to act on                                                     │──────────────────┘
      ─ Overall: could en│ Ctrl-R        Try again to save what could not be saved                                  │───────────────────
       Score 17 so far · │ q             Go back; from the overview quit                                            │
       Not rated yet: 1.3│ Ctrl-L        Paint the screen anew                                                      │
       Still provisional:│ Ctrl-O        Hide the screen at once; Enter shows it again                              │
       Resettlement limit│ Ctrl-Z        Go to the shell; fg comes back                                             │
                         │ Ctrl-C        Twice: leave at once; all answers are saved                                │
                         └──────────────────────────────────────────────────────────────────────────────────────────┘
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       ┌ Keys: Overview ────────────────────────────────────────────────────────────┐
       │ f             Go to the next question without an answer                    │
       │ Enter Right   Open, or go on to the next                                   │
       │ g             Go to a question or case by its number                       │
       │ /             Find by words, number or state                               │
       │ u             Take back your latest change                                 │
       │ U             Put back what you took back                                  │
       │ Up Shift-Tab  Move up                                                      │
       │ Down Tab      Move down                                                    │
       │ PgUp          Move up a page                                               │
       │ PgDn Space    Move down a page                                             │
       │ Home          Move to the first                                            │
       │ End           Move to the last                                             │
       │ +             Add a case                                                   │
       │ s             Change service, fieldwork date and sample numbers            │
       │ A             Show how alike the cases read twice were judged              │
       │ l             Show the improvement plan                                    │
      ─│ ?             Show the keys of this screen                                 │─
       │ :             Show all commands and run one                                │
       │ o             Show the overview                                            │
       └────────────────────────────────────────────────────────────────────────────┘
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       ┌ Keys: Overview ────────────────────────────────────────┐
       │ f             Go to the next question without an       │
       │               answer                                   │
       │ Enter Right   Open, or go on to the next               │
       │ g             Go to a question or case by its number   │
       │ /             Find by words, number or state           │
       │ u             Take back your latest change             │
       │ U             Put back what you took back              │
       │ Up Shift-Tab  Move up                                  │
       │ Down Tab      Move down                                │
       │ PgUp          Move up a page                           │
       │ PgDn Space    Move down a page                         │
       │ Home          Move to the first                        │
      ─│ End           Move to the last                         │─
       │ +             Add a case                               │
       │ s             Change service, fieldwork date and       │
       └────────────────────────────────────────────────────────┘
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func listsTheKeysOfTheWalkWithWhatCannotBeDoneNow() throws {
    let sitting = try Desk.anytown().sit(
      "?", at: "C02 2.1.3",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Assessment · Othe┌ Keys: Case ──────────────────────────────────────────────────────────────────────────────┐── could end ─────┐
      │2.1 Assessment    │ y 1                 Answer Yes and go on                                                 │                  │
      │ 2.1.1 Desistance │ n 2                 Answer No and go on                                                  │.                 │
      │   a  Offending be│ a 3                 Answer Not applicable, or Not relevant, and go on — not now: In this │d                 │
      │   b  Diversity is│                     edition every case counts on a key question: Yes or No               │d                 │
      │   c  Personal cir│ x                   Clear the answer                                                     │.  I–G            │
      │   d  Information │ f                   Go to the next question without an answer                            │███▌· O           │
      │   e  Strengths an│ e                   Write a note, or go on with your own                                 │██··· G           │
      │  (f) Main structu│ E                   Write another note on the same thing                                 │█▍··· R           │
      │   g  Maturity, ab│ m                   Mark the question “ask at interview”, or take the mark away          │.  I–G            │
      │  (h) Enough atten│ h                   Read the guidance on this question                                   │   I–O            │
      │   i  Child and pa│ Enter Right         Open, or go on to the next                                           │.  I–G            │
      │   =  Is there eno│ g                   Go to a question or case by its number                               │   I–O            │
      │ 2.1.2 Child safe │ /                   Find by words, number or state                                       │   I–O            │
      │   a  Risks to saf│ u                   Take back your latest change                                         │   I–O            │
      │  (b) Available so│ U                   Put back what you took back                                          │                  │
      │  (c) Controls and│ Up Shift-Tab        Move up                                                              │d                 │
      │   =  Is there eno│ Down Tab            Move down                                                            │                  │
      │ 2.1.3 Others safe│ PgUp                Move up a page                                                       │                  │
      │   a  Risk of harm│ PgDn Space          Move down a page                                                     │                  │
      │  (b) Past behavio│ Home                Move to the first                                                    │                  │
      │   c  Controls and│ End                 Move to the last                                                     │                  │
      │ ▸ =  Is there eno│ d                   See and correct the facts of the case                                │                  │
      │2.2 Planning      │ [                   Go to the case before                                                │                  │
      │ 2.2.1 Desistance │ ]                   Go to the next case                                                  │                  │
      │   a  Most promisi│ ?                   Show the keys of this screen                                         │───────────────── │
      │   b  Diversity is│ :                   Show all commands and run one                                        │4–29 of 36        │
      │   c  Personal cir│ Backspace Left Esc  Go back                                                              │o Good            │
      └──────────────────│ o                   Show the overview                                                    │ Good · O Outst. ─┘
      ─ 2.1.3 key questio│ c                   Show the cases                                                       │ where applicable ─
       Is there enough an│ b                   Show the bandings                                                    │
       Evidence (AB): Pol│ j                   Show judged standards and panel decisions                            │er is in it, and
       the level stayed a│ i                   Show what to ask at interview                                        │
       On the case (AB): │ !                   Show what a merge left to settle                                     │ce reports.
       Disposal: communit│ v                   Show where management oversight is missing                           │ · Care status:
       cared for · Educat│ A                   Show how alike the cases read twice were judged                      │medium · Risk of
       serious harm, insp└──────────────────────────────────────────────────────────────────────────────────────────┘· Interviewed: …
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       ┌ Keys: Case ────────────────────────────────────────────────────────────────┐
       │ y 1                 Answer Yes and go on                                   │
      ┌│ n 2                 Answer No and go on                                    │┐
      ││ a 3                 Answer Not applicable, or Not relevant, and go on —    ││
      ││                     not now: In this edition every case counts on a key    ││
      ││                     question: Yes or No                                    ││
      ││ x                   Clear the answer                                       ││
      ││ f                   Go to the next question without an answer              ││
      ││ e                   Write a note, or go on with your own                   ││
      ││ E                   Write another note on the same thing                   ││
      ││ m                   Mark the question “ask at interview”, or take the mark ││
      ││                     away                                                   ││
      ││ h                   Read the guidance on this question                     ││
      ││ Enter Right         Open, or go on to the next                             ││
      └│ g                   Go to a question or case by its number                 │┘
      ─│ /                   Find by words, number or state                         │─
       │ u                   Take back your latest change                           │
       │ U                   Put back what you took back                            │
       │ Up Shift-Tab        Move up                                                │
       │ Down Tab            Move down                                              │
       └────────────────────────────────────────────────────────────────────────────┘
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       ┌ Keys: Case ────────────────────────────────────────────┐
       │ y 1                 Answer Yes and go on               │
      ┌│ n 2                 Answer No and go on                │┐
      ││ a 3                 Answer Not applicable, or Not      ││
      ││                     relevant, and go on — not now: In  ││
      ││                     this edition every case counts on  ││
      ││                     a key question: Yes or No          ││
      ││ x                   Clear the answer                   ││
      ││ f                   Go to the next question without an ││
      ││                     answer                             ││
      └│ e                   Write a note, or go on with your   │┘
      ─│                     own                                │─
       │ E                   Write another note on the same     │
       │                     thing                              │
       │ m                   Mark the question “ask at          │
       │                     interview”, or take the mark away  │
       └────────────────────────────────────────────────────────┘
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func readsGuidanceOnTheQuestion() throws {
    let sitting = try Desk.anytown().sit(
      "h", at: "C02 2.1.3",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age 15
      ┌ Assessment · Others safe ──────────────────────────── 18 of 18 · Complete ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                              ││ 1.1 Governance…       Good                       │
      │ 2.1.1 Desistance                                                           ││ 1.2 Staff             Req. impr.                 │
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
      │ 2.1.2 Child safe ┌ Guidance ────────────────────────────────────────────────────────────────────────────────┐   I–O            │
      │   a  Risks to saf│ 2.1 Assessment                                                                           │   I–O            │
      │  (b) Available so│ Assessments rest on sound information, explain this particular child, and bring in child │                  │
      │  (c) Controls and│ and family.                                                                              │d                 │
      │   =  Is there eno│                                                                                          │                  │
      │ 2.1.3 Others safe│ 2.1.3 Is there enough analysis to keep other people safe?                                │                  │
      │   a  Risk of harm│ Sufficient when it is clear who could be harmed, how and how likely it is, on evidence   │                  │
      │  (b) Past behavio│ that takes in past behaviour and other agencies.                                         │                  │
      │   c  Controls and│                                                                                          │                  │
      │ ▸ =  Is there eno│ The prompts inform this judgement; they do not decide it.                                │                  │
      │2.2 Planning      └──────────────────────────────────────────────────────────────────────────────────────────┘                  │
      │ 2.2.1 Desistance                                                           ││                                                  │
      │   a  Most promising services for desistance set out, with …    Yes         ││ ──────────────────────────────────────────────── │
      │   b  Diversity issues addressed well enough                    Yes         ││ Score    17 so far · could end 4–29 of 36        │
      │   c  Personal circumstances, family and social setting tak…    Yes         ││ Overall  could end Inadequate to Good            │
      └────────────────────────────────────────────────────────────────────────────┘└───── I Inad. · R Req. impr. · G Good · O Outst. ─┘
      ─ 2.1.3 key question · prompts: 1 Yes, 2 No ─────────────────────────────────────────────────────────────── ( ) where applicable ─
       Is there enough analysis to keep other people safe?
       Evidence (AB): Police reports of two further threats with a knife came before the assessment was signed. Neither is in it, and
       the level stayed at medium. I judge it high.
       On the case (AB): The case manager had left, so the team manager was interviewed. She did not know of the police reports.
       Disposal: community sentence · Began or delivered on: 2026-02-09 · Gender: female · Age: 15 · Ethnicity: mixed · Care status:
       cared for · Education or work: alternative provision · Main offence: robbery · Risk of serious harm, service: medium · Risk of
       serious harm, inspector: high · Safety and wellbeing, service: medium · Safety and wellbeing, inspector: high · Interviewed: …
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       Desistance 5/6 O  Child safe 4/6 G  Others safe 3/5 R              overall I–G
      ┌ Assessment · Others safe ────────────────────────────── 18 of 18 · Complete ─┐
      │ 2.1.3 Others safe                                                            │
      │   a  Risk of harm clearly identified and analysed: who is at…    Yes         │
      │┌ Guidance ──────────────────────────────────────────────────────────────────┐│
      ││ 2.1 Assessment                                                             ││
      ││ Assessments rest on sound information, explain this particular child, and  ││
      ││ bring in child and family.                                                 ││
      ││                                                                            ││
      ││ 2.1.3 Is there enough analysis to keep other people safe?                  ││
      ││ Sufficient when it is clear who could be harmed, how and how likely it is, ││
      ││ on evidence that takes in past behaviour and other agencies.               ││
      ││                                                                            ││
      └│ The prompts inform this judgement; they do not decide it.                  │┘
      ─└────────────────────────────────────────────────────────────────────────────┘─
       Is there enough analysis to keep other people safe?
       Evidence (AB): Police reports of two further threats with a knife came before
       the assessment was signed. Neither is in it, and the level stayed at medium. …
       On the case (AB): The case manager had left, so the team manager was
       interviewed. She did not know of the police reports.
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       2.1 Assessment 60% Requires improvement · could end I–G
       ┌ Guidance ──────────────────────────────────────────────┐
      ┌│ 2.1 Assessment                                         │┐
      ││ Assessments rest on sound information, explain this    ││
      ││ particular child, and bring in child and family.       ││
      ││                                                        ││
      ││ 2.1.3 Is there enough analysis to keep other people    ││
      ││ safe?                                                  ││
      ││ Sufficient when it is clear who could be harmed, how   ││
      ││ and how likely it is, on evidence that takes in past   ││
      └│ behaviour and other agencies.                          │┘
      ─│                                                        │─
       │ The prompts inform this judgement; they do not decide  │
       │ it.                                                    │
       └────────────────────────────────────────────────────────┘
       On the case (AB): The case manager had left, so the team
       manager was interviewed. She did not know of the police …
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }

  @Test func readsGuidanceOnAJudgedStandard() throws {
    let sitting = try Desk.anytown().sit("j Home h", thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Standards and panel
         Standard                                      Rule or judged        Rating
       ▸ 1.1 Governance and leadership                 Good
         1.2 Staff                                     Requires improvement
         1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
         2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
         4.1 Resettlement policy and provision         not judged            outside the score

                         ┌ 1.1 Governance and leadership ───────────────────────────────────────────────────────────┐
                         │ Governance and leadership back a good, responsive service shaped around every child.     │
                         │                                                                                          │
                         │ 1.1.1 Is the local vision effective, with a strategy for good service to every child?    │
                         │ 1.1.2 Do partners actively help the service to deliver?                                  │
                         │ 1.1.3 Do leaders help the service to deliver well?                                       │
                         └──────────────────────────────────────────────────────────────────────────────────────────┘



      ─ 1.1 Governance and leadership ──────────────────────────────────────────────────────────────────────────────────────────────────
       Governance and leadership back a good, responsive service shaped around every child.
       Because: The board knows its children and its partners give staff and money. Health sends a different person each time.
       Judged Good by the lead inspector.
       Governance limit possible: Fewer than half of the standards in domains 2 and 3 are Good or better.







       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
       ▸ 1.1 Governance and leadership     Good
         1.2 Staff                         Requires improvement
         1.3 Partnerships and services     not judged
         1.4 Information and facilities    not judged
         2.1 Assessment                    Requires improvement  provisional
       ┌ 1.1 Governance and leadership ─────────────────────────────────────────────┐
       │ Governance and leadership back a good, responsive service shaped around    │
       │ every child.                                                               │
       │                                                                            │
       │ 1.1.1 Is the local vision effective, with a strategy for good service to   │
       │ every child?                                                               │
       │ 1.1.2 Do partners actively help the service to deliver?                    │
       │ 1.1.3 Do leaders help the service to deliver well?                         │
      ─└────────────────────────────────────────────────────────────────────────────┘─
       Governance and leadership back a good, responsive service shaped around every
       child.
       Because: The board knows its children and its partners give staff and money.
       Health sends a different person each time.
       Judged Good by the lead inspector.
       Governance limit possible: Fewer than half of the standards in domains 2 and …
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Standards and panel
         Standard                   Rule/judged Rating
       ▸ 1.1 Governance and leader… Good
         1.2 Staff                  Req. impr.
       ┌ 1.1 Governance and leadership ─────────────────────────┐
       │ Governance and leadership back a good, responsive      │
       │ service shaped around every child.                     │
       │                                                        │
       │ 1.1.1 Is the local vision effective, with a strategy   │
       │ for good service to every child?                       │
       │ 1.1.2 Do partners actively help the service to         │
       │ deliver?                                               │
      ─│ 1.1.3 Do leaders help the service to deliver well?     │─
       └────────────────────────────────────────────────────────┘
       shaped around every child.
       Because: The board knows its children and its partners
       give staff and money. Health sends a different person each
       time.
       Down down  PgDn page down  Esc leave
       invented; no service, child or practitioner is real
      """)
  }
}

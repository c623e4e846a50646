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
       ▸ 1.1 Governance a│ Enter Right         Open what is under the cursor                                        │                  │
         1.2 Staff       │ c                   Show the cases                                                       │                  │
         1.3 Partnerships│ f                   Go to the next question without an answer                            │                  │
         1.4 Information │ b                   Show the bandings                                                    │f 4               │
       2  Court disposals│ t                   Show what to act on today, the most pressing first                   │                  │
         2.1 Assessment  │ +                   Add a case                                                           │                  │
         2.2 Planning    │ /                   Find by words, number or state                                       │                  │
         2.3 Implementati│ s                   Change service, fieldwork date and sample numbers                    │f 4               │
         2.4 Reviewing   │ F                   Freeze the ratings as they are under a name                          │                  │
       3  Out-of-court di│ S                   Show what changed since the ratings were frozen — not now: Nothing   │                  │
         3.1 Assessment  │                     is frozen yet; F freezes the ratings                                 │                  │
         3.2 Planning    │ W                   Write this page to a file, to print it                               │f 1               │
         3.3 Implementati│ Backspace Left Esc  Go back — not now: This is the overview; q leaves the program        │                  │
         3.4 Out-of-court│ :                   Show all commands and run one                                        │                  │
       4  Resettlement   │ g                   Go to a question or case by its number                               │C04               │
         4.1 Resettlement│ u                   Take back your latest change                                         │erview            │
                         │ U                   Put back what you took back                                          │                  │
                         │ o                   Show the overview — not now: You are there already                   │                  │
                         │ j                   Show judged standards and panel decisions                            │                  │
                         │ i                   Show what to ask at interview                                        │                  │
                         │ T                   Show who reads which case by when, and what is late                  │                  │
                         │ k                   Show safeguarding flags and queries across all cases                 │                  │
                         │ v                   Show where management oversight is missing                           │                  │
                         │ V                   Show cases, teams or themes by key question                          │                  │
                         │ A                   Show how alike the cases read twice were judged                      │                  │
                         │ l                   Show the improvement plan                                            │                  │
                         │ !                   Show what a merge left to settle                                     │                  │
                         │ *                   Raise a safeguarding flag on this case, or on none                   │                  │
                         │ P                   Pause: no time counts and nothing is shown until Enter               │──────────────────┘
      ─ Overall: could en│ I                   See your own time by case, and what is left                          │───────────────────
       Score 17 so far · │ Up Shift-Tab        Move up                                                              │
       Not rated yet: 1.3│ Down Tab            Move down                                                            │
       Still provisional:│ PgUp                Move up a page                                                       │
       Resettlement limit│ PgDn Space          Move down a page                                                     │
                         │ Home                Move to the first                                                    │
                         └───────────────────────────────────────────────────────────────────────────── 1–35 of 54 ─┘
       Esc leave  PgDn page down  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Youth justice inspection standards, 2021 edition
       ┌ Keys: Overview ────────────────────────────────────────────────────────────┐
       │ Enter Right         Open what is under the cursor                          │
       │ c                   Show the cases                                         │
       │ f                   Go to the next question without an answer              │
       │ b                   Show the bandings                                      │
       │ t                   Show what to act on today, the most pressing first     │
       │ +                   Add a case                                             │
       │ /                   Find by words, number or state                         │
       │ s                   Change service, fieldwork date and sample numbers      │
       │ F                   Freeze the ratings as they are under a name            │
       │ S                   Show what changed since the ratings were frozen — not  │
       │                     now: Nothing is frozen yet; F freezes the ratings      │
       │ W                   Write this page to a file, to print it                 │
       │ Backspace Left Esc  Go back — not now: This is the overview; q leaves the  │
       │                     program                                                │
       │ :                   Show all commands and run one                          │
       │ g                   Go to a question or case by its number                 │
      ─│ u                   Take back your latest change                           │─
       │ U                   Put back what you took back                            │
       │ o                   Show the overview — not now: You are there already     │
       └─────────────────────────────────────────────────────────────── 1–19 of 56 ─┘
       Esc leave  PgDn page down  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Youth justice inspection standards, 2021 edit…
       ┌ Keys: Overview ────────────────────────────────────────┐
       │ Enter Right         Open what is under the cursor      │
       │ c                   Show the cases                     │
       │ f                   Go to the next question without an │
       │                     answer                             │
       │ b                   Show the bandings                  │
       │ t                   Show what to act on today, the     │
       │                     most pressing first                │
       │ +                   Add a case                         │
       │ /                   Find by words, number or state     │
       │ s                   Change service, fieldwork date and │
       │                     sample numbers                     │
      ─│ F                   Freeze the ratings as they are     │─
       │                     under a name                       │
       │ S                   Show what changed since the        │
       │                     ratings were frozen — not now:     │
       └─────────────────────────────────────────── 1–15 of 84 ─┘
       Esc leave  PgDn page down  * flag
       invented; no service, child or practitioner i…   1–9 of 13
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
      │   c  Personal cir│ f                   Go to the next question without an answer                            │.  I–G            │
      │   d  Information │ e                   Write a note, or go on with your own                                 │███▌· O           │
      │   e  Strengths an│ u                   Take back your latest change                                         │██··· G           │
      │  (f) Main structu│ =                   Check the answers of this section and call it complete               │█▍··· R           │
      │   g  Maturity, ab│ /                   Find by words, number or state                                       │.  I–G            │
      │  (h) Enough atten│ m                   Mark the question “ask at interview”, or take the mark away          │   I–O            │
      │   i  Child and pa│ h                   Read the guidance, and in full what is noted here                    │.  I–G            │
      │   =  Is there eno│ d                   See and correct the facts of the case                                │   I–O            │
      │ 2.1.2 Child safe │ ]                   Go to the next case                                                  │   I–O            │
      │   a  Risks to saf│ [                   Go to the case before                                                │   I–O            │
      │  (b) Available so│ Enter Right         Go on to the next question                                           │                  │
      │  (c) Controls and│ x                   Clear the answer                                                     │d                 │
      │   =  Is there eno│ E                   Write another note on the same thing                                 │                  │
      │ 2.1.3 Others safe│ K                   Ask a query, or respond to one, resolve or reopen it                 │                  │
      │   a  Risk of harm│ >                   Submit, return, accept, lock or reopen the case                      │                  │
      │  (b) Past behavio│ H                   Show who wrote what here, when, and in place of what                 │                  │
      │   c  Controls and│ Y                   Mark the answer as verified by you, or take the mark away — not now: │                  │
      │ ▸ =  Is there eno│                     AB answered 2.1.3, so another person verifies it.                    │                  │
      │2.2 Planning      │ W                   Write the findings to a file for the practitioner to comment on —    │                  │
      │ 2.2.1 Desistance │                     not now: C02 is draft. Its findings are given out once it is         │                  │
      │   a  Most promisi│                     submitted.                                                           │───────────────── │
      │   b  Diversity is│ Backspace Left Esc  Go back                                                              │4–29 of 36        │
      │   c  Personal cir│ :                   Show all commands and run one                                        │o Good            │
      └──────────────────│ g                   Go to a question or case by its number                               │ Good · O Outst. ─┘
      ─ 2.1.3 key questio│ U                   Put back what you took back                                          │ where applicable ─
       Is there enough an│ o                   Show the overview                                                    │
       Evidence (AB): Pol│ c                   Show the cases                                                       │er is in it, and
       the level stayed a│ b                   Show the bandings                                                    │
       On the case (AB): │ j                   Show judged standards and panel decisions                            │ce reports.
       Since the start: 2│ i                   Show what to ask at interview                                        │sposal: community
       sentence · Began o│ t                   Show what to act on today, the most pressing first                   │d for · Education
       or work: alternati└───────────────────────────────────────────────────────────────────────────── 1–35 of 68 ─┘llbeing, service:…
       Esc leave  PgDn page down  * flag
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
      ││ f                   Go to the next question without an answer              ││
      ││ e                   Write a note, or go on with your own                   ││
      ││ u                   Take back your latest change                           ││
      ││ =                   Check the answers of this section and call it complete ││
      ││ /                   Find by words, number or state                         ││
      ││ m                   Mark the question “ask at interview”, or take the mark ││
      ││                     away                                                   ││
      ││ h                   Read the guidance, and in full what is noted here      ││
      └│ d                   See and correct the facts of the case                  │┘
      ─│ ]                   Go to the next case                                    │─
       │ [                   Go to the case before                                  │
       │ Enter Right         Go on to the next question                             │
       │ x                   Clear the answer                                       │
       │ E                   Write another note on the same thing                   │
       └─────────────────────────────────────────────────────────────── 1–19 of 71 ─┘
       Esc leave  PgDn page down  * flag
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
      ││ f                   Go to the next question without an ││
      ││                     answer                             ││
      ││ e                   Write a note, or go on with your   ││
      └│                     own                                │┘
      ─│ u                   Take back your latest change       │─
       │ =                   Check the answers of this section  │
       │                     and call it complete               │
       │ /                   Find by words, number or state     │
       │ m                   Mark the question “ask at          │
       └────────────────────────────────────────── 1–15 of 105 ─┘
       Esc leave  PgDn page down  * flag
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
      ┌ Assessment · Others safe ──────────────────────────────────── In progress ─┐┌ Bandings ──────────────────────── could end ─────┐
      │2.1 Assessment                                                  In progress ││ 1.1 Governance…       Good                       │
      │ 2.1.1 Desistance                                                  Complete ││ 1.2 Staff             Req. impr.                 │
      │   a  Offending behaviour analysed, with the child's attitu…    Yes         ││ 1.3 Partnershi…       not judged                 │
      │   b  Diversity issues analysed in enough depth                 Yes         ││ 1.4 Informatio…       not judged                 │
      │   c  Personal circumstances considered, family and social …    Yes         ││ 2.1 Assessment   60%  Req. impr.  I–G            │
      │   d  Information that other agencies hold put to use           Yes         ││   Desistance     5/6  83%  ███████▌· O           │
      │   e  Strengths and protective factors brought out              No          ││   Child safe     4/6  67%  ██████··· G           │
      │  (f) Main structural barriers in the child's way analysed      Yes         ││   Others safe    3/5  60%  █████▍··· R           │
      │   g  Maturity, ab┌ Guidance ────────────────────────────────────────────────────────────────────────────────┐.  I–G            │
      │  (h) Enough atten│ 2.1 Assessment                                                                           │   I–O            │
      │   i  Child and pa│ Assessments rest on sound information, explain this particular child, and bring in child │.  I–G            │
      │   =  Is there eno│ and family.                                                                              │   I–O            │
      │ 2.1.2 Child safe │                                                                                          │   I–O            │
      │   a  Risks to saf│ 2.1.3 Is there enough analysis to keep other people safe?                                │   I–O            │
      │  (b) Available so│ Sufficient when it is clear who could be harmed, how and how likely it is, on evidence   │                  │
      │  (c) Controls and│ that takes in past behaviour and other agencies.                                         │d                 │
      │   =  Is there eno│                                                                                          │                  │
      │ 2.1.3 Others safe│ The prompts inform this judgement; they do not decide it.                                │                  │
      │   a  Risk of harm│                                                                                          │                  │
      │  (b) Past behavio│ Noted in this case                                                                       │                  │
      │   c  Controls and│ Evidence (AB): Police reports of two further threats with a knife came before the        │                  │
      │ ▸ =  Is there eno│ assessment was signed. Neither is in it, and the level stayed at medium. I judge it      │                  │
      │2.2 Planning      │ high.                                                                                    │                  │
      │ 2.2.1 Desistance │ On the case (AB): The case manager had left, so the team manager was interviewed. She    │                  │
      │   a  Most promisi│ did not know of the police reports.                                                      │───────────────── │
      │   b  Diversity is└──────────────────────────────────────────────────────────────────────────────────────────┘4–29 of 36        │
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
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · community sentence · age …
       2.1 Assessment 60% Requires improvement · could end I–G        score 17 · 4–29
       ┌ Guidance ──────────────────────────────────────────────────────────────────┐
      ┌│ 2.1 Assessment                                                             │┐
      ││ Assessments rest on sound information, explain this particular child, and  ││
      ││ bring in child and family.                                                 ││
      ││                                                                            ││
      ││ 2.1.3 Is there enough analysis to keep other people safe?                  ││
      ││ Sufficient when it is clear who could be harmed, how and how likely it is, ││
      ││ on evidence that takes in past behaviour and other agencies.               ││
      ││                                                                            ││
      ││ The prompts inform this judgement; they do not decide it.                  ││
      ││                                                                            ││
      ││ Noted in this case                                                         ││
      ││ Evidence (AB): Police reports of two further threats with a knife came     ││
      └│ before the assessment was signed. Neither is in it, and the level stayed   │┘
      ─│ at medium. I judge it high.                                                │─
       │ On the case (AB): The case manager had left, so the team manager was       │
       │ interviewed. She did not know of the police reports.                       │
       └────────────────────────────────────────────────────────────────────────────┘
       On the case (AB): The case manager had left, so the team manager was …
       Since the start: 295 days · Risk of serious harm, inspector: high · Safety an…
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · C02 · 70 of 70 · case 2 of 14 · court · commu…
       ┌ Guidance ──────────────────────────────────────────────┐
       │ 2.1 Assessment                                         │
      ┌│ Assessments rest on sound information, explain this    │┐
      ││ particular child, and bring in child and family.       ││
      ││                                                        ││
      ││ 2.1.3 Is there enough analysis to keep other people    ││
      ││ safe?                                                  ││
      ││ Sufficient when it is clear who could be harmed, how   ││
      ││ and how likely it is, on evidence that takes in past   ││
      ││ behaviour and other agencies.                          ││
      └│                                                        │┘
      ─│ The prompts inform this judgement; they do not decide  │─
       │ it.                                                    │
       │                                                        │
       │ Noted in this case                                     │
       │ Evidence (AB): Police reports of two further threats   │
       └─────────────────────────────────────────── 1–15 of 21 ─┘
       Esc leave  PgDn page down  * flag
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
        *1.2 Staff                                     Requires improvement
        *1.3 Partnerships and services                 not judged
         1.4 Information and facilities                not judged
         2.1 Assessment                                Requires improvement  provisional
         2.2 Planning                                  Requires improvement  provisional
         2.3 Implementation and delivery               Good                  provisional
         2.4 Reviewing                                 Requires improvement  provisional
         3.1 Assessment                                Outstanding           provisional
         3.2 Planning                                  Good                  provisional
         3.3 Implementation and delivery               Good                  provisional
         3.4 Out-of-court disposal policy and provis…  Good
        *4.1 Resettlement policy and provision         not judged            outside the score

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







       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Standards and panel
         Standard                          Rule or judged        Rating
       ▸ 1.1 Governance and leadership     Good
        *1.2 Staff                         Requires improvement
        *1.3 Partnerships and services     not judged
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
       Esc leave  * flag
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Standards and panel
         Standard                   Rule/judged Rating
       ▸ 1.1 Governance and leader… Good
        *1.2 Staff                  Req. impr.
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
       Esc leave  * flag
       invented; no service, child or practitioner …   1–10 of 13
      """)
  }
}

import Testing

/// A whole case, as somebody hears it who sees no screen.
@Suite struct LinearCaseTests {
  /// The prompts and the judgement of each key question of an out-of-court case, in order.
  private static let answers = [
    "yes yes no yes 3 yes y yes 1 yes", "yes no yes", "no yes no",
    "yes yes yes yes yes yes no yes yes", "no no 3 yes", "yes yes 2 yes yes",
    "yes yes yes no yes yes yes", "yes 3 yes", "no no no", "yes",
  ]

  @Test func wholeCaseIsEnteredAndReviewedByEar() throws {
    let desk = try Desk.small(.hmip2021, [])
    let answers = Self.answers.joined(separator: " ").split(separator: " ").map(String.init)
    let talk = try desk.talk(
      lines: ["cases", "add case", "2", "O01", "disposal 2", "age 15", "back", "1"]
        + answers + [
          "where", "review 3.2.2", "jump 3.2.2.c", "2", "note Asked the manager on the day.", "ask",
          "undo", "review 3.2.2", "interviews", "leave", "bandings", "leave", "overview", "quit",
        ])
    #expect(try desk.isFirstCaseComplete)
    expectTranscript(
      talk,
      """
      Smalltown, Youth justice inspection standards, 2021 edition.
      help says what can be typed, where says again where you are, quit leaves.
      Overview
      Overall: cannot be rated. Score 0 so far, could end 0–12 of 36.
      0 cases, 0 of 0 answers.
      No overall rating: there are no cases to rate 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 3.3, 3.4 from.
      1 1.1 Governance and leadership: not judged
      2 1.2 Staff: not judged
      3 1.3 Partnerships and services: not judged
      4 1.4 Information and facilities: not judged
      5 2.1 Assessment: not rated
      6 2.2 Planning: not rated
      7 2.3 Implementation and delivery: not rated
      8 2.4 Reviewing: not rated
      9 3.1 Assessment: not rated
      10 3.2 Planning: not rated
      11 3.3 Implementation and delivery: not rated
      12 3.4 Out-of-court disposal policy and provision: not judged
      13 4.1 Resettlement policy and provision: not judged
      A number opens a standard; open goes to the next open question, cases lists them.
      > cases
      0 cases
      There are no cases yet.
      A number opens a case; add case adds one.
      > add case
      Add a case
      1 Court disposal
      2 Out-of-court disposal
      3 Resettlement
      A number chooses; cancel leaves.
      > 2
      Add a case: Out-of-court disposal
      Its reference: a pseudonym, never a name. Typing replaces the one proposed.
      Now: O01
      Type the new text, or an empty line to keep it; cancel leaves.
      > O01
      O01 is added: out of court. Saved 14:03:22.
      Whoever gets this file can read it; “caseaudit protect” seals it
      Facts of O01
      1 Reference: O01
      2 Disposal: not recorded
      3 Began or delivered on: not recorded
      4 Gender: not recorded
      5 Age: not recorded
      6 Ethnicity: not recorded
      7 Care status: not recorded
      8 Education or work: not recorded
      9 Main offence: not recorded
      10 Risk of serious harm, service: not recorded
      11 Risk of serious harm, inspector: not recorded
      12 Safety and wellbeing, service: not recorded
      13 Safety and wellbeing, inspector: not recorded
      14 Interviewed: not recorded
      15 Allocated inspector: AB
      16 Practitioner: not recorded
      17 Team: not recorded
      18 Assessed on: not recorded
      19 Something changed on: not recorded
      20 Reviewed on: not recorded
      21 Risk escalated: not recorded
      22 Countersigned: not recorded
      23 Taken up in supervision: not recorded
      A number or a name changes one, such as age 16; cancel leaves.
      > disposal 2
      O01 disposal Youth caution. Saved 14:03:22.
      2 Disposal: Youth caution
      > age 15
      O01 age 15. Saved 14:03:22.
      5 Age: 15
      > back
      1 case
      1 O01: out of court, youth caution, age 15, reader AB, not started, 0 of 48, draft
      A number opens a case; add case adds one.
      > 1
      O01, out of court
      Disposal: youth caution, Age: 15, Allocated inspector: AB
      Standard 3.1 Assessment.
      Key question 3.1.1 Desistance.
      3.1.1.a Offending behaviour analysed: acceptance of responsibility, attitudes, motives
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.1.1.a Yes. Saved 14:03:22. 1 of 48 answered.
      3.1.1.b Diversity issues analysed in enough depth
      > yes
      3.1.1.b Yes. Saved 14:03:22. 2 of 48 answered.
      3.1.1.c Personal circumstances considered, family and social setting included
      > no
      3.1.1.c No. Saved 14:03:22. 3 of 48 answered.
      3.1.1.d Information that other agencies hold put to use
      > yes
      3.1.1.d Yes. Saved 14:03:22. 4 of 48 answered.
      3.1.1.e Strengths and protective factors brought out
      > 3
      3.1.1.e Not applicable. Saved 14:03:22. 5 of 48 answered.
      3.1.1.e is about every case: go back and note on it why it does not apply here
      3.1.1.f Main structural barriers in the child's way analysed
      > yes
      3.1.1.f Yes. Saved 14:03:22. 6 of 48 answered.
      3.1.1.g Maturity, ability and motivation for change well enough understood
      > y
      3.1.1.g Yes. Saved 14:03:22. 7 of 48 answered.
      3.1.1.h Enough attention to victims' needs and wishes and to restorative justice
      > yes
      3.1.1.h Yes. Saved 14:03:22. 8 of 48 answered.
      3.1.1.i Child and parents or carers played a real part, and their views counted
      > 1
      3.1.1.i Yes. Saved 14:03:22. 9 of 48 answered.
      3.1.1, key question. Is there enough analysis to help the child stop offending?
      1 Yes, 2 No.
      > yes
      3.1.1 Yes. Saved 14:03:22. 10 of 48 answered.
      3.1.1 Desistance is now Outstanding, was not rated.
      Standard 3.1 Assessment is now Outstanding, was not rated.
      Key question 3.1.2 Child safe.
      3.1.2.a Risks to safety and wellbeing clearly identified and analysed
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.1.2.a Yes. Saved 14:03:22. 11 of 48 answered.
      3.1.2.b Available sources, other assessments included, and other agencies drawn on
      > no
      3.1.2.b No. Saved 14:03:22. 12 of 48 answered.
      3.1.2, key question. Is there enough analysis to keep the child safe?
      1 Yes, 2 No.
      > yes
      3.1.2 Yes. Saved 14:03:22. 13 of 48 answered.
      3.1.2 Child safe is now Outstanding, was not rated.
      Key question 3.1.3 Others safe.
      3.1.3.a Risk of harm clearly identified and analysed: who is at risk, and of what
      1 Yes, 2 No, 3 Not applicable.
      > no
      3.1.3.a No. Saved 14:03:22. 14 of 48 answered.
      3.1.3.b Available sources, other assessments and evidence of behaviour drawn on
      > yes
      3.1.3.b Yes. Saved 14:03:22. 15 of 48 answered.
      3.1.3, key question. Is there enough analysis to keep other people safe?
      1 Yes, 2 No.
      > no
      3.1.3 No. Saved 14:03:22. 16 of 48 answered.
      3.1.3 Others safe is now Inadequate, was not rated.
      Standard 3.1 Assessment is now Inadequate, was Outstanding.
      3.1 Assessment: look at “No without a note”; check answers shows it
      Standard 3.2 Planning.
      Key question 3.2.1 Desistance.
      3.2.1.a Most promising services for desistance set out, with timing and sequence
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.2.1.a Yes. Saved 14:03:22. 17 of 48 answered.
      3.2.1.b Diversity issues addressed well enough
      > yes
      3.2.1.b Yes. Saved 14:03:22. 18 of 48 answered.
      3.2.1.c Personal circumstances, family and social setting taken well into account
      > yes
      3.2.1.c Yes. Saved 14:03:22. 19 of 48 answered.
      3.2.1.d Strengths and protective factors allowed for, and built on where needed
      > yes
      3.2.1.d Yes. Saved 14:03:22. 20 of 48 answered.
      3.2.1.e Motivation to change, maturity, ability allowed for, and developed where needed
      > yes
      3.2.1.e Yes. Saved 14:03:22. 21 of 48 answered.
      3.2.1.f Community integration allowed for, with mainstream services afterwards
      > yes
      3.2.1.f Yes. Saved 14:03:22. 22 of 48 answered.
      3.2.1.g Enough attention given to what victims need and wish
      > no
      3.2.1.g No. Saved 14:03:22. 23 of 48 answered.
      3.2.1.h Child and parents or carers played a real part, and their views counted
      > yes
      3.2.1.h Yes. Saved 14:03:22. 24 of 48 answered.
      3.2.1, key question. Does planning do enough to help the child stop offending?
      1 Yes, 2 No.
      > yes
      3.2.1 Yes. Saved 14:03:22. 25 of 48 answered.
      3.2.1 Desistance is now Outstanding, was not rated.
      Standard 3.2 Planning is now Outstanding, was not rated.
      Key question 3.2.2 Child safe.
      3.2.2.a Child's safety and wellbeing promoted, with the risks addressed well enough
      1 Yes, 2 No, 3 Not applicable.
      > no
      3.2.2.a No. Saved 14:03:22. 26 of 48 answered.
      3.2.2.b Agencies involved as needed; plan fits child protection, care or other plans
      > no
      3.2.2.b No. Saved 14:03:22. 27 of 48 answered.
      3.2.2.c Necessary contingency arrangements included for known risks
      > 3
      3.2.2.c Not applicable. 3.2.2.c because No concern calls for it. Saved 14:03:22. 28 of 48 answered.
      3.2.2.c does not apply: no concern calls for it
      3.2.2, key question. Does planning do enough to keep the child safe?
      1 Yes, 2 No.
      > yes
      3.2.2 Yes. Saved 14:03:22. 29 of 48 answered.
      Check: the judgement is Yes and no prompt is.
      3.2.2 Child safe is now Outstanding, was not rated.
      Key question 3.2.3 Others safe.
      3.2.3.a Other people's safety promoted, with risk of harm factors addressed well enough
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.2.3.a Yes. Saved 14:03:22. 30 of 48 answered.
      3.2.3.b Other agencies involved as needed
      > yes
      3.2.3.b Yes. Saved 14:03:22. 31 of 48 answered.
      3.2.3.c Specific concerns and risks for actual and potential victims addressed
      > 2
      3.2.3.c No. Saved 14:03:22. 32 of 48 answered.
      3.2.3.d Necessary contingency arrangements included for known risks
      > yes
      3.2.3.d Yes. Saved 14:03:22. 33 of 48 answered.
      3.2.3, key question. Does planning do enough to keep other people safe?
      1 Yes, 2 No.
      > yes
      3.2.3 Yes. Saved 14:03:22. 34 of 48 answered.
      3.2.3 Others safe is now Outstanding, was not rated.
      3.2 Planning: look at “Yes against every prompt”; check answers shows it
      Standard 3.3 Implementation and delivery.
      Key question 3.3.1 Desistance.
      3.3.1.a Most promising services for desistance delivered, well timed and sequenced
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.3.1.a Yes. Saved 14:03:22. 35 of 48 answered.
      3.3.1.b Delivery takes the child's diversity issues into account
      > yes
      3.3.1.b Yes. Saved 14:03:22. 36 of 48 answered.
      3.3.1.c Family and social setting reflected; parents, carers or key others involved
      > yes
      3.3.1.c Yes. Saved 14:03:22. 37 of 48 answered.
      3.3.1.d Enough effort on a good working relationship with child and parents or carers
      > no
      3.3.1.d No. Saved 14:03:22. 38 of 48 answered.
      3.3.1.e Enough done to encourage the child to comply and make it possible
      > yes
      3.3.1.e Yes. Saved 14:03:22. 39 of 48 answered.
      3.3.1.f Community integration promoted, with access to mainstream services
      > yes
      3.3.1.f Yes. Saved 14:03:22. 40 of 48 answered.
      3.3.1, key question. Does the work delivered do enough to help the child stop offending?
      1 Yes, 2 No.
      > yes
      3.3.1 Yes. Saved 14:03:22. 41 of 48 answered.
      3.3.1 Desistance is now Outstanding, was not rated.
      Standard 3.3 Implementation and delivery is now Outstanding, was not rated.
      Key question 3.3.2 Child safe.
      3.3.2.a Child's safety and wellbeing promoted by the work delivered
      1 Yes, 2 No, 3 Not applicable.
      > yes
      3.3.2.a Yes. Saved 14:03:22. 42 of 48 answered.
      3.3.2.b Other agencies' work for the child's safety well enough used and coordinated
      > 3
      3.3.2.b Not applicable. 3.3.2.b because No other agency has a part. Saved 14:03:22. 43 of 48 answered.
      3.3.2.b does not apply: no other agency has a part
      3.3.2, key question. Does the work delivered do enough to keep the child safe?
      1 Yes, 2 No.
      > yes
      3.3.2 Yes. Saved 14:03:22. 44 of 48 answered.
      3.3.2 Child safe is now Outstanding, was not rated.
      Key question 3.3.3 Others safe.
      3.3.3.a Services delivered are enough to contain and reduce the risk of harm
      1 Yes, 2 No, 3 Not applicable.
      > no
      3.3.3.a No. Saved 14:03:22. 45 of 48 answered.
      3.3.3.b Enough attention paid to protecting actual and potential victims
      > no
      3.3.3.b No. Saved 14:03:22. 46 of 48 answered.
      3.3.3, key question. Does the work delivered do enough to keep other people safe?
      1 Yes, 2 No.
      > no
      3.3.3 No. Saved 14:03:22. 47 of 48 answered.
      3.3.3 Others safe is now Inadequate, was not rated.
      Standard 3.3 Implementation and delivery is now Inadequate, was Outstanding.
      3.3 Implementation and delivery: look at “No without a note”; check answers shows it
      oversight, every case. Was management oversight effective?
      > yes
      oversight Yes. Saved 14:03:22. 48 of 48 answered.
      O01 is complete; check answers checks the answers, next case goes to the next case
      > where
      O01, out of court
      Disposal: youth caution, Age: 15, Allocated inspector: AB
      oversight, every case. Was management oversight effective?
      Answered Yes.
      1 Yes, 2 No.
      > review 3.2.2
      Review of O01
      3.2.2.a No. Child's safety and wellbeing promoted, with the risks addressed well enough
      3.2.2.b No. Agencies involved as needed; plan fits child protection, care or other plans
      3.2.2.c Not applicable, no concern calls for it. Necessary contingency arrangements included for known risks
      3.2.2 Yes. Does planning do enough to keep the child safe?
      Check 3.2.2: The judgement is Yes, and every prompt that applied is No.
      Nothing is open.
      > jump 3.2.2.c
      Management oversight is answered; check answers checks the answers
      Standard 3.2 Planning.
      Key question 3.2.2 Child safe.
      3.2.2.c Necessary contingency arrangements included for known risks
      Answered Not applicable.
      Does not apply: no concern calls for it.
      1 Yes, 2 No, 3 Not applicable.
      > 2
      3.2.2.c No. Saved 14:03:22. 48 of 48 answered.
      3.2.2.c was Not applicable; undo takes the change back
      3.2.2, key question. Does planning do enough to keep the child safe?
      Answered Yes.
      Check: the judgement is Yes and no prompt is.
      1 Yes, 2 No.
      > note Asked the manager on the day.
      Note saved. Saved 14:03:22.
      > ask
      Marked: ask at interview, interviews lists them. Saved 14:03:22.
      > undo
      Taken back: O01 3.2.2 at interview. Saved 14:03:22.
      > review 3.2.2
      Review of O01
      3.2.2.a No. Child's safety and wellbeing promoted, with the risks addressed well enough
      3.2.2.b No. Agencies involved as needed; plan fits child protection, care or other plans
      3.2.2.c No. Necessary contingency arrangements included for known risks
      3.2.2 Yes, noted. Does planning do enough to keep the child safe?
      Check 3.2.2: The judgement is Yes, and every prompt that applied is No.
      Nothing is open.
      > interviews
      Interview list, 0 questions
      Nothing is marked. In a case, ask marks a question.
      leave goes back.
      > leave
      O01, out of court
      Standard 3.2 Planning.
      Key question 3.2.2 Child safe.
      3.2.2, key question. Does planning do enough to keep the child safe?
      Answered Yes.
      Check: the judgement is Yes and no prompt is.
      Evidence (AB): Asked the manager on the day.
      1 Yes, 2 No.
      > bandings
      Bandings, Youth justice inspection standards, 2021 edition
      Standard 2.1 Assessment: not rated.
      Standard 2.2 Planning: not rated.
      Standard 2.3 Implementation and delivery: not rated.
      Standard 2.4 Reviewing: not rated.
      Standard 3.1 Assessment: Inadequate.
      Standard 3.2 Planning: Outstanding.
      Standard 3.3 Implementation and delivery: Inadequate.
      1 2.1.1 Desistance: no cases, not rated
      2 2.1.2 Child safe: no cases, not rated
      3 2.1.3 Others safe: no cases, not rated
      4 2.2.1 Desistance: no cases, not rated
      5 2.2.2 Child safe: no cases, not rated
      6 2.2.3 Others safe: no cases, not rated
      7 2.3.1 Desistance: no cases, not rated
      8 2.3.2 Child safe: no cases, not rated
      9 2.3.3 Others safe: no cases, not rated
      10 2.4.1 Desistance: no cases, not rated
      11 2.4.2 Child safe: no cases, not rated
      12 2.4.3 Others safe: no cases, not rated
      13 3.1.1 Desistance: 1 yes, 100 per cent, Outstanding
      14 3.1.2 Child safe: 1 yes, 100 per cent, Outstanding
      15 3.1.3 Others safe: 1 no, 0 per cent, Inadequate
      16 3.2.1 Desistance: 1 yes, 100 per cent, Outstanding
      17 3.2.2 Child safe: 1 yes, 100 per cent, Outstanding
      18 3.2.3 Others safe: 1 yes, 100 per cent, Outstanding
      19 3.3.1 Desistance: 1 yes, 100 per cent, Outstanding
      20 3.3.2 Child safe: 1 yes, 100 per cent, Outstanding
      21 3.3.3 Others safe: 1 no, 0 per cent, Inadequate
      3.2 Planning:
      Outstanding by rule: the lowest is 3.2.1 (1 of 1), 3.2.2 (1 of 1), 3.2.3 (1 of 1) at 100 per cent.
      One differing judgement would change it: any Yes of 3.2.1, any Yes of 3.2.2, any Yes of 3.2.3.
      Small sample: 5 cases or fewer answer 3.2.1, 3.2.2, 3.2.3.
      Pivotal: O01 3.2.1, O01 3.2.2, O01 3.2.3.
      A number lists the cases of a key question.
      > leave
      O01, out of court
      Standard 3.2 Planning.
      Key question 3.2.2 Child safe.
      3.2.2, key question. Does planning do enough to keep the child safe?
      Answered Yes.
      Check: the judgement is Yes and no prompt is.
      Evidence (AB): Asked the manager on the day.
      1 Yes, 2 No.
      > overview
      O01 3.2 Planning: look at “Yes against every prompt”
      Overview
      Overall: cannot be rated. Score 3 so far, could end 3–18 of 36.
      1 case, 48 of 48 answers.
      No overall rating: there are no cases to rate 2.1, 2.2, 2.3, 2.4 from.
      Out-of-court disposal
      1 in the file
      1 complete
      oversight effective 1 of 1
      1 1.1 Governance and leadership: not judged
      2 1.2 Staff: not judged
      3 1.3 Partnerships and services: not judged
      4 1.4 Information and facilities: not judged
      5 2.1 Assessment: not rated
      6 2.2 Planning: not rated
      7 2.3 Implementation and delivery: not rated
      8 2.4 Reviewing: not rated
      9 3.1 Assessment: Inadequate, final
      10 3.2 Planning: Outstanding, final
      11 3.3 Implementation and delivery: Inadequate, final
      12 3.4 Out-of-court disposal policy and provision: not judged
      13 4.1 Resettlement policy and provision: not judged
      A number opens a standard; open goes to the next open question, cases lists them.
      > quit
      """)
  }
}

import Testing

/// The screens of an inspection, as somebody hears them who sees none.
@Suite struct LinearTranscriptTests {
  @Test func standardsAreJudgedByEar() throws {
    let talk = try Desk.anytown().talk(
      "standards", "next", "rate good", "Strong on strategy.", "jump 1.4", "rate", "2", "", "undo",
      "jump 2.1", "leave", "history")
    expectTranscript(
      talk, from: "standards",
      """
      > standards
      Standards and panel
      1 1.1 Governance and leadership: Good
      2 1.2 Staff: Requires improvement
      3 1.3 Partnerships and services: not judged
      4 1.4 Information and facilities: not judged
      5 2.1 Assessment: Requires improvement, provisional
      6 2.2 Planning: Requires improvement, provisional
      7 2.3 Implementation and delivery: Good, provisional
      8 2.4 Reviewing: Requires improvement, provisional
      9 3.1 Assessment: Outstanding, provisional
      10 3.2 Planning: Good, provisional
      11 3.3 Implementation and delivery: Good, provisional
      12 3.4 Out-of-court disposal policy and provision: Good
      13 4.1 Resettlement policy and provision: not judged, outside the score
      A full range of good services is in place, so that every child can have what fits them.
      Evidence (AB): Waiting time for speech and language help: eleven weeks by their own figures. See the partners on Wednesday.
      Not judged yet.
      A number rates a judged standard, or shows what another rests on; next and up move, rate and panel decision act on the standard you are at.
      > next
      4 1.4 Information and facilities: not judged
      The right information arrives in time, and facilities serve every child well.
      Not judged yet.
      > rate good
      1.4: Good
      The rationale, in a sentence or two; it may stay empty.
      Type the text; cancel leaves.
      > Strong on strategy.
      judgement on 1.4 Good, because: Strong on strategy. Saved 14:03:22.
      Standard 1.4 Information and facilities is now Good, was not rated.
      1.4 is judged Good
      4 1.4 Information and facilities: Good
      The right information arrives in time, and facilities serve every child well.
      Because: Strong on strategy.
      Judged Good by the lead inspector.
      4 1.4 Information and facilities: Good
      > jump 1.4
      You are there already; where says where
      > rate
      1.4 Information and facilities
      1 Inadequate
      2 Requires improvement
      3 Good: as it is
      4 Outstanding
      A number chooses; cancel leaves.
      > 2
      1.4: Requires improvement
      The rationale, in a sentence or two; it may stay empty.
      Now: Strong on strategy.
      Type the new text, or an empty line to keep it; cancel leaves.
      >
      judgement on 1.4 Requires improvement, because: Strong on strategy. Saved 14:03:22.
      Standard 1.4 Information and facilities is now Requires improvement, was Good.
      1.4 is judged Requires improvement
      4 1.4 Information and facilities: Requires improvement
      The right information arrives in time, and facilities serve every child well.
      Because: Strong on strategy.
      Judged Requires improvement by the lead inspector.
      4 1.4 Information and facilities: Requires improvement
      > undo
      judgement on 1.4 Good, because: Strong on strategy. Saved 14:03:22.
      Standard 1.4 Information and facilities is now Good, was Requires improvement.
      Taken back: judgement on 1.4
      4 1.4 Information and facilities: Good
      The right information arrives in time, and facilities serve every child well.
      Because: Strong on strategy.
      Judged Good by the lead inspector.
      4 1.4 Information and facilities: Good
      > jump 2.1
      Bandings, Youth justice inspection standards, 2021 edition
      Standard 2.1 Assessment: Requires improvement, could end Inadequate to Good.
      Standard 2.2 Planning: Requires improvement, could end Inadequate to Good.
      Standard 2.3 Implementation and delivery: Good, could end Inadequate to Outstanding.
      Standard 2.4 Reviewing: Requires improvement, could end Inadequate to Good.
      Standard 3.1 Assessment: Outstanding, could end Inadequate to Outstanding.
      Standard 3.2 Planning: Good, could end Inadequate to Outstanding.
      Standard 3.3 Implementation and delivery: Good, could end Inadequate to Outstanding.
      1 2.1.1 Desistance: 5 yes, 1 no, 2 open, 83 per cent, Outstanding, could end Requires improvement to Outstanding
      2 2.1.2 Child safe: 4 yes, 2 no, 2 open, 67 per cent, Good, could end Requires improvement to Good
      3 2.1.3 Others safe: 3 yes, 2 no, 3 open, 60 per cent, Requires improvement, could end Inadequate to Good
      4 2.2.1 Desistance: 4 yes, 1 no, 3 open, 80 per cent, Outstanding, could end Requires improvement to Outstanding
      5 2.2.2 Child safe: 2 yes, 2 no, 4 open, 50 per cent, Requires improvement, could end Inadequate to Good
      6 2.2.3 Others safe: 4 yes, 1 no, 3 open, 80 per cent, Outstanding, could end Requires improvement to Outstanding
      7 2.3.1 Desistance: 5 yes, 3 open, 100 per cent, Outstanding, could end Requires improvement to Outstanding
      8 2.3.2 Child safe: 3 yes, 1 no, 4 open, 75 per cent, Good, could end Inadequate to Outstanding
      9 2.3.3 Others safe: 3 yes, 1 no, 4 open, 75 per cent, Good, could end Inadequate to Outstanding
      10 2.4.1 Desistance: 3 yes, 1 no, 4 open, 75 per cent, Good, could end Inadequate to Outstanding
      11 2.4.2 Child safe: 3 yes, 1 no, 4 open, 75 per cent, Good, could end Inadequate to Outstanding
      12 2.4.3 Others safe: 2 yes, 2 no, 4 open, 50 per cent, Requires improvement, could end Inadequate to Good
      13 3.1.1 Desistance: 5 yes, 5 open, 100 per cent, Outstanding, could end Requires improvement to Outstanding
      14 3.1.2 Child safe: 4 yes, 1 no, 5 open, 80 per cent, Outstanding, could end Inadequate to Outstanding
      15 3.1.3 Others safe: 5 yes, 5 open, 100 per cent, Outstanding, could end Requires improvement to Outstanding
      16 3.2.1 Desistance: 4 yes, 6 open, 100 per cent, Outstanding, could end Inadequate to Outstanding
      17 3.2.2 Child safe: 3 yes, 1 no, 6 open, 75 per cent, Good, could end Inadequate to Outstanding
      18 3.2.3 Others safe: 3 yes, 1 no, 6 open, 75 per cent, Good, could end Inadequate to Outstanding
      19 3.3.1 Desistance: 4 yes, 6 open, 100 per cent, Outstanding, could end Inadequate to Outstanding
      20 3.3.2 Child safe: 3 yes, 1 no, 6 open, 75 per cent, Good, could end Inadequate to Outstanding
      21 3.3.3 Others safe: 4 yes, 6 open, 100 per cent, Outstanding, could end Inadequate to Outstanding
      2.1 Assessment:
      Requires improvement by rule: the lowest is 2.1.3 (3 of 5) at 60 per cent.
      Open cases could still end it from Inadequate to Good.
      Near a boundary: 60 per cent lies within 5 points of 65.
      One differing judgement would change it: any Yes of 2.1.3, any No of 2.1.3.
      Small sample: 5 cases or fewer answer 2.1.3.
      Pivotal: C01 2.1.3, C04 2.1.3, C05 2.1.3, C02 2.1.3, C03 2.1.3.
      A number lists the cases of a key question.
      > leave
      Standards and panel
      1 1.1 Governance and leadership: Good
      2 1.2 Staff: Requires improvement
      3 1.3 Partnerships and services: not judged
      4 1.4 Information and facilities: Good
      5 2.1 Assessment: Requires improvement, provisional
      6 2.2 Planning: Requires improvement, provisional
      7 2.3 Implementation and delivery: Good, provisional
      8 2.4 Reviewing: Requires improvement, provisional
      9 3.1 Assessment: Outstanding, provisional
      10 3.2 Planning: Good, provisional
      11 3.3 Implementation and delivery: Good, provisional
      12 3.4 Out-of-court disposal policy and provision: Good
      13 4.1 Resettlement policy and provision: not judged, outside the score
      The right information arrives in time, and facilities serve every child well.
      Because: Strong on strategy.
      Judged Good by the lead inspector.
      A number rates a judged standard, or shows what another rests on; next and up move, rate and panel decision act on the standard you are at.
      > history
      History of 1.4
      2026-11-23 14:03: AB: Good, because: Strong on strategy., by taking a change back, in place of Requires improvement, because: Strong on strategy.
      2026-11-23 14:03: AB: Requires improvement, because: Strong on strategy., in place of Good, because: Strong on strategy.
      2026-11-23 14:03: AB: Good, because: Strong on strategy.
      """)
  }

  @Test func interviewListIsWorkedThroughByEar() throws {
    let talk = try Desk.anytown().talk("interviews", "2", "no", "leave", "ask", "1")
    expectTranscript(
      talk, from: "interviews",
      """
      > interviews
      Interview list, 9 questions
      1 C03 2.1.2.a: No. Risks to safety and wellbeing clearly identified and analysed
      2 C03 2.3.2.b: No. Other organisations' work for the child's safety well enough coordinated
      3 C03 2.4.2: No. Does reviewing do enough to keep the child safe?
      4 C05 2.2.2.d: open. Necessary, effective contingency arrangements set out for known risks
      5 C05 2.2.3.e: open. Necessary, effective contingency arrangements set out for known risks
      6 C05 2.3.3: open. Does the work delivered do enough to keep other people safe?
      7 C06 2.1.3.b: open. Past behaviour, convictions and other sources used; other agencies involved
      8 O05 3.1.1.h: open. Enough attention to victims' needs and wishes and to restorative justice
      9 O05 3.2.1: open. Does planning do enough to help the child stop offending?
      A number opens a question; next and up move, ask takes the mark away.
      > 2
      C03, court
      Since the start: 274 days, Risk of serious harm, inspector: medium, Safety and wellbeing, inspector: high, Disposal: community sentence, Began or delivered on: 2026-03-02, Gender: male, Age: 17, Ethnicity: black, Care status: child in need, Education or work: none, Main offence: drugs, Risk of serious harm, service: medium, Safety and wellbeing, service: low, Interviewed: case manager, Allocated inspector: CD, Practitioner: P14, Team: South
      On the case (CD): Three workers in five months. Ask who held the case in April.
      Standard 2.3 Implementation and delivery.
      Key question 2.3.2 Child safe.
      2.3.2.b Other organisations' work for the child's safety well enough coordinated
      Answered No.
      ? Ask at interview
      1 Yes, 2 No, 3 Not applicable.
      > no
      2.3.2, key question. Does the work delivered do enough to keep the child safe?
      Answered No.
      Evidence (CD): The child in need meetings went ahead without the service; the invitations were found unopened.
      1 Yes, 2 No.
      > leave
      Interview list, 9 questions
      1 C03 2.1.2.a: No. Risks to safety and wellbeing clearly identified and analysed
      2 C03 2.3.2.b: No. Other organisations' work for the child's safety well enough coordinated
      3 C03 2.4.2: No. Does reviewing do enough to keep the child safe?
      4 C05 2.2.2.d: open. Necessary, effective contingency arrangements set out for known risks
      5 C05 2.2.3.e: open. Necessary, effective contingency arrangements set out for known risks
      6 C05 2.3.3: open. Does the work delivered do enough to keep other people safe?
      7 C06 2.1.3.b: open. Past behaviour, convictions and other sources used; other agencies involved
      8 O05 3.1.1.h: open. Enough attention to victims' needs and wishes and to restorative justice
      9 O05 3.2.1: open. Does planning do enough to help the child stop offending?
      A number opens a question; next and up move, ask takes the mark away.
      > ask
      No longer marked; undo brings it back. Saved 14:03:22.
      Interview list, 8 questions
      1 C03 2.1.2.a: No. Risks to safety and wellbeing clearly identified and analysed
      2 C03 2.4.2: No. Does reviewing do enough to keep the child safe?
      3 C05 2.2.2.d: open. Necessary, effective contingency arrangements set out for known risks
      4 C05 2.2.3.e: open. Necessary, effective contingency arrangements set out for known risks
      5 C05 2.3.3: open. Does the work delivered do enough to keep other people safe?
      6 C06 2.1.3.b: open. Past behaviour, convictions and other sources used; other agencies involved
      7 O05 3.1.1.h: open. Enough attention to victims' needs and wishes and to restorative justice
      8 O05 3.2.1: open. Does planning do enough to help the child stop offending?
      A number opens a question; next and up move, ask takes the mark away.
      > 1
      C03, court
      Standard 2.1 Assessment.
      Key question 2.1.2 Child safe.
      2.1.2.a Risks to safety and wellbeing clearly identified and analysed
      Answered No.
      ? Ask at interview
      1 Yes, 2 No, 3 Not applicable.
      """)
  }

  @Test func whatAMergeLeftIsSettledByEar() throws {
    let talk = try Desk.anytown().talk("to settle", "1", "2", "Seen again on the file.", "1")
    expectTranscript(
      talk, from: "to settle",
      """
      > to settle
      To settle, 2 things
      1 C04 2.2.2  Does planning do enough to keep the child safe?: conflict
      2 C04  AB and CD answered: two authors
      Does planning do enough to keep the child safe?
      CD, 2026-11-23 14:03: Yes
      AB, 2026-11-23 14:03: No
      Strength (CD): Follows the child protection plan step by step; the school agreed who does what.
      Evidence (AB): At the interview nobody could say who would be rung at night or at a weekend. For this child that is the plan.
      Until it is settled it counts as unanswered.
      A number settles one; next and up move.
      > 1
      C04 2.2.2: which one holds?
      1 Yes: CD 2026-11-23 14:03
      2 No: AB 2026-11-23 14:03
      A number chooses; cancel leaves.
      > 2
      C04 2.2.2 No. Saved 14:03:22. 70 of 70 answered.
      Check: the judgement is No and no prompt is.
      2.2.2 Child safe is now Inadequate, was Requires improvement.
      Standard 2.2 Planning is now Inadequate, was Requires improvement.
      Settled; the other value stays in the history
      To settle, 1 thing
      1 C04  AB and CD answered: two authors
      AB: 1 answer
      CD: 69 answers
      The case counts. Confirm that these answers belong to one reading; until then it cannot be submitted.
      A number settles one; next and up move.
      > Seen again on the file.
      “Seen again on the file.” means nothing here; help says what can be typed
      > 1
      Do the answers of C04 belong to one reading?
      Answers by AB 1, CD 69. You vouch for all of them.
      yes or no?
      """)
  }

  @Test func gapsInOversightAreHeard() throws {
    let talk = try Desk.anytown().talk(
      "oversight", "next", "group", "case", "find victims", "1", "leave")
    expectTranscript(
      talk, from: "oversight",
      """
      > oversight
      28 gaps in 9 of 14 cases, by severity
      1 C02 Oversight not effective: high, 8 days
      2 C03 Oversight not effective: high, 8 days
      3 O03 Oversight not effective: high, 8 days
      4 C02 Risk raised, not escalated: high, 8 days
      5 C03 Risk raised, not escalated: high, 8 days
      6 C05 Risk raised, not escalated: high, 8 days
      7 O02 Risk raised, not escalated: high, 8 days
      8 O03 Risk raised, not escalated: high, 8 days
      9 C02 No contingency: high, 8 days
      10 C03 No contingency: high, 8 days
      11 O02 No contingency: high, 8 days
      12 O03 No contingency: high, 8 days
      13 C01 Victims not attended to: medium, 8 days
      14 C02 Victims not attended to: medium, 8 days
      15 C03 Victims not attended to: medium, 8 days
      16 C06 Victims not attended to: medium, 8 days
      17 O02 Victims not attended to: medium, 8 days
      18 O03 Victims not attended to: medium, 8 days
      19 O04 Victims not attended to: medium, 8 days
      20 C02 Risk levels apart: medium, 8 days
      21 C03 Risk levels apart: medium, 8 days
      22 C05 Risk levels apart: medium, 8 days
      23 O02 Risk levels apart: medium, 8 days
      24 O03 Risk levels apart: medium, 8 days
      And 4 more.
      Management oversight of the case was judged not effective.
      No: oversight
      For the team manager: Go through the case with the practitioner and record what was decided.
      High for 8 days, Team South, Practitioner P14
      A number opens what shows a gap; next and up move, group and find arrange the list.
      > next
      2 C03 Oversight not effective: high, 8 days
      Management oversight of the case was judged not effective.
      No: oversight
      For the team manager: Go through the case with the practitioner and record what was decided.
      High for 8 days, Team South, Practitioner P14
      > group
      Group the gaps by
      1 severity
      2 rule
      3 team
      4 practitioner
      5 question
      6 case
      A number chooses; cancel leaves.
      > case
      28 gaps in 9 of 14 cases, by case
      C01 court, community sentence, age 16:
      1 C01 Victims not attended to: medium, 8 days
      2 C01 Contingency without evidence: low, 8 days
      C02 court, community sentence, age 15:
      3 C02 Oversight not effective: high, 8 days
      4 C02 Risk raised, not escalated: high, 8 days
      5 C02 No contingency: high, 8 days
      6 C02 Victims not attended to: medium, 8 days
      7 C02 Risk levels apart: medium, 8 days
      C03 court, community sentence, age 17:
      8 C03 Oversight not effective: high, 8 days
      9 C03 Risk raised, not escalated: high, 8 days
      10 C03 No contingency: high, 8 days
      11 C03 Victims not attended to: medium, 8 days
      12 C03 Risk levels apart: medium, 8 days
      13 C03 No without a note: low, 8 days
      C04 court, community sentence, age 14:
      14 C04 Contingency without evidence: low, 8 days
      C05 court, community sentence, age 15:
      15 C05 Risk raised, not escalated: high, 8 days
      16 C05 Risk levels apart: medium, 8 days
      C06 court, licence, age 17:
      17 C06 Victims not attended to: medium, 8 days
      O02 out of court, community resolution, age 14:
      18 O02 Risk raised, not escalated: high, 8 days
      19 O02 No contingency: high, 8 days
      20 O02 Victims not attended to: medium, 8 days
      21 O02 Risk levels apart: medium, 8 days
      O03 out of court, outcome 22, age 16:
      22 O03 Oversight not effective: high, 8 days
      23 O03 Risk raised, not escalated: high, 8 days
      24 O03 No contingency: high, 8 days
      And 4 more.
      A question about victims, actual or potential, was answered No.
      No: 2.2.1.f
      For the practitioner: Ask the victim worker for the victim's wishes and put protection in the plan.
      Medium for 8 days, Team North, Practitioner P11
      A number opens what shows a gap; next and up move, group and find arrange the list.
      > find victims
      7 gaps in 7 of 14 cases, by case, “victims”
      C01 court, community sentence, age 16:
      1 C01 Victims not attended to: medium, 8 days
      C02 court, community sentence, age 15:
      2 C02 Victims not attended to: medium, 8 days
      C03 court, community sentence, age 17:
      3 C03 Victims not attended to: medium, 8 days
      C06 court, licence, age 17:
      4 C06 Victims not attended to: medium, 8 days
      O02 out of court, community resolution, age 14:
      5 O02 Victims not attended to: medium, 8 days
      O03 out of court, outcome 22, age 16:
      6 O03 Victims not attended to: medium, 8 days
      O04 out of court, youth caution, age 15:
      7 O04 Victims not attended to: medium, 8 days
      A question about victims, actual or potential, was answered No.
      No: 2.2.1.f
      For the practitioner: Ask the victim worker for the victim's wishes and put protection in the plan.
      Medium for 8 days, Team North, Practitioner P11
      A number opens what shows a gap; next and up move, group and find arrange the list.
      > 1
      C01, court
      Since the start: 323 days, Risk of serious harm, inspector: medium, Safety and wellbeing, inspector: low, Disposal: community sentence, Began or delivered on: 2026-01-12, Gender: male, Age: 16, Ethnicity: white, Care status: none, Education or work: college, Main offence: violence, Risk of serious harm, service: medium, Safety and wellbeing, service: low, Interviewed: case manager, Allocated inspector: AB, Practitioner: P11, Team: North
      Standard 2.2 Planning.
      Key question 2.2.1 Desistance.
      2.2.1.f Enough attention given to what victims need and wish
      Answered No.
      Evidence (AB): The victim asked through the liaison worker for a letter. The plan does not mention it.
      1 Yes, 2 No, 3 Not applicable.
      > leave
      7 gaps in 7 of 14 cases, by case, “victims”
      C01 court, community sentence, age 16:
      1 C01 Victims not attended to: medium, 8 days
      C02 court, community sentence, age 15:
      2 C02 Victims not attended to: medium, 8 days
      C03 court, community sentence, age 17:
      3 C03 Victims not attended to: medium, 8 days
      C06 court, licence, age 17:
      4 C06 Victims not attended to: medium, 8 days
      O02 out of court, community resolution, age 14:
      5 O02 Victims not attended to: medium, 8 days
      O03 out of court, outcome 22, age 16:
      6 O03 Victims not attended to: medium, 8 days
      O04 out of court, youth caution, age 15:
      7 O04 Victims not attended to: medium, 8 days
      A question about victims, actual or potential, was answered No.
      No: 2.2.1.f
      For the practitioner: Ask the victim worker for the victim's wishes and put protection in the plan.
      Medium for 8 days, Team North, Practitioner P11
      A number opens what shows a gap; next and up move, group and find arrange the list.
      """)
  }
}

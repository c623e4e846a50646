import Terminal
import Testing

/// What to ask at interview.
@Suite struct InterviewScreenTests {
  @Test func listsMarkedQuestionsCaseByCase() throws {
    let sitting = try Desk.anytown().sit(
      "g “C03” Enter m Down Down m ] m i Down",
      thenSizes: [.large, .small])
    expectScreen(
      sitting, at: .large,
      """
       Anytown · Interview list · 12 questions                                                                           saved 14:03:22
       C03 court · community sentence · age 17
       1 2.1.1.a   Offending behaviour analysed, with the child's attitudes and motives                                   Yes
       ▸ 2.1.1.c   Personal circumstances considered, family and social setting included                                  Yes
       3 2.1.2.a   Risks to safety and wellbeing clearly identified and analysed                                          No
       4 2.3.2.b   Other organisations' work for the child's safety well enough coordinated                               No
       5 2.4.2     Does reviewing do enough to keep the child safe?                                                       No
       C04 court · community sentence · age 14
       6 2.2.2     Does planning do enough to keep the child safe?                                                        open
       C05 court · community sentence · age 15
       7 2.2.2.d   Necessary, effective contingency arrangements set out for known risks                                  open
       8 2.2.3.e   Necessary, effective contingency arrangements set out for known risks                                  open
       9 2.3.3     Does the work delivered do enough to keep other people safe?                                           open
       C06 court · licence · age 17
         2.1.3.b   Past behaviour, convictions and other sources used; other agencies involved                            open
       O05 out of court · community resolution · age 12
         3.1.1.h   Enough attention to victims' needs and wishes and to restorative justice                               open
         3.2.1     Does planning do enough to help the child stop offending?                                              open




















       Enter open  m asked  W print  / find  Backspace back  : commands  f next open  g go to  u undo  o overview  c cases  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .standard,
      """
       Anytown · Interview list · 12 questions                         saved 14:03:22
       C03 court · community sentence · age 17
       1 2.1.1.a   Offending behaviour analysed, with the child's atti… Yes
       ▸ 2.1.1.c   Personal circumstances considered, family and socia… Yes
       3 2.1.2.a   Risks to safety and wellbeing clearly identified an… No
       4 2.3.2.b   Other organisations' work for the child's safety we… No
       5 2.4.2     Does reviewing do enough to keep the child safe?     No
       C04 court · community sentence · age 14
       6 2.2.2     Does planning do enough to keep the child safe?      open
       C05 court · community sentence · age 15
       7 2.2.2.d   Necessary, effective contingency arrangements set o… open
       8 2.2.3.e   Necessary, effective contingency arrangements set o… open
       9 2.3.3     Does the work delivered do enough to keep other peo… open
       C06 court · licence · age 17
         2.1.3.b   Past behaviour, convictions and other sources used;… open
       O05 out of court · community resolution · age 12
         3.1.1.h   Enough attention to victims' needs and wishes and t… open
         3.2.1     Does planning do enough to help the child stop offe… open




       Enter open  m asked  W print  / find  Backspace back  : commands  ? keys
       invented; no service, child or practitioner is real
      """)
    expectScreen(
      sitting, at: .small,
      """
       Anytown · Interview list · 12 questions     saved 14:03:22
       C03 court · community sentence · age 17
       1 2.1.1.a   Offending behaviour analysed, w… Yes
       ▸ 2.1.1.c   Personal circumstances consider… Yes
       3 2.1.2.a   Risks to safety and wellbeing c… No
       4 2.3.2.b   Other organisations' work for t… No
       5 2.4.2     Does reviewing do enough to kee… No
       C04 court · community sentence · age 14
       6 2.2.2     Does planning do enough to keep… open
       C05 court · community sentence · age 15
       7 2.2.2.d   Necessary, effective contingenc… open
       8 2.2.3.e   Necessary, effective contingenc… open
       9 2.3.3     Does the work delivered do enou… open
       C06 court · licence · age 17
         2.1.3.b   Past behaviour, convictions and… open
       O05 out of court · community resolution · age 12
         3.1.1.h   Enough attention to victims' ne… open
         3.2.1     Does planning do enough to help… open
       Enter open  m asked  W print  / find  ? keys
       invented; no service, child or practitioner is real
      """)
  }

  @Test func saysHowToMarkTheFirst() throws {
    expectScreen(
      try Desk.small().sit("i"),
      """
       Smalltown · Interview list · 0 questions

        Nothing is marked. While reading a case, m marks a question that you want to
        ask about; here they stand case by case.


















       / find  Backspace back  : commands  f next open  g go to  u undo  ? keys

      """)
  }
}

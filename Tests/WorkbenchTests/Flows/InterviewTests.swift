import Testing

/// Questions marked while reading wait on one list for the interview.
@Suite struct InterviewTests {
  @Test func markIsSavedShownAndTakenAway() throws {
    let desk = try Desk.small()
    let marked = try desk.sit("m", at: "C01 2.1.1.a")
    #expect(marked.cursorLine.contains("?"))
    #expect(marked.screen.contains("? Ask at interview"))
    let unmarked = try desk.sit("m")
    #expect(unmarked.message.contains("No longer marked"))
    try expectRows(
      desk,
      """
      AB C01 mark 2.1.1.a true
      AB C01 mark 2.1.1.a –
      """)
  }

  @Test func listOpensTheQuestionAndBackReturnsToIt() throws {
    let desk = try Desk.small()
    let opened = try desk.sit("m Down m i Down Enter", at: "C01 2.1.1.a")
    #expect(opened.cursorLine.contains("▸ b  "))
    #expect(try desk.sit("i").header.contains("2 questions"))
  }

  @Test func markIsTakenAwayOnTheListToo() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("m i m", at: "C01 2.1.1.a")
    #expect(sitting.header.contains("0 questions"))
    #expect(try desk.sit("m").message == " Nothing is marked; m marks a question in a case")
    #expect(try desk.sit("u").header.contains("1 question"))
  }
}

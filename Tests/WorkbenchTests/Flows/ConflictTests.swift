import Testing

/// Two answers that disagree: nothing decides but a person, who sees both.
@Suite struct ConflictTests {
  @Test(arguments: ["y", "n", "a"])
  func anyAnswerOpensTheChoiceAndWritesNothing(_ key: String) throws {
    let desk = try Desk.disagreeing()
    let sitting = try desk.sit(key, at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("Two answers disagree on 2.1.1.a"))
    try expectRows(desk, "")
  }

  @Test func choiceSettlesItAndGoesOn() throws {
    let desk = try Desk.disagreeing()
    let sitting = try desk.sit("y 2", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"no\"")
    #expect(try desk.conflictCount == 0)
    #expect(sitting.cursorLine.contains("▸ b  "))
  }

  @Test func sameKeyThatAnswersChooses() throws {
    let desk = try Desk.disagreeing()
    try desk.sit("y n", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"no\"")
  }

  @Test func choiceStandsOnTheAnswerThatOpenedIt() throws {
    let desk = try Desk.disagreeing()
    try desk.sit("n Enter", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"no\"")
  }

  @Test func leavingTheChoiceKeepsBothAnswers() throws {
    let desk = try Desk.disagreeing()
    try desk.sit("y Esc", at: "C01 2.1.1.a")
    try expectRows(desk, "")
    #expect(try desk.conflictCount == 1)
  }

  @Test func clearingSaysThatThereIsAChoice() throws {
    let desk = try Desk.disagreeing()
    let sitting = try desk.sit("x", at: "C01 2.1.1.a")
    #expect(sitting.message == " Two answers disagree here: any of y n a opens the choice")
  }

  @Test func undoingTheChoiceBringsTheConflictBack() throws {
    let desk = try Desk.disagreeing()
    try desk.sit("y 1 u", at: "C01 2.1.1.a")
    #expect(try desk.conflictCount == 1)
  }

  @Test func keyQuestionInConflictIsSettledAndCounts() throws {
    let desk = try Desk.disagreeing(on: "2.1.1")
    let before = try desk.sit(at: "C01 2.1.1")
    #expect(before.line(2).contains("Desistance 0/0"))
    #expect(before.cursorLine.contains("two answers"))
    let after = try desk.sit("y 1", at: "C01 2.1.1")
    #expect(after.line(2).contains("Desistance 1/1"))
  }

  @Test func findingConflictsByTheirState() throws {
    let desk = try Desk.disagreeing()
    let sitting = try desk.sit("/ “conflict” Enter", at: "C01 oversight")
    #expect(sitting.cursorLine.contains("two answers"))
  }
}

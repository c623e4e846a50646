import Testing

/// What a person did can be taken back and put back, also after the file was closed.
@Suite struct TakingBackTests {
  @Test func undoTakesTheLatestAnswerBackAndRedoPutsItBack() throws {
    let desk = try Desk.small()
    let undone = try desk.sit("y n u", at: "C01 2.1.1.a")
    #expect(undone.message == " Taken back: C01 2.1.1.b · now open")
    #expect(desk.answerCount == 1)
    let redone = try desk.sit("U")
    #expect(redone.message == " Put back: C01 2.1.1.b · now No")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "yes"
      AB C01 answer 2.1.1.b "no"
      AB C01 answer 2.1.1.b –
      AB C01 answer 2.1.1.b "no"
      """)
  }

  @Test func undoReturnsToTheQuestionItIsAbout() throws {
    let sitting = try Desk.small().sit("y n Home u", at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸ b  "))
  }

  @Test func undoGoesBackStepByStepOverSittings() throws {
    let desk = try Desk.small()
    try desk.sit("y n", at: "C01 2.1.1.a")
    try desk.sit("u")
    try desk.sit("u")
    #expect(desk.answerCount == 0)
  }

  @Test func undoLeavesWhatSomebodyElseChangedSince() throws {
    let desk = try Desk.small()
    try desk.sit("y", at: "C01 2.1.1.a")
    try desk.sit("n", at: "C01 2.1.1.a", as: "CD")
    let sitting = try desk.sit("u")
    #expect(sitting.message == " C01 2.1.1.a was changed since by CD, so it stays")
    #expect(desk.answerCount == 1)
  }

  @Test func nothingOfOnesOwnIsSaid() throws {
    let desk = try Desk.small(by: "EF")
    let undone = try desk.sit("u")
    #expect(undone.message == " There is nothing of yours to take back")
    let redone = try desk.sit("U")
    #expect(redone.message == " There is nothing of yours to put back")
  }

  @Test func redoIsGoneAfterANewAnswer() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("y u n U", at: "C01 2.1.1.a")
    #expect(sitting.message == " There is nothing of yours to put back")
    #expect(desk.answerCount == 1)
  }
}

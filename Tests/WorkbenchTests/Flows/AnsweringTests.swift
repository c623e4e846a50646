import Terminal
import Testing

/// One key an answer, saved at once, and on to the next question.
@Suite struct AnsweringTests {
  @Test func oneKeyAnswersSavesAndGoesOn() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("y n a", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "yes"
      AB C01 answer 2.1.1.b "no"
      AB C01 answer 2.1.1.c "notApplicable"
      """)
    #expect(sitting.cursorLine.contains("▸ d  "))
    #expect(sitting.header.hasSuffix("saved 14:03:22"))
  }

  @Test func digitsAnswerToo() throws {
    let desk = try Desk.small()
    try desk.sit("1 2 3", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "yes"
      AB C01 answer 2.1.1.b "no"
      AB C01 answer 2.1.1.c "notApplicable"
      """)
  }

  @Test func sameAnswerAgainWritesNothing() throws {
    let desk = try Desk.small()
    try desk.sit("y Up y", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
  }

  @Test func anotherAnswerSaysWhichOneItReplaced() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("y Up n", at: "C01 2.1.1.a")
    #expect(sitting.message == " 2.1.1.a was Yes; u takes the change back")
    #expect(sitting.cursorLine.contains("▸ b  "))
  }

  @Test func clearingTakesTheAnswerAwayAndStays() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1.a": "yes"])])
    let sitting = try desk.sit("x x", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a –")
    #expect(sitting.cursorLine.contains("▸ a  "))
    #expect(sitting.message == " There is no answer to clear")
  }

  @Test func clearingSaysWhatWasThere() throws {
    let sitting = try Desk.small().sit("y Up x", at: "C01 2.1.1.a")
    #expect(sitting.message == " 2.1.1.a is open, was Yes; u brings it back")
  }

  /// Both are to be known: why it does not apply now, and that it was answered before.
  @Test func leavingOutWhatWasAnsweredSaysBoth() throws {
    let sitting = try Desk.small().sit("y Up a", at: "C01 2.1.1.h", size: .large)
    #expect(sitting.message.contains("2.1.1.h does not apply: "))
    #expect(sitting.message.contains("2.1.1.h was Yes; u takes the change back"))
  }

  @Test func frameThatSaysSavedComesAfterTheCommit() throws {
    let desk = try Desk.small()
    var answersWhenShown: [Int] = []
    try desk.sit("y y y", at: "C01 2.1.1.a") { frame in
      if frame.rowText(0).contains("saved") { answersWhenShown.append(desk.answerCount) }
    }
    #expect(answersWhenShown == [1, 2, 3])
  }

  @Test func lastAnswerSaysWhatIsOpenThenThatTheCaseIsComplete() throws {
    let open = try Desk.small().sit("y", at: "C01 oversight")
    #expect(open.message == " 69 questions of C01 still open; f goes there")
    let done = try Desk.small(.hmip2021, [SampleCase(reference: "C01", everything: "yes")])
    let sitting = try done.sit("n", at: "C01 oversight")
    #expect(sitting.message.contains("C01 is complete"))
    #expect(sitting.cursorLine.contains("No"))
  }

  @Test func courtCaseNeedsOneKeyAQuestion() throws {
    let desk = try Desk.small()
    try desk.sit(Array(repeating: "y", count: 70).joined(separator: " "), at: "C01")
    #expect(try desk.isFirstCaseComplete)
  }
}

import Inspection
import Terminal
import TerminalTesting
import Testing

@testable import Workbench

/// Some want to see what they said before they go on. The answer is saved at once all the same.
@Suite struct WaitingForEnterTests {
  @Test func answerIsSavedAtOnceAndStaysUntilEnter() throws {
    let desk = try Desk.small()
    let waiting = try desk.sit("z e y", at: "C01 2.1.1.a")
    try expectRows(desk, "AB C01 answer 2.1.1.a \"yes\"")
    #expect(waiting.cursorLine.contains("▸ a  "))
    #expect(waiting.cursorLine.contains("Yes"))
    #expect(waiting.message == " Yes is saved; Enter goes on")
    #expect(try desk.sit("z e Enter", at: "C01 2.1.1.a").cursorLine.contains("▸ b  "))
  }

  @Test func wrongKeyIsPutRightWhereItWasPressed() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("z e y n", at: "C01 2.1.1.a")
    #expect(sitting.cursorLine.contains("▸ a  "))
    #expect(sitting.message == " 2.1.1.a was Yes; u takes the change back")
  }

  @Test func whatIsLeftOutStaysToo() throws {
    let sitting = try Desk.small().sit("z e a", at: "C01 2.1.1.h")
    #expect(sitting.cursorLine.contains("▸(h)"))
    #expect(sitting.cursorLine.contains("Not appl."))
  }

  @Test func afterTheLastQuestionItSaysWhatIsLeft() throws {
    let plain = try Desk.small().sit("End y", at: "C01 2.1.1.a").message
    #expect(plain.contains("still open"))
    #expect(try Desk.small().sit("z e End y", at: "C01 2.1.1.a").message == plain)
  }

  @Test func secondTimeGoesOnAtOnceAgain() throws {
    var kept: [Bool] = []
    var workplace = Workplace()
    workplace.keepHabits = { kept.append($0.waitsForEnter) }
    let sitting = try Desk.small().sit("z e z e y", at: "C01 2.1.1.a", workplace: workplace)
    #expect(sitting.cursorLine.contains("▸ b  "))
    #expect(kept == [true, false])
  }

  @Test func everyLineEndsWithEnterAnyway() throws {
    let desk = try Desk.small()
    var workplace = Workplace()
    workplace.habits.waitsForEnter = true
    let talk = try desk.talk("yes", at: "C01 2.1.1.a", workplace: workplace)
    #expect(talk.answer(to: "yes").last?.hasPrefix("2.1.1.b") == true)
  }
}

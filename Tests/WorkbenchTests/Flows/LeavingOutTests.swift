import Inspection
import Standards
import Terminal
import Testing

/// Why a question does not apply: at once where there is one reason, by one more key where there
/// are several.
@Suite struct LeavingOutTests {
  @Test func onlyReasonIsTakenWithTheAnswer() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a", at: "C01 2.1.1.h")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.h "notApplicable"
      AB C01 because 2.1.1.h "noVictim"
      """)
    #expect(sitting.message == " 2.1.1.h does not apply: no victim can be named")
    #expect(sitting.cursorLine.contains("▸ i  "))
    let there = try desk.sit("", at: "C01 2.1.1.h", size: .large)
    #expect(there.screen.contains("Does not apply: no victim can be named."))
  }

  @Test(arguments: ["a", "1", "Enter"])
  func firstOfSeveralReasonsIsOneMoreKey(_ key: String) throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a \(key)", at: "C01 2.1.3.b")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.3.b "notApplicable"
      AB C01 because 2.1.3.b "nothingKnown"
      """)
    #expect(sitting.cursorLine.contains("▸ c  "))
  }

  @Test func escapeChangesNothing() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a Esc", at: "C01 2.1.3.b")
    try expectRows(desk, "")
    #expect(sitting.cursorLine.contains("▸(b) "))
  }

  @Test func anotherReasonIsANote() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a 3 “He had just moved here.” Esc", at: "C01 2.1.3.b")
    #expect(try desk.inspection.cases[0].notes.first?.about?.text == "2.1.3.b")
    #expect(desk.answerCount == 1)
    #expect(sitting.cursorLine.contains("▸ c  "))
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.3.b "notApplicable"
      AB C01 because 2.1.3.b –
      AB C01 note {"key":"2.1.3.b","kind":"evidence","text":"He had just moved here."}
      """)
  }

  @Test func pressedAgainItAsksWhichReason() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a Up a", at: "C01 2.1.1.h")
    #expect(sitting.screen.contains("Why does 2.1.1.h not apply?"))
    try desk.sit("a 2 Esc", at: "C01 2.1.1.h")
    #expect(try desk.inspection.cases[0].reasons.isEmpty)
  }

  @Test func undoTakesAnswerAndReasonBackTogether() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("a u", at: "C01 2.1.1.h")
    #expect(sitting.message == " Taken back: C01 2.1.1.h · now open")
    #expect(sitting.cursorLine.contains("▸(h) "))
    #expect(desk.answerCount == 0)
    #expect(try desk.inspection.cases[0].reasons.isEmpty)
  }

  @Test func lineByLineANumberGivesTheReason() throws {
    let desk = try Desk.small()
    let talk = try desk.talk("not applicable", "2", at: "C01 2.1.3.b")
    #expect(talk.answer(to: "not applicable").contains("2 No other agency has a part"))
    #expect(talk.answer(to: "2").first?.contains("2.1.3.b because No other agency") == true)
    let once = try Desk.small()
    try once.talk("not applicable 2", at: "C01 2.1.3.b")
    #expect(try once.rows == desk.rows)
  }
}

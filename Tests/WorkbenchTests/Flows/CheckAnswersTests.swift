import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// A section is looked over before it is called complete; nothing stops anybody from leaving it.
@Suite struct CheckAnswersTests {
  /// A court case answered Yes throughout, but for what is given.
  private func desk(
    _ answers: [String: String] = [:], facts: [(name: String, value: String)] = []
  ) throws -> Desk {
    try Desk.small(
      .hmip2021,
      [SampleCase(reference: "C01", facts: facts, answers: answers, everything: "yes")])
  }

  private func state(_ desk: Desk, _ section: String) throws -> SectionState {
    try desk.inspection.state(
      of: try #require(QuestionID(section)), in: 0, on: try #require(CalendarDate("2026-12-01")))
  }

  @Test func lastAnswerOfASectionPointsToItsPage() throws {
    let desk = try desk(["2.1.3": ""])
    let sitting = try desk.sit("y", at: "C01 2.1.3")
    #expect(sitting.message == " 2.1 Assessment is answered; = checks the answers")
    #expect(sitting.cursorLine.contains("▸ a  "), "the first question of the next section")
    let page = try desk.sit("y =", at: "C01 2.1.3")
    #expect(page.header.contains("C01 · 2.1 Assessment · check answers"))
  }

  @Test func anyOtherKeyMeansTheSectionOneIsIn() throws {
    let sitting = try desk(["2.1.3": ""]).sit("y Down =", at: "C01 2.1.3")
    #expect(sitting.header.contains("2.2 Planning · check answers"))
  }

  @Test func yesCallsItCompleteAndGoesOn() throws {
    let desk = try desk(["2.2.1.b": ""])
    let sitting = try desk.sit("= y", at: "C01 2.1.1")
    try expectRows(desk, "AB C01 completion 2.1 true")
    #expect(sitting.message == " 2.1 Assessment is complete")
    #expect(sitting.cursorLine.contains("▸ b  "), "the next open question")
    #expect(try state(desk, "2.1") == .complete)
  }

  @Test func wholeCaseIsCalledCompleteSectionBySection() throws {
    let desk = try desk()
    let sitting = try desk.sit("= y y y y", at: "C01 2.1.1")
    #expect(sitting.header.contains("Management oversight · check answers"))
    #expect(sitting.message.contains("2.4 Reviewing is complete"))
    let done = try desk.sit("= y", at: "C01 oversight")
    #expect(done.message == " Every section of C01 is complete")
    for section in ["2.1", "2.2", "2.3", "2.4", "oversight"] {
      #expect(try state(desk, section) == .complete)
    }
  }

  @Test func openQuestionsAreInTheWayAndAreGoneTo() throws {
    let desk = try desk(["2.1.2.a": ""])
    let sitting = try desk.sit("= y", at: "C01 2.1.1")
    #expect(sitting.message == " 1 question still open; f goes there")
    try expectRows(desk, "")
    #expect(try desk.sit("= f", at: "C01 2.1.1").cursorLine.contains("▸ a  "))
    let entered = try desk.sit("= Enter", at: "C01 2.1.1")
    #expect(entered.cursorLine.contains("▸ a  "), "it begins at what is open")
  }

  @Test func checkIsPassedWithAReasonThatIsANote() throws {
    let desk = try desk(["2.1.3": "no"])
    let sitting = try desk.sit("= y", at: "C01 2.1.1")
    #expect(sitting.message.contains("2.1.3 No against every prompt; Enter goes there, e says"))
    let passed = try desk.sit("= e “Police papers came too late.” Esc", at: "C01 2.1.1")
    #expect(passed.message == " Note saved")
    let note = try #require(try desk.inspection.cases[0].notes.first)
    #expect(note.check == "noAgainstPrompts")
    #expect(note.about?.text == "2.1.3")
    // The reason is a note under the judgement too, so the other check is met as well.
    try desk.sit("= y", at: "C01 2.1.1")
    #expect(try state(desk, "2.1") == .complete)
  }

  @Test func reasonBeingTypedIsADraftThatKnowsItsCheck() throws {
    let desk = try desk(["2.1.3": "no"])
    try desk.sit("= e “Police papers”", at: "C01 2.1.1")
    let again = try desk.sit("“ late” Esc")
    #expect(again.message == " Note saved")
    #expect(try desk.inspection.cases[0].notes.first?.check == "noAgainstPrompts")
    #expect(try desk.notes == ["Police papers late"])
  }

  @Test func leavingASectionSaysWhatToLookAt() throws {
    let one = try desk(["2.1.3": ""]).sit("n", at: "C01 2.1.3")
    #expect(one.message == " 2.1 Assessment: look at 2 checks; = shows them")
    let two = try desk(["2.1.1.a": "no", "2.1.1": ""]).sit("n PgDn", at: "C01 2.1.1")
    #expect(two.message == " 2.1 Assessment: look at “No without a note”; = shows it")
  }

  @Test func nothingIsSaidWhileASectionIsBeingRead() throws {
    let sitting = try desk(["2.1.1": ""]).sit("n Down", at: "C01 2.1.1")
    #expect(sitting.message.trimmed.isEmpty)
  }

  @Test(arguments: ["Left", "Esc", "q"])
  func backWorksWhateverIsWrong(_ key: String) throws {
    let desk = try desk(["2.1.3": "no"], facts: [("startedOn", "2027-01-01")])
    let sitting = try desk.sit("= y \(key) \(key)", at: "C01 oversight")
    #expect(sitting.header.contains("Smalltown · Youth justice"), "the overview")
    #expect(sitting.message.contains("look at"))
  }

  @Test func whatCannotBeTakesNoReason() throws {
    let desk = try desk(facts: [("startedOn", "2027-01-01")])
    let sitting = try desk.sit("= y", at: "C01 oversight")
    #expect(sitting.message == " Date to come: this cannot be; Enter goes there")
    #expect(
      try desk.sit("= e", at: "C01 oversight").message
        == " This cannot be, so no reason passes it")
    #expect(try desk.sit("= Enter", at: "C01 oversight").screen.contains("Began or delivered on"))
    #expect(try state(desk, "oversight") == .problem)
  }

  @Test func noTakesItBackAndUndoPutsItRight() throws {
    let desk = try desk()
    try desk.sit("= y", at: "C01 2.1.1")
    #expect(
      try desk.sit("= n", at: "C01 2.1.1").message == " 2.1 Assessment is not complete any more")
    #expect(try state(desk, "2.1") == .inProgress)
    let undone = try desk.sit("u", at: "C01 2.1.1")
    #expect(undone.message == " Taken back: C01 section 2.1")
    #expect(try state(desk, "2.1") == .complete)
    #expect(try desk.sit("= n n", at: "C01 2.2.1").header.contains("case 1 of 1"), "back")
  }

  @Test func changeAfterwardsIsAProblemThatTheWalkShows() throws {
    let desk = try desk()
    try desk.sit("= y", at: "C01 2.1.1")
    let sitting = try desk.sit("x", at: "C01 2.1.1.b")
    #expect(sitting.screen.contains("There is a problem"))
  }

  @Test func historyTellsOfIt() throws {
    let desk = try desk()
    try desk.sit("= y", at: "C01 2.1.1")
    let sitting = try desk.sit("c H", size: .large)
    #expect(sitting.screen.contains("section 2.1: called complete"))
  }

  @Test func bracketsGoThroughTheSections() throws {
    let desk = try desk()
    #expect(try desk.sit("= ]", at: "C01 2.1.1").header.contains("2.2 Planning"))
    #expect(try desk.sit("= [", at: "C01 2.1.1").message == " This is the first section")
    #expect(try desk.sit("= ]", at: "C01 oversight").message == " This is the last section")
  }

  @Test func withdrawnCaseHasNoPage() throws {
    let desk = try desk()
    let sitting = try desk.sit("= c w “twice” Enter Esc", at: "C01 2.1.1")
    #expect(!sitting.header.contains("check answers"))
  }

  @Test func lineByLineASectionIsCheckedAndCalledComplete() throws {
    let desk = try desk(["2.1.3": "no"])
    let talk = try desk.talk(
      "check answers", "yes", "note Papers came too late.", "yes", at: "C01 2.1.1")
    #expect(talk.answer(to: "check answers").first == "C01, 2.1 Assessment, check answers")
    #expect(
      talk.answer(to: "check answers").contains(
        "1 Check 2.1.3 No against every prompt: look again"))
    #expect(talk.answer(to: "yes").contains { $0.contains("section 2.1 called complete") })
    #expect(try state(desk, "2.1") == .complete)
    #expect(try desk.inspection.cases[0].notes.first?.check == "noAgainstPrompts")
  }

  @Test func questionThatFailsACheckIsFoundByItsState() throws {
    let desk = try desk(["2.1.3": "no", "2.2.1": "no"])
    let sitting = try desk.sit("/ “check” Down Enter", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("2.2.1 key question"))
  }

  @Test func reviewOfAWholeCaseReadsItsChecksToo() throws {
    let talk = try desk(["2.1.3": "no"]).talk("review 2.1.3", at: "C01 2.1.1")
    #expect(
      talk.last.contains("Check 2.1.3: The judgement is No, and no note under it says why."))
    #expect(talk.last.last == "Nothing is open.")
  }
}

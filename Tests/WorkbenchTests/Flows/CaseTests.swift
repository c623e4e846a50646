import Inspection
import Ledger
import Testing

/// Cases are added, corrected, reassigned, withdrawn and brought back on screen.
@Suite struct CaseTests {
  @Test func addingAsksForTypeAndReferenceAndOpensTheFacts() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c + 2 Enter")
    try expectRows(
      desk,
      """
      AB O01 case "outOfCourt"
      AB O01 fact reference "O01"
      AB O01 fact inspector "AB"
      """)
    #expect(sitting.screen.contains("O01 · Out-of-court disposal"))
    #expect(sitting.cursorLine.contains("▸ Reference"))
  }

  @Test func listStandsOnTheCaseThatWasAdded() throws {
    let sitting = try Desk.small().sit("c + 2 Enter Esc")
    #expect(sitting.cursorLine.contains("▸ O01"))
  }

  @Test func caseWhoseAddingIsTakenBackIsNotListed() throws {
    let sitting = try Desk.small().sit("c + 2 Enter Esc u")
    #expect(sitting.header.contains("1 case"))
    #expect(!sitting.screen.contains("O01 "))
    #expect(sitting.cursorLine.contains("▸ C01"))
  }

  @Test func referenceInUseIsRefusedAndTheFieldStaysOpen() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c + 1 Ctrl-U “C01” Enter")
    #expect(sitting.message.contains("There is a case “C01” already"))
    #expect(sitting.screen.contains("> C01"))
    try expectRows(desk, "")
  }

  @Test func choosingTheValueOfAFactSavesItAtOnce() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("d Down Enter 1", at: "C01")
    try expectRows(desk, "AB C01 fact disposal \"communitySentence\"")
    #expect(sitting.screen.contains("Community sentence"))
    #expect(sitting.cursorLine.contains("▸ Began or delivered on"))
  }

  /// Facts are entered one after the other, as answers are.
  @Test func aValueLeadsToTheNextFact() throws {
    let desk = try Desk.small()
    try desk.sit("d Down Enter 1 Enter “2026-11-02” Enter Enter 1", at: "C01")
    try expectRows(
      desk,
      """
      AB C01 fact disposal "communitySentence"
      AB C01 fact startedOn "2026-11-02"
      AB C01 fact gender "female"
      """)
  }

  @Test func correctingAFactKeepsTheOldValueInTheHistory() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", facts: [("age", "15")])])
    let sitting = try desk.sit("c d Down Down Down Down Enter Ctrl-U “16” Enter")
    try expectRows(desk, "AB C01 fact age 16")
    #expect(sitting.screen.contains(/Age +16/))
  }

  /// What cannot be is said while the fact is fresh, not with the last question.
  @Test func factThatCannotBeIsToldAtOnce() throws {
    let sitting = try Desk.small().sit("d Down Down Enter “3026-05-01” Enter", at: "C01")
    #expect(sitting.message.hasPrefix(" Check: "))
  }

  @Test func typingReplacesTheReferenceThatIsProposed() throws {
    let desk = try Desk.small()
    try desk.sit("c + 1 “K7” Enter")
    #expect(try desk.inspection.cases.last?.reference == "K7")
    let other = try Desk.small()
    try other.sit("c + 1 Backspace “9” Enter")
    #expect(try other.inspection.cases.last?.reference == "C09")
  }

  @Test func valueThatIsNoneIsRefusedWithWhatIsTaken() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c d Down Down Down Down Enter “old” Enter")
    #expect(sitting.message.contains("“old” is not a value of age. It is a whole number"))
    #expect(sitting.screen.contains("> old"))
    try expectRows(desk, "")
  }

  @Test func reassigningWritesTheInspector() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c r Ctrl-U “CD” Enter")
    try expectRows(desk, "AB C01 fact inspector \"CD\"")
    #expect(sitting.message == " The case is with CD")
  }

  @Test func reassigningToNobodySaysSo() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", facts: [("inspector", "AB")])])
    let sitting = try desk.sit("c r Ctrl-U Enter")
    try expectRows(desk, "AB C01 fact inspector –")
    #expect(sitting.message == " The case is with nobody")
  }

  @Test func withdrawingNeedsAReasonAndTakesTheCaseOutOfTheFigures() throws {
    let desk = try Desk.small(
      .hmip2021, [SampleCase(reference: "C01", answers: ["2.1.1": "yes"])])
    let refused = try desk.sit("c w Enter")
    #expect(refused.message == " The reason must not be empty.")
    let sitting = try desk.sit("w “Not in the sample” Enter b")
    try expectRows(desk, "AB C01 withdrawal \"Not in the sample\"")
    #expect(sitting.line(containing: "2.1.1 Desistance").contains(" 0   0    0    0    –"))
  }

  @Test func withdrawnCaseStaysListedWithItsReasonAndComesBack() throws {
    let desk = try Desk.small()
    let withdrawn = try desk.sit("c w “Moved away” Enter")
    #expect(withdrawn.header.contains("0 cases, 1 withdrawn"))
    #expect(withdrawn.screen.contains("Withdrawn: Moved away"))
    #expect(try desk.sit("Enter").message == " This case is withdrawn; w brings it back")
    let back = try desk.sit("w")
    #expect(back.message == " The case is back")
    #expect(back.header.contains("1 case"))
    try expectRows(
      desk,
      """
      AB C01 withdrawal "Moved away"
      AB C01 withdrawal –
      """)
  }

  @Test(arguments: ["y", "n", "a", "x", "m", "[", "d"])
  func walkOfAWithdrawnCaseIsGone(_ key: String) throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("f c w “Moved away” Enter Backspace \(key)")
    #expect(sitting.header.contains("2021 edition"))
    try expectRows(desk, "AB C01 withdrawal \"Moved away\"")
  }

  @Test func takingBackTheAddingOfACaseLeavesIt() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("c + 1 Enter Esc End Enter u")
    #expect(sitting.header.contains("1 case"))
    #expect(sitting.cursorLine.contains("▸"))
  }

  @Test func settingsAreChangedInTheirForm() throws {
    let desk = try Desk.small()
    let sitting = try desk.sit("s Down Down Enter “6” Enter Esc")
    try expectRows(desk, "AB setting planned.court 6")
    #expect(sitting.header.contains("Smalltown"))
  }

  /// Of a code an edition may say nothing: that it is never a name is said all the same, and once.
  @Test(arguments: [true, false])
  func aCodeIsNeverANameWhateverTheEditionSays(_ hasHelp: Bool) throws {
    let edition = try Edition.hmip2021.stored
    let help = #", "help": "A code, never a name.""#
    let text = String(decoding: edition.bytes, as: UTF8.self)
    let bytes = Array((hasHelp ? text : text.replacing(help, with: "")).utf8)
    let ledger = try Ledger.inMemory(
      framework: StoredFramework(id: edition.id, revision: 1, bytes: bytes), by: "AB",
      environment: .fixed())
    let sitting = try Desk(ledger).sit("c + 1 Enter p Enter")
    #expect(sitting.screen.contains("C01: Practitioner"))
    #expect(sitting.screen.ranges(of: "A code, never a name.").count == 1)
  }
}

import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// Cases go through review at the keyboard, and what was submitted changes with a reason only.
@Suite struct ReviewTests {
  private func desk(_ keys: String = "", as author: String = "CD") throws -> Desk {
    let desk = try Desk.small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes"),
        SampleCase(reference: "C02", facts: [("inspector", "AB")]),
      ])
    if !keys.isEmpty { try desk.sit(keys, at: "C01 2.1.1.a", as: author) }
    return try Desk(desk.ledger)
  }

  @Test func aCaseGoesAllTheWayByItsSteps() throws {
    let desk = try desk()
    let submitted = try desk.sit("> 1", at: "C01 2.1.1.a")
    #expect(submitted.message == " C01 is submitted now")
    #expect(submitted.header.contains("C01 · submitted · "))
    try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    let locked = try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    #expect(locked.message == " C01 is locked now")
    #expect(try desk.inspection.alteredLocks.isEmpty)
    let reopened = try desk.sit("> 1 “new evidence” Enter", at: "C01 2.1.1.a", as: "CD")
    #expect(reopened.header.contains("returned"))
    #expect(try desk.inspection.reasonOfState(of: 0) == "new evidence")
    #expect(try desk.sit("c").screen.contains("Returned by CD on 2026-11-23: new evidence"))
  }

  @Test func aStepThatCannotBeTakenSaysWhy() throws {
    let desk = try desk()
    let sitting = try desk.sit(">", at: "C02 2.1.1.a")
    #expect(sitting.screen.contains("1 Submit  not yet: 70 questions are open"))
    let message = try desk.sit("> 1", at: "C02 2.1.1.a").message
    #expect(message.contains("C02 is not ready to submit"))
    try desk.sit("> 1", at: "C01 2.1.1.a")
    #expect(try desk.sit("> 1", at: "C01 2.1.1.a").message.contains("another person"))
    #expect(try desk.inspection.cases.map(\.state) == [.submitted, .draft])
  }

  @Test func submittingSaysHowManySectionsWereNotChecked() throws {
    let sitting = try desk().sit(">", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("1 Submit  5 sections not called complete"))
  }

  /// A reason given for a change is offered for taking it back.
  @Test func takingBackOffersTheReasonGivenLast() throws {
    let desk = try desk("> 1", as: "AB")
    let sitting = try desk.sit("n “the letter says so” Enter u", at: "C01 2.1.1.a", as: "AB")
    #expect(sitting.screen.contains("> the letter says so"))
  }

  @Test func onlyTheReaderSubmitsOnTheScreenAndInLines() throws {
    let desk = try desk()
    let message = try desk.sit("> 1", at: "C01 2.1.1.a", as: "ZZ").message
    #expect(message.contains("that is for AB, to whom it is allocated."))
    let told = try desk.talk("move on", "submit", at: "C01 2.1.1.a", as: "ZZ").last.joined()
    #expect(told.contains("that is for AB"), "\(told)")
    #expect(try desk.inspection.cases[0].state == .draft)
  }

  @Test func returningAsksForTheReason() throws {
    let desk = try desk("> 1", as: "AB")
    let refused = try desk.sit("> 2 Enter", at: "C01 2.1.1.a", as: "CD")
    #expect(refused.message == " The reason must not be empty.")
    try desk.sit("> 2 “look at 2.1.1 again” Enter", at: "C01 2.1.1.a", as: "CD")
    try expectRows(
      desk,
      """
      CD C01 state "returned"
      CD C01 reason state/ "look at 2.1.1 again"
      """)
  }

  @Test func anAnswerAfterSubmissionAsksWhyAndOffersTheLastReason() throws {
    let desk = try desk("> 1", as: "AB")
    let asking = try desk.sit("n", at: "C01 2.1.1.a")
    #expect(asking.screen.contains("C01 is submitted: why this change?"))
    try expectRows(desk, "")
    try desk.sit("n “letter of May” Enter n Enter", at: "C01 2.1.1.a")
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "no"
      AB C01 reason answer/2.1.1.a "letter of May"
      AB C01 answer 2.1.1.b "no"
      AB C01 reason answer/2.1.1.b "letter of May"
      """)
  }

  @Test func leavingTheReasonChangesNothingAndLosesNoText() throws {
    let desk = try desk("> 1", as: "AB")
    let sitting = try desk.sit("e “seen in the file” Esc Esc", at: "C01 2.1.1.a")
    #expect(sitting.screen.contains("seen in the file"))
    try expectRows(desk, "")
    try desk.sit("Esc “asked” Enter")
    #expect(try desk.notes == ["seen in the file"])
  }

  @Test func aReturnedCaseOffersWhyItWasReturned() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("> 2 “check the dates” Enter", at: "C01 2.1.1.a", as: "CD")
    #expect(try desk.sit("n", at: "C01 2.1.1.a").screen.contains("> check the dates"))
  }

  @Test func undoAfterSubmissionAsksWhy() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("n “letter” Enter", at: "C01 2.1.1.a")
    let asking = try desk.sit("u", at: "C01 2.1.1.a")
    #expect(asking.screen.contains("C01 is submitted: why this change?"))
    let done = try desk.sit("u “wrong letter” Enter", at: "C01 2.1.1.a")
    #expect(done.message.contains("Taken back"))
    #expect(
      try desk.rows.hasSuffix(
        """
        AB C01 answer 2.1.1.a "yes"
        AB C01 reason answer/2.1.1.a "wrong letter"
        """))
  }

  @Test func aStepIsNotTakenBack() throws {
    let desk = try desk("> 1", as: "AB")
    let sitting = try desk.sit("u", at: "C01 2.1.1.a")
    #expect(sitting.message == " A step of review is not taken back; > moves the case on")
  }

  @Test func nothingOfALockedCaseIsChanged() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("> 1 > 1", at: "C01 2.1.1.a", as: "CD")
    for keys in ["n", "x", "m", "e “late” Esc", "d Enter “9” Enter"] {
      let sitting = try desk.sit(keys, at: "C01 2.1.1.a", as: "CD")
      #expect(sitting.message.contains("C01 is locked. Reopen it first"))
    }
    let lines = try desk.rows.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"CD C01 state {"state":"accepted","content":"#))
    #expect(try lines[1] == "CD C01 state " + lockValue(desk))
  }

  private func lockValue(_ desk: Desk) throws -> String {
    let fingerprint = try desk.inspection.fingerprint(of: 0)
    return #"{"state":"locked","content":"\#(fingerprint)"}"#
  }

  // MARK: - Accepted, and changed since

  private func changed() throws -> Desk {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    try desk.sit("n “letter of May” Enter n Enter", at: "C01 2.1.1.a", as: "AB")
    return desk
  }

  @Test func whatChangedAfterAcceptanceIsSeenAndAcceptedAgain() throws {
    let desk = try changed()
    #expect(
      try desk.sit("", at: "C01 2.1.1.a").header.contains("C01 · accepted, changed since · "))
    let cases = try desk.sit("c", at: "C01 2.1.1.a")
    #expect(cases.cursorLine.contains("changed"))
    #expect(cases.screen.contains("2 answers changed since it was accepted."))
    let steps = try desk.sit(">", at: "C01 2.1.1.a", as: "CD").screen
    #expect(steps.contains("1 Lock  not yet: 2 answers changed since it was accepted"))
    #expect(steps.contains("3 Accept again  2 answers changed since it was accepted"))
    let refused = try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD").message
    #expect(refused.contains("be accepted again."))
    try desk.sit("> 3 > 1", at: "C01 2.1.1.a", as: "CD")
    #expect(try desk.inspection.cases[0].state == .locked)
  }

  @Test func inLinesWhatChangedIsAcceptedAgain() throws {
    let desk = try changed()
    let refused = try desk.talk("move on", "lock", at: "C01 2.1.1.a", as: "CD")
    #expect(refused.last.joined().contains("to be accepted again"))
    try desk.talk("move on", "accept again", at: "C01 2.1.1.a", as: "CD")
    #expect(try desk.inspection.standing(of: 0) == .accepted)
  }

  @Test func whatDidNotChangeOffersNoSecondAcceptance() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    #expect(try !desk.sit(">", at: "C01 2.1.1.a", as: "CD").screen.contains("Accept again"))
  }

  // MARK: - To be settled before the lock

  @Test func acceptingSaysWhatIsToBeSettledAndTheLockWaitsForIt() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.readAgain("C01", by: "EF", ["2.1.1.a": "no", "2.1.1.b": "no"], reading: 1)
    let words = "2 differences between its readings are to be settled"
    #expect(
      try desk.sit("> 1", at: "C01 2.1.1.a", size: .large, as: "CD").message.contains(words))
    #expect(try desk.inspection.cases[0].state == .accepted)
    #expect(
      try desk.sit(">", at: "C01 2.1.1.a", size: .large, as: "CD").screen
        .contains("1 Lock  not yet: \(words)"))
    try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    #expect(try desk.inspection.cases[0].state == .accepted)
  }

  /// Nobody is asked for an answer and a reason that are refused then.
  @Test func aDifferenceInALockedCaseIsRefusedBeforeAnythingIsAsked() throws {
    let desk = try desk("> 1", as: "AB")
    try desk.sit("> 1 > 1", at: "C01 2.1.1.a", as: "CD")
    try desk.readAgain("C01", by: "EF", ["2.1.1.a": "no"], reading: 1)
    let sitting = try desk.sit("A Down Enter Enter", as: "CD")
    #expect(sitting.message.contains("C01 is locked. Reopen it first"), "\(sitting.screen)")
    #expect(!sitting.screen.contains("which answer counts?"))
  }

  @Test func inLinesAReasonFollowsTheAnswer() throws {
    let desk = try desk("> 1", as: "AB")
    let talk = try desk.talk("no the letter says otherwise", at: "C01 2.1.1.a")
    #expect(talk.departure.exitCode == 0)
    try expectRows(
      desk,
      """
      AB C01 answer 2.1.1.a "no"
      AB C01 reason answer/2.1.1.a "the letter says otherwise"
      """)
    let moved = try desk.talk("move on", "return", "a slip", at: "C01 2.1.1.a")
    #expect(moved.last.contains { $0.contains("C01 is returned now") })
  }
}

/// Queries and flags at the keyboard.
@Suite struct QueryFlowTests {
  private func desk() throws -> Desk {
    try .small(
      .hmip2021,
      [
        SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes"),
        SampleCase(reference: "C02", facts: [("inspector", "EF")]),
      ])
  }

  @Test func aQueryIsAskedRespondedToAndResolved() throws {
    let desk = try desk()
    let asked = try desk.sit("K “Where is the evidence?” Enter", at: "C01 2.1.1.c", as: "CD")
    #expect(asked.cursorLine.contains(" k   Yes"))
    #expect(asked.screen.contains("Query of CD to AB, open, today: Where is the evidence?"))
    try desk.sit("k K 1 “Contact of May” Enter")
    #expect(try desk.inspection.queries[0].state == .responded)
    let listed = try desk.sit("k", as: "CD")
    #expect(listed.header.contains("Smalltown · 1 query not resolved"))
    #expect(listed.cursorLine.contains("C01       2.1.1.c   Contact of May"))
    try desk.sit("k K 2 “Seen” Enter", as: "CD")
    let query = try desk.inspection.queries[0]
    #expect(query.state == .resolved)
    #expect(query.thread.map(\.author) == ["CD", "AB", "CD"])
    #expect(try !desk.sit("", at: "C01 2.1.1.c").cursorLine.contains(" k   Yes"))
  }

  @Test func whoMayNotResolveIsToldBeforeAnyWordsAreAskedFor() throws {
    let desk = try desk()
    try desk.sit("K “why?” Enter", at: "C01 2.1.1.c", as: "CD")
    let choices = try desk.sit("k K").screen
    #expect(choices.contains("2 Resolve  not for you"))
    let refused = try desk.sit("k K 2")
    #expect(refused.message.contains("AB reads C01, so CD or a reviewer resolves what CD asked."))
    #expect(!refused.screen.contains("Why that settles it"))
  }

  @Test func enterGoesToTheAnswerThatAQueryIsOn() throws {
    let desk = try desk()
    try desk.sit("K “why?” Enter", at: "C02 2.2.1.b", as: "CD")
    let sitting = try desk.sit("k Enter", at: "C01 2.1.1.a")
    #expect(sitting.header.contains("C02"))
    #expect(sitting.screen.contains("2.2.1.b prompt"))
    let found = try desk.sit("/ “queried” Enter", at: "C02 2.1.1.a")
    #expect(found.screen.contains("2.2.1.b prompt"))
  }

  @Test func theListNarrowsByStateAndOwner() throws {
    let desk = try desk()
    try desk.sit("K “first” Enter", at: "C01 2.1.1.a", as: "CD")
    try desk.sit("K “second” Enter", at: "C02 2.1.1.a", as: "CD")
    let sitting = try desk.sit("k / “ef open” Enter")
    #expect(sitting.header.contains("“ef open”"))
    #expect(sitting.cursorLine.contains("C02"))
    #expect(!sitting.screen.contains("first"))
  }

  @Test func aSubmittedCaseWithAQueryReadsQueried() throws {
    let desk = try desk()
    try desk.sit("> 1", at: "C01 2.1.1.a")
    try desk.sit("c K “why?” Enter", at: "C01 2.1.1.a", as: "CD")
    #expect(try desk.sit("c", at: "C01 2.1.1.a").cursorLine.contains("Queried"))
    let refused = try desk.sit("> 1", at: "C01 2.1.1.a", as: "CD")
    #expect(refused.message.contains("a query is not resolved"))
  }

  @Test func aFlagIsRaisedFromAnywhere() throws {
    for keys in ["", "d", "?", "h", "c", "v", "k", "b", "j", "i", "!", "o"] {
      let sitting = try desk().sit("\(keys) *", at: "C01 2.1.1.a")
      #expect(sitting.screen.contains("Safeguarding flag"), "after \(keys)")
    }
    let desk = try desk()
    try desk.sit("* “at risk” Enter", at: "C01 2.1.1.a")
    try desk.sit("o * “none” Enter “a hotline call” Enter")
    #expect(try desk.inspection.openFlags.map(\.concern) == ["at risk", "a hotline call"])
    #expect(try desk.inspection.openFlags[1].subject == nil)
    #expect(try desk.sit("o", size: .large).screen.contains("* 2 safeguarding flags open"))
  }

  @Test func aFlagIsClosedOnlyWithAllThree() throws {
    let desk = try desk()
    try desk.sit("* “at risk” Enter", at: "C01 2.1.1.a")
    try desk.sit("u")
    #expect(try desk.inspection.openFlags.count == 1)
    // Leaving after who and when keeps the flag open, with what is known.
    try desk.sit("k Enter 2 “team manager” Enter Enter Esc", as: "CD")
    #expect(try desk.inspection.openFlags.map(\.told) == ["team manager"])
    let refused = try desk.sit("k Enter 2 Enter", as: "CD")
    #expect(refused.message == " The outcome must not be empty.")
    try desk.sit("k Enter 2 “visited, safe” Enter", as: "CD")
    let flag = try #require(try desk.inspection.flags.first)
    #expect(flag.outcome == "visited, safe")
    #expect(flag.toldOn == "2026-12-01")
    #expect(flag.closedBy == "CD")
    #expect(try desk.inspection.openFlags.isEmpty)
  }
}

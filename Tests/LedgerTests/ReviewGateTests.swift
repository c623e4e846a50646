import Inspection
import Standards
import Testing

@testable import Ledger

/// The last of the gates: whatever a door forgets, the ledger writes nothing that does not keep to
/// review.
@Suite struct ReviewGateTests {
  private let state = EntryKey(subject: firstCase, kind: .state)

  private func ledger(_ states: String...) throws -> Ledger {
    let ledger = try makeLedger()
    try ledger.set("yes")
    for word in states {
      try ledger.commit([Change(state, .string(word)), Change(state.reason, "why")], by: "CD")
    }
    return ledger
  }

  private func expectDone(_ result: TakeBack, _ location: SourceLocation = #_sourceLocation) {
    if case .refused(let refusal) = result { Issue.record("\(refusal)", sourceLocation: location) }
  }

  @Test func noStepIsLeftOut() throws {
    let ledger = try ledger("submitted")
    let count = try ledger.entryCount
    for value in ["draft", "locked", "burnt", nil] as [JSON?] {
      #expect(throws: LedgerError.self) { try ledger.set(value, state) }
    }
    #expect(throws: LedgerError.self) { try ledger.set("returned", state) }
    #expect(try ledger.entryCount == count)
    #expect(throws: Never.self) { try ledger.set("accepted", state) }
  }

  @Test func whatWasSubmittedChangesWithAReasonOnly() throws {
    let ledger = try ledger("submitted")
    let refused = LedgerError.refused(.reasonNeeded("The case", .submitted))
    #expect(throws: refused) { try ledger.set("no") }
    #expect(throws: refused) {
      try ledger.commit([Change(answer(), "no"), Change(answer().reason, " ")], by: "AB")
    }
    #expect(try ledger.current() == .value("yes"))
    try ledger.commit([Change(answer(), "no"), Change(answer().reason, "letter")], by: "AB")
    // The same words for another change are another reason.
    try ledger.commit([Change(answer(), "yes"), Change(answer().reason, "letter")], by: "AB")
    #expect(try ledger.history(of: answer().reason).count == 2)
    // And an answer that stays as it is needs none.
    let count = try ledger.entryCount
    try ledger.commit([Change(answer(), "yes"), Change(answer().reason, "idle")], by: "AB")
    #expect(try ledger.entryCount == count)
  }

  @Test func nothingOfALockedCaseIsWritten() throws {
    let ledger = try ledger("submitted", "accepted", "locked")
    #expect(throws: LedgerError.refused(.caseLocked("The case"))) {
      try ledger.commit([Change(answer(), "no"), Change(answer().reason, "why")], by: "AB")
    }
    // They are part of what was locked, though after submission they need no reason.
    for kind in [EntryKind.completion, .because] {
      #expect(throws: LedgerError.refused(.caseLocked("The case"))) {
        try ledger.set("2.1", EntryKey(subject: firstCase, kind: kind, name: "2.1"))
      }
    }
    #expect(throws: LedgerError.self) {
      try ledger.set(["state": "locked", "content": "other"], state)
    }
  }

  @Test func undoAndRedoAskForTheirOwnReason() throws {
    let ledger = try ledger("submitted")
    try ledger.commit([Change(answer(), "no"), Change(answer().reason, "letter")], by: "AB")
    let refusal = TakeBack.refused(.review(.reasonNeeded("The case", .submitted)))
    #expect(try ledger.undo(by: "AB") == refusal)
    #expect(try ledger.current() == .value("no"))
    expectDone(try ledger.undo(by: "AB", because: "wrong letter"))
    #expect(try ledger.current() == .value("yes"))
    #expect(try ledger.current(answer().reason) == .value("wrong letter"))
    #expect(try ledger.redo(by: "AB") == refusal)
    expectDone(try ledger.redo(by: "AB", because: "right after all"))
    #expect(try ledger.current(answer().reason) == .value("right after all"))
  }

  @Test func undoOfAnAnswerFromBeforeTheSubmissionAsksToo() throws {
    let ledger = try ledger("submitted")
    #expect(
      try ledger.undo(by: "AB") == .refused(.review(.reasonNeeded("The case", .submitted))))
    #expect(throws: Never.self) {
      let result = try ledger.undo(by: "AB", because: "why") { changes throws(Refusal) in
        #expect(changes.map(\.key) == [answer(), answer().reason])
        throw .wouldBeIncomplete("C01", .submitted)
      }
      #expect(result == .refused(.review(.wouldBeIncomplete("C01", .submitted))))
    }
    #expect(try ledger.current() == .value("yes"))
  }

  @Test func stepsStayDone() throws {
    let ledger = try ledger("submitted", "accepted")
    #expect(try ledger.undo(by: "CD") == .refused(.final(.state)))
  }

  /// Two copies took the same step: going on from there chooses nothing, so it is a step as well.
  @Test func stepFromWhatCopiesAgreeOnStaysDone() throws {
    let ledger = try ledger("submitted", "accepted")
    let other = try makeCopy(of: ledger, seed: 2)
    for (copy, author) in [(ledger, "AB"), (other, "EF")] {
      try copy.commit(
        [Change(state, "locked"), Change(state.reason, .string("by \(author)"))], by: author)
    }
    try ledger.merge(other, by: "CD")
    try ledger.commit([Change(state, "returned"), Change(state.reason, "letter")], by: "CD")
    #expect(try ledger.undo(by: "CD") == .refused(.final(.state)))
    #expect(try ledger.current(state) == .value("returned"))
  }

  @Test func aFlagStays() throws {
    let ledger = try makeLedger()
    let flag = EntryKey(
      subject: firstCase, kind: .flag, name: RandomID(high: 3, low: 3).description)
    try ledger.set(["concern": "at risk"], flag)
    #expect(try ledger.undo(by: "AB") == .refused(.review(.flagStays)))
    #expect(throws: LedgerError.refused(.nobodyTold)) {
      try ledger.set(["concern": "at risk", "outcome": "done"], flag)
    }
  }

  @Test func aSecondReadingOfWhatWasSubmittedNeedsNone() throws {
    let ledger = try ledger("submitted")
    let reading = RandomID(high: 4, low: 4)
    let key = EntryKey(subject: firstCase, reading: reading, kind: .answer, name: "2.1.1.a")
    try ledger.set(
      ["kind": "second"], EntryKey(subject: firstCase, reading: reading, kind: .reading))
    #expect(throws: Never.self) { try ledger.set("no", key) }
    let settled = RandomID(high: 4, low: 5)
    let settledKey = EntryKey(subject: firstCase, reading: settled, kind: .answer, name: "2.1.1.a")
    #expect(throws: LedgerError.self) {
      try ledger.commit(
        [
          Change(
            EntryKey(subject: firstCase, reading: settled, kind: .reading), ["kind": "settled"]),
          Change(settledKey, "no"),
        ], by: "AB")
    }
  }
}

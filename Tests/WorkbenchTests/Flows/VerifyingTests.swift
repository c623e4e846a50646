import Inspection
import Standards
import Terminal
import Testing

@testable import Workbench

/// A reviewer marks answers as verified at the keyboard.
@Suite struct VerifyingTests {
  private func desk() throws -> Desk {
    try Desk.small(
      .hmip2021,
      [SampleCase(reference: "C01", facts: [("inspector", "AB")], everything: "yes")])
  }

  @Test func anAnswerIsVerifiedAndTheMarkTakenAway() throws {
    let desk = try desk()
    let sitting = try desk.sit("Y", at: "C01 2.1.1.b", as: "LL")
    #expect(sitting.message == " Verified: 2.1.1.b stands; Y takes it back")
    #expect(sitting.cursorLine.contains(" v   "))
    #expect(sitting.screen.contains("Verified by LL on 2026-12-01"))
    try expectRows(
      desk, "LL C01 verified 2.1.1.b {\"answer\":\"yes\",\"by\":\"LL\",\"on\":\"2026-12-01\"}")
    #expect(try desk.sit("/ “verified” Enter", as: "LL").cursorLine.contains("b  "))
    #expect(try desk.sit("c").screen.contains("1 answer verified."))
    let again = try desk.sit("Y", at: "C01 2.1.1.b", as: "LL")
    #expect(again.message == " No longer verified")
    #expect(!again.cursorLine.contains(" v   "))
    #expect(try desk.inspection.verifiedCount(of: 0) == 0)
  }

  @Test func anotherAnswerIsNotVerified() throws {
    let desk = try desk()
    try desk.sit("Y", at: "C01 2.1.1.b", as: "LL")
    let sitting = try desk.sit("n Up", at: "C01 2.1.1.b")
    #expect(
      sitting.screen.contains("Yes was verified by LL on 2026-12-01; the answer has changed since"))
    #expect(!sitting.cursorLine.contains(" v   "))
  }

  @Test func nobodyVerifiesTheirOwnAnswer() throws {
    let sitting = try desk().sit("Y", at: "C01 2.1.1.b", as: "AB")
    #expect(sitting.message == " AB answered 2.1.1.b, so another person verifies it.")
  }
}
